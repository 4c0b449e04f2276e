import type { Folder, Message, RecipientField } from '../mailbox/message';
import { forward, newMail, replyTo } from '../mailbox/quote';
import type { NewDraft } from '../mailbox/quote';
import type { Api } from './api';
import { createCompose } from './compose';
import type { Compose, ComposeListeners } from './compose';
import { formDraft } from './formDraft';
import { createLauncher, fields } from './launcher';
import type { Launcher } from './launcher';
import { noAddIn } from './noAddIn';
import { enums } from './officejs/enums';
import { createPanes } from './panes';
import type { Panes } from './panes';
import type { World } from './pageWorld';
import { createReader, focusOn } from './reader';
import type { Reader } from './reader';
import { resolveTyped } from './resolving';
import { startSend } from './sendFlow';
import type { Store } from './state';
import { createWriter } from './writer';
import type { Writer } from './writer';

/** Everything a person can do on the page. */
export type App = ReturnType<typeof createApp>;

/** Puts the parts of the page together. */
export function createApp(store: Store, api: Api) {
  const world: World = {
    store,
    api,
    addIn: installedAddIn(store),
    actions: {
      change: (change) => compose.change(change),
      save: () => compose.save(),
      close: () => void writer.close(),
      newMessage: (form) => void writer.start(formDraft(form, store.get().start.me)),
    },
  };
  const launcher = createLauncher(world);
  const panes = createPanes(world);
  const compose = createCompose(store, api, listeners(store, launcher, panes));
  const reader = createReader(store, api, panes.itemChanged);
  const writer = createWriter({
    ...{ store, api, compose, launcher, panes, reader },
    startSend: (actions) => startSend(world, actions),
  });
  return {
    compose,
    panes,
    writer,
    ...readingActions(store, reader, writer),
    ...writingActions(store, compose, writer),
  };
}

function listeners(store: Store, launcher: Launcher, panes: Panes): ComposeListeners {
  return {
    recipients: (field) => {
      launcher.recipientsChanged(field);
      const told = store.get().profile.tellsChangedFields ? { changedRecipientFields: fields(field) } : {};
      panes.happened(enums.EventType.RecipientsChanged, told);
    },
    attachment: (attachmentDetails, attachmentStatus) => {
      launcher.attachmentChanged(attachmentDetails, attachmentStatus);
      panes.happened(enums.EventType.AttachmentsChanged, { attachmentDetails, attachmentStatus });
    },
  };
}

function readingActions(store: Store, reader: Reader, writer: Writer) {
  return {
    openFolder: async (folder: Folder): Promise<void> => {
      await writer.close();
      await reader.openFolder(folder);
    },
    openItem: async (id: string): Promise<void> => {
      await writer.close();
      await (store.get().folder === 'drafts' ? writer.reopen(id) : reader.openMessage(id));
    },
    openFile: async (file: File): Promise<void> => {
      await writer.close();
      await reader.openFile(file);
    },
    putInInbox: reader.putInInbox,
    showColumn: (column: 'folders' | 'list'): void => {
      store.set({ column });
      focusOn(`${column}-title`);
    },
  };
}

function writingActions(store: Store, compose: Compose, writer: Writer) {
  const answer = (make: (message: Message) => NewDraft) => async (): Promise<void> => {
    const { reading } = store.get();
    if (reading?.kind === 'stored') await writer.start(make(reading.message));
  };
  const me = store.get().start.me;
  return {
    newMail: () => writer.start(newMail(me)),
    reply: answer((message) => replyTo(message, me, false)),
    replyAll: answer((message) => replyTo(message, me, true)),
    forward: answer((message) => forward(message, me)),
    resolve: (field: RecipientField) => resolveTyped(store, compose, field),
    showBcc: (): void => {
      store.write({ showBcc: true });
      focusOn('field-bcc');
    },
  };
}

function installedAddIn(store: Store): World['addIn'] {
  const { addIn } = store.get().start;
  return addIn.kind === 'installed' ? addIn.addIn : noAddIn;
}
