import { randomUUID } from 'node:crypto';
import type { Database } from '../../database';
import type { Attachment } from './message';

export type NewAttachment = { name: string; contentType: string; inline?: boolean; content: Uint8Array };

/** Where an attachment lies: whose mailbox, which item. */
export type Place = { person: string; item: string };

export type AttachmentStore = {
  attach: (place: Place, file: NewAttachment) => Attachment;
  /** Copies attachments of a person's items to another item; the copies have ids of their own. */
  copy: (from: string, attachments: readonly Attachment[], to: Place) => Attachment[];
  content: (person: string, id: string) => { attachment: Attachment; content: Buffer } | undefined;
  removeAttachment: (person: string, id: string) => void;
  removeAll: (person: string, item: string) => void;
};

type Row = {
  id: string;
  name: string;
  content_type: string;
  size: number;
  inline: number;
  content: Uint8Array;
};

/** The attachments of all messages and drafts. */
export function attachmentStore(database: Database): AttachmentStore {
  const insert = database.prepare(
    'INSERT INTO attachments (id, person, item, name, content_type, size, inline, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const get = database.prepare('SELECT * FROM attachments WHERE person = ? AND id = ?');
  const remove = database.prepare('DELETE FROM attachments WHERE person = ? AND id = ?');
  const removeAll = database.prepare('DELETE FROM attachments WHERE person = ? AND item = ?');
  const attach = ({ person, item }: Place, file: NewAttachment): Attachment => {
    const { name, contentType, inline = false, content } = file;
    const id = randomUUID();
    const size = content.byteLength;
    insert.run(id, person, item, name, contentType, size, inline ? 1 : 0, Buffer.from(content));
    return { id, name, contentType, size, inline };
  };
  const row = (person: string, id: string): Row | undefined => get.get(person, id) as Row | undefined;
  return {
    attach,
    copy: (from, attachments, to) =>
      attachments.flatMap(({ id, name, contentType, inline }) => {
        const content = row(from, id)?.content;
        return content === undefined ? [] : [attach(to, { name, contentType, inline, content })];
      }),
    content: (person, id) => {
      const found = row(person, id);
      if (found === undefined) return undefined;
      const { name, size, content_type: contentType, inline, content } = found;
      const attachment = { id, name, size, contentType, inline: inline === 1 };
      return { attachment, content: Buffer.from(content) };
    },
    removeAttachment: (person, id) => void remove.run(person, id),
    removeAll: (person, item) => void removeAll.run(person, item),
  };
}
