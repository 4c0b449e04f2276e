import { systemColumns } from '../lists/columns';
import type { Column } from '../lists/columns';
import { isLookup, isMultiple } from '../lists/facets';
import { invalidRequest } from '../service/graphError';
import { parseMoment } from './moment';
import { emptyKey, foldCase } from './sortKey';
import type { SortKey } from './sortKey';

export const operators = ['eq', 'ne', 'lt', 'gt', 'le', 'ge', 'startswith'] as const;
export type Operator = (typeof operators)[number];
export type Condition = { column: Column; operator: Operator; key: SortKey };
export type Order = { column: Column; descending: boolean };

type Literal =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'moment'; moment: string }
  | { kind: 'flag'; flag: boolean }
  | { kind: 'null' };

const comparison = /^\s*(\S+)\s+(eq|ne|lt|gt|le|ge)\s+('(?:[^']|'')*'|[^\s'()]+)\s*$/;
const prefix = /^\s*startswith\s*\(\s*([^\s,()]+)\s*,\s*('(?:[^']|'')*')\s*\)\s*$/;

/** Parses `$filter` of list items: comparisons and startswith, joined by `and`. */
export function parseFilter(filter: string, columns: readonly Column[]): Condition[] {
  return splitAtAnd(filter).map((clause) => parseClause(clause, columns));
}

/** Splits at ` and ` outside quotation marks. */
function splitAtAnd(filter: string): string[] {
  const masked = filter.replaceAll(/'(?:[^']|'')*'/g, (quoted) => '_'.repeat(quoted.length));
  const parts: string[] = [];
  let from = 0;
  for (const { 0: separator, index } of masked.matchAll(/\sand\s/g)) {
    parts.push(filter.slice(from, index));
    from = index + separator.length;
  }
  return [...parts, filter.slice(from)];
}

function parseClause(clause: string, columns: readonly Column[]): Condition {
  const [, name, operator, value] = prefixParts(clause) ?? comparison.exec(clause) ?? [];
  const known = operators.find((candidate) => candidate === operator);
  if (name === undefined || known === undefined || value === undefined) throw invalidClause();
  const column = fieldColumn(name, columns);
  const literal = parseLiteral(value);
  if (literal.kind === 'null') {
    if (known !== 'eq' && known !== 'ne') throw invalidClause();
    return { column, operator: known, key: emptyKey };
  }
  if (known === 'startswith' && column.facet.kind !== 'text' && column.facet.kind !== 'choice')
    throw invalidClause();
  return { column, operator: known, key: keyOf(column, literal) };
}

function prefixParts(clause: string): string[] | undefined {
  const [, name, value] = prefix.exec(clause) ?? [];
  return name === undefined || value === undefined ? undefined : [clause, name, 'startswith', value];
}

/** Finds the column of `fields/X`, or of the item's own times. */
export function fieldColumn(path: string, columns: readonly Column[]): Column {
  const ownTimes: Record<string, string> = { createdDateTime: 'Created', lastModifiedDateTime: 'Modified' };
  const name = ownTimes[path] ?? /^fields\/(\w+)$/.exec(path)?.[1];
  if (name === undefined) throw invalidClause();
  const column = [...columns, ...systemColumns].find((candidate) =>
    isLookup(candidate.facet) ? `${candidate.name}LookupId` === name : candidate.name === name,
  );
  if (!column) throw invalidRequest(`Invalid filter or orderby: the field name '${name}' is not recognized`);
  if (column.facet.kind === 'note' || isMultiple(column.facet))
    throw invalidRequest(`Field '${name}' cannot be referenced in filter or orderby.`);
  return column;
}

/** Parses `$orderby` of list items: one field. */
export function parseOrder(orderBy: string, columns: readonly Column[]): Order {
  const [, path, direction] = /^\s*(\S+?)(?:\s+(asc|desc))?\s*$/.exec(orderBy) ?? [];
  if (path === undefined) throw invalidRequest('Invalid $orderby clause.');
  return { column: fieldColumn(path, columns), descending: direction === 'desc' };
}

export function parseLiteral(literal: string): Literal {
  if (literal.startsWith("'")) return { kind: 'text', text: literal.slice(1, -1).replaceAll("''", "'") };
  if (literal === 'null') return { kind: 'null' };
  if (literal === 'true' || literal === 'false') return { kind: 'flag', flag: literal === 'true' };
  if (/^-?\d+(\.\d+)?$/.test(literal)) return { kind: 'number', number: Number(literal) };
  const moment = parseMoment(literal);
  if (moment === undefined) throw invalidClause();
  return { kind: 'moment', moment };
}

/** The literal as the index holds values of this column; refuses a literal of another type. */
function keyOf(column: Column, literal: Literal): SortKey {
  switch (column.facet.kind) {
    case 'text':
    case 'note':
    case 'choice':
      if (literal.kind === 'text') return foldCase(literal.text);
      break;
    case 'dateTime': {
      const moment = literal.kind === 'text' ? parseMoment(literal.text) : undefined;
      if (literal.kind === 'moment') return literal.moment;
      if (moment !== undefined) return moment;
      break;
    }
    case 'number':
      if (literal.kind === 'number') return literal.number;
      break;
    case 'boolean':
      if (literal.kind === 'flag') return literal.flag ? 1 : 0;
      if (literal.kind === 'number') return literal.number;
      break;
    case 'person':
    case 'lookup':
      if (literal.kind === 'number') return literal.number;
      if (literal.kind === 'text' && /^\d+$/.test(literal.text)) return Number(literal.text);
  }
  throw invalidRequest(`The value compared with '${column.name}' is not of the column's type.`);
}

function invalidClause(): Error {
  return invalidRequest('Invalid filter clause');
}
