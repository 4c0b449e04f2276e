import { systemColumns } from '../lists/columns';
import type { Column } from '../lists/columns';
import { isLookup, isMultiple, longestLine, longestNote } from '../lists/facets';
import type { Facet } from '../lists/facets';
import { invalidRequest } from '../service/graphError';
import { isTexts } from '../service/json';
import type { JsonObject } from '../service/json';
import { parseMoment } from './moment';
import type { FieldValue } from './sortKey';

export type Fields = Readonly<Record<string, FieldValue>>;
/** New values by column name; null empties the field. */
export type FieldChange = ReadonlyMap<string, FieldValue | null>;
/** Whether an item that a lookup or person column names exists. */
export type LookupExists = (facet: Facet, item: number) => boolean;

type Given = { name: string; value: unknown; annotation: unknown; exists: LookupExists };

/** Reads the fields that a client writes, as strictly as SharePoint. */
export function parseChange(
  input: JsonObject,
  columns: readonly Column[],
  exists: LookupExists,
): FieldChange {
  const change = new Map<string, FieldValue | null>();
  for (const [name, value] of Object.entries(input)) {
    if (name.startsWith('@')) continue;
    const annotated = name.endsWith('@odata.type');
    const column = writableColumn(annotated ? name.slice(0, -'@odata.type'.length) : name, columns);
    if (annotated) continue;
    const given = { name, value, annotation: input[`${name}@odata.type`], exists };
    change.set(column.name, isEmpty(value) ? null : parseValue(column.facet, given));
  }
  return change;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A lookup is written as its name followed by LookupId, everything else as its name. */
function writableColumn(name: string, columns: readonly Column[]): Column {
  const writtenAs = (column: Column): string =>
    isLookup(column.facet) ? `${column.name}LookupId` : column.name;
  const column = columns.find((candidate) => writtenAs(candidate) === name);
  if (column && !column.readOnly) return column;
  const readOnly = column ?? systemColumns.find((system) => [system.name, writtenAs(system)].includes(name));
  throw invalidRequest(readOnly ? `Field '${name}' is read-only.` : `Field '${name}' is not recognized`);
}

function parseValue(facet: Facet, given: Given): FieldValue {
  if (isMultiple(facet)) return parseSeveral(facet, given);
  if (given.annotation !== undefined) throw invalidRequest(`Field '${given.name}' takes a single value.`);
  switch (facet.kind) {
    case 'text':
      return parseLine(given, facet.maxLength);
    case 'note':
      return parseNote(given);
    case 'choice':
      return parseChoice(facet, given.value);
    case 'dateTime':
      return parseDate(facet, given);
    case 'number':
      return parseNumber(facet, given);
    case 'boolean':
      if (typeof given.value !== 'boolean') throw wrongType(given, 'true or false');
      return given.value;
    case 'person':
    case 'lookup':
      return parseLookup(facet, given, given.value);
  }
}

function parseLine(given: Given, longest: number): string {
  if (typeof given.value !== 'string') throw wrongType(given, 'a string');
  if (given.value.length > longest || /[\r\n]/.test(given.value)) throw invalidText();
  return given.value;
}

function parseNote(given: Given): string {
  if (typeof given.value !== 'string') throw wrongType(given, 'a string');
  if (given.value.length > longestNote) throw invalidText();
  return given.value;
}

function parseChoice(facet: Facet & { kind: 'choice' }, value: unknown): string {
  const known = typeof value === 'string' && facet.choices.includes(value);
  const typed = typeof value === 'string' && facet.allowTextEntry && value.length <= longestLine;
  if (!known && !typed)
    throw invalidRequest('The specified value is not one of the choices of the choice field.');
  return value;
}

function parseDate(facet: Facet & { kind: 'dateTime' }, given: Given): string {
  const moment = typeof given.value === 'string' ? parseMoment(given.value) : undefined;
  if (moment === undefined) throw wrongType(given, 'a date in ISO 8601');
  return facet.dateOnly ? `${moment.slice(0, 10)}T00:00:00Z` : moment;
}

function parseNumber(facet: Facet & { kind: 'number' }, given: Given): number {
  const { value } = given;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongType(given, 'a number');
  if (value < (facet.minimum ?? -Infinity) || value > (facet.maximum ?? Infinity))
    throw invalidRequest(`The value of field '${given.name}' is out of range.`);
  return value;
}

function parseLookup(facet: Facet, given: Given, value: unknown): number {
  const id = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  if (typeof id !== 'number' || !Number.isInteger(id)) throw wrongType(given, 'an item id');
  if (!given.exists(facet, id))
    throw invalidRequest(`Field '${given.name}' names an item that does not exist.`);
  return id;
}

/** Several values need the type beside them, as `"X@odata.type": "Collection(Edm.String)"`. */
function parseSeveral(facet: Facet, given: Given): FieldValue {
  const types = isLookup(facet)
    ? ['Collection(Edm.Int32)', 'Collection(Edm.String)']
    : ['Collection(Edm.String)'];
  if (typeof given.annotation !== 'string' || !types.includes(given.annotation))
    throw invalidRequest(`Field '${given.name}' needs '${given.name}@odata.type': '${types[0] ?? ''}'.`);
  if (!Array.isArray(given.value)) throw wrongType(given, 'an array');
  const values: unknown[] = given.value;
  if (facet.kind !== 'choice') return [...new Set(values.map((value) => parseLookup(facet, given, value)))];
  if (!isTexts(values)) throw wrongType(given, 'an array of strings');
  return [...new Set(values.map((value) => parseChoice(facet, value)))];
}

function invalidText(): Error {
  return invalidRequest(
    'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.',
  );
}

function wrongType(given: Given, expected: string): Error {
  return invalidRequest(`The value of field '${given.name}' must be ${expected}.`);
}

/** The fields of a new item: what the client gave, and the columns' default values. */
export function newFields(change: FieldChange, columns: readonly Column[]): Fields {
  const defaults = columns
    .filter((column) => column.defaultValue !== undefined && !change.has(column.name))
    .map((column): [string, FieldValue] => [column.name, defaultOf(column)]);
  return mergeFields(Object.fromEntries(defaults), change, columns);
}

function defaultOf(column: Column): FieldValue {
  const value = column.defaultValue ?? '';
  if (column.facet.kind === 'number') return Number(value);
  if (column.facet.kind === 'boolean') return value === '1' || value.toLowerCase() === 'true';
  return value;
}

/** The fields after a change; refuses when a required one would be empty. */
export function mergeFields(fields: Fields, change: FieldChange, columns: readonly Column[]): Fields {
  const merged: Record<string, FieldValue> = {};
  for (const column of columns) {
    const changed = change.get(column.name);
    const value = changed === undefined ? fields[column.name] : changed;
    if (value !== undefined && value !== null) merged[column.name] = value;
    else if (column.required) throw invalidRequest(`Field '${column.name}' is required.`);
  }
  return merged;
}
