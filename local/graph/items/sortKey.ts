import type { Facet } from '../lists/facets';

/** A value of a field as it is stored. Lookups and people are item ids. */
export type FieldValue = string | number | boolean | readonly string[] | readonly number[];
export type SortKey = string | number;

/** Sorts before everything; see schema.ts. */
export const emptyKey = Number.NEGATIVE_INFINITY;

/**
 * The value as SharePoint compares it: text without regard to case, yes as 1, moments as ISO text.
 * Letters sort by code point, so å, ä and ö come in another order than in Swedish.
 */
export function sortKey(facet: Facet, value: FieldValue | undefined): SortKey {
  if (value === undefined || typeof value === 'object') return emptyKey;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  return facet.kind === 'dateTime' ? value : foldCase(value);
}

export function foldCase(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
