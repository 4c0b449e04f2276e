import { Hono } from 'hono';
import type { Context } from 'hono';
import { people } from '../../tenant/people';
import type { TenantPerson } from '../../tenant/people';
import { personById, textActivity } from '../activity';
import { readUpTo, chatOf } from '../chats';
import type { ChatRecord } from '../chats';
import type { PressedAction } from '../chat';
import { chatRow, chatSeen } from './chatSeen';
import { envelopeFrom } from '../context';
import type { Teams } from '../context';
import { accepted, deliver } from './deliveries';
import { addMessage, baseCard, messageOf, nextMessageId, setFailed } from '../messages';
import type { MessageRecord } from '../messages';
import { press, refresh } from './press';
import { refused } from '../connector/refused';

/** What the Teams page asks its server for: one person's chat, and what they do in it. */
export function makeClient(teams: Teams): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    // A page elsewhere on the web cannot send JSON here without asking first, and is never answered yes.
    const json = c.req.header('content-type')?.startsWith('application/json') === true;
    if (c.req.method !== 'GET' && !json) return refused(415, 'UnsupportedMediaType', 'JSON is needed.');
    await next();
    return undefined;
  });
  app.get('/chats', (c) => c.json(people.map((person) => chatRow(teams.store, person))));
  app.get('/changes', (c) => teams.live.stream(c));
  app.get('/chats/:person', (c) => inChat(c, teams, (at) => c.json(chatSeen(teams, at.person, at.chat))));
  app.post('/chats/:person/read', (c) => inChat(c, teams, (at) => read(c, teams, at)));
  app.post('/chats/:person/messages', (c) => inChat(c, teams, (at) => write(c, teams, at)));
  app.post('/chats/:person/messages/:message/again', (c) =>
    onMessage(c, teams, async (at) => {
      await deliverText(teams, at.person, at.message);
      return c.json({});
    }),
  );
  app.post('/chats/:person/messages/:message/actions', (c) =>
    onMessage(c, teams, async (at) => {
      const action = await c.req.json<PressedAction>();
      if (at.message.deleted || !baseCard(at.message))
        return refused(404, 'NotFound', 'There is no such card.');
      if (at.chat.app === 'removed') return c.json({ kind: 'unreachable' });
      return c.json(await press(teams, at.person, at.message, action));
    }),
  );
  app.post('/chats/:person/messages/:message/refresh', (c) =>
    onMessage(c, teams, async (at) => {
      await refresh(teams, at.person, at.message);
      return c.json({});
    }),
  );
  return app;
}

type InChat = { person: TenantPerson; chat: ChatRecord };
type Answer = Response | Promise<Response>;

function inChat(c: Context, teams: Teams, answer: (at: InChat) => Answer): Answer {
  const person = personById(c.req.param('person') ?? '');
  const chat = person && chatOf(teams.store, person.id);
  return chat ? answer({ person, chat }) : refused(404, 'NotFound', 'There is no such person.');
}

function onMessage(
  c: Context,
  teams: Teams,
  answer: (at: InChat & { message: MessageRecord }) => Answer,
): Answer {
  return inChat(c, teams, (at) => {
    const message = messageOf(teams.store, at.chat.conversation, c.req.param('message') ?? '');
    return message ? answer({ ...at, message }) : refused(404, 'NotFound', 'There is no such message.');
  });
}

async function read(c: Context, teams: Teams, { person, chat }: InChat): Promise<Response> {
  const { upTo } = await c.req.json<{ upTo?: string }>();
  if (typeof upTo === 'string' && upTo > chat.read_up_to) {
    readUpTo(teams.store, chat.conversation, upTo);
    teams.live.changed(person.id);
  }
  return c.json({});
}

async function write(c: Context, teams: Teams, { person, chat }: InChat): Promise<Response> {
  const { text } = await c.req.json<{ text?: string }>();
  if (typeof text !== 'string' || text.trim() === '') return refused(400, 'BadSyntax', 'Text is needed.');
  if (chat.app !== 'installed') return refused(403, 'BotNotInConversationRoster', 'The app is not here.');
  const id = nextMessageId(teams.store, teams.now());
  const activity = textActivity(envelopeFrom(teams, person), id, text);
  const sentAt = new Date(teams.now()).toISOString();
  addMessage(teams.store, { conversation: chat.conversation, sender: 'person', activity, sentAt });
  teams.live.changed(person.id);
  const message = messageOf(teams.store, chat.conversation, id);
  if (message) await deliverText(teams, person, message);
  return c.json({ id }, 201);
}

/** Delivers what the person wrote; when the bot does not take it, the message says so and can be sent again. */
async function deliverText(teams: Teams, person: TenantPerson, message: MessageRecord): Promise<void> {
  const outcome = await deliver(teams, person.id, message.activity);
  if (teams.closing.aborted) return;
  setFailed(teams.store, message.conversation, message.id, !accepted(outcome));
  teams.live.changed(person.id);
}
