import { randomUUID } from 'node:crypto';
import { tenant } from '../../tenant/tenant';
import { collection, entity } from '../service/collection';
import { invalidRequest, itemNotFound } from '../service/graphError';
import { isObject, objectOf, parseObject, textOf, textsOf } from '../service/json';
import type { JsonObject } from '../service/json';
import { siteUrl } from './lists';
import { siteRoles } from '../service/permissions';
import type { SiteRole } from '../service/permissions';
import { onlyOptions, pick, selectOf } from '../service/query';
import { param, units } from '../service/route';
import type { Call, Graph, Route } from '../service/route';
import { text } from '../store';
import type { Row, Store } from '../store';

/** Refuses an address that names another site than the one that exists here. */
export function requireSite(call: Call): void {
  if (param(call, 'site').toLowerCase() !== tenant.siteId.toLowerCase())
    throw itemNotFound('Requested site could not be found');
}

/** Roles that the site grants an application. */
export function rolesOnSite(store: Store, app: string): SiteRole[] {
  return store.all('select * from permission where app = ?', app).flatMap(rolesOf);
}

function rolesOf(row: Row): SiteRole[] {
  const names = text(row, 'roles').split(',');
  return siteRoles.filter((role) => names.includes(role));
}

function shapeSite(call: Call): Record<string, unknown> {
  const site = {
    createdDateTime: '2026-01-02T08:00:00Z',
    id: tenant.siteId,
    lastModifiedDateTime: '2026-01-02T08:00:00Z',
    name: 'lex-sarah',
    webUrl: siteUrl,
    displayName: tenant.siteName,
    root: {},
    siteCollection: { hostname: tenant.siteId.split(',')[0] },
  };
  return pick(site, selectOf(call.url.searchParams));
}

/** An administrator's grant to one application. */
function grant(graph: Graph, call: Call): Record<string, unknown> {
  const body = parseObject(call.body);
  const app = grantedApplication(body);
  const id = randomUUID();
  const roles = parseRoles(body).join(',');
  const name = textOf(app, 'displayName') ?? '';
  graph.store.run(
    'insert into permission(id, app, appName, roles) values (?, ?, ?, ?)',
    id,
    textOf(app, 'id') ?? '',
    name,
    roles,
  );
  return shapePermission(findPermission(graph, id));
}

function grantedApplication(body: JsonObject): JsonObject {
  const lists = [body['grantedToIdentities'], body['grantedToIdentitiesV2']];
  const identities: unknown[] = lists.flatMap((list): unknown[] => (Array.isArray(list) ? list : []));
  const granted = [...identities, body['grantedTo'], body['grantedToV2']].filter(isObject);
  const app = objectOf(granted[0] ?? {}, 'application');
  if (granted.length !== 1 || !app || textOf(app, 'id') === undefined)
    throw invalidRequest('A permission on a site is granted to exactly one application.');
  return app;
}

function parseRoles(body: JsonObject): SiteRole[] {
  const given = textsOf(body, 'roles') ?? [];
  const known = siteRoles.filter((role) => given.includes(role));
  if (known.length === 0 || known.length !== given.length)
    throw invalidRequest(`The roles of a permission are among ${siteRoles.join(', ')}.`);
  return known;
}

function findPermission(graph: Graph, id: string): Row {
  const row = graph.store.get('select * from permission where id = ?', id);
  if (!row) throw itemNotFound();
  return row;
}

function shapePermission(row: Row): Record<string, unknown> {
  const identities = [{ application: { id: text(row, 'app'), displayName: text(row, 'appName') } }];
  return {
    id: text(row, 'id'),
    roles: rolesOf(row),
    grantedToIdentities: identities,
    grantedToIdentitiesV2: identities,
  };
}

const permissions = '/v1.0/sites/{site}/permissions';

export const siteRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/v1.0/sites/{site}',
    need: 'readSite',
    units: units.readOne,
    handle: (_graph, call) => {
      requireSite(call);
      onlyOptions(call, 'select');
      return entity(call, 'sites', shapeSite(call));
    },
  },
  {
    method: 'GET',
    template: permissions,
    need: 'grantSite',
    units: units.permissions,
    handle: (graph, call) => {
      requireSite(call);
      onlyOptions(call);
      const rows = graph.store.all('select * from permission order by number');
      return collection(call, 'permission', rows.map(shapePermission));
    },
  },
  {
    method: 'POST',
    template: permissions,
    need: 'grantSite',
    units: units.permissions,
    handle: (graph, call) => {
      requireSite(call);
      return entity(call, 'permissions', grant(graph, call), { status: 201 });
    },
  },
  {
    method: 'GET',
    template: `${permissions}/{permission}`,
    need: 'grantSite',
    units: units.permissions,
    handle: (graph, call) => {
      requireSite(call);
      return entity(call, 'permissions', shapePermission(findPermission(graph, param(call, 'permission'))));
    },
  },
  {
    method: 'PATCH',
    template: `${permissions}/{permission}`,
    need: 'grantSite',
    units: units.permissions,
    handle: (graph, call) => {
      requireSite(call);
      const id = text(findPermission(graph, param(call, 'permission')), 'id');
      const roles = parseRoles(parseObject(call.body)).join(',');
      graph.store.run('update permission set roles = ? where id = ?', roles, id);
      return entity(call, 'permissions', shapePermission(findPermission(graph, id)));
    },
  },
  {
    method: 'DELETE',
    template: `${permissions}/{permission}`,
    need: 'grantSite',
    units: units.permissions,
    handle: (graph, call) => {
      requireSite(call);
      const id = text(findPermission(graph, param(call, 'permission')), 'id');
      graph.store.run('delete from permission where id = ?', id);
      return { status: 204 };
    },
  },
];
