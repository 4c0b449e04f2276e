import { identityOf } from '../service/caller';
import { collection, entity } from '../service/collection';
import { changeColumn, parseColumn, shapeColumn, systemColumns } from './columns';
import type { Column } from './columns';
import { accessDenied, invalidRequest, itemNotFound, notImitated } from '../service/graphError';
import { reindex } from '../items/items';
import { isObject, objectOf, parseObject, textOf } from '../service/json';
import type { JsonObject } from '../service/json';
import { allLists, createList, findList, shapeList, storeColumns } from './lists';
import type { List } from './lists';
import { expandOf, onlyOptions, option, pick, selectOf } from '../service/query';
import { param, units } from '../service/route';
import type { Call, Graph, Route } from '../service/route';
import { foldCase } from '../items/sortKey';
import { requireSite } from './siteRoutes';

/** The list that the address names by id or name. */
export function listOf(graph: Graph, call: Call): List {
  requireSite(call);
  return findList(graph, param(call, 'list'));
}

/** The hidden lists are SharePoint's own. */
export function writableListOf(graph: Graph, call: Call): List {
  const list = listOf(graph, call);
  if (list.hidden) throw accessDenied();
  return list;
}

function postList(graph: Graph, call: Call): List {
  const body = parseObject(call.body);
  if (body['name'] !== undefined)
    throw invalidRequest(
      "Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'",
    );
  const name = textOf(body, 'displayName')?.trim() ?? '';
  if (name === '' || name.length > 255)
    throw invalidRequest('A list needs a displayName of 1 to 255 characters.');
  const template = textOf(objectOf(body, 'list') ?? {}, 'template') ?? 'genericList';
  if (template !== 'genericList') throw notImitated(`The list template ${template}`);
  const list = {
    name,
    description: textOf(body, 'description') ?? '',
    template,
    hidden: false,
    createdBy: identityOf(call.caller),
  };
  return graph.store.transaction(() =>
    createList(graph, list, (own) => addColumns(graph, own, body['columns'])),
  );
}

function addColumns(graph: Graph, own: readonly Column[], given: unknown): Column[] {
  if (given === undefined) return [...own];
  if (!Array.isArray(given)) throw invalidRequest("The property 'columns' must be an array.");
  const columns = [...own];
  for (const definition of given) {
    if (!isObject(definition)) throw invalidRequest('A column definition must be an object.');
    columns.push(checkedColumn(graph, definition, columns));
  }
  return columns;
}

/** A lookup must point at a list that exists, at a column of it. */
function checkedColumn(graph: Graph, definition: JsonObject, existing: readonly Column[]): Column {
  const column = parseColumn(definition, existing);
  if (column.facet.kind !== 'lookup') return column;
  const target = findList(graph, column.facet.listId);
  const { columnName } = column.facet;
  if (!target.columns.some(({ name }) => name === columnName))
    throw invalidRequest(`The list that '${column.name}' looks up has no column '${columnName}'.`);
  return { ...column, facet: { ...column.facet, listId: target.id } };
}

function postColumn(graph: Graph, call: Call): Column {
  return graph.store.transaction(() => {
    const list = writableListOf(graph, call);
    const column = checkedColumn(graph, parseObject(call.body), list.columns);
    const columns = [...list.columns, column];
    storeColumns(graph, list, columns);
    if (column.indexed) reindex(graph, { ...list, columns }, column);
    return column;
  });
}

function columnOf(list: List, call: Call): Column {
  const wanted = param(call, 'column');
  const column = [...list.columns, ...systemColumns].find(
    ({ id, name }) => id === wanted || foldCase(name) === foldCase(wanted),
  );
  if (!column) throw itemNotFound('The specified column was not found');
  return column;
}

