import { createHash, timingSafeEqual } from 'node:crypto';
import { decodeProtectedHeader, errors, importX509, jwtVerify, type JWTPayload } from 'jose';
import type { Credential } from './claims';
import { Refused } from './refusals';
import { clockSkewSeconds } from './signingKeys';
import type { Registration } from './registrations';

export const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** The assertions in use by their `jti`, until they expire. */
export type SeenAssertions = Map<string, { assertion: string; expires: number }>;

type Setting = {
  registrations: ReadonlyMap<string, Registration>;
  tokenEndpoint: string;
  seen: SeenAssertions;
};

/** Which confidential client sends this form, and by which credential it proved that. */
export async function authenticateClient(
  form: URLSearchParams,
  setting: Setting,
): Promise<{ app: Registration; credential: Credential }> {
  const app = setting.registrations.get(required(form, 'client_id'));
  if (!app) throw new Refused('unknownClient', form.get('client_id') ?? '');
  const secret = form.get('client_secret');
  const assertion = form.get('client_assertion');
  if (app.secret === undefined) throw new Refused('publicClient');
  if (assertion !== null) {
    if (form.get('client_assertion_type') !== assertionType) {
      throw new Refused('missingParameter', 'client_assertion_type');
    }
    await checkAssertion(assertion, app, setting);
    return { app, credential: 'certificate' };
  }
  if (secret === null) throw new Refused('missingCredential');
  if (!equalSecrets(secret, app.secret)) throw new Refused('wrongSecret');
  return { app, credential: 'secret' };
}

export function required(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (!value) throw new Refused('missingParameter', name);
  return value;
}

function equalSecrets(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

async function checkAssertion(assertion: string, app: Registration, setting: Setting): Promise<void> {
  const { certificate } = app;
  if (!certificate) throw new Refused('assertionUnverified', 'No certificate is registered');
  const thumbprint = Buffer.from(certificate.thumbprintSha256, 'hex').toString('base64url');
  if (thumbprintOf(assertion) !== thumbprint)
    throw new Refused('assertionUnverified', 'The key was not found');
  const payload = await verified(assertion, certificate.pem);
  if (payload.iss !== app.id || payload.sub !== app.id) throw new Refused('assertionIssuer');
  if (payload.aud !== setting.tokenEndpoint) throw new Refused('assertionAudience');
  refuseSecondUse(assertion, payload, setting.seen);
}

function thumbprintOf(assertion: string): unknown {
  try {
    return decodeProtectedHeader(assertion)['x5t#S256'];
  } catch (error) {
    if (error instanceof TypeError) throw new Refused('assertionUnverified', 'The assertion is malformed');
    throw error;
  }
}

async function verified(assertion: string, certificate: string): Promise<JWTPayload> {
  try {
    const key = await importX509(certificate, 'PS256');
    const requiredClaims = ['exp', 'iss', 'sub', 'aud', 'jti'];
    const clockTolerance = clockSkewSeconds;
    return (await jwtVerify(assertion, key, { algorithms: ['PS256'], requiredClaims, clockTolerance }))
      .payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new Refused('assertionExpired');
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf') {
      throw new Refused('assertionExpired');
    }
    if (error instanceof errors.JOSEError) throw new Refused('assertionUnverified', error.code);
    throw error;
  }
}

/**
 * One `jti` names one assertion. The same assertion may come again until it expires, because msal-node keeps
 * it for ten minutes and sends it with every request of that time (ClientAssertion.getJwt).
 */
function refuseSecondUse(assertion: string, payload: JWTPayload, seen: SeenAssertions): void {
  const now = Date.now() / 1000;
  for (const [jti, { expires }] of seen) if (expires < now) seen.delete(jti);
  const { jti = '', exp = 0, iss = '' } = payload;
  const key = `${iss} ${jti}`;
  const earlier = seen.get(key);
  if (earlier && earlier.assertion !== assertion) throw new Refused('assertionReplayed');
  seen.set(key, { assertion, expires: exp });
}
