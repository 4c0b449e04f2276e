import type { Database } from '../../database';
import { summaryOf } from './message';
import type { Draft, Folder, Message, Summary } from './message';

/** The messages and drafts of every mailbox. */
export type ItemStore = {
  list: (person: string, folder: Folder) => Summary[];
  /** What a person has sent, oldest first. */
  sentOf: (person: string) => Message[];
  message: (person: string, id: string) => Message | undefined;
  draft: (person: string, id: string) => Draft | undefined;
  saveDraft: (person: string, draft: Draft) => void;
  markRead: (person: string, id: string) => void;
  /** Puts a message into its folder. */
  put: (person: string, message: Message) => void;
  remove: (person: string, id: string) => void;
};

type Row = { folder: string; json: string };

/** The table of messages and drafts. */
export function itemStore(database: Database): ItemStore {
  const get = database.prepare('SELECT folder, json FROM items WHERE person = ? AND id = ?');
  const inFolder = database.prepare(
    'SELECT folder, json FROM items WHERE person = ? AND folder = ? ORDER BY at DESC',
  );
  const insert = database.prepare(
    'INSERT OR REPLACE INTO items (person, id, folder, at, json) VALUES (?, ?, ?, ?, ?)',
  );
  const remove = database.prepare('DELETE FROM items WHERE person = ? AND id = ?');
  const rows = (person: string, folder: Folder): Row[] => inFolder.all(person, folder) as Row[];
  const row = (person: string, id: string): Row | undefined => get.get(person, id) as Row | undefined;
  const put = (person: string, item: Message): void =>
    void insert.run(person, item.id, item.folder, item.sentAt, JSON.stringify(item));
  const message = (person: string, id: string): Message | undefined => {
    const found = row(person, id);
    return found === undefined || found.folder === 'drafts' ? undefined : readMessage(found);
  };
  return {
    list: (person, folder) =>
      rows(person, folder).map((found) =>
        summaryOf(folder === 'drafts' ? readDraft(found) : readMessage(found)),
      ),
    sentOf: (person) => rows(person, 'sent').map(readMessage).reverse(),
    message,
    draft: (person, id) => {
      const found = row(person, id);
      return found?.folder === 'drafts' ? readDraft(found) : undefined;
    },
    saveDraft: (person, draft) =>
      void insert.run(person, draft.id, 'drafts', draft.savedAt, JSON.stringify(draft)),
    markRead: (person, id) => {
      const found = message(person, id);
      if (found !== undefined) put(person, { ...found, read: true });
    },
    put,
    remove: (person, id) => void remove.run(person, id),
  };
}

function readMessage({ json }: Row): Message {
  return JSON.parse(json) as Message;
}

function readDraft({ json }: Row): Draft {
  return JSON.parse(json) as Draft;
}
