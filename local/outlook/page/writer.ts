import { recipientFields } from '../mailbox/message';
import type { NewDraft } from '../mailbox/quote';
import type { Api } from './api';
import type { Compose } from './compose';
import { failed } from './failed';
import type { Launcher } from './launcher';
import type { Panes } from './panes';
import { focusOn } from './reader';
import type { Reader } from './reader';
import { problemOf, resolveTyped } from './resolving';
import type { SendActions } from './sendFlow';
import type { Store } from './state';

export type WriterParts = {
  store: Store;
  api: Api;
  compose: Compose;
  launcher: Launcher;
  panes: Panes;
  reader: Reader;
  startSend: (actions: SendActions) => void;
};

const notSent = 'Mejlet gick inte att skicka just nu. Det finns kvar här. Försök igen om en stund.';

export type Writer = ReturnType<typeof createWriter>;

/** Begins and ends the writing of a message: new, kept, thrown away or sent. */
export function createWriter(parts: WriterParts) {
  const { store, api, compose, launcher, panes } = parts;
  const close = async (): Promise<void> => {
    const { writing } = store.get();
    if (writing === undefined) return;
    await compose.stopSaving();
    const kept = isEmpty(writing.draft) ? api.discardDraft(writing.draft.id) : compose.save();
    await kept.catch(failed('Utkastet kunde inte sparas.', store));
    await leave(parts, '');
  };
  return {
    close,
    start: async (draft: NewDraft): Promise<void> => {
      await close();
      const made = await compose.make(draft);
      compose.show(made);
      panes.itemChanged();
      launcher.newMessage();
      for (const field of recipientFields) if (made[field].length > 0) launcher.recipientsChanged(field);
      focusOn('field-to');
    },
    reopen: async (id: string): Promise<void> => {
      compose.show(await api.draft(id));
      panes.itemChanged();
      focusOn('field-to');
    },
    discard: async (): Promise<void> => {
      const { writing } = store.get();
      if (writing === undefined) return;
      await compose.stopSaving();
      await api.discardDraft(writing.draft.id);
      await leave(parts, 'Utkastet är borttaget.');
    },
    send: () => send(parts),
  };
}

/** Looks at the draft, lets the add-in look at it, and sends it. */
async function send(parts: WriterParts): Promise<void> {
  const { store, api, compose, panes } = parts;
  if (store.get().writing?.sending === true) return;
  for (const field of recipientFields) resolveTyped(store, compose, field);
  const problem = problemOf(store);
  if (problem !== undefined) {
    store.write({ problem });
    return;
  }
  const stay = (): void => store.write({ sending: false });
  const fail = (): void => store.write({ sending: false, problem: notSent });
  const deliver = async (): Promise<void> => {
    const { writing } = store.get();
    if (writing === undefined) return;
    await api.sendDraft(writing.draft);
    await leave(parts, 'Skickat.');
  };
  store.set({ addInFault: '', status: '' });
  store.write({ sending: true, problem: '' });
  await compose.save().catch(fail);
  if (store.get().writing?.sending !== true) return;
  parts.startSend({ deliver: () => void deliver().catch(fail), stay, openPane: panes.open });
}

async function leave({ store, launcher, panes, reader }: WriterParts, status: string): Promise<void> {
  launcher.stop();
  store.set({ writing: undefined, alert: undefined, column: 'list', status });
  panes.itemChanged();
  focusOn('new-mail');
  await reader.refresh();
}

function isEmpty({ to, cc, bcc, subject, text, attachments }: NewDraft): boolean {
  return [to, cc, bcc, subject, text.trim(), attachments].every(({ length }) => length === 0);
}
