import type { UnreadReason } from '../message';

/** What of a file inside another could be had; `unread` says why it is not all. */
export type Opened = { bytes: Uint8Array; unread?: UnreadReason | undefined };

/** A file inside another; opened only when it is its turn. */
export type InnerFile = { name: string; open: () => Opened };

/** What a reader of one format finds in a file. `unread` is about the file itself; it may stand beside text. */
export type Contents = {
  text?: string | undefined;
  inside?: readonly InnerFile[] | undefined;
  unread?: UnreadReason | undefined;
};
