import { systemColumns } from '../lists/columns';
import type { Column } from '../lists/columns';
import type { Condition, Operator } from './filter';
import type { ItemPage, ItemQuery } from './itemQuery';
import { itemFrom } from './items';
import type { Item } from './items';
import { systemValue } from './itemShape';
import type { List } from '../lists/lists';
import type { Graph } from '../service/route';
import { emptyKey, sortKey } from './sortKey';
import type { SortKey } from './sortKey';

/** Answers a query without an index, by going through every item of a list below the threshold. */
export function scanItems(graph: Graph, list: List, query: ItemQuery): ItemPage {
  const { order, after, top } = query;
  const direction = order?.descending === true ? -1 : 1;
  const keyed = graph.store
    .all('select * from item where list = ? and deleted = 0 order by id', list.number)
    .map(itemFrom)
    .filter((item) => query.conditions.every((condition) => holds(graph, condition, item)))
    .map((item) => ({ item, key: order ? keyOf(graph, order.column, item) : 0 }))
    .sort((a, b) => direction * (compare(a.key, b.key) || a.item.id - b.item.id))
    .filter(
      ({ item, key }) => !after || direction * (compare(key, after.key ?? 0) || item.id - after.id) > 0,
    );
  const items = keyed.slice(0, top);
  const last = keyed.length > top ? items.at(-1) : undefined;
  const next = last ? { id: last.item.id, ...(order ? { key: last.key } : {}) } : undefined;
  return { items: items.map(({ item }) => item), next };
}

function keyOf(graph: Graph, column: Column, item: Item): SortKey {
  const value = systemColumns.includes(column)
    ? systemValue(graph, column.name, item)
    : item.fields[column.name];
  return sortKey(column.facet, value);
}

function holds(graph: Graph, condition: Condition, item: Item): boolean {
  const key = keyOf(graph, condition.column, item);
  return tests[condition.operator](key, condition.key);
}

const tests: Record<Operator, (key: SortKey, wanted: SortKey) => boolean> = {
  eq: (key, wanted) => key === wanted,
  ne: (key, wanted) => key !== wanted,
  lt: (key, wanted) => key !== emptyKey && compare(key, wanted) < 0,
  le: (key, wanted) => key !== emptyKey && compare(key, wanted) <= 0,
  gt: (key, wanted) => compare(key, wanted) > 0,
  ge: (key, wanted) => compare(key, wanted) >= 0,
  startswith: (key, wanted) => typeof key === 'string' && key.startsWith(String(wanted)),
};

/** Numbers, and with them the empty value, come before text, as in the database. */
function compare(one: SortKey, other: SortKey): number {
  if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
