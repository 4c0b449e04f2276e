import type { Column } from './columns';
import { formInstant, instantOfForm, longInstant, shortInstant } from './swedishTime';

const number = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 6 });

/** A stored value as a reader sees it in a row or, in full, on the item's page. */
export function shownValue(column: Column, value: unknown, length: 'short' | 'full' = 'full'): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) return value.map((one) => plain(one)).join(', ');
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nej';
  if (typeof value === 'number') return number.format(value);
  const text = plain(value);
  if (column.type.kind === 'date' || column.type.kind === 'dateTime') {
    const withTime = column.type.kind === 'dateTime';
    return length === 'short' ? shortInstant(text, withTime) : longInstant(text, withTime);
  }
  return text;
}

/** Structured text, such as the facts of a case, laid out for reading; undefined when the text is none. */
export function laidOutJson(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return undefined;
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return undefined;
  }
}

/** What a form holds for a column: one text, or the chosen ones of `choices`. */
export type FormValue = string | string[];

export function formValue(column: Column, fields: Record<string, unknown>): FormValue {
  const { name, type } = column;
  const value = fields[name];
  switch (type.kind) {
    case 'person':
    case 'lookup':
      return plain(fields[`${name}LookupId`]);
    case 'date':
      return formInstant(plain(value), false);
    case 'dateTime':
      return formInstant(plain(value));
    case 'choices':
      return Array.isArray(value) ? value.map(plain) : [];
    case 'boolean':
      return value === true || value === 'true' ? 'true' : 'false';
    case 'number':
      return plain(value).replace('.', ',');
    case 'text':
    case 'note':
    case 'choice':
    case 'readOnly':
      return plain(value);
  }
}

export type Problem = { column: Column; message: string };

/** What is to be mended in a form before it can be saved, in the order of the columns. */
export function formProblems(columns: readonly Column[], form: Record<string, FormValue>): Problem[] {
  return columns.flatMap((column) => {
    const message = problemOf(column, form[column.name] ?? '');
    return message === undefined ? [] : [{ column, message }];
  });
}

function problemOf({ title, required, type }: Column, value: FormValue): string | undefined {
  if (value.length === 0) return required ? `Fyll i ${title}.` : undefined;
  if (Array.isArray(value)) return undefined;
  if (type.kind === 'text' && value.length > type.maxLength) {
    return `${title} är ${value.length} tecken långt och får vara högst ${type.maxLength}.`;
  }
  return type.kind === 'number' ? numberProblem(title, type, value) : undefined;
}

function numberProblem(
  title: string,
  { minimum, maximum }: { minimum?: number; maximum?: number },
  value: string,
): string | undefined {
  const read = numberOf(value);
  if (Number.isNaN(read)) return `Skriv ${title} med siffror, till exempel 12 eller 1,5.`;
  if (minimum !== undefined && read < minimum) return `${title} ska vara minst ${number.format(minimum)}.`;
  if (maximum !== undefined && read > maximum) return `${title} får vara högst ${number.format(maximum)}.`;
  return undefined;
}

/** The fields of a write to Graph: only the columns whose form value is another than before. */
export function changedFields(
  columns: readonly Column[],
  before: Record<string, FormValue>,
  form: Record<string, FormValue>,
): Record<string, unknown> {
  const changed = columns.filter(({ name, readOnly }) => !readOnly && !sameValue(before[name], form[name]));
  return Object.assign(
    {},
    ...changed.map((column) => writtenValue(column, form[column.name] ?? '')),
  ) as Record<string, unknown>;
}

export function sameValue(one: FormValue | undefined, other: FormValue | undefined): boolean {
  return JSON.stringify(one ?? '') === JSON.stringify(other ?? '');
}

function writtenValue({ name, type }: Column, value: FormValue): Record<string, unknown> {
  if (Array.isArray(value)) return { [`${name}@odata.type`]: 'Collection(Edm.String)', [name]: value };
  switch (type.kind) {
    case 'person':
    case 'lookup':
      return { [`${name}LookupId`]: value === '' ? null : Number(value) };
    case 'boolean':
      return { [name]: value === 'true' };
    case 'number':
      return { [name]: value === '' ? null : numberOf(value) };
    case 'dateTime':
      return { [name]: value === '' ? null : instantOfForm(value) };
    case 'date':
    case 'text':
    case 'note':
    case 'choice':
    case 'choices':
    case 'readOnly':
      return { [name]: value === '' ? null : value };
  }
}

function numberOf(value: string): number {
  return Number(value.replaceAll(/\s/g, '').replace(',', '.'));
}

function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === undefined || value === null) return '';
  // One of several people or rows that a column points at.
  if (typeof value === 'object' && 'LookupValue' in value) return plain(value.LookupValue);
  return JSON.stringify(value);
}
