import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type JWK,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';

/** Entra signs the tokens of a tenant; the Bot Framework service signs what channels send to a bot. */
export type KeyName = 'tenant' | 'botFramework';

/** `endorsements` are the channels that the Bot Framework service vouches for with a key. */
type PublishedKey = JWK & { endorsements?: string[] };
export type PublicKeys = Record<KeyName, { keys: PublishedKey[] }>;

export type SignOptions = {
  /** Default `tenant`. */
  key?: KeyName;
  /** Default `accessTokenSeconds`; negative makes a token that has already expired. */
  lifetimeSeconds?: number;
};

export type Signer = {
  /** A signed token. `iat`, `nbf` and `exp` are filled in unless the claims carry them. */
  sign(claims: JWTPayload, options?: SignOptions): Promise<string>;
  /** The tenant's public keys, as jose's `jwtVerify` takes them. */
  keys: JWTVerifyGetKey;
  /** What the two key documents publish. */
  publicKeys: PublicKeys;
};

/** Entra answers `expires_in: 3599` to an application. */
export const accessTokenSeconds = 3599;

/** How far clocks may differ. msal-node rounds `nbf` up, so that none at all would refuse it half the time. */
export const clockSkewSeconds = 300;

const algorithm = 'RS256';
const minimumModulusBits = 2048;

type StoredKeys = Record<KeyName, JWK>;

/**
 * The signing keys of an installation, made at the first call and kept in `signin.json`, so that tokens stay
 * valid when the service is started again. Tests use it to make tokens that are wrong in one way.
 */
export async function createSigner(installation: { folder: string }): Promise<Signer> {
  const stored = await storedKeys(join(installation.folder, 'signin.json'));
  const publicKeys: PublicKeys = {
    tenant: { keys: [publicPart(stored.tenant)] },
    botFramework: { keys: [{ ...publicPart(stored.botFramework), endorsements: ['msteams'] }] },
  };
  return {
    publicKeys,
    keys: createLocalJWKSet(publicKeys.tenant),
    async sign(claims, options = {}) {
      const jwk = stored[options.key ?? 'tenant'];
      const now = Math.floor(Date.now() / 1000);
      const lifetime = options.lifetimeSeconds ?? accessTokenSeconds;
      const issuedAt = Math.min(now, now + lifetime);
      const filled = { iat: issuedAt, nbf: issuedAt, exp: now + lifetime, ...claims };
      return new SignJWT(filled)
        .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid: jwk.kid ?? '' })
        .sign(await importJWK(jwk, algorithm));
    },
  };
}

function publicPart({ n, e, kid }: JWK): PublishedKey {
  return { kty: 'RSA', use: 'sig', alg: algorithm, kid: kid ?? '', n: n ?? '', e: e ?? '' };
}

async function storedKeys(path: string): Promise<StoredKeys> {
  if (!existsSync(path)) {
    writeOnce(path, JSON.stringify({ tenant: await newKey(), botFramework: await newKey() }, null, 2));
  }
  return JSON.parse(readFileSync(path, 'utf8')) as StoredKeys;
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(algorithm, {
    modulusLength: minimumModulusBits,
    extractable: true,
  });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk) };
}

/** Of two processes that start at once, the first one's file stands and both use it: link never replaces. */
function writeOnce(path: string, content: string): void {
  const temporary = `${path}.${randomUUID()}`;
  writeFileSync(temporary, content, { mode: 0o600, flush: true });
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(temporary);
  }
}
