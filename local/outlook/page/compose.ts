import { officeAttachment } from '../office/attachmentCalls';
import { applyChange, openDraft } from '../office/composeState';
import type { Change } from '../office/composeState';
import type { Address, Draft, RecipientField } from '../mailbox/message';
import type { Api } from './api';
import { toBase64 } from './base64';
import { failed } from './failed';
import { noTyping } from './state';
import type { Store, Typing, Writing } from './state';

/** A draft is saved so long after the last key. */
const saveAfterMs = 400;
const attachmentLimit = 25 * 1024 * 1024;

/** What else has to hear of a change of the draft. */
export type ComposeListeners = {
  recipients: (field: RecipientField) => void;
  attachment: (details: object, status: 'added' | 'removed') => void;
};

export type Compose = ReturnType<typeof createCompose>;

/** Writing a message: everything but sending it. */
export function createCompose(store: Store, api: Api, listeners: ComposeListeners) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<unknown> = Promise.resolve();
  const save = async (): Promise<void> => {
    clearTimeout(timer);
    const { writing } = store.get();
    if (writing === undefined) return;
    const saved = api.saveDraft(writing.draft);
    underWay = saved.catch(() => undefined);
    await saved;
  };
  /** Before a draft is thrown away: a save that came after would fail, or bring it back. */
  const stopSaving = async (): Promise<void> => {
    clearTimeout(timer);
    await underWay;
  };
  const change = (made: Change): void => {
    const { writing } = store.get();
    if (writing === undefined) return;
    const before = writing.draft;
    store.write({ ...applyChange(writing, made), problem: '' });
    if (made.kind === 'recipients') listeners.recipients(made.field);
    if (made.kind === 'attachments') tellAttachments(before, made.attachments, listeners.attachment);
    if (store.get().writing?.draft === before) return;
    clearTimeout(timer);
    timer = setTimeout(() => void save().catch(failed('Utkastet kunde inte sparas.', store)), saveAfterMs);
  };
  return {
    save,
    stopSaving,
    change,
    show: (draft: Draft) => store.set({ writing: opened(draft), reading: undefined, column: 'item' }),
    make: api.newDraft,
    ...recipientActions(store, change),
    ...fileActions(store, api, change),
  };
}

function opened(draft: Draft): Writing {
  const showBcc = draft.bcc.length > 0;
  return { ...openDraft(draft), typing: noTyping(), showBcc, sending: false, attaching: false, problem: '' };
}

function recipientActions(store: Store, change: (change: Change) => void) {
  const type = (field: RecipientField, typing: Typing): void => {
    const { writing } = store.get();
    if (writing !== undefined) store.write({ typing: { ...writing.typing, [field]: typing }, problem: '' });
  };
  return {
    type,
    addRecipient: (field: RecipientField, address: Address): void => {
      const recipients = [...(store.get().writing?.draft[field] ?? []), address];
      type(field, noTyping()[field]);
      change({ kind: 'recipients', field, recipients });
    },
    removeRecipient: (field: RecipientField, at: number): void => {
      const recipients = store.get().writing?.draft[field] ?? [];
      if (recipients[at] === undefined) return;
      change({ kind: 'recipients', field, recipients: recipients.filter((_, index) => index !== at) });
    },
  };
}

function fileActions(store: Store, api: Api, change: (change: Change) => void) {
  const attach = async (draftId: string, file: File): Promise<void> => {
    const { name } = file;
    const contentType = file.type || 'application/octet-stream';
    const base64 = toBase64(new Uint8Array(await file.arrayBuffer()));
    const added = await api.attach(draftId, { name, contentType, inline: false, base64 });
    const { writing } = store.get();
    if (writing?.draft.id !== draftId) return;
    change({ kind: 'attachments', attachments: [...writing.draft.attachments, added] });
  };
  return {
    addFiles: async (files: readonly File[]): Promise<void> => {
      const draftId = store.get().writing?.draft.id;
      if (draftId === undefined) return;
      store.write({ attaching: true });
      try {
        for (const file of files.filter(({ size }) => size <= attachmentLimit)) await attach(draftId, file);
      } finally {
        store.write({ attaching: false });
      }
      const tooLarge = files.find(({ size }) => size > attachmentLimit);
      if (tooLarge === undefined) return;
      store.write({ problem: `${tooLarge.name} är större än 25 MB och går inte att bifoga.` });
    },
    removeFile: async (id: string): Promise<void> => {
      await api.detach(id);
      const left = store.get().writing?.draft.attachments.filter((one) => one.id !== id) ?? [];
      change({ kind: 'attachments', attachments: left });
    },
  };
}

function tellAttachments(
  before: Draft,
  now: Draft['attachments'],
  tell: ComposeListeners['attachment'],
): void {
  const had = new Set(before.attachments.map(({ id }) => id));
  const has = new Set(now.map(({ id }) => id));
  for (const one of now) if (!had.has(one.id)) tell(details(one), 'added');
  for (const one of before.attachments) if (!has.has(one.id)) tell(details(one), 'removed');
}

function details(attachment: Draft['attachments'][number]): object {
  return { ...officeAttachment(attachment), attachmentType: 'file' };
}
