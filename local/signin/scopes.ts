import { Refused } from './refusals';
import { resources, type Registration } from './registrations';

/** Scopes of OpenID Connect itself; they ask for no resource. */
const openIdScopes = new Set(['openid', 'profile', 'email', 'offline_access']);
const everything = '/.default';

/** An application asks for one resource as a whole: `<resource>/.default`. */
export function applicationScope(
  scope: string,
  app: Registration,
): { resource: string; roles: readonly string[] } {
  if (!scope.endsWith(everything) || /\s/.test(scope)) throw new Refused('scopeNotDefault', scope);
  const resource = known(scope.slice(0, -everything.length));
  const roles = app.appRoles[resource];
  if (!roles) throw new Refused('noAppRole', resource);
  return { resource, roles };
}

/** What a person's token will allow. Entra puts every consented scope of the resource in it. */
export function delegatedScopes(
  scope: string,
  app: Registration,
): { resource: string; scopes: readonly string[] } {
  const wanted = scope.split(/\s+/).filter((name) => name !== '' && !openIdScopes.has(name));
  const split = wanted.map((name) => ({
    resource: resourceOf(name),
    name: name.slice(name.lastIndexOf('/') + 1),
  }));
  const [first] = split;
  if (!first || split.some(({ resource }) => resource !== first.resource))
    throw new Refused('scopeInvalid', scope);
  const consented = app.delegated[first.resource] ?? [];
  const missing = split.find(({ name }) => name !== '.default' && !consented.includes(name));
  if (missing ?? consented.length === 0) throw new Refused('noConsent', scope);
  return { resource: first.resource, scopes: consented };
}

function resourceOf(scope: string): string {
  const at = scope.lastIndexOf('/');
  if (at <= 0) throw new Refused('scopeInvalid', scope);
  return known(scope.slice(0, at));
}

function known(resource: string): string {
  if (!resources.includes(resource)) throw new Refused('unknownResource', resource);
  return resource;
}
