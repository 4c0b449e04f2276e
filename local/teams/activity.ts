import { createHash, randomUUID } from 'node:crypto';
import { people } from '../tenant/people';
import type { TenantPerson } from '../tenant/people';
import { apps, tenant } from '../tenant/tenant';
import type { PressedAction } from './chat';

/** A Bot Framework activity on the wire. */
export type Activity = { type: string; id: string } & Record<string, unknown>;

/** Teams tells the bot how the card was asked for: a press, or the card's own `refresh`. */
export type Trigger = 'manual' | 'automatic';

export const botAccount = { id: `28:${apps.bot}`, name: 'Lex Sarah' } as const;

/** Teams' id of a person for this bot ("MRI"): stable, and not the directory's object id. */
export function mriOf(personId: string): string {
  return `29:${opaque('person', personId)}`;
}

/** The id of a person's chat with the bot. Teams gives the same one however often it is asked for. */
export function conversationIdOf(personId: string): string {
  return `a:${opaque('chat', personId)}`;
}

function opaque(kind: string, personId: string): string {
  return createHash('sha512').update(`${kind} ${tenant.id} ${apps.bot} ${personId}`).digest('base64url');
}

export function personById(id: string): TenantPerson | undefined {
  return people.find((person) => person.id === id);
}

/** Finds a person by either of the ids a bot may hold: Teams' own, or the directory's object id. */
export function personByAnyId(id: string): TenantPerson | undefined {
  return people.find((person) => person.id === id || mriOf(person.id) === id);
}

/** Who speaks where and when: what every activity from Teams carries. */
export type Envelope = { person: TenantPerson; serviceUrl: string; at: Date };

function envelope({ person, serviceUrl, at }: Envelope): Record<string, unknown> {
  return {
    channelId: 'msteams',
    serviceUrl,
    timestamp: at.toISOString(),
    localTimestamp: at.toISOString(),
    localTimezone: 'Europe/Stockholm',
    locale: 'sv-SE',
    from: { id: mriOf(person.id), name: person.name, aadObjectId: person.id },
    recipient: botAccount,
    conversation: { id: conversationIdOf(person.id), conversationType: 'personal', tenantId: tenant.id },
    channelData: { tenant: { id: tenant.id } },
    entities: [
      { type: 'clientInfo', locale: 'sv-SE', country: 'SE', platform: 'Web', timezone: 'Europe/Stockholm' },
    ],
  };
}

/** A message the person wrote. */
export function textActivity(from: Envelope, id: string, text: string): Activity {
  return { ...envelope(from), type: 'message', id, text, textFormat: 'plain' };
}

/** A pressed Action.Submit: a message without text that carries the data. */
export function submitActivity(from: Envelope, id: string, replyToId: string, data: unknown): Activity {
  return { ...envelope(from), type: 'message', id, replyToId, value: data ?? {} };
}

/** A pressed Action.Execute, or a card's refresh: `replyToId` is the message that holds the card. */
export function executeActivity(
  from: Envelope,
  replyToId: string,
  action: Omit<PressedAction, 'type'>,
  trigger: Trigger,
): Activity {
  const { id, verb, data } = action;
  const named = { ...(id === undefined ? {} : { id }), ...(verb === undefined ? {} : { verb }) };
  return {
    ...envelope(from),
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `f:${randomUUID()}`,
    replyToId,
    value: { action: { type: 'Action.Execute', ...named, data: data ?? {} }, trigger },
  };
}

export type InstallationAction = 'add' | 'remove';

/** The two activities Teams sends when the app is installed for a person or removed, in their order. */
export function installationActivities(from: Envelope, action: InstallationAction): readonly Activity[] {
  const member = { id: mriOf(from.person.id), aadObjectId: from.person.id };
  const members = [member, { id: botAccount.id }];
  const changed = action === 'add' ? { membersAdded: members } : { membersRemoved: members };
  return [
    { ...envelope(from), type: 'installationUpdate', id: `f:${randomUUID()}`, action },
    { ...envelope(from), type: 'conversationUpdate', id: `f:${randomUUID()}`, ...changed },
  ];
}
