import { collection, entity } from '../service/collection';
import { parseIdentity } from '../service/caller';
import type { Fields } from './fieldValues';
import { itemNotFound } from '../service/graphError';
import { findItem } from './items';
import type { Item } from './items';
import { shapeFields, versionLabel } from './itemShape';
import type { List } from '../lists/lists';
import { listOf } from '../lists/listRoutes';
import { onlyOptions, option } from '../service/query';
import { param, units } from '../service/route';
import type { Call, Graph, Route } from '../service/route';
import { integer, text } from '../store';
import type { Row } from '../store';

function shapeVersion(graph: Graph, list: List, item: Item, row: Row): Record<string, unknown> {
  const version = integer(row, 'version');
  const modified = text(row, 'modified');
  const modifiedBy = parseIdentity(text(row, 'modifiedBy'));
  const fields = JSON.parse(text(row, 'fields')) as Fields;
  const then: Item = { ...item, version, modified, modifiedBy, fields };
  return {
    id: versionLabel(version),
    lastModifiedDateTime: modified,
    lastModifiedBy: modifiedBy,
    published: { level: 'published', versionId: versionLabel(version) },
    fields: shapeFields(graph, list, then, undefined),
  };
}

function versionRows(graph: Graph, list: List, item: Item): Row[] {
  const sql = 'select * from version where list = ? and item = ? order by version desc';
  return graph.store.all(sql, list.number, item.id);
}

function itemOf(graph: Graph, call: Call): { list: List; item: Item } {
  const list = listOf(graph, call);
  return { list, item: findItem(graph, list, param(call, 'item')) };
}

const versions = '/v1.0/sites/{site}/lists/{list}/items/{item}/versions';

export const versionRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: versions,
    need: 'readSite',
    units: units.readMany,
    handle: (graph, call) => {
      onlyOptions(call, 'expand', 'top');
      const { list, item } = itemOf(graph, call);
      const rows = versionRows(graph, list, item);
      const most = Number(option(call.url.searchParams, 'top') ?? rows.length);
      return collection(
        call,
        'listItemVersion',
        rows.slice(0, most).map((row) => shapeVersion(graph, list, item, row)),
      );
    },
  },
  {
    method: 'GET',
    template: `${versions}/{version}`,
    need: 'readSite',
    units: units.readOne,
    handle: (graph, call) => {
      const { list, item } = itemOf(graph, call);
      const wanted = param(call, 'version');
      const row = versionRows(graph, list, item).find(
        (candidate) => versionLabel(integer(candidate, 'version')) === wanted,
      );
      if (!row) throw itemNotFound();
      return entity(call, 'versions', shapeVersion(graph, list, item, row));
    },
  },
];
