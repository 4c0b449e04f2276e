import type { Addresses } from '../addresses';
import type { Installation } from '../installation';
import type { Send } from '../secureRequest';

/** A delegated Graph token of a person, as signing in to SharePoint would give. */
export type PersonToken = (personId: string) => Promise<string>;

/** Asks again this long before a token ends. */
const marginSeconds = 60;

/** Tokens from sign-in's control route, each kept until shortly before it ends. */
export function personTokens(installation: Installation, addresses: Addresses, send: Send): PersonToken {
  const kept = new Map<string, { token: string; until: number }>();
  return async (personId) => {
    const known = kept.get(personId);
    if (known !== undefined && Date.now() < known.until) return known.token;
    const answer = await send(`${addresses.signin}/local/person-token`, {
      method: 'POST',
      headers: { 'x-local-control': installation.secrets.control, 'content-type': 'application/json' },
      body: JSON.stringify({ personId, audience: 'graph' }),
    });
    if (answer.status !== 200) throw new Error(`Sign-in answered ${answer.status}`);
    const { accessToken, expiresIn } = JSON.parse(answer.body.toString()) as {
      accessToken: string;
      expiresIn: number;
    };
    kept.set(personId, { token: accessToken, until: Date.now() + (expiresIn - marginSeconds) * 1000 });
    return accessToken;
  };
}
