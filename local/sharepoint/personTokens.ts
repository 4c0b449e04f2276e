import type { Addresses } from '../addresses';
import { askSignIn } from '../askSignIn';
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
    const wish = { route: 'person-token', body: { personId, audience: 'graph' } } as const;
    const given = await askSignIn(wish, installation, addresses, send);
    if (!given.ok) throw new Error(`Sign-in answered ${given.status}`);
    const { accessToken, expiresIn = 0 } = given;
    kept.set(personId, { token: accessToken, until: Date.now() + (expiresIn - marginSeconds) * 1000 });
    return accessToken;
  };
}
