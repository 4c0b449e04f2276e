import { errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { people } from '../../tenant/people';
import { apps, tenant } from '../../tenant/tenant';
import { GraphError } from './graphError';

/** Who a verified access token speaks for. */
export type Caller = {
  app: string;
  /** Present in a delegated token. */
  person: { id: string; name: string } | undefined;
  /** Application permissions of an app-only token, or the scopes of a delegated one. */
  permissions: ReadonlySet<string>;
};

export type Identity = {
  user?: { id: string; displayName: string; email?: string };
  application?: { id: string; displayName: string };
};

export type TokenCheck = (authorization: string | null) => Promise<Caller>;

export const graphAudience = 'https://graph.microsoft.com';

const appNames: ReadonlyMap<string, string> = new Map([
  [apps.functions, 'Lex Sarah'],
  [apps.bot, 'Lex Sarah-bot'],
  [apps.office, 'Microsoft Office'],
  [apps.administration, 'Administration'],
]);

/** Checks bearer tokens as Graph does: signature, issuer, audience, tenant and lifetime. */
export function makeTokenCheck(keys: JWTVerifyGetKey, issuer: string, now: () => Date): TokenCheck {
  return async (authorization) => {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw unauthenticated('Access token is empty.');
    const options = { issuer, audience: graphAudience, currentDate: now(), requiredClaims: ['exp'] };
    try {
      return callerOf((await jwtVerify(token, keys, options)).payload);
    } catch (error) {
      throw refusalOf(error);
    }
  };
}

function callerOf(claims: JWTPayload): Caller {
  const app = claimed(claims, 'appid') ?? claimed(claims, 'azp');
  if (app === undefined)
    throw unauthenticated('Access token validation failure. The application is missing.');
  if ((claimed(claims, 'tid') ?? tenant.id) !== tenant.id)
    throw unauthenticated('Access token validation failure. Invalid tenant.');
  if (claimed(claims, 'idtyp') === 'app') {
    const roles = Array.isArray(claims['roles']) ? claims['roles'] : [];
    return { app, person: undefined, permissions: new Set(roles.filter((role) => typeof role === 'string')) };
  }
  const id = claimed(claims, 'oid');
  if (id === undefined) throw unauthenticated('Access token validation failure. The person is missing.');
  const name = people.find((person) => person.id === id)?.name ?? claimed(claims, 'name') ?? '';
  return { app, person: { id, name }, permissions: new Set((claimed(claims, 'scp') ?? '').split(' ')) };
}

function claimed(claims: JWTPayload, name: string): string | undefined {
  const value = claims[name];
  return typeof value === 'string' ? value : undefined;
}

function refusalOf(error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  if (error instanceof errors.JWTExpired)
    return unauthenticated('Lifetime validation failed, the token is expired.');
  if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError))
    return new GraphError(503, 'serviceNotAvailable', 'The signing keys of the tenant cannot be read.');
  return unauthenticated('Access token validation failure.');
}

function unauthenticated(message: string): GraphError {
  return new GraphError(401, 'InvalidAuthenticationToken', message, {
    headers: { 'www-authenticate': `Bearer realm="", authorization_uri="https://${tenant.domain}"` },
  });
}

/** How items name who made or changed them: the person of a delegated token, else the application. */
export function identityOf(caller: Caller): Identity {
  if (!caller.person)
    return { application: { id: caller.app, displayName: appNames.get(caller.app) ?? caller.app } };
  const { id, name } = caller.person;
  const mail = people.find((person) => person.id === id)?.mail;
  return { user: { id, displayName: name, ...(mail === undefined ? {} : { email: mail }) } };
}

export function parseIdentity(stored: string): Identity {
  return JSON.parse(stored) as Identity;
}
