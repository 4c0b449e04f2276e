import { identityOf } from '../service/caller';
import { collection, entity } from '../service/collection';
import { parseChange } from './fieldValues';
import type { FieldChange } from './fieldValues';
import type { Facet } from '../lists/facets';
import { parseFilter, parseOrder } from './filter';
import { invalidRequest, notImitated } from '../service/graphError';
import { queryItems } from './itemQuery';
import type { ItemQuery } from './itemQuery';
import { createItem, deleteItem, eTagOf, findItem, patchItem } from './items';
import type { Item } from './items';
import { shapeFields, shapeItem } from './itemShape';
import { objectOf, parseObject } from '../service/json';
import type { JsonObject } from '../service/json';
import { findList } from '../lists/lists';
import type { List } from '../lists/lists';
import { listOf, writableListOf } from '../lists/listRoutes';
import { expandOf, linkWith, onlyOptions, option, pick, selectOf, topOf } from '../service/query';
import type { Expand } from '../service/query';
import { param, units } from '../service/route';
import type { Answer, Call, Graph, Route } from '../service/route';
import { positionOf, skipTokenOf } from './skipToken';
import { userListName } from '../users/userInformation';

const usualPage = 200;
/** SharePoint gives at most this many items in one page. */
const largestPage = 5_000;

/** An item with what the request selects and expands. */
export function requestedItem(graph: Graph, list: List, item: Item, call: Call): Record<string, unknown> {
  const query = call.url.searchParams;
  const fields = fieldsExpand(query);
  const shaped = pick(shapeItem(list, item), selectOf(query));
  return fields ? { ...shaped, fields: shapeFields(graph, list, item, fields.select) } : shaped;
}

function fieldsExpand(query: URLSearchParams): Expand | undefined {
  const expands = expandOf(query);
  const foreign = expands.find(({ name }) => name !== 'fields');
  if (foreign) throw notImitated(`$expand=${foreign.name} of a list item`);
  return expands[0];
}

function wholeItem(graph: Graph, list: List, item: Item): Record<string, unknown> {
  return { ...shapeItem(list, item), fields: shapeFields(graph, list, item, undefined) };
}

function changeOf(graph: Graph, list: List, fields: JsonObject): FieldChange {
  return parseChange(fields, list.columns, (facet, id) => lookupExists(graph, facet, id));
}

function lookupExists(graph: Graph, facet: Facet, id: number): boolean {
  const target = findList(graph, facet.kind === 'lookup' ? facet.listId : userListName);
  const sql = 'select 1 as one from item where list = ? and id = ? and deleted = 0';
  return graph.store.get(sql, target.number, id) !== undefined;
}

function getItems(graph: Graph, call: Call): Answer {
  onlyOptions(call, 'select', 'expand', 'filter', 'orderby', 'top', 'skiptoken');
  const list = listOf(graph, call);
  const query = call.url.searchParams;
  const { items, next } = queryItems(graph, list, parseQuery(call, list));
  const links = next ? { nextLink: linkWith(call, { $skiptoken: skipTokenOf(next) }) } : {};
  fieldsExpand(query);
  return collection(
    call,
    'listItem',
    items.map((item) => requestedItem(graph, list, item, call)),
    links,
  );
}

function parseQuery(call: Call, list: List): ItemQuery {
  const query = call.url.searchParams;
  const filter = option(query, 'filter');
  const orderBy = option(query, 'orderby');
  return {
    conditions: filter === undefined ? [] : parseFilter(filter, list.columns),
    order: orderBy === undefined ? undefined : parseOrder(orderBy, list.columns),
    top: topOf(query, usualPage, largestPage),
    after: positionOf(option(query, 'skiptoken')),
    honorNonIndexed: /HonorNonIndexedQueriesWarningMayFailRandomly/i.test(call.headers.get('prefer') ?? ''),
  };
}

function postItem(graph: Graph, call: Call): Answer {
  const list = writableListOf(graph, call);
  const fields = objectOf(parseObject(call.body), 'fields') ?? {};
  const item = createItem(graph, list, changeOf(graph, list, fields), identityOf(call.caller));
  const headers = {
    etag: eTagOf(item),
    location: `${call.base}${call.url.pathname.slice('/v1.0'.length)}/${item.id}`,
  };
  return entity(call, 'listItems', wholeItem(graph, list, item), { status: 201, headers });
}

function patchFields(graph: Graph, call: Call): Answer {
  const list = writableListOf(graph, call);
  const body = parseObject(call.body);
  if (Object.keys(body).length === 0) throw invalidRequest('The request body names no field.');
  const how = { ifMatch: call.headers.get('if-match'), by: identityOf(call.caller) };
  const item = patchItem(graph, list, param(call, 'item'), changeOf(graph, list, body), how);
  const headers = { etag: eTagOf(item) };
  return entity(call, 'fieldValueSets', shapeFields(graph, list, item, undefined), { headers });
}

const items = '/v1.0/sites/{site}/lists/{list}/items';

export const itemRoutes: readonly Route[] = [
  { method: 'GET', template: items, need: 'readSite', units: units.readMany, handle: getItems },
  { method: 'POST', template: items, need: 'writeSite', units: units.write, handle: postItem },
  {
    method: 'GET',
    template: `${items}/{item}`,
    need: 'readSite',
    units: units.readOne,
    handle: (graph, call) => {
      onlyOptions(call, 'select', 'expand');
      const list = listOf(graph, call);
      const item = findItem(graph, list, param(call, 'item'));
      const headers = { etag: eTagOf(item) };
      return entity(call, 'listItems', requestedItem(graph, list, item, call), { headers });
    },
  },
  {
    method: 'DELETE',
    template: `${items}/{item}`,
    need: 'writeSite',
    units: units.write,
    handle: (graph, call) => {
      const list = writableListOf(graph, call);
      deleteItem(graph, list, param(call, 'item'), call.headers.get('if-match'));
      return { status: 204 };
    },
  },
  {
    method: 'GET',
    template: `${items}/{item}/fields`,
    need: 'readSite',
    units: units.readOne,
    handle: (graph, call) => {
      onlyOptions(call, 'select');
      const list = listOf(graph, call);
      const item = findItem(graph, list, param(call, 'item'));
      return entity(call, 'fieldValueSets', shapeFields(graph, list, item, selectOf(call.url.searchParams)));
    },
  },
  {
    method: 'PATCH',
    template: `${items}/{item}/fields`,
    need: 'writeSite',
    units: units.write,
    handle: patchFields,
  },
];
