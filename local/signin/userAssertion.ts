import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { TenantPerson } from '../tenant/people';
import { tenant } from '../tenant/tenant';
import type { Accounts } from './accounts';
import { issuerAt } from './claims';
import { Refused } from './refusals';
import { clockSkewSeconds, type Signer } from './signingKeys';

/** The person in whose name an API may act: the one whose token for that same API it presents. */
export async function personOf(
  assertion: string,
  clientId: string,
  setting: { signin: string; signer: Signer; accounts: Accounts },
): Promise<TenantPerson> {
  const payload = await verified(assertion, setting.signer);
  if (payload.iss !== issuerAt(setting.signin) || payload['tid'] !== tenant.id) {
    throw new Refused('userAssertionMalformed', 'The issuer is not this tenant');
  }
  if (payload.aud !== clientId && payload.aud !== `api://${clientId}`) {
    throw new Refused('userAssertionAudience');
  }
  const oid = payload['oid'];
  if (typeof payload['scp'] !== 'string' || payload['scp'] === '' || typeof oid !== 'string') {
    throw new Refused('userAssertionMalformed', 'The assertion is not the token of a person');
  }
  return setting.accounts.signedIn(oid);
}

async function verified(assertion: string, signer: Signer): Promise<JWTPayload> {
  try {
    const options = { algorithms: ['RS256'], requiredClaims: ['exp'], clockTolerance: clockSkewSeconds };
    return (await jwtVerify(assertion, signer.keys, options)).payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new Refused('userAssertionExpired');
    if (error instanceof errors.JWTClaimValidationFailed) throw new Refused('userAssertionExpired');
    if (error instanceof errors.JWTInvalid || error instanceof errors.JWSInvalid) {
      throw new Refused('userAssertionMalformed', error.code);
    }
    if (error instanceof errors.JOSEError) throw new Refused('userAssertionSignature');
    throw error;
  }
}
