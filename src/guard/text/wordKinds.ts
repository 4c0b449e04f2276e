import { circumstanceWords } from './circumstanceWords';
import { fold } from './fold';
import { CIRCUMSTANCE, ROLE, WEAK, WORK } from './kindBits';
import { socialWords } from './socialWords';
import { at } from './textMarks';
import type { Words } from './words';

/**
 * Words that tell the same (bits of `kindBits`), without accents, parted by spaces: first beginnings of words, of
 * which `-fraktur` stands anywhere in one; then whole words, to which a genitive's s may come.
 */
export type WordList = readonly [bits: number, beginnings: string, words: string];

type Entry = { bits: number; letters: string; whole: boolean; anywhere: boolean };

/** By key (see `keyAt`): 1 where entries have it, 2 where one of them may stand anywhere. */
type Table = { flags: Uint8Array; entries: Entry[][] };

/** Five bits for each of three letters. */
const lastKey = 32767;
/** Where in a word a part of a compound may begin: after at least this many letters. */
const shortestFirstPart = 2;
/** Shorter words are no compounds. */
const shortestCompound = 8;
/** Letters beyond Latin-1 stand in no list. */
const lastCode = 255;

/** 1 to 26 for each code's letter without accents, 27 for a hyphen, 0 for other signs. */
const letterNumbers = Uint8Array.from({ length: lastCode + 1 }, (_, code) => {
  const letter = fold(String.fromCharCode(code));
  return letter === '-' ? 27 : /[a-z]/.test(letter) ? letter.charCodeAt(0) & 31 : 0;
});

let built: Table | undefined;

/** What each word tells (bits of `kindBits`), in one walk without cutting words out. */
export function kindsOf({ text, count, starts, ends }: Words): Int32Array {
  built ??= buildTable();
  const { flags } = built;
  const kinds = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    let key = keyAt(text, start, end);
    let bits = flags[key] ? lookUp(built, key, text, start, start, end) : 0;
    if (end - start >= shortestCompound) {
      key = keyAt(text, start + 1, end);
      for (let from = start + shortestFirstPart; from < end - 2; from++) {
        key = ((key << 5) & lastKey) | numberAt(text, from + 2);
        if ((flags[key] ?? 0) > 1) bits |= lookUp(built, key, text, start, from, end);
      }
    }
    kinds[index] = bits === 0 ? 0 : weighed(bits);
  }
  return kinds;
}

/** A title outweighs what it is about ("biståndshandläggare"), an organisation what may mean much ("sjukhuset"). */
function weighed(bits: number): number {
  return bits & ~(bits & ROLE ? CIRCUMSTANCE : bits & WORK ? WEAK : 0);
}

function lookUp({ entries }: Table, key: number, text: string, start: number, from: number, end: number) {
  let bits = 0;
  for (const { letters, whole, anywhere, bits: more } of entries[key] ?? []) {
    if (from > start && !anywhere) continue;
    const length = end - from;
    if (length < letters.length || (whole && length > letters.length + 1)) continue;
    let same = 0;
    while (same < letters.length && numberAt(text, from + same) === numberAt(letters, same)) same++;
    if (same < letters.length) continue;
    if (whole && length > same && (same < 4 || text.charAt(from + same) !== 's')) continue;
    bits |= more;
  }
  return bits;
}

function numberAt(text: string, offset: number): number {
  return letterNumbers[text.charCodeAt(offset) & lastCode] ?? 0;
}

/** The first three letters of a part of a word. */
function keyAt(text: string, start: number, end: number): number {
  return (
    (numberAt(text, start) << 10) |
    (start + 1 < end ? numberAt(text, start + 1) << 5 : 0) |
    (start + 2 < end ? numberAt(text, start + 2) : 0)
  );
}

function buildTable(): Table {
  const table: Table = { flags: new Uint8Array(lastKey + 1), entries: [] };
  for (const [bits, ...lists] of [...socialWords(), ...circumstanceWords()]) {
    lists.forEach((list, index) => {
      for (const word of list.split(' ')) {
        const anywhere = word.startsWith('-');
        const letters = anywhere ? word.slice(1) : word;
        if (letters === '') continue;
        const key = keyAt(letters, 0, letters.length);
        (table.entries[key] ??= []).push({ bits, letters, whole: index > 0, anywhere });
        table.flags[key] = at(table.flags, key) | (anywhere ? 3 : 1);
      }
    });
  }
  return table;
}
