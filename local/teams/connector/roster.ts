import type { Database } from '../../database';
import { chatByConversation } from '../chats';
import type { ChatRecord } from '../chats';
import { refused } from './refused';

/** The chat a request names, if the bot may use it; else the refusal that Teams gives. */
export function openChat(store: Database, conversation: string): ChatRecord | Response {
  const chat = chatByConversation(store, conversation);
  return chat ? (closed(chat) ?? chat) : refused(404, 'ConversationNotFound', 'Conversation not found.');
}

/** Why the bot may not use a chat: the person has removed it or blocked it. */
export function closed(chat: ChatRecord): Response | undefined {
  if (chat.app === 'removed') {
    return refused(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  }
  if (chat.app === 'blocked') {
    return refused(403, 'MessageWritesBlocked', 'The person has blocked the bot.');
  }
  return undefined;
}
