import type { Column } from '../columns';
import { readItems } from '../graphAnswers';
import type { App } from './app';
import { allPages } from './graph';

/** The rows that a person or lookup column can point at: the row's id and its text. */
export type Choice = { id: string; text: string };
export type Choices = Record<string, readonly Choice[]>;

/** SharePoint keeps everyone it knows in this hidden list of the site. */
const peopleList = 'User Information List';
const mostChoices = 1_000;

/** The choices of every person and lookup column, by column name. */
export async function lookupChoices(app: App, columns: readonly Column[]): Promise<Choices> {
  const read = columns.map(async ({ name, type }): Promise<[string, Choice[]][]> => {
    if (type.kind === 'person') return [[name, await choicesOf(app, peopleList, 'Title')]];
    return type.kind === 'lookup' ? [[name, await choicesOf(app, type.listId, type.columnName)]] : [];
  });
  return Object.fromEntries((await Promise.all(read)).flat());
}

async function choicesOf(app: App, list: string, column: string): Promise<Choice[]> {
  const path = `sites/${app.siteId}/lists/${encodeURIComponent(list)}/items`;
  const first = readItems(await app.graph.get(`${path}?$top=200&$expand=fields($select=${column})`));
  const { rows } = await allPages(app.graph, first, readItems, mostChoices);
  return rows
    .map(({ id, fields }) => ({ id, text: textOf(fields[column]) ?? `Rad ${id}` }))
    .sort((one, other) => one.text.localeCompare(other.text, 'sv'));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
