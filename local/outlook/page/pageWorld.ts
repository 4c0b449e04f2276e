import type { AddIn } from '../manifest/addIn';
import { officeAttachment } from '../office/attachmentCalls';
import type { Change } from '../office/composeState';
import type { HostContext, ItemContext, NewMessageForm } from '../office/hostCalls';
import { createItemHost } from '../office/itemHost';
import type { AnswerCall } from '../office/itemHost';
import type { ItemWorld, OpenItem } from '../office/itemWorld';
import type { Message } from '../mailbox/message';
import { officeRecipient } from '../office/recipientCalls';
import { toBase64 } from './base64';
import type { Api } from './api';
import type { State, Store } from './state';

/** What the page does when an add-in asks for it. */
export type WorldActions = {
  change: (change: Change) => void;
  save: () => Promise<void>;
  close: () => void;
  newMessage: (form: NewMessageForm) => void;
};

export type World = {
  store: Store;
  api: Api;
  addIn: AddIn;
  actions: WorldActions;
};

/** The id of what is open: the draft that is written, else the message that is read. */
export function openId({ writing, reading }: State): string | undefined {
  if (writing !== undefined) return writing.draft.id;
  return reading?.kind === 'stored' ? reading.message.id : undefined;
}

/** Answers an add-in in a frame about one item, as long as that item is open. */
export function pageHost(world: World, itemId: () => string | undefined, context: () => string): AnswerCall {
  const { store, api, addIn, actions } = world;
  const place = (): string => itemId() ?? '';
  const itemWorld: ItemWorld = {
    profile: store.get().profile,
    permission: addIn.permission,
    acquaintance: store.get().start.acquaintance,
    images: addIn.images,
    item: () => openItem(store.get(), itemId()),
    change: actions.change,
    readNotices: {
      all: () => readNotices(store.get()),
      set: (notices) => {
        const { reading } = store.get();
        if (reading?.kind === 'stored') store.set({ reading: { ...reading, notices } });
      },
    },
    initializationContext: context,
    savedId: place,
    save: async () => {
      await actions.save();
      return place();
    },
    close: actions.close,
    attachmentContent: async (id) => toBase64(await api.attachment(id)),
    addAttachment: (name, base64, inline) =>
      api.attach(place(), { name, contentType: 'application/octet-stream', inline, base64 }),
    removeAttachment: (id) => api.detach(id),
    eml: async () => toBase64(await api.eml(place())),
    headers: () => api.headers(place()),
    saveRoaming: async (roaming) => {
      await api.saveRoaming(roaming);
      store.set({ start: { ...store.get().start, roaming } });
    },
    accessToken: () => api.accessToken(),
    newMessage: actions.newMessage,
  };
  return createItemHost(itemWorld);
}

function openItem(state: State, id: string | undefined): OpenItem | undefined {
  if (id === undefined || openId(state) !== id) return undefined;
  if (state.writing !== undefined) return { kind: 'compose', state: state.writing };
  return state.reading?.kind === 'stored' ? { kind: 'read', message: state.reading.message } : undefined;
}

function readNotices({ reading }: State) {
  return reading?.kind === 'stored' ? reading.notices : [];
}

/** What an add-in knows from its first moment in a frame. */
export function pageContext({ store, addIn }: World, surface: HostContext['surface']): HostContext {
  const { start, profile } = store.get();
  return {
    surface,
    profile: profile.name,
    displayLanguage: start.language,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    permission: addIn.permission,
    images: addIn.images,
    user: { displayName: start.me.name, emailAddress: start.me.address },
    roaming: start.roaming,
    item: itemContext(store.get()),
  };
}

function itemContext(state: State): ItemContext | null {
  if (state.writing !== undefined) {
    const { conversationId, inReplyTo } = state.writing.draft;
    return { mode: 'compose', conversationId, inReplyTo };
  }
  return state.reading?.kind === 'stored' ? readContext(state.reading.message, state) : null;
}

function readContext(message: Message, { start }: State): ItemContext {
  return {
    mode: 'read',
    itemId: message.id,
    from: officeRecipient(start, message.from),
    to: message.to.map((one) => officeRecipient(start, one)),
    cc: message.cc.map((one) => officeRecipient(start, one)),
    subject: message.subject,
    attachments: message.attachments.map(officeAttachment),
    internetMessageId: message.internetMessageId,
    conversationId: message.conversationId,
    dateTimeCreated: message.sentAt,
  };
}