function patchColumn(graph: Graph, call: Call): Column {
  return graph.store.transaction(() => {
    const list = writableListOf(graph, call);
    const column = columnOf(list, call);
    if (column.readOnly) throw accessDenied();
    const others = list.columns.filter((other) => other !== column);
    const changed = changeColumn(column, parseObject(call.body), others);
    storeColumns(
      graph,
      list,
      list.columns.map((other) => (other === column ? changed : other)),
    );
    if (changed.indexed !== column.indexed || changed.unique !== column.unique) reindex(graph, list, changed);
    return changed;
  });
}

/** Lists that are not hidden, unless `system` is selected; `$filter` knows equality of the name. */
function visibleLists(graph: Graph, call: Call): List[] {
  const query = call.url.searchParams;
  const withHidden = selectOf(query)?.includes('system') === true;
  const lists = allLists(graph).filter(({ hidden }) => withHidden || !hidden);
  const filter = option(query, 'filter');
  if (filter === undefined) return lists;
  const name = /^\s*(?:displayName|name)\s+eq\s+'((?:[^']|'')*)'\s*$/.exec(filter)?.[1];
  if (name === undefined) throw notImitated(`The filter of lists ${filter}`);
  return lists.filter((list) => foldCase(list.name) === foldCase(name.replaceAll("''", "'")));
}

function listWithColumns(list: List, call: Call): Record<string, unknown> {
  const query = call.url.searchParams;
  const shaped = shapeList(list);
  const expands = expandOf(query);
  const foreign = expands.find(({ name }) => name !== 'columns');
  if (foreign) throw notImitated(`$expand=${foreign.name} of a list`);
  const select = selectOf(query);
  const columns = expands.length > 0 ? { columns: shapeColumns(list) } : {};
  return { ...pick(shaped, select), ...columns };
}

function shapeColumns(list: List): JsonObject[] {
  return [...list.columns.filter(({ hidden }) => !hidden), ...systemColumns].map(shapeColumn);
}

const lists = '/v1.0/sites/{site}/lists';
const columns = `${lists}/{list}/columns`;

export const listRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: lists,
    need: 'readSite',
    units: units.readMany,
    handle: (graph, call) => {
      requireSite(call);
      onlyOptions(call, 'select', 'expand', 'filter');
      return collection(
        call,
        'list',
        visibleLists(graph, call).map((list) => listWithColumns(list, call)),
      );
    },
  },
  {
    method: 'POST',
    template: lists,
    need: 'manageSite',
    units: units.write,
    handle: (graph, call) => {
      requireSite(call);
      return entity(call, 'lists', shapeList(postList(graph, call)), { status: 201 });
    },
  },
  {
    method: 'GET',
    template: `${lists}/{list}`,
    need: 'readSite',
    units: units.readOne,
    handle: (graph, call) => {
      onlyOptions(call, 'select', 'expand');
      return entity(call, 'lists', listWithColumns(listOf(graph, call), call));
    },
  },
  {
    method: 'GET',
    template: columns,
    need: 'readSite',
    units: units.readMany,
    handle: (graph, call) => {
      onlyOptions(call, 'select');
      const select = selectOf(call.url.searchParams);
      const shaped = shapeColumns(listOf(graph, call));
      return collection(
        call,
        'columnDefinition',
        shaped.map((column) => pick(column, select)),
      );
    },
  },
  {
    method: 'POST',
    template: columns,
    need: 'manageSite',
    units: units.write,
    handle: (graph, call) => entity(call, 'columns', shapeColumn(postColumn(graph, call)), { status: 201 }),
  },
  {
    method: 'GET',
    template: `${columns}/{column}`,
    need: 'readSite',
    units: units.readOne,
    handle: (graph, call) => entity(call, 'columns', shapeColumn(columnOf(listOf(graph, call), call))),
  },
  {
    method: 'PATCH',
    template: `${columns}/{column}`,
    need: 'manageSite',
    units: units.write,
    handle: (graph, call) => entity(call, 'columns', shapeColumn(patchColumn(graph, call))),
  },
];
