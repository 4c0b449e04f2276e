import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { Unavailable } from '../src/workflows/ports';

export type TokenRules = { authority: string; tenantId: string; audience: string; keys: JWTVerifyGetKey };

const claims = z.looseObject({ oid: z.guid(), tid: z.string(), scp: z.string() });

/** The one scope of our API. */
const scope = 'access_as_user';

/** The tenant's signing keys, fetched when needed and kept. */
export function tenantKeys(authority: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(`${authority}/discovery/v2.0/keys`));
}

/**
 * Who has signed in, from a token of the tenant for our API; undefined when the token is anything else.
 * Signature, issuer, audience, time, tenant and scope are checked (RFC 8725; Microsoft's claims reference).
 */
export async function personOfToken(token: string, rules: TokenRules): Promise<string | undefined> {
  try {
    const { payload } = await jwtVerify(token, rules.keys, {
      issuer: `${rules.authority}/v2.0`,
      audience: rules.audience,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'oid', 'tid', 'scp'],
    });
    const { oid, tid, scp } = claims.parse(payload);
    return tid === rules.tenantId && scp.split(' ').includes(scope) ? oid : undefined;
  } catch (fault) {
    if (fault instanceof errors.JWKSTimeout || isNetworkFault(fault)) {
      throw new Unavailable('The signing keys could not be fetched.', { cause: fault });
    }
    return undefined;
  }
}

/** jose reports a failed fetch of keys as a plain error, everything about the token as a JOSEError. */
function isNetworkFault(fault: unknown): boolean {
  return !(fault instanceof errors.JOSEError) && !(fault instanceof z.ZodError);
}
