import type { Database } from '../../database';
import type { TenantPerson } from '../../tenant/people';
import type { Chat, ChatMessage, ChatRow } from '../chat';
import { chatOf, unreadIn } from '../chats';
import type { ChatRecord } from '../chats';
import type { Teams } from '../context';
import { waitsForBot } from './installs';
import { cardSeen, messagesIn, newestFromBot } from '../messages';
import type { MessageRecord } from '../messages';
import { refreshDue } from './press';

const previewLength = 120;

/** One line of the list of chats. */
export function chatRow(store: Database, person: TenantPerson): ChatRow {
  const { id: personId, name, title, unit, roles } = person;
  const chat = chatOf(store, personId);
  const newest = chat && newestFromBot(store, chat.conversation);
  return {
    ...{ personId, name, title, unit, roles },
    unread: chat ? unreadIn(store, chat) : 0,
    ...(newest ? { newest: { id: newest.id, preview: notificationOf(newest) } } : {}),
  };
}

/** What a notification shows, also on a locked phone: the summary, else the text, never the card. */
function notificationOf(message: MessageRecord): string {
  const { summary, text } = message.activity;
  const shown = [summary, text].find((one) => typeof one === 'string' && one.trim() !== '');
  return typeof shown === 'string' ? shown.slice(0, previewLength) : 'Skickade ett kort';
}

/** A chat as the person sees it now. */
export function chatSeen(teams: Teams, person: TenantPerson, chat: ChatRecord): Chat {
  const ready = waitsForBot(teams.store, person.id) ? 'waiting' : 'ready';
  return {
    personId: person.id,
    name: person.name,
    app: chat.app === 'installed' ? ready : chat.app,
    messages: messagesIn(teams.store, chat.conversation).map((message) => seen(teams, person, message)),
  };
}

function seen(teams: Teams, person: TenantPerson, message: MessageRecord): ChatMessage {
  const { id, sender, sentAt, deleted, failed, version, activity } = message;
  const about = { id, from: sender, sentAt, edited: version > 1, deleted, failed };
  const textFormat = sender === 'person' || activity['textFormat'] === 'plain' ? 'plain' : 'markdown';
  if (deleted) return { ...about, textFormat, refreshDue: false };
  const card = cardSeen(teams.store, message);
  const text = activity['text'];
  return {
    ...about,
    textFormat,
    ...(typeof text === 'string' && text !== '' ? { text } : {}),
    ...(card ? { card } : {}),
    refreshDue: card !== undefined && refreshDue(teams, person, message, card),
  };
}
