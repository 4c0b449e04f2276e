import { people } from '../../tenant/people';
import type { TenantPerson } from '../../tenant/people';
import { collection, entity } from '../service/collection';
import { GraphError, invalidRequest, notImitated } from '../service/graphError';
import { parseLiteral } from '../items/filter';
import { flagOf, parseObject } from '../service/json';
import { expandOf, linkWith, namesOf, onlyOptions, option, topOf } from '../service/query';
import { param, units } from '../service/route';
import type { Call, Graph, Route } from '../service/route';
import { positionOf, skipTokenOf } from '../items/skipToken';
import { foldCase } from '../items/sortKey';
import { integer } from '../store';
import type { Store } from '../store';

const usualPage = 100;
const largestPage = 999;

/** What a user has when nothing is selected; the rest must be asked for by name. */
const usualProperties = [
  'businessPhones',
  'displayName',
  'givenName',
  'id',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
];

function shapeUser(store: Store, person: TenantPerson): Record<string, unknown> {
  const [givenName = '', ...rest] = person.name.split(' ');
  return {
    businessPhones: [],
    displayName: person.name,
    givenName,
    id: person.id,
    jobTitle: person.title,
    mail: person.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: 'sv-SE',
    surname: rest.join(' '),
    userPrincipalName: person.mail,
    accountEnabled: isEnabled(store, person.id),
    department: person.unit,
    companyName: null,
    userType: 'Member',
  };
}

function isEnabled(store: Store, id: string): boolean {
  const row = store.get('select enabled from person where id = ?', id);
  return row ? integer(row, 'enabled') === 1 : true;
}

/** Blocks or opens a person's account. Answers false when there is no such person. */
export function setEnabled(store: Store, id: string, enabled: boolean): boolean {
  if (!people.some((person) => person.id === id)) return false;
  store.run('insert or replace into person(id, enabled) values (?, ?)', id, enabled ? 1 : 0);
  return true;
}

function findPerson(idOrName: string): TenantPerson {
  const wanted = idOrName.toLowerCase();
  const person = people.find(({ id, mail }) => id === wanted || mail === wanted);
  if (!person) throw resourceNotFound(`Resource '${idOrName}'`);
  return person;
}

function managerOf(person: TenantPerson): TenantPerson {
  if (person.managerId === undefined) throw resourceNotFound("Resource 'manager'");
  return findPerson(person.managerId);
}

function resourceNotFound(what: string): GraphError {
  return new GraphError(
    404,
    'Request_ResourceNotFound',
    `${what} does not exist or one of its queried reference-property objects are not present.`,
  );
}

function selected(graph: Graph, person: TenantPerson, names: readonly string[]): Record<string, unknown> {
  const all = shapeUser(graph.store, person);
  const unknown = names.find((name) => !(name in all));
  if (unknown !== undefined) throw notImitated(`The property ${unknown} of a user`);
  return Object.fromEntries(names.map((name) => [name, all[name]]));
}

function requestedUser(graph: Graph, call: Call, person: TenantPerson): Record<string, unknown> {
  const query = call.url.searchParams;
  const select = option(query, 'select');
  const user = selected(graph, person, select === undefined ? usualProperties : namesOf(select));
  const [expand] = expandOf(query);
  if (!expand) return user;
  if (expand.name !== 'manager') throw notImitated(`$expand=${expand.name} of a user`);
  if (person.managerId === undefined) return user;
  return { ...user, manager: selected(graph, managerOf(person), expand.select ?? usualProperties) };
}

const comparison = /^\s*(\w+)\s+eq\s+('(?:[^']|'')*'|true|false)\s*$/;
const prefix = /^\s*startswith\s*\(\s*(\w+)\s*,\s*('(?:[^']|'')*')\s*\)\s*$/i;

/** `$filter` of users: one comparison by eq, or startswith. */
function filtered(graph: Graph, filter: string | undefined): readonly TenantPerson[] {
  if (filter === undefined) return people;
  const [, compared, value] = comparison.exec(filter) ?? [];
  const [, begun, start] = prefix.exec(filter) ?? [];
  const name = compared ?? begun;
  const literal = parseLiteral(value ?? start ?? 'null');
  if (name === undefined || literal.kind === 'null') throw notImitated(`The filter of users ${filter}`);
  const wanted = literal.kind === 'flag' ? String(literal.flag) : literal.kind === 'text' ? literal.text : '';
  return people.filter((person) => {
    const own = foldCase(String(selected(graph, person, [name])[name]));
    return compared === undefined ? own.startsWith(foldCase(wanted)) : own === foldCase(wanted);
  });
}

function getUsers(graph: Graph, call: Call): ReturnType<Route['handle']> {
  onlyOptions(call, 'select', 'expand', 'filter', 'top', 'skiptoken');
  const query = call.url.searchParams;
  const top = topOf(query, usualPage, largestPage);
  const from = positionOf(option(query, 'skiptoken'))?.id ?? 0;
  const found = filtered(graph, option(query, 'filter'));
  const value = found.slice(from, from + top).map((person) => requestedUser(graph, call, person));
  if (found.length <= from + top) return collection(call, 'user', value);
  const nextLink = linkWith(call, { $skiptoken: skipTokenOf({ id: from + top }) });
  return collection(call, 'user', value, { nextLink });
}

function ownId(call: Call): string {
  if (!call.caller.person)
    throw new GraphError(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
  return call.caller.person.id;
}

const ways: { template: string; person: (call: Call) => TenantPerson }[] = [
  { template: '/v1.0/users/{user}', person: (call) => findPerson(param(call, 'user')) },
  { template: '/v1.0/me', person: (call) => findPerson(ownId(call)) },
];

const personRoutes: Route[] = ways.flatMap(({ template, person }): Route[] => [
  {
    method: 'GET',
    template,
    need: 'readUsers',
    units: units.directory,
    handle: (graph, call) => {
      onlyOptions(call, 'select', 'expand');
      return entity(call, 'users', requestedUser(graph, call, person(call)));
    },
  },
  {
    method: 'GET',
    template: `${template}/manager`,
    need: 'readUsers',
    units: units.directory,
    handle: (graph, call) => {
      onlyOptions(call, 'select');
      const manager = requestedUser(graph, call, managerOf(person(call)));
      return entity(call, 'directoryObjects', { '@odata.type': '#microsoft.graph.user', ...manager });
    },
  },
]);

export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/v1.0/users',
    need: 'readUsers',
    units: units.directory,
    handle: getUsers,
  },
  ...personRoutes,
  {
    method: 'PATCH',
    template: '/v1.0/users/{user}',
    need: 'writeUsers',
    units: units.directory,
    handle: (graph, call) => {
      const person = findPerson(param(call, 'user'));
      const body = parseObject(call.body);
      const enabled = flagOf(body, 'accountEnabled');
      if (Object.keys(body).some((name) => name !== 'accountEnabled'))
        throw notImitated('Changing anything but accountEnabled of a user');
      if (enabled === undefined) throw invalidRequest('The request body names no property.');
      setEnabled(graph.store, person.id, enabled);
      return { status: 204 };
    },
  },
];
