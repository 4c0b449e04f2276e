import type { Database } from '../database';
import type { TenantPerson } from '../tenant/people';
import { conversationIdOf } from './activity';

export type AppState = 'installed' | 'removed' | 'blocked';

export type ChatRecord = { conversation: string; person: string; app: AppState; read_up_to: string };

/** Makes a person's chat with the app installed; answers whether it is new. */
export function addChat(store: Database, person: TenantPerson): boolean {
  const statement = store.prepare(
    'INSERT INTO chats (conversation, person, app) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  return statement.run(conversationIdOf(person.id), person.id, 'installed').changes === 1;
}

export function chatOf(store: Database, personId: string): ChatRecord | undefined {
  return store.prepare('SELECT * FROM chats WHERE person = ?').get(personId) as ChatRecord | undefined;
}

export function chatByConversation(store: Database, conversation: string): ChatRecord | undefined {
  return store.prepare('SELECT * FROM chats WHERE conversation = ?').get(conversation) as
    ChatRecord | undefined;
}

export function setAppState(store: Database, personId: string, app: AppState): void {
  store.prepare('UPDATE chats SET app = ? WHERE person = ?').run(app, personId);
}

/** Marks messages as read up to and including one; never moves backwards. */
export function readUpTo(store: Database, conversation: string, message: string): void {
  store
    .prepare('UPDATE chats SET read_up_to = max(read_up_to, ?) WHERE conversation = ?')
    .run(message, conversation);
}

export function unreadIn(store: Database, chat: ChatRecord): number {
  const row = store
    .prepare(
      `SELECT count(*) AS unread FROM messages
       WHERE conversation = ? AND sender = 'bot' AND deleted = 0 AND id > ?`,
    )
    .get(chat.conversation, chat.read_up_to) as { unread: number };
  return row.unread;
}
