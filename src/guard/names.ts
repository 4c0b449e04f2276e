import { domainOf, localPartOf } from './addresses';
import type { Person } from './message';

/** A person's name as first and last token, folded to plain lower-case letters. */
type FoldedName = { first: string; last: string };

/** How two people's names relate: the same, easily taken for each other, or different. */
export type Likeness = 'same' | 'similar' | 'different';

/** Fewer letters than this make a name too short to compare by edits. */
const comparableLength = 4;
/** Names that begin alike are what an autocomplete list puts beside each other. */
const sharedBeginning = 3;

const plainLetters: Record<string, string> = {
  å: 'a',
  ä: 'a',
  á: 'a',
  à: 'a',
  â: 'a',
  ã: 'a',
  æ: 'a',
  ö: 'o',
  ó: 'o',
  ò: 'o',
  ô: 'o',
  ø: 'o',
  õ: 'o',
  é: 'e',
  è: 'e',
  ê: 'e',
  ë: 'e',
  ü: 'u',
  ú: 'u',
  ù: 'u',
  û: 'u',
  í: 'i',
  ì: 'i',
  î: 'i',
  ï: 'i',
  ç: 'c',
  ć: 'c',
  č: 'c',
  ñ: 'n',
  ń: 'n',
  š: 's',
  ś: 's',
  ž: 'z',
  ź: 'z',
  ý: 'y',
  ł: 'l',
  đ: 'd',
  ß: 's',
};

/** Lower case without accents: engines without Intl cannot be asked to normalise. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .split('')
    .map((letter) => plainLetters[letter] ?? letter)
    .join('');
}

/**
 * Compares two people by display name and by the local part of the address, whichever is more alike. The order
 * of first name and surname does not matter.
 */
export function nameLikeness(one: Person, another: Person): Likeness {
  let best: Likeness = 'different';
  for (const left of foldedNames(one)) {
    for (const right of foldedNames(another)) {
      const likeness = compare(left, right);
      if (likeness === 'same') return 'same';
      if (likeness === 'similar') best = 'similar';
    }
  }
  return best;
}

function compare(left: FoldedName, right: FoldedName): Likeness {
  const results = [
    compareInOrder(left, right),
    compareInOrder(swapped(left), right),
    compareInOrder(left, swapped(right)),
  ];
  if (results.includes('same')) return 'same';
  return results.includes('similar') ? 'similar' : 'different';
}

function swapped({ first, last }: FoldedName): FoldedName {
  return { first: last, last: first };
}

function compareInOrder(left: FoldedName, right: FoldedName): Likeness {
  const sameFirst = left.first === right.first;
  const sameLast = left.last === right.last;
  if (sameFirst && sameLast) return 'same';
  if (sameFirst && (areClose(left.last, right.last) || beginAlike(left.last, right.last))) return 'similar';
  if (sameLast && areClose(left.first, right.first)) return 'similar';
  return areClose(left.first, right.first) && areClose(left.last, right.last) ? 'similar' : 'different';
}

function foldedNames(person: Person): FoldedName[] {
  const shown = person.name.includes('@') ? '' : person.name;
  return [shown, localPartOf(person.address)].map(toFoldedName).filter((name) => name !== undefined);
}

function toFoldedName(text: string): FoldedName | undefined {
  const tokens = fold(text)
    .replace(/\(.*?\)/g, ' ')
    .replace(/[-']/g, '')
    .split(/[^a-z]+/)
    .filter((token) => token.length > 1);
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  return first === undefined || last === undefined || tokens.length < 2 ? undefined : { first, last };
}

function beginAlike(left: string, right: string): boolean {
  return left.slice(0, sharedBeginning) === right.slice(0, sharedBeginning) && left.length > sharedBeginning;
}

/** One slip of the keyboard in a short name, two in a long one. */
function areClose(left: string, right: string): boolean {
  if (left === right) return true;
  const shorter = Math.min(left.length, right.length);
  if (shorter < comparableLength) return false;
  return editDistance(left, right) <= (shorter > 6 ? 2 : 1);
}

/** Insertions, deletions, substitutions and swapped neighbours (optimal string alignment). */
export function editDistance(left: string, right: string): number {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const cost = left.charAt(i - 1) === right.charAt(j - 1) ? 0 : 1;
      const above = rows[i - 1] ?? [];
      let value = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + cost);
      if (isSwap(left, right, i, j)) value = Math.min(value, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(value);
    }
    rows.push(row);
  }
  return rows[left.length]?.[right.length] ?? 0;
}

function isSwap(left: string, right: string, i: number, j: number): boolean {
  return (
    i > 1 && j > 1 && left.charAt(i - 1) === right.charAt(j - 2) && left.charAt(i - 2) === right.charAt(j - 1)
  );
}

/** Whether two domains are easily taken for each other: a slip, a letter like another, or ours with an addition. */
export function domainsLookAlike(address: string, domain: string): boolean {
  const theirs = lookAlikeFold(domainOf(address));
  const ours = lookAlikeFold(domain);
  if (domainOf(address) === domain || theirs === '') return false;
  if (theirs === ours || editDistance(theirs, ours) <= (ours.length > 8 ? 2 : 1)) return true;
  const label = ours.split('.')[0] ?? ours;
  return label.length >= comparableLength + 1 && theirs.split(/[.-]/).includes(label);
}

/** Letters that look like others in common fonts become one. */
function lookAlikeFold(domain: string): string {
  return fold(domain).replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/0/g, 'o').replace(/[1|]/g, 'l');
}
