import type { Addresses } from '../../addresses';
import { askSignIn } from '../../askSignIn';
import type { Installation } from '../../installation';
import { secureRequest } from '../../secureRequest';
import type { Activity } from '../activity';

/** The bot's answer to an activity; the promise rejects when there was none. */
export type BotAnswer = { status: number; body: unknown };

export type PostToBot = (activity: Activity) => Promise<BotAnswer>;

/** Signing a token costs a call; sign-in's are good for an hour. */
const tokenKeptMs = 5 * 60_000;

/** Posts activities to the functions app as the Teams channel does: with a channel token from sign-in. */
export function makeChannel(
  addresses: Addresses,
  installation: Pick<Installation, 'ca' | 'secrets'>,
  serviceUrl: () => string,
  closing: AbortSignal,
): PostToBot {
  const send = secureRequest(installation.ca);
  let kept: { token: string; until: number } | undefined;
  const token = async (): Promise<string> => {
    if (kept && kept.until > Date.now()) return kept.token;
    const wish = { route: 'channel-token', body: { serviceUrl: serviceUrl() } } as const;
    const given = await askSignIn(wish, installation, addresses, send, closing);
    if (!given.ok) throw new Error(`Sign-in gave no channel token: ${given.status}`);
    const { accessToken } = given;
    kept = { token: accessToken, until: Date.now() + tokenKeptMs };
    return accessToken;
  };
  return async (activity) => {
    const answer = await fetch(`${addresses.functions}/api/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
      body: JSON.stringify(activity),
      signal: closing,
    });
    if (answer.status === 401) kept = undefined;
    return { status: answer.status, body: parsed(await answer.text()) };
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
