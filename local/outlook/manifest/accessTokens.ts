import type { Addresses } from '../../addresses';
import { askSignIn } from '../../askSignIn';
import type { Installation } from '../../installation';
import { secureRequest } from '../../secureRequest';

/** Stands for the single sign-on of Office: a person's token for the product's API, from the sign-in service. */
export function accessTokens(
  installation: Installation,
  addresses: Addresses,
): (personId: string) => Promise<string> {
  const send = secureRequest(installation.ca);
  return async (personId) => {
    const wish = { route: 'person-token', body: { personId, audience: 'api' } } as const;
    const given = await askSignIn(wish, installation, addresses, send);
    if (!given.ok) throw new Error(`Sign-in answered ${given.status}.`);
    return given.accessToken;
  };
}
