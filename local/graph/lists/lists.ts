import { randomUUID } from 'node:crypto';
import { tenant } from '../../tenant/tenant';
import { parseIdentity } from '../service/caller';
import type { Identity } from '../service/caller';
import { titleColumn } from './columns';
import type { Column } from './columns';
import { itemNotFound, nameAlreadyExists } from '../service/graphError';
import { instant } from '../service/instant';
import type { Graph } from '../service/route';
import { foldCase } from '../items/sortKey';
import { integer, text } from '../store';
import type { Row } from '../store';

export type List = {
  number: number;
  id: string;
  name: string;
  description: string;
  template: string;
  hidden: boolean;
  columns: readonly Column[];
  created: string;
  modified: string;
  createdBy: Identity;
};

export const siteUrl = 'https://bjorkstad.sharepoint.example/sites/lex-sarah';

export type NewList = {
  name: string;
  description: string;
  template: string;
  hidden: boolean;
  createdBy: Identity;
};

/** Makes an empty list; `columnsOf` is given the columns that the template brings. */
export function createList(graph: Graph, list: NewList, columnsOf: (own: Column[]) => Column[]): List {
  const { store } = graph;
  const nameKey = foldCase(list.name);
  if (store.get('select 1 as one from list where nameKey = ?', nameKey)) throw nameAlreadyExists();
  const id = randomUUID();
  const at = instant(graph.now());
  store.run(
    `insert into list(id, name, nameKey, description, template, hidden, columns, created, modified, createdBy)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    list.name,
    nameKey,
    list.description,
    list.template,
    list.hidden ? 1 : 0,
    JSON.stringify(columnsOf([titleColumn()])),
    at,
    at,
    JSON.stringify(list.createdBy),
  );
  return findList(graph, id);
}

/** Finds a list by its id or its name. */
export function findList(graph: Graph, idOrName: string): List {
  const row = graph.store.get(
    'select * from list where id = ? or nameKey = ?',
    idOrName.toLowerCase().replaceAll(/[{}]/g, ''),
    foldCase(idOrName),
  );
  if (!row) throw itemNotFound('The specified list was not found');
  return listFrom(row);
}

export function allLists(graph: Graph): List[] {
  return graph.store.all('select * from list order by number').map(listFrom);
}

export function storeColumns(graph: Graph, list: List, columns: readonly Column[]): void {
  const at = instant(graph.now());
  const definition = JSON.stringify(columns);
  graph.store.run('update list set columns = ?, modified = ? where number = ?', definition, at, list.number);
}

/** Counts live items, but never further than `most` + 1. */
export function countItems(graph: Graph, list: List, most: number): number {
  const row = graph.store.get(
    'select count(*) as n from (select 1 from item where list = ? and deleted = 0 limit ?)',
    list.number,
    most + 1,
  );
  return row ? integer(row, 'n') : 0;
}

const parsedColumns = new Map<string, readonly Column[]>();

function columnsFrom(definition: string): readonly Column[] {
  const known = parsedColumns.get(definition);
  if (known) return known;
  const columns = JSON.parse(definition) as readonly Column[];
  parsedColumns.set(definition, columns);
  return columns;
}

function listFrom(row: Row): List {
  return {
    number: integer(row, 'number'),
    id: text(row, 'id'),
    name: text(row, 'name'),
    description: text(row, 'description'),
    template: text(row, 'template'),
    hidden: integer(row, 'hidden') === 1,
    columns: columnsFrom(text(row, 'columns')),
    created: text(row, 'created'),
    modified: text(row, 'modified'),
    createdBy: parseIdentity(text(row, 'createdBy')),
  };
}

export function shapeList(list: List): Record<string, unknown> {
  return {
    createdDateTime: list.created,
    description: list.description,
    eTag: `"${list.id},${list.columns.length}"`,
    id: list.id,
    lastModifiedDateTime: list.modified,
    name: list.name,
    webUrl: `${siteUrl}/Lists/${encodeURIComponent(list.name)}`,
    displayName: list.name,
    createdBy: list.createdBy,
    lastModifiedBy: list.createdBy,
    parentReference: { siteId: tenant.siteId },
    list: { contentTypesEnabled: false, hidden: list.hidden, template: list.template },
    ...(list.hidden ? { system: {} } : {}),
  };
}
