import { invalidRequest, notImitated } from './graphError';
import type { Call } from './route';

/** A query option in either spelling, `$top` or `top`. */
export function option(query: URLSearchParams, name: string): string | undefined {
  return query.get(`$${name}`) ?? query.get(name) ?? undefined;
}

/** Refuses options that this route does not imitate, rather than ignoring them. */
export function onlyOptions(call: Call, ...names: readonly string[]): void {
  for (const key of call.url.searchParams.keys()) {
    const name = key.replace(/^\$/, '');
    if (name === 'skip' && names.includes('skiptoken'))
      throw invalidRequest(
        '$skip is not supported on this API. Only URLs returned by the API can be used to page.',
      );
    if (!names.includes(name)) throw notImitated(`The query option ${key}`);
  }
}

/** `$top` within a route's largest page; a larger number gives the largest page, as SharePoint does. */
export function topOf(query: URLSearchParams, usual: number, most: number): number {
  const given = option(query, 'top');
  if (given === undefined) return usual;
  if (!/^[1-9]\d{0,8}$/.test(given)) throw invalidRequest(`Invalid value '${given}' for $top.`);
  return Math.min(Number(given), most);
}

/** The names of a `$select`, or undefined when all are wanted. */
export function selectOf(query: URLSearchParams): string[] | undefined {
  const given = option(query, 'select');
  return given === undefined ? undefined : namesOf(given);
}

export function namesOf(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Keeps the selected properties, and annotations. */
export function pick(
  object: Record<string, unknown>,
  names: readonly string[] | undefined,
): Record<string, unknown> {
  if (!names) return object;
  return Object.fromEntries(
    Object.entries(object).filter(([name]) => name.includes('@') || names.includes(name)),
  );
}

export type Expand = { name: string; select: string[] | undefined };

/** Parses `fields`, `fields(select=A,B)`, `fields($select=A,B)` and several of these with commas between. */
export function expandOf(query: URLSearchParams): Expand[] {
  const given = option(query, 'expand');
  if (given === undefined) return [];
  const parts = given.match(/[^,()]+(?:\([^()]*\))?/g) ?? [];
  if (parts.join(',') !== given) throw invalidRequest('Invalid $expand clause.');
  return parts.map(parseExpand);
}

function parseExpand(part: string): Expand {
  const match = /^\s*(\w+)\s*(?:\(\s*\$?select\s*=([^();]*)\))?\s*$/.exec(part);
  const name = match?.[1];
  if (name === undefined) throw invalidRequest('Invalid $expand clause.');
  const select = match?.[2];
  return { name, select: select === undefined ? undefined : namesOf(select) };
}

/** The address of this request with other query options, for a next page. */
export function linkWith(call: Call, options: Record<string, string>): string {
  const link = new URL(`${new URL(call.base).origin}${call.url.pathname}${call.url.search}`);
  for (const [name, value] of Object.entries(options)) link.searchParams.set(name, value);
  return link.toString();
}
