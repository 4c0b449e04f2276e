import { randomUUID } from 'node:crypto';
import { canBeIndexed, canBeUnique, isMultiple, parseFacet, shapeFacet } from './facets';
import type { Facet } from './facets';
import { invalidRequest, nameAlreadyExists } from '../service/graphError';
import { flagOf, objectOf, textOf } from '../service/json';
import type { JsonObject } from '../service/json';

export type Column = {
  /** Place in the list's definition; never reused, so it identifies the column in the index. */
  position: number;
  id: string;
  name: string;
  displayName: string;
  description: string;
  facet: Facet;
  indexed: boolean;
  required: boolean;
  unique: boolean;
  hidden: boolean;
  readOnly: boolean;
  defaultValue?: string;
};

/** SharePoint's largest number of indexes on a list. */
const mostIndexes = 20;

/** Reads a column definition that a client sends to a list that has `existing` columns. */
export function parseColumn(definition: JsonObject, existing: readonly Column[]): Column {
  const given = textOf(definition, 'name') ?? textOf(definition, 'displayName');
  if (given === undefined || given.trim() === '') throw invalidRequest('A column definition needs a name.');
  const name = internalName(given.trim());
  const taken = [...existing, ...systemColumns].some((column) => sameName(column.name, name));
  if (taken) throw nameAlreadyExists(`A duplicate field name "${name}" was found.`);
  const defaultValue = textOf(objectOf(definition, 'defaultValue') ?? {}, 'value');
  const column: Column = {
    position: existing.length,
    id: randomUUID(),
    name,
    displayName: textOf(definition, 'displayName') ?? given,
    description: textOf(definition, 'description') ?? '',
    facet: parseFacet(definition),
    indexed: flagOf(definition, 'indexed') ?? false,
    required: flagOf(definition, 'required') ?? false,
    unique: flagOf(definition, 'enforceUniqueValues') ?? false,
    hidden: flagOf(definition, 'hidden') ?? false,
    readOnly: flagOf(definition, 'readOnly') ?? false,
    ...(defaultValue === undefined ? {} : { defaultValue }),
  };
  checkIndexing(column, existing);
  return column;
}

/** A column as changed by PATCH; its type stays. */
export function changeColumn(column: Column, change: JsonObject, others: readonly Column[]): Column {
  const shaped = shapeFacet(column.facet);
  const merged = Object.fromEntries(
    Object.entries(shaped).map(([name, facet]) => [name, { ...facet, ...objectOf(change, name) }]),
  );
  const facet = parseFacet({ ...change, ...merged });
  if (facet.kind !== column.facet.kind || isMultiple(facet) !== isMultiple(column.facet))
    throw invalidRequest('The type of a column cannot be changed.');
  const changed: Column = {
    ...column,
    displayName: textOf(change, 'displayName') ?? column.displayName,
    description: textOf(change, 'description') ?? column.description,
    facet,
    indexed: flagOf(change, 'indexed') ?? column.indexed,
    required: flagOf(change, 'required') ?? column.required,
    unique: flagOf(change, 'enforceUniqueValues') ?? column.unique,
    hidden: flagOf(change, 'hidden') ?? column.hidden,
  };
  checkIndexing(changed, others);
  return changed;
}

function checkIndexing(column: Column, others: readonly Column[]): void {
  if (column.unique && !column.indexed)
    throw invalidRequest(`The column '${column.name}' must be indexed to enforce unique values.`);
  if (column.indexed && !canBeIndexed(column.facet))
    throw invalidRequest(`The column '${column.name}' cannot be indexed.`);
  if (column.unique && !canBeUnique(column.facet))
    throw invalidRequest(`The column '${column.name}' cannot enforce unique values.`);
  if (column.indexed && others.filter((other) => other.indexed).length >= mostIndexes)
    throw invalidRequest(`A list can have at most ${mostIndexes} indexed columns.`);
}

/** SharePoint writes what an XML name cannot hold as _xHHHH_. */
function internalName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_]|^\d/g, (character) => {
    return `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`;
  });
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

export function shapeColumn(column: Column): JsonObject {
  return {
    columnGroup: 'Custom Columns',
    description: column.description,
    displayName: column.displayName,
    enforceUniqueValues: column.unique,
    hidden: column.hidden,
    id: column.id,
    indexed: column.indexed,
    name: column.name,
    readOnly: column.readOnly,
    required: column.required,
    ...(column.defaultValue === undefined ? {} : { defaultValue: { value: column.defaultValue } }),
    ...shapeFacet(column.facet),
  };
}

function systemColumn(position: number, name: string, facet: Facet): Column {
  return {
    position,
    id: `00000000-0000-4000-8000-${String(-position).padStart(12, '0')}`,
    name,
    displayName: name,
    description: '',
    facet,
    indexed: false,
    required: false,
    unique: false,
    hidden: false,
    readOnly: true,
  };
}

/** Columns that SharePoint itself fills in; clients cannot write them. */
export const systemColumns: readonly Column[] = [
  systemColumn(-1, 'id', { kind: 'number' }),
  systemColumn(-2, 'ContentType', { kind: 'text', maxLength: 255 }),
  systemColumn(-3, 'Created', { kind: 'dateTime', dateOnly: false }),
  systemColumn(-4, 'Modified', { kind: 'dateTime', dateOnly: false }),
  systemColumn(-5, 'Author', { kind: 'person', multiple: false }),
  systemColumn(-6, 'Editor', { kind: 'person', multiple: false }),
  systemColumn(-7, '_UIVersionString', { kind: 'text', maxLength: 255 }),
  systemColumn(-8, 'Attachments', { kind: 'boolean' }),
  systemColumn(-9, 'Edit', { kind: 'text', maxLength: 255 }),
  systemColumn(-10, 'LinkTitle', { kind: 'text', maxLength: 255 }),
  systemColumn(-11, 'LinkTitleNoMenu', { kind: 'text', maxLength: 255 }),
  systemColumn(-12, 'ItemChildCount', { kind: 'lookup', listId: '', columnName: '', multiple: false }),
  systemColumn(-13, 'FolderChildCount', { kind: 'lookup', listId: '', columnName: '', multiple: false }),
];

/** The column that the template of a generic list brings. */
export function titleColumn(): Column {
  return {
    ...systemColumn(0, 'Title', { kind: 'text', maxLength: 255 }),
    id: randomUUID(),
    readOnly: false,
  };
}
