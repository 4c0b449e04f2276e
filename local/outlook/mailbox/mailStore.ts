import { openDatabase } from '../../database';
import { file } from '../../installation';
import { attachmentStore } from './attachmentStore';
import type { AttachmentStore } from './attachmentStore';
import { itemStore } from './itemStore';
import type { ItemStore } from './itemStore';
import type { Address, Draft, Message } from './message';
import { personStore } from './personStore';
import type { PersonStore } from './personStore';
import { deliver, sendOnce } from '../events/sending';
import type { Stores } from '../events/sending';

const schema = `
  CREATE TABLE IF NOT EXISTS items (
    id TEXT NOT NULL, person TEXT NOT NULL, folder TEXT NOT NULL, at TEXT NOT NULL, json TEXT NOT NULL,
    PRIMARY KEY (person, id)
  );
  CREATE INDEX IF NOT EXISTS items_by_folder ON items (person, folder, at);
  CREATE TABLE IF NOT EXISTS attachments (
    id TEXT PRIMARY KEY, person TEXT NOT NULL, item TEXT NOT NULL, name TEXT NOT NULL,
    content_type TEXT NOT NULL, size INTEGER NOT NULL, inline INTEGER NOT NULL, content BLOB NOT NULL
  );
  CREATE INDEX IF NOT EXISTS attachments_by_item ON attachments (person, item);
  CREATE TABLE IF NOT EXISTS settings (
    person TEXT NOT NULL, add_in TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (person, add_in)
  );
  CREATE TABLE IF NOT EXISTS nicknames (
    person TEXT NOT NULL, address TEXT NOT NULL, name TEXT NOT NULL, used INTEGER NOT NULL,
    PRIMARY KEY (person, address)
  );
  CREATE TABLE IF NOT EXISTS done (what TEXT PRIMARY KEY);
`;

/** The mailboxes of the tenant, durable in mail.db. */
export type MailStore = AttachmentStore &
  PersonStore &
  Omit<ItemStore, 'remove'> & {
    discard: (person: string, id: string) => void;
    /** Sends a draft once: a second time gives the message that was sent. Undefined when there is no such draft. */
    send: (person: string, draft: Draft, at: Date) => Message | undefined;
    /** Puts a message that someone has sent into the inboxes of its recipients in the tenant. */
    deliver: (sender: string, message: Message, read?: boolean) => void;
    transaction: (work: () => void) => void;
    close: () => void;
  };

/** Opens the mailboxes of a data folder. */
export function openMailStore(folder: string): MailStore {
  const database = openDatabase(file(folder, 'mail.db'), schema);
  const stores: Stores = {
    items: itemStore(database),
    attachments: attachmentStore(database),
    persons: personStore(database),
  };
  const transaction = (work: () => void): void => database.transaction(work)();
  const { remove, ...items } = stores.items;
  return {
    ...stores.attachments,
    ...stores.persons,
    ...items,
    discard: (person, id) =>
      transaction(() => {
        remove(person, id);
        stores.attachments.removeAll(person, id);
      }),
    send: (person, draft, at) => {
      let sent: Message | undefined;
      transaction(() => (sent = sendOnce(stores, person, draft, at)));
      return sent;
    },
    deliver: (sender, message, read) => deliver(stores, sender, message, read),
    transaction,
    close: () => void database.close(),
  };
}

/** The person of the tenant as a sender. */
export function addressOf({ name, mail }: { name: string; mail: string }): Address {
  return { name, address: mail };
}
