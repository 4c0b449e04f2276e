import { tenant } from '../../tenant/tenant';
import type { Identity } from '../service/caller';
import type { Column } from '../lists/columns';
import { isLookup, isMultiple } from '../lists/facets';
import type { Facet } from '../lists/facets';
import { invalidRequest } from '../service/graphError';
import { eTagOf, itemFrom } from './items';
import type { Item } from './items';
import { findList, siteUrl } from '../lists/lists';
import type { List } from '../lists/lists';
import type { Graph } from '../service/route';
import type { FieldValue } from './sortKey';
import { userListName } from '../users/userInformation';

/** SharePoint's limit on lookup columns in one query. */
const mostLookups = 12;

/** The id that SharePoint gives an application among the site's users. */
const applicationLookup = 1_073_741_822;

/** A list item as Graph answers it, without its fields. */
export function shapeItem(list: List, item: Item): Record<string, unknown> {
  return {
    '@odata.etag': eTagOf(item),
    createdDateTime: item.created,
    eTag: eTagOf(item),
    id: String(item.id),
    lastModifiedDateTime: item.modified,
    webUrl: `${siteUrl}/Lists/${encodeURIComponent(list.name)}/${item.id}_.000`,
    createdBy: item.createdBy,
    lastModifiedBy: item.modifiedBy,
    parentReference: { id: list.id, siteId: tenant.siteId },
    contentType: { id: '0x0100', name: 'Item' },
  };
}

/** The field value set of an item: all fields, or the selected ones. */
export function shapeFields(
  graph: Graph,
  list: List,
  item: Item,
  select: readonly string[] | undefined,
): Record<string, unknown> {
  const lookups = list.columns.filter(({ facet }) => isLookup(facet)).map(({ name }) => name);
  const wanted = select?.filter((name) => lookups.includes(name.replace(/LookupId$/, ''))) ?? [];
  if (wanted.length > mostLookups)
    throw invalidRequest(
      'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
    );
  const all = { ...ownFields(graph, list, item, select), ...systemFields(graph, item, select) };
  const kept = Object.entries(all).filter(([name]) => !select || select.includes(name));
  return { '@odata.etag': eTagOf(item), ...Object.fromEntries(kept) };
}

type FieldMap = Record<string, unknown>;

function ownFields(graph: Graph, list: List, item: Item, select: readonly string[] | undefined): FieldMap {
  const fields: FieldMap = {};
  for (const column of list.columns) {
    const value = item.fields[column.name];
    if (value === undefined || (column.hidden && select?.includes(column.name) !== true)) continue;
    Object.assign(fields, shapeValue(graph, column, value, select?.includes(column.name) === true));
  }
  return fields;
}

/** A single lookup comes as its id alone, unless it is selected by name; several come with their texts. */
function shapeValue(graph: Graph, column: Column, value: FieldValue, selected: boolean): FieldMap {
  const { facet, name } = column;
  if (!isLookup(facet)) return { [name]: value };
  const ids = Array.isArray(value) ? value.filter((id) => typeof id === 'number') : [Number(value)];
  if (isMultiple(facet))
    return { [name]: ids.map((id) => ({ LookupId: id, LookupValue: lookupText(graph, facet, id) })) };
  const id = ids[0] ?? 0;
  return { [`${name}LookupId`]: String(id), ...(selected ? { [name]: lookupText(graph, facet, id) } : {}) };
}

/** The text of the item that a lookup names; empty when that item has been deleted. */
function lookupText(graph: Graph, facet: Facet, id: number): string {
  const listId = facet.kind === 'lookup' ? facet.listId : userListName;
  const row = graph.store.get(
    'select * from item where list = ? and id = ? and deleted = 0',
    findList(graph, listId).number,
    id,
  );
  const name = facet.kind === 'lookup' ? facet.columnName : 'Title';
  const value = row ? itemFrom(row).fields[name] : undefined;
  return value === undefined ? '' : String(value);
}

function systemFields(graph: Graph, item: Item, select: readonly string[] | undefined): FieldMap {
  const title = item.fields['Title'];
  const fields: FieldMap = {
    id: String(item.id),
    ContentType: 'Item',
    Modified: item.modified,
    Created: item.created,
    AuthorLookupId: String(userLookup(graph, item.createdBy)),
    EditorLookupId: String(userLookup(graph, item.modifiedBy)),
    _UIVersionString: versionLabel(item.version),
    Attachments: false,
    Edit: '',
    ...(title === undefined ? {} : { LinkTitle: title, LinkTitleNoMenu: title }),
    ItemChildCount: '0',
    FolderChildCount: '0',
  };
  if (select?.includes('Author') === true) fields['Author'] = nameOf(item.createdBy);
  if (select?.includes('Editor') === true) fields['Editor'] = nameOf(item.modifiedBy);
  return fields;
}

/** What a filter without index compares a system column with. */
export function systemValue(graph: Graph, name: string, item: Item): FieldValue | undefined {
  const values: Record<string, FieldValue> = {
    id: item.id,
    ContentType: 'Item',
    Created: item.created,
    Modified: item.modified,
    Author: userLookup(graph, item.createdBy),
    Editor: userLookup(graph, item.modifiedBy),
    _UIVersionString: versionLabel(item.version),
  };
  return values[name];
}

export function versionLabel(version: number): string {
  return `${version}.0`;
}

function userLookup(graph: Graph, identity: Identity): number {
  return graph.userLookups.get(identity.user?.id ?? '') ?? applicationLookup;
}

function nameOf(identity: Identity): string {
  return identity.user?.displayName ?? identity.application?.displayName ?? '';
}
