import type { Person } from '../message';
import { localPartOf } from '../recipients/addresses';
import { fold } from './fold';

/** Names of people, folded: "first last", "last first", each by itself, and each with the other's initial. */
export type Colleagues = ReadonlySet<string>;

const built = new WeakMap<readonly Person[], Colleagues>();

/** The index of a list of people, made once for each list. */
export function colleaguesOf(people: readonly Person[]): Colleagues {
  let index = built.get(people);
  if (index !== undefined) return index;
  const names = new Set<string>();
  for (const { name, address } of people) {
    const [first, last] = firstAndLast(/^[^@]+ [^@]+$/.test(name) ? name : localPartOf(address));
    for (const written of [first, last, `${first} ${last}`, `${first.charAt(0)} ${last}`]) names.add(written);
    for (const written of [`${last} ${first}`, `${first} ${last.charAt(0)}`]) names.add(written);
  }
  index = names;
  built.set(people, index);
  return index;
}

/** Whether a name, in full, with an initial or by itself, is that of one of them. */
export function isColleague(colleagues: Colleagues, written: string): boolean {
  const [first, last] = firstAndLast(written);
  return last !== '' && colleagues.has(first === last ? last : `${first} ${last}`);
}

/** The outer names, folded; the same one twice where there is but one. */
function firstAndLast(name: string): [string, string] {
  const plain = fold(name.replace(/\(.*?\)/g, ' '))
    .replace(/[,._\s]+/g, ' ')
    .trim();
  return [plain.replace(/ .*/, ''), plain.replace(/.* /, '')];
}
