import type { Context } from 'hono';
import type { Activity } from '../activity';
import { botAccount } from '../activity';
import type { ChatRecord } from '../chats';
import type { ConnectorApp, ConnectorParts } from './connector';
import type { Teams } from '../context';
import { addMessage, deleteMessage, editMessage, messageOf, nextMessageId } from '../messages';
import type { MessageRecord } from '../messages';
import { parseActivity } from './posted';
import type { Posted } from './posted';
import { refused } from './refused';
import { openChat } from './roster';

/** Routes with which the bot sends, changes and takes back messages. */
export function addActivityRoutes(app: ConnectorApp, parts: ConnectorParts): void {
  const activities = '/conversations/:conversation/activities';
  app.post(activities, (c) => send(c, parts));
  // A reply names what it answers, which may be an invoke that no chat shows; a personal chat has no threads.
  app.post(`${activities}/:activity`, (c) => send(c, parts));
  app.put(`${activities}/:activity`, (c) => edit(c, parts));
  app.delete(`${activities}/:activity`, (c) => remove(c, parts));
}

async function send(c: Context, parts: ConnectorParts): Promise<Response> {
  const chat = chatToWriteIn(c, parts);
  if (chat instanceof Response) return chat;
  const activity = parseActivity(await c.req.text());
  if (activity instanceof Response) return activity;
  return Response.json({ id: postFromBot(parts.teams, chat, activity) }, { status: 201 });
}

async function edit(c: Context, parts: ConnectorParts): Promise<Response> {
  const chat = chatToWriteIn(c, parts);
  if (chat instanceof Response) return chat;
  const message = ownMessage(c, parts.teams, chat);
  if (message instanceof Response) return message;
  const activity = parseActivity(await c.req.text());
  if (activity instanceof Response) return activity;
  if (activity.type !== 'message') return refused(400, 'BadSyntax', 'Only a message can replace a message.');
  const { store, live, now } = parts.teams;
  editMessage(store, message, { ...activity, id: message.id }, new Date(now()).toISOString());
  live.changed(chat.person);
  return Response.json({ id: message.id });
}

function remove(c: Context, parts: ConnectorParts): Response {
  const chat = chatToWriteIn(c, parts);
  if (chat instanceof Response) return chat;
  const message = ownMessage(c, parts.teams, chat);
  if (message instanceof Response) return message;
  deleteMessage(parts.teams.store, chat.conversation, message.id);
  parts.teams.live.changed(chat.person);
  return new Response(null, { status: 200 });
}

/** The limits of the rate page name sending only; edits and deletions are counted with it, to be strict. */
function chatToWriteIn(c: Context, parts: ConnectorParts): ChatRecord | Response {
  const conversation = c.req.param('conversation') ?? '';
  const wait = parts.rates.take('send', conversation);
  if (wait !== undefined) return refused(429, 'TooManyRequests', 'Rate limit of the conversation.', wait);
  return openChat(parts.teams.store, conversation);
}

function ownMessage(c: Context, teams: Teams, chat: ChatRecord): MessageRecord | Response {
  const message = messageOf(teams.store, chat.conversation, c.req.param('activity') ?? '');
  if (!message || message.deleted) {
    return refused(404, 'ActivityNotFoundInConversation', 'The activity is not part of the conversation.');
  }
  if (message.sender === 'person') return refused(403, 'Forbidden', 'Only the sender may change a message.');
  return message;
}

/** Puts the bot's message in the chat and answers its id. "Typing" is only for show and leaves no trace. */
export function postFromBot(teams: Teams, chat: ChatRecord, activity: Posted): string {
  const id = nextMessageId(teams.store, teams.now());
  if (activity.type !== 'message') return id;
  const message: Activity = { ...activity, id, from: botAccount };
  const sentAt = new Date(teams.now()).toISOString();
  addMessage(teams.store, { conversation: chat.conversation, sender: 'bot', activity: message, sentAt });
  teams.live.changed(chat.person);
  return id;
}
