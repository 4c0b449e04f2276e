import type { Database } from '../database';
import type { Activity } from './activity';
import type { Card } from './chat';

export type MessageRecord = {
  conversation: string;
  id: string;
  sender: 'bot' | 'person';
  activity: Activity;
  version: number;
  sentAt: string;
  deleted: boolean;
  failed: boolean;
};

type Row = {
  conversation: string;
  id: string;
  sender: 'bot' | 'person';
  activity: string;
  version: number;
  sent_at: string;
  deleted: number;
  failed: number;
};

function fromRow(row: Row): MessageRecord {
  const { conversation, id, sender, version } = row;
  const activity = JSON.parse(row.activity) as Activity;
  const flags = { deleted: row.deleted === 1, failed: row.failed === 1 };
  return { conversation, id, sender, activity, version, sentAt: row.sent_at, ...flags };
}

/** Message ids are milliseconds since 1970, as Teams' are, moved on where two fall in the same one. */
export function nextMessageId(store: Database, now: number): string {
  const { last } = store.prepare('SELECT max(id) AS last FROM messages').get() as { last: string | null };
  return String(Math.max(now, Number(last ?? 0) + 1));
}

export function addMessage(
  store: Database,
  message: Pick<MessageRecord, 'conversation' | 'sender' | 'activity' | 'sentAt'>,
): void {
  store
    .prepare('INSERT INTO messages (conversation, id, sender, activity, sent_at) VALUES (?, ?, ?, ?, ?)')
    .run(
      message.conversation,
      message.activity.id,
      message.sender,
      JSON.stringify(message.activity),
      message.sentAt,
    );
}

export function messageOf(store: Database, conversation: string, id: string): MessageRecord | undefined {
  const row = store.prepare('SELECT * FROM messages WHERE conversation = ? AND id = ?').get(conversation, id);
  return row === undefined ? undefined : fromRow(row as Row);
}

export function messagesIn(store: Database, conversation: string): MessageRecord[] {
  const rows = store.prepare('SELECT * FROM messages WHERE conversation = ? ORDER BY id').all(conversation);
  return (rows as Row[]).map(fromRow);
}

/** The newest message of the bot that is still there: what a notification would be about. */
export function newestFromBot(store: Database, conversation: string): MessageRecord | undefined {
  const row = store
    .prepare(
      `SELECT * FROM messages WHERE conversation = ? AND sender = 'bot' AND deleted = 0
       ORDER BY id DESC LIMIT 1`,
    )
    .get(conversation);
  return row === undefined ? undefined : fromRow(row as Row);
}

/** Replaces a message's content. The old one is kept, and what people saw of its card in its stead is gone. */
export function editMessage(store: Database, message: MessageRecord, activity: Activity, at: string): void {
  const { conversation, id, version } = message;
  store.transaction(() => {
    store
      .prepare('INSERT INTO earlier_versions VALUES (?, ?, ?, ?, ?)')
      .run(conversation, id, version, JSON.stringify(message.activity), at);
    store
      .prepare('UPDATE messages SET activity = ?, version = ? WHERE conversation = ? AND id = ?')
      .run(JSON.stringify(activity), version + 1, conversation, id);
    store.prepare('DELETE FROM views WHERE conversation = ? AND message = ?').run(conversation, id);
  })();
}

export function deleteMessage(store: Database, conversation: string, id: string): void {
  store.prepare('UPDATE messages SET deleted = 1 WHERE conversation = ? AND id = ?').run(conversation, id);
}

export function setFailed(store: Database, conversation: string, id: string, failed: boolean): void {
  store
    .prepare('UPDATE messages SET failed = ? WHERE conversation = ? AND id = ?')
    .run(failed ? 1 : 0, conversation, id);
}

/** The card the bot put in the message, the same for everyone. */
export function baseCard(message: MessageRecord): Card | undefined {
  const attachments = message.activity['attachments'] as { content?: Card }[] | undefined;
  return attachments?.[0]?.content;
}

/** The card as the person sees it: the answer to their own last press goes before the message's. */
export function cardSeen(store: Database, message: MessageRecord): Card | undefined {
  const row = store
    .prepare('SELECT card FROM views WHERE conversation = ? AND message = ?')
    .get(message.conversation, message.id) as { card: string } | undefined;
  return row === undefined ? baseCard(message) : (JSON.parse(row.card) as Card);
}

export function showInstead(store: Database, conversation: string, message: string, card: Card): void {
  store
    .prepare('INSERT OR REPLACE INTO views (conversation, message, card) VALUES (?, ?, ?)')
    .run(conversation, message, JSON.stringify(card));
}

/** When the bot was last asked for this card, in milliseconds since 1970. */
export function lastFetched(store: Database, conversation: string, message: string): number | undefined {
  const row = store
    .prepare('SELECT at FROM fetches WHERE conversation = ? AND message = ?')
    .get(conversation, message) as { at: number } | undefined;
  return row?.at;
}

export function setFetched(store: Database, conversation: string, message: string, at: number): void {
  store
    .prepare('INSERT OR REPLACE INTO fetches (conversation, message, at) VALUES (?, ?, ?)')
    .run(conversation, message, at);
}
