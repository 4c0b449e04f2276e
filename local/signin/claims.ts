import { createHash, randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { TenantPerson } from '../tenant/people';
import { apps, tenant } from '../tenant/tenant';
import { botResource, graphResource } from './registrations';

/** The issuer of the tenant's tokens at a sign-in service, e.g. `https://localhost:7303/<tenant>/v2.0`. */
export function issuerAt(signin: string): string {
  return `${signin}/${tenant.id}/v2.0`;
}

/** `appidacr`: how the application proved who it is. Source: the access token claims reference of Entra. */
const credentialNumbers = { secret: '1', certificate: '2' } as const;
export type Credential = keyof typeof credentialNumbers;

/** An application's own token for a resource. */
export function appClaims(
  signin: string,
  app: { clientId: string; credential: Credential; resource: string; roles: readonly string[] },
): JWTPayload {
  const principal = pseudonym('service principal', app.clientId);
  return {
    iss: issuerAt(signin),
    aud: app.resource,
    tid: tenant.id,
    appid: app.clientId,
    appidacr: credentialNumbers[app.credential],
    idtyp: 'app',
    oid: principal,
    sub: principal,
    uti: randomUUID(),
    ver: '1.0',
    ...(app.roles.length > 0 && { roles: app.roles }),
  };
}

/** A token by which an application acts for a person at Graph. */
export function graphClaims(
  signin: string,
  person: TenantPerson,
  by: { clientId: string; scopes: readonly string[] },
): JWTPayload {
  return {
    ...personClaims(signin, person, graphResource),
    aud: graphResource,
    appid: by.clientId,
    idtyp: 'user',
    scp: by.scopes.join(' '),
    upn: person.mail,
    ver: '1.0',
  };
}

/** The token that Office gives an add-in for the API of the functions app. */
export function apiClaims(signin: string, person: TenantPerson): JWTPayload {
  return {
    ...personClaims(signin, person, apps.functions),
    aud: apps.functions,
    azp: apps.office,
    azpacr: '0',
    preferred_username: person.mail,
    scp: 'access_as_user',
    ver: '2.0',
  };
}

/** The id token that comes with a person's token. */
export function idClaims(signin: string, person: TenantPerson, clientId: string): JWTPayload {
  return {
    ...personClaims(signin, person, clientId),
    aud: clientId,
    preferred_username: person.mail,
    ver: '2.0',
  };
}

/** What a channel presents to the bot with every activity. */
export function channelClaims(serviceUrl: string): JWTPayload {
  return { iss: botResource, aud: apps.bot, serviceurl: serviceUrl };
}

function personClaims(signin: string, person: TenantPerson, audience: string): JWTPayload {
  return {
    iss: issuerAt(signin),
    tid: tenant.id,
    oid: person.id,
    sub: pseudonym(person.id, audience),
    name: person.name,
    uti: randomUUID(),
  };
}

/** A stable GUID: `sub` is pairwise, another one for each application, and so is no key to a person. */
function pseudonym(...parts: string[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
