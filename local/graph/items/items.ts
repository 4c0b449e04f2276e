import { randomUUID } from 'node:crypto';
import { parseIdentity } from '../service/caller';
import type { Identity } from '../service/caller';
import type { Column } from '../lists/columns';
import { mergeFields, newFields } from './fieldValues';
import type { FieldChange, Fields } from './fieldValues';
import { duplicateValue, invalidRequest, itemNotFound, resourceModified } from '../service/graphError';
import { instant } from '../service/instant';
import type { List } from '../lists/lists';
import type { Graph } from '../service/route';
import { sortKey } from './sortKey';
import { integer, isDuplicate, text } from '../store';
import type { Row } from '../store';

export type Item = {
  id: number;
  guid: string;
  version: number;
  created: string;
  modified: string;
  createdBy: Identity;
  modifiedBy: Identity;
  fields: Fields;
  change: number;
  deleted: boolean;
};

export function itemFrom(row: Row): Item {
  return {
    id: integer(row, 'id'),
    guid: text(row, 'guid'),
    version: integer(row, 'version'),
    created: text(row, 'created'),
    modified: text(row, 'modified'),
    createdBy: parseIdentity(text(row, 'createdBy')),
    modifiedBy: parseIdentity(text(row, 'modifiedBy')),
    fields: JSON.parse(text(row, 'fields')) as Fields,
    change: integer(row, 'change'),
    deleted: integer(row, 'deleted') === 1,
  };
}

export function eTagOf(item: { guid: string; version: number }): string {
  return `"${item.guid},${item.version}"`;
}

/** Refuses when an If-Match names another version than the stored one. */
export function requireMatch(stored: { guid: string; version: number }, ifMatch: string | null): void {
  if (ifMatch === null || ifMatch === '*') return;
  if (ifMatch.replace(/^W\//, '') !== eTagOf(stored)) throw resourceModified();
}

export function findItem(graph: Graph, list: List, id: string): Item {
  const number = /^\d{1,9}$/.test(id) ? Number(id) : 0;
  const row = graph.store.get(
    'select * from item where list = ? and id = ? and deleted = 0',
    list.number,
    number,
  );
  if (!row) throw itemNotFound();
  return itemFrom(row);
}

export function createItem(graph: Graph, list: List, change: FieldChange, by: Identity): Item {
  const fields = newFields(change, list.columns);
  const at = instant(graph.now());
  const author = JSON.stringify(by);
  return graph.store.transaction(() => {
    const next = nextNumbers(graph, list, true);
    graph.store.run(
      `insert into item(list, id, guid, version, created, modified, createdBy, modifiedBy, fields, change)
       values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?)`,
      list.number,
      next.item,
      randomUUID(),
      at,
      at,
      author,
      author,
      JSON.stringify(fields),
      next.change,
    );
    for (const column of list.columns.filter((candidate) => candidate.indexed))
      indexValue(graph, list, column, next.item, fields);
    return keepVersion(graph, list, next.item);
  });
}

export function patchItem(
  graph: Graph,
  list: List,
  id: string,
  change: FieldChange,
  how: { ifMatch: string | null; by: Identity },
): Item {
  return graph.store.transaction(() => {
    const item = findItem(graph, list, id);
    requireMatch(item, how.ifMatch);
    const fields = mergeFields(item.fields, change, list.columns);
    graph.store.run(
      'update item set version = ?, modified = ?, modifiedBy = ?, fields = ?, change = ? where list = ? and id = ?',
      item.version + 1,
      instant(graph.now()),
      JSON.stringify(how.by),
      JSON.stringify(fields),
      nextNumbers(graph, list, false).change,
      list.number,
      item.id,
    );
    for (const column of list.columns.filter(({ indexed, name }) => indexed && change.has(name))) {
      graph.store.run(
        'delete from indexed where list = ? and item = ? and position = ?',
        list.number,
        item.id,
        column.position,
      );
      indexValue(graph, list, column, item.id, fields);
    }
    return keepVersion(graph, list, item.id);
  });
}

/** Leaves a row that tells delta readers of the deletion, and nothing of what the item held. */
export function deleteItem(graph: Graph, list: List, id: string, ifMatch: string | null): void {
  graph.store.transaction(() => {
    const item = findItem(graph, list, id);
    requireMatch(item, ifMatch);
    graph.store.run(
      `update item set deleted = 1, fields = '{}', change = ? where list = ? and id = ?`,
      nextNumbers(graph, list, false).change,
      list.number,
      item.id,
    );
    graph.store.run('delete from indexed where list = ? and item = ?', list.number, item.id);
    graph.store.run('delete from version where list = ? and item = ?', list.number, item.id);
  });
}

function nextNumbers(graph: Graph, list: List, isNew: boolean): { item: number; change: number } {
  const row = graph.store.get(
    `update list set lastChange = lastChange + 1, lastItem = lastItem + ? where number = ?
     returning lastItem, lastChange`,
    isNew ? 1 : 0,
    list.number,
  );
  if (!row) throw itemNotFound('The specified list was not found');
  return { item: integer(row, 'lastItem'), change: integer(row, 'lastChange') };
}

/** Puts one field into the index; a unique column refuses a value that another item has. */
function indexValue(graph: Graph, list: List, column: Column, item: number, fields: Fields): void {
  try {
    graph.store.run(
      'insert into indexed(list, position, key, item, isUnique) values (?, ?, ?, ?, ?)',
      list.number,
      column.position,
      sortKey(column.facet, fields[column.name]),
      item,
      column.unique ? 1 : 0,
    );
  } catch (error) {
    throw isDuplicate(error) ? duplicateValue() : error;
  }
}

function keepVersion(graph: Graph, list: List, id: number): Item {
  graph.store.run(
    `insert into version(list, item, version, modified, modifiedBy, fields)
     select list, id, version, modified, modifiedBy, fields from item where list = ? and id = ?`,
    list.number,
    id,
  );
  return findItem(graph, list, String(id));
}

/** SharePoint adds no index to a list with more items than this. */
const mostItemsToIndex = 20_000;

/** Makes the index agree with a changed or new column. */
export function reindex(graph: Graph, list: List, column: Column): void {
  const { store } = graph;
  store.run('delete from indexed where list = ? and position = ?', list.number, column.position);
  if (!column.indexed) return;
  const items = store
    .all('select * from item where list = ? and deleted = 0 limit ?', list.number, mostItemsToIndex + 1)
    .map(itemFrom);
  if (items.length > mostItemsToIndex)
    throw invalidRequest(`A list of more than ${mostItemsToIndex} items cannot be given an index.`);
  for (const item of items) indexValue(graph, list, column, item.id, item.fields);
}
