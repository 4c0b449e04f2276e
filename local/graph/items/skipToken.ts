import { invalidRequest } from '../service/graphError';
import type { Position } from './itemQuery';
import { emptyKey } from './sortKey';

/** Writes where a page ends, in SharePoint's way and opaque to clients. */
export function skipTokenOf(position: Position): string {
  const paged = new URLSearchParams({ Paged: 'TRUE', p_ID: String(position.id) });
  if (position.key !== undefined)
    paged.set('p_Key', JSON.stringify(position.key === emptyKey ? null : position.key));
  return Buffer.from(paged.toString()).toString('base64url');
}

export function positionOf(skipToken: string | undefined): Position | undefined {
  if (skipToken === undefined) return undefined;
  const paged = new URLSearchParams(Buffer.from(skipToken, 'base64url').toString());
  const id = paged.get('p_ID');
  if (paged.get('Paged') !== 'TRUE' || id === null || !/^\d+$/.test(id)) throw invalidToken();
  const key = paged.get('p_Key');
  return { id: Number(id), ...(key === null ? {} : { key: parseKey(key) }) };
}

function parseKey(key: string): string | number {
  try {
    const parsed: unknown = JSON.parse(key);
    if (typeof parsed === 'string' || typeof parsed === 'number') return parsed;
    if (parsed === null) return emptyKey;
  } catch {
    // Falls through to the refusal.
  }
  throw invalidToken();
}

function invalidToken(): Error {
  return invalidRequest('The provided skip token is invalid.');
}
