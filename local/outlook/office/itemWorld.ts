import type { Permission } from '../manifest/addIn';
import type { Change, ComposeState } from './composeState';
import type { NewMessageForm } from './hostCalls';
import { failures, HostError } from './hostError';
import type { Attachment, Message } from '../mailbox/message';
import type { ClientProfile } from './profiles';
import type { Acquaintance } from './recipientType';

export type OpenItem = { kind: 'compose'; state: ComposeState } | { kind: 'read'; message: Message };

/** What the item host needs of the client around it: the page, or the server for the classic engine. */
export type ItemWorld = {
  profile: ClientProfile;
  permission: Permission;
  acquaintance: Acquaintance;
  /** Ids of the manifest's images. */
  images: readonly string[];
  /** Undefined when the item has been closed or another one was chosen. */
  item: () => OpenItem | undefined;
  change: (change: Change) => void;
  readNotices: ReadNotices;
  initializationContext: () => string;
  savedId: () => string | undefined;
  save: () => Promise<string>;
  close: () => void;
  attachmentContent: (id: string) => Promise<string>;
  addAttachment: (name: string, base64: string, inline: boolean) => Promise<Attachment>;
  removeAttachment: (id: string) => Promise<void>;
  /** The message as base64 of its file. */
  eml: () => Promise<string>;
  headers: () => Promise<string>;
  saveRoaming: (settings: Record<string, unknown>) => Promise<void>;
  accessToken: () => Promise<string>;
  newMessage: (form: NewMessageForm) => void;
};

/** Info bars of a message that is read. */
export type ReadNotices = {
  all: () => ComposeState['notices'];
  set: (notices: ComposeState['notices']) => void;
};

/** Handles the open item by its mode; refuses when there is none any more. */
export function withState<T>(
  world: ItemWorld,
  by: { compose: (state: ComposeState) => T; read: (message: Message) => T },
): T {
  const item = world.item();
  if (item === undefined) throw new HostError(failures.itemChanged());
  return item.kind === 'compose' ? by.compose(item.state) : by.read(item.message);
}

/** The draft that is being written; refuses the call for a message that is only read. */
export function composeOf(world: ItemWorld, call: string): ComposeState {
  return withState(world, {
    compose: (state) => state,
    read: () => {
      throw new HostError(failures.wrongMode(call));
    },
  });
}
