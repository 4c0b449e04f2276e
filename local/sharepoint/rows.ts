import type { Column } from './columns';
import type { GraphItem } from './graphAnswers';
import { shownValue } from './values';

/** How a reader has arranged a list. */
export type Arrangement = {
  search: string;
  /** Rows whose column shows this value. */
  filter?: { column: string; value: string };
  sort?: { column: string; descending: boolean };
};

/** Whether the arrangement needs every row of the list, not only the first page. */
export function needsAllRows({ search, filter, sort }: Arrangement): boolean {
  return search.trim() !== '' || filter !== undefined || sort !== undefined;
}

/** The rows that the arrangement shows, in its order; without sorting in the order of the list. */
export function arrangedRows(
  rows: readonly GraphItem[],
  columns: readonly Column[],
  { search, filter, sort }: Arrangement,
): GraphItem[] {
  const words = search.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const filtered = columns.find(({ name }) => name === filter?.column);
  const sorted = columns.find(({ name }) => name === sort?.column);
  const kept = rows.filter(
    (row) =>
      (words.length === 0 || holdsAll(row, columns, words)) &&
      (filtered === undefined || cell(row, filtered) === filter?.value),
  );
  if (sorted === undefined) return kept;
  const direction = sort?.descending === true ? -1 : 1;
  return kept.sort((one, other) => emptyLast(one, other, sorted) || direction * compared(one, other, sorted));
}

/** The different values that a column shows, for the choice of a filter. */
export function shownValues(rows: readonly GraphItem[], column: Column): string[] {
  return [...new Set(rows.map((row) => cell(row, column)))].sort((one, other) =>
    one.localeCompare(other, 'sv'),
  );
}

function cell(row: GraphItem, column: Column): string {
  return shownValue(column, row.fields[column.name], 'short');
}

function holdsAll(row: GraphItem, columns: readonly Column[], words: readonly string[]): boolean {
  const text = columns
    .map((column) => cell(row, column))
    .join('\n')
    .toLocaleLowerCase('sv');
  return words.every((word) => text.includes(word));
}

/** Rows without a value come last, whichever way the list is sorted. */
function emptyLast(one: GraphItem, other: GraphItem, { name }: Column): number {
  return Number(isEmpty(one.fields[name])) - Number(isEmpty(other.fields[name]));
}

/** Numbers by size, dates by time, all else as Swedish words. */
function compared(one: GraphItem, other: GraphItem, column: Column): number {
  const [a, b] = [one.fields[column.name], other.fields[column.name]];
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const dates = column.type.kind === 'date' || column.type.kind === 'dateTime';
  if (dates && typeof a === 'string' && typeof b === 'string') return Date.parse(a) - Date.parse(b);
  return cell(one, column).localeCompare(cell(other, column), 'sv', { numeric: true });
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
