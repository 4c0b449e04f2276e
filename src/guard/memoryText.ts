import { collect } from './collect';
import type { CorrespondentMemory } from './correspondents';
import { emptyMemory } from './correspondents';
import type { Correspondent, Person } from './message';

/**
 * Reads what `serialiseMemory` wrote. Text of another edition, or damaged, is an empty memory: it is rebuilt by
 * use, and until then more recipients count as new, never fewer.
 */
export function parseMemory(text: unknown): CorrespondentMemory {
  if (typeof text !== 'string' || text === '') return emptyMemory;
  const value = parseJson(text);
  if (!isRecord(value) || value['v'] !== 1) return emptyMemory;
  return {
    people: collect(list(value['people']), toCorrespondent),
    pending: collect(list(value['pending']), (row) => {
      const [draft, day, people] = list(row);
      if (typeof draft !== 'string' || typeof day !== 'string') return [];
      return [{ draft, day, people: collect(list(people), toPerson) }];
    }),
  };
}

function toCorrespondent(row: unknown): Correspondent[] {
  const [, , count, lastDay] = list(row);
  const [person] = toPerson(row);
  if (person === undefined || typeof count !== 'number' || typeof lastDay !== 'string') return [];
  return [{ count, lastDay, ...person }];
}

function toPerson(row: unknown): Person[] {
  const [address, name] = list(row);
  return typeof address === 'string' && typeof name === 'string' ? [{ address, name }] : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
