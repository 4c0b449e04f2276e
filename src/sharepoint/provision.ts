import { z } from 'zod';
import { Unavailable } from '../workflows/ports';
import { lists, type ListDefinition } from './columns';
import type { Graph } from './graph';

const listPage = z.looseObject({
  value: z.array(z.looseObject({ id: z.string(), displayName: z.string() })),
});
const columnPage = z.looseObject({ value: z.array(z.looseObject({ name: z.string() })) });

/**
 * Makes the lists and columns that are not there yet, and gives the functions app its place on the site.
 * Repeatable and additive: nothing that exists is changed. Answers with what was made, a line each.
 */
export async function provision(graph: Graph, siteId: string, appId: string): Promise<string[]> {
  const made: string[] = [];
  const existing = listPage.parse(await graph.get(`/sites/${siteId}/lists`)).value;
  for (const definition of Object.values<ListDefinition>(lists)) {
    const found = existing.find(({ displayName }) => displayName === definition.displayName);
    if (found === undefined) made.push(await createList(graph, siteId, definition));
    else made.push(...(await addColumns(graph, `/sites/${siteId}/lists/${found.id}`, definition)));
  }
  return [...made, ...(await grant(graph, siteId, appId))];
}

async function createList(
  graph: Graph,
  siteId: string,
  { displayName, columns }: ListDefinition,
): Promise<string> {
  const body = { displayName, columns, list: { template: 'genericList' } };
  await create(graph, `/sites/${siteId}/lists`, body);
  return `lista ${displayName}`;
}

async function addColumns(
  graph: Graph,
  listPath: string,
  { displayName, columns }: ListDefinition,
): Promise<string[]> {
  const existing = columnPage.parse(await graph.get(`${listPath}/columns`)).value.map(({ name }) => name);
  const missing = columns.filter(({ name }) => !existing.includes(name));
  for (const column of missing) await create(graph, `${listPath}/columns`, column);
  return missing.map(({ name }) => `kolumn ${displayName}.${name}`);
}

async function create(graph: Graph, path: string, body: object): Promise<void> {
  const answer = await graph.post(path, body);
  if (typeof answer === 'string') throw new Unavailable('Graph did not confirm. Run the provisioning again.');
}

const permissionPage = z.looseObject({ value: z.array(z.unknown()) });

/** Sites.Selected: the app may write on this site and no other. */
async function grant(graph: Graph, siteId: string, appId: string): Promise<string[]> {
  const granted = permissionPage.parse(await graph.get(`/sites/${siteId}/permissions`)).value;
  if (granted.some((permission) => JSON.stringify(permission).includes(appId))) return [];
  const application = { id: appId, displayName: 'Lex Sarah' };
  await create(graph, `/sites/${siteId}/permissions`, {
    roles: ['write'],
    grantedToIdentities: [{ application }],
  });
  return ['behörighet för appen'];
}
