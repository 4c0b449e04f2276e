import type { Database } from '../database';
import type { TenantPerson } from '../tenant/people';
import type { Envelope } from './activity';
import type { PostToBot } from './client/channel';
import type { Live } from './client/live';

/** What the connector and the client side share. */
export type Teams = {
  store: Database;
  live: Live;
  postToBot: PostToBot;
  serviceUrl: () => string;
  now: () => number;
  /** How long Teams waits for the bot. */
  answerWithinMs: number;
  closing: AbortSignal;
};

export function envelopeFrom(teams: Teams, person: TenantPerson): Envelope {
  return { person, serviceUrl: teams.serviceUrl(), at: new Date(teams.now()) };
}
