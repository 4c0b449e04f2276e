import { aboveThreshold, invalidRequest } from '../service/graphError';
import type { Condition, Operator, Order } from './filter';
import { itemFrom } from './items';
import type { Item } from './items';
import { countItems } from '../lists/lists';
import type { List } from '../lists/lists';
import type { Graph } from '../service/route';
import { scanItems } from './itemScan';
import { emptyKey } from './sortKey';
import type { SortKey } from './sortKey';
import { integer } from '../store';
import type { Value } from '../store';

/** SharePoint's list view threshold: the most rows that one operation may go through. */
export const viewThreshold = 5_000;

/** Where the next page begins: after this item, and after this key when sorted by a field. */
export type Position = { id: number; key?: SortKey };

export type ItemQuery = {
  conditions: readonly Condition[];
  order: Order | undefined;
  top: number;
  after: Position | undefined;
  /** The client sent Prefer: HonorNonIndexedQueriesWarningMayFailRandomly. */
  honorNonIndexed: boolean;
};

export type ItemPage = { items: Item[]; next: Position | undefined };

/** Finds a page of items. The filter searches one indexed field; other filters need the Prefer header. */
export function queryItems(graph: Graph, list: List, query: ItemQuery): ItemPage {
  const used = [...query.conditions, ...(query.order ? [query.order] : [])].map(({ column }) => column);
  const foreign = used.find((column) => !column.indexed);
  const several = new Set(query.conditions.map(({ column }) => column.position)).size > 1;
  if (foreign && !query.honorNonIndexed) throw notIndexed(foreign.name);
  if (several && !query.honorNonIndexed)
    throw invalidRequest('The service can only filter one indexed field at a time.');
  if (foreign || several) {
    if (countItems(graph, list, viewThreshold) > viewThreshold) throw aboveThreshold();
    return scanItems(graph, list, query);
  }
  return searchItems(graph, list, query);
}

function notIndexed(name: string): Error {
  return invalidRequest(
    `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the ` +
      `'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such ` +
      'queries may fail on large lists.',
  );
}

/** Collects the parts of one SQL statement with their values. */
type Search = { where: string[]; values: Value[]; joins: string; sorted: string; descending: boolean };

function searchItems(graph: Graph, list: List, query: ItemQuery): ItemPage {
  const filtered = query.conditions[0]?.column;
  const search: Search = filtered
    ? conditionSearch(list, query.conditions)
    : {
        where: ['i.list = ?', 'i.deleted = 0'],
        values: [list.number],
        joins: 'item i',
        sorted: '',
        descending: false,
      };
  if (filtered && exceedsThreshold(graph, search)) throw aboveThreshold();
  // A cross join keeps SQLite from starting anywhere but at the few rows that the filter matches.
  if (filtered) search.joins += ' cross join item i on i.list = f.list and i.id = f.item';
  sortBy(search, list, query.order, filtered?.position);
  startAfter(search, query.after, filtered ? 'f.item' : 'i.id');
  return page(graph, search, query.top, filtered ? 'f.item' : 'i.id');
}

function conditionSearch(list: List, conditions: readonly Condition[]): Search {
  const search: Search = {
    where: ['f.list = ?', 'f.position = ?'],
    values: [list.number, conditions[0]?.column.position ?? 0],
    joins: 'indexed f',
    sorted: '',
    descending: false,
  };
  for (const { operator, key } of conditions) {
    search.where.push(comparisons[operator]);
    search.values.push(key);
    if (operator === 'startswith') search.values.push(`${String(key)}\u{10FFFF}`);
  }
  return search;
}

/** Less than leaves out empty fields, not equal keeps them. */
const comparisons: Record<Operator, string> = {
  eq: 'f.key = ?',
  ne: 'f.key <> ?',
  lt: 'f.key < ? and f.key > -9e999',
  le: 'f.key <= ? and f.key > -9e999',
  gt: 'f.key > ?',
  ge: 'f.key >= ?',
  startswith: 'f.key >= ? and f.key < ?',
};

function exceedsThreshold(graph: Graph, search: Search): boolean {
  const sql = `select count(*) as n from (select 1 from indexed f where ${search.where.join(' and ')} limit ?)`;
  const row = graph.store.get(sql, ...search.values, viewThreshold + 1);
  return row !== undefined && integer(row, 'n') > viewThreshold;
}

function sortBy(search: Search, list: List, order: Order | undefined, filtered: number | undefined): void {
  if (!order) return;
  search.descending = order.descending;
  if (order.column.position === filtered) {
    search.sorted = 'f.key';
    return;
  }
  const join = filtered === undefined ? 'join' : 'cross join';
  search.joins = `${search.joins} ${join} indexed o on o.list = i.list and o.item = i.id`;
  search.where.push('o.list = ?', 'o.position = ?');
  search.values.push(list.number, order.column.position);
  search.sorted = 'o.key';
}

function startAfter(search: Search, after: Position | undefined, id: string): void {
  if (!after) return;
  const beyond = search.descending ? '<' : '>';
  if (search.sorted === '') {
    search.where.push(`${id} ${beyond} ?`);
    search.values.push(after.id);
    return;
  }
  search.where.push(`(${search.sorted}, ${tieBreak(search, id)}) ${beyond} (?, ?)`);
  search.values.push(after.key ?? emptyKey, after.id);
}

/** The item as the index itself holds it beside the key, so that the order comes from the index. */
function tieBreak(search: Search, id: string): string {
  return search.sorted === 'o.key' ? 'o.item' : id;
}

function page(graph: Graph, search: Search, top: number, id: string): ItemPage {
  const direction = search.descending ? 'desc' : 'asc';
  const order = [search.sorted, tieBreak(search, id)].filter((part) => part !== '');
  const sorted = search.sorted === '' ? '0' : search.sorted;
  const sql = `select i.*, ${sorted} as sortKey from ${search.joins} where ${search.where.join(' and ')}
    order by ${order.map((part) => `${part} ${direction}`).join(', ')} limit ?`;
  const rows = graph.store.all(sql, ...search.values, top + 1);
  const items = rows.slice(0, top).map(itemFrom);
  const last = items.at(-1);
  if (rows.length <= top || !last) return { items, next: undefined };
  const key = rows[top - 1]?.['sortKey'];
  const sortedKey = typeof key === 'string' || typeof key === 'number' ? key : emptyKey;
  return { items, next: { id: last.id, ...(search.sorted === '' ? {} : { key: sortedKey }) } };
}
