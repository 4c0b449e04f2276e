import { z } from 'zod';
import type { Addresses } from '../../addresses';
import type { Installation } from '../../installation';
import { secureRequest } from '../../secureRequest';

const answerShape = z.object({ accessToken: z.string() });

/** Stands for the single sign-on of Office: a person's token for the product's API, from the sign-in service. */
export function accessTokens(
  installation: Installation,
  addresses: Addresses,
): (personId: string) => Promise<string> {
  const send = secureRequest(installation.ca);
  return async (personId) => {
    const answer = await send(`${addresses.signin}/local/person-token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-control': installation.secrets.control },
      body: JSON.stringify({ personId, audience: 'api' }),
    });
    if (answer.status !== 200) throw new Error(`Sign-in answered ${answer.status}.`);
    return answerShape.parse(JSON.parse(answer.body.toString())).accessToken;
  };
}
