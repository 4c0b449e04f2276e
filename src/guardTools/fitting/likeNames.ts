import type { Person } from '../../guard/message';
import { fold } from '../../guard/text/fold';

type NameKey = { first: string; last: string; runs: ReadonlySet<string> };

const keys = new WeakMap<Person, NameKey>();

/** How alike two names are, 0 to 1: the share of common three-letter runs; a common first or last word is 0.5. */
export function likeness(one: Person, another: Person): number {
  const [left, right] = [keyOf(one), keyOf(another)];
  const common = [...left.runs].filter((run) => right.runs.has(run)).length;
  const share = common / Math.max(1, left.runs.size + right.runs.size - common);
  const isShared = left.first !== '' && (left.first === right.first || left.last === right.last);
  return isShared ? Math.max(share, 0.5) : share;
}

function keyOf(person: Person): NameKey {
  const known = keys.get(person);
  if (known !== undefined) return known;
  const words = fold(person.name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1);
  const text = `  ${words.join(' ')} `;
  const runs = new Set(Array.from({ length: text.length - 2 }, (_, at) => text.slice(at, at + 3)));
  const key = { first: words[0] ?? '', last: words[words.length - 1] ?? '', runs };
  keys.set(person, key);
  return key;
}
