import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey } from 'jose';
import { openInstallation } from '../installation';
import type { Installation } from '../installation';
import { people } from '../tenant/people';
import { apps, tenant } from '../tenant/tenant';
import { graphAudience } from './service/caller';
import { startGraph } from './server';
import type { GraphOptions } from './server';

/** A Graph of its own, with its own signing keys in place of sign-in. */
export type FreshGraph = {
  /** Such as `https://localhost:40123`. */
  url: string;
  port: number;
  installation: Installation;
  /** A token of an application with the named application permissions. */
  appToken(app: string, ...roles: string[]): Promise<string>;
  /** A delegated token of one of the tenant's people. */
  personToken(personId: string, ...scopes: string[]): Promise<string>;
  /** A token with any claims over those of a valid one; for what must be refused. */
  token(claims: Record<string, unknown>, signedBy?: CryptoKey): Promise<string>;
  close(): Promise<void>;
};

type FreshOptions = Partial<Pick<GraphOptions, 'port' | 'resourceUnitsPerMinute' | 'now'>>;

const issuer = `https://localhost/${tenant.id}/v2.0`;

/** Starts Graph alone on a free port, keeping its data in `folder`. */
export async function startFreshGraph(folder: string, options: FreshOptions = {}): Promise<FreshGraph> {
  const installation = await openInstallation(folder);
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'fresh', alg: 'RS256' };
  const graph = await startGraph({
    folder,
    port: 0,
    server: installation.server,
    control: installation.secrets.control,
    keys: createLocalJWKSet({ keys: [jwk] }),
    issuer,
    ...options,
  });
  const now = options.now ?? (() => new Date());
  const token: FreshGraph['token'] = (claims, signedBy = privateKey) =>
    new SignJWT({ ...usualClaims(now()), ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'fresh', typ: 'JWT' })
      .sign(signedBy);
  return {
    ...graph,
    url: `https://localhost:${graph.port}`,
    installation,
    token,
    appToken: (app, ...roles) => token({ appid: app, idtyp: 'app', roles }),
    personToken: (personId, ...scopes) => {
      const name = people.find(({ id }) => id === personId)?.name;
      return token({ appid: apps.office, oid: personId, name, scp: scopes.join(' ') });
    },
  };
}

const hourInSeconds = 3_600;

function usualClaims(now: Date): Record<string, unknown> {
  const seconds = Math.floor(now.getTime() / 1_000);
  return {
    iss: issuer,
    aud: graphAudience,
    tid: tenant.id,
    iat: seconds,
    nbf: seconds,
    exp: seconds + hourInSeconds,
  };
}
