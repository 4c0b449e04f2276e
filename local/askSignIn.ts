import type { Addresses } from './addresses';
import type { Installation } from './installation';
import type { Send } from './secureRequest';

/** What happens outside the imitated sign-in: a person signs in to an app, or Teams calls the bot. */
export type TokenWish =
  | { route: 'person-token'; body: { personId: string; audience: 'api' | 'graph' } }
  | { route: 'channel-token'; body: { serviceUrl: string } };

export type TokenGiven =
  { ok: true; accessToken: string; expiresIn?: number } | { ok: false; status: number };

/** Asks sign-in's control routes for a token; rejects when sign-in does not answer. */
export async function askSignIn(
  { route, body }: TokenWish,
  { secrets }: Pick<Installation, 'secrets'>,
  addresses: Pick<Addresses, 'signin'>,
  send: Send,
  signal?: AbortSignal,
): Promise<TokenGiven> {
  const answer = await send(`${addresses.signin}/local/${route}`, {
    method: 'POST',
    headers: { 'x-local-control': secrets.control, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
  if (answer.status !== 200) return { ok: false, status: answer.status };
  const given = JSON.parse(answer.body.toString()) as { accessToken: string; expiresIn?: number };
  return { ok: true, ...given };
}
