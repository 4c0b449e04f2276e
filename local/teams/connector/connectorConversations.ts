import type { Context } from 'hono';
import { apps, tenant } from '../../tenant/tenant';
import type { TenantPerson } from '../../tenant/people';
import { botAccount, mriOf, personByAnyId, personById } from '../activity';
import { chatOf } from '../chats';
import type { ConnectorApp, ConnectorParts } from './connector';
import { postFromBot } from './connectorActivities';
import { parseActivity } from './posted';
import { refused } from './refused';
import { closed, openChat } from './roster';

/** Routes about conversations and the people in them. */
export function addConversationRoutes(app: ConnectorApp, parts: ConnectorParts): void {
  app.post('/conversations', (c) => createConversation(c, parts));
  app.get('/conversations/:conversation/members', (c) =>
    withMember(c, parts, (person) => Response.json([member(person)])),
  );
  app.get('/conversations/:conversation/pagedmembers', (c) =>
    withMember(c, parts, (person) => Response.json({ members: [member(person)] })),
  );
  app.get('/conversations/:conversation/members/:member', (c) =>
    withMember(c, parts, (person) =>
      personByAnyId(c.req.param('member')) === person
        ? Response.json(member(person))
        : refused(404, 'MemberNotFoundInConversation', 'The member is not part of the conversation.'),
    ),
  );
}

function withMember(c: Context, parts: ConnectorParts, answer: (person: TenantPerson) => Response): Response {
  const conversation = c.req.param('conversation') ?? '';
  const wait = parts.rates.take('members', conversation);
  if (wait !== undefined) return refused(429, 'TooManyRequests', 'Rate limit of the conversation.', wait);
  const chat = openChat(parts.teams.store, conversation);
  if (chat instanceof Response) return chat;
  const person = personById(chat.person);
  return person ? answer(person) : refused(404, 'ConversationNotFound', 'Conversation not found.');
}

/** A TeamsChannelAccount. */
function member(person: TenantPerson): Record<string, unknown> {
  const [givenName = '', ...surname] = person.name.split(' ');
  return {
    id: mriOf(person.id),
    aadObjectId: person.id,
    objectId: person.id,
    name: person.name,
    givenName,
    surname: surname.join(' '),
    email: person.mail,
    userPrincipalName: person.mail,
    tenantId: tenant.id,
    userRole: 'user',
  };
}

const botIds: readonly string[] = [botAccount.id, apps.bot];

type ConversationParameters = {
  isGroup?: boolean;
  bot?: { id?: string };
  members?: { id?: string }[];
  tenantId?: string;
  activity?: unknown;
  channelData?: { tenant?: { id?: string }; channel?: unknown; team?: unknown };
};

async function createConversation(c: Context, parts: ConnectorParts): Promise<Response> {
  const asked = await c.req.json<ConversationParameters>().catch((): ConversationParameters => ({}));
  if ((asked.isGroup === true || asked.channelData?.channel) ?? asked.channelData?.team) {
    return refused(501, 'notImplemented', 'Group chats and channels are not imitated here.');
  }
  const tenantId = asked.channelData?.tenant?.id ?? asked.tenantId;
  const [one, ...others] = asked.members ?? [];
  const botId = asked.bot?.id ?? botAccount.id;
  if (!one?.id || others.length > 0 || tenantId !== tenant.id || !botIds.includes(botId)) {
    return refused(400, 'BadSyntax', 'Incorrect conversation creation parameters.');
  }
  const person = personByAnyId(one.id);
  const chat = person && chatOf(parts.teams.store, person.id);
  if (!chat) return refused(403, 'BotNotInConversationRoster', 'The bot is not installed for the person.');
  const wait = parts.rates.take('create', chat.conversation);
  if (wait !== undefined) return refused(429, 'TooManyRequests', 'Rate limit of the conversation.', wait);
  const refusal = closed(chat);
  if (refusal) return refusal;
  const created = { id: chat.conversation, serviceUrl: parts.teams.serviceUrl() };
  if (asked.activity === undefined) return Response.json(created, { status: 201 });
  const activity = parseActivity(JSON.stringify(asked.activity));
  if (activity instanceof Response) return activity;
  const activityId = postFromBot(parts.teams, chat, activity);
  return Response.json({ ...created, activityId }, { status: 201 });
}
