import { isCapital, type Words, offsetAt } from '../words';
import { contextWords } from './contextWords';
import { FIRST_SURE, LAST_SURE, LAST_WEAK, ORDINARY } from './lookUpName';
import { nameHash } from './nameHash';
import { ALL_CAPITALS, INITIAL, kindOfWord, NOT_NAME } from './wordKind';

/** A particle inside a name ("de la"), among the kinds of `kindOfWord`. */
export const PARTICLE = 2048;

const LARGE = ALL_CAPITALS | INITIAL;

/** Words with a capital in a row, and particles between them: `first` is the number of the first word. */
export type NameRun = { first: number; kinds: number[] };

/** Longest row looked at as one; longer ones are headings or lists. */
const LONGEST = 10;

/** The kind of a word of a row, 0 beyond its ends. */
export function kindAt(kinds: readonly number[], at: number): number {
  return kinds[at] ?? 0;
}

/** The row that begins with the word of this number, which has a capital. */
export function runFrom(words: Words, first: number): NameRun {
  const kinds = [kindOf(words, first)];
  let next = first + 1;
  while (
    next < words.count &&
    kinds.length < LONGEST &&
    (follows(words, next) || isWrapped(words, next, kinds))
  ) {
    const particles = particlesFrom(words, next);
    if (particles > 0) {
      if (kinds.length + particles >= LONGEST) break;
      for (let count = 0; count < particles; count++) kinds.push(PARTICLE);
      next += particles;
      continue;
    }
    if (!opensLikeName(words, next)) break;
    kinds.push(isParticle(words, next) ? PARTICLE : kindOf(words, next));
    next++;
  }
  return { first, kinds: withoutAcronyms(words, first, kinds) };
}

/** Letters of the longest word in capitals that is an abbreviation where the words beside it are not. */
const LONGEST_ACRONYM = 4;

function withoutAcronyms({ text, starts, ends }: Words, first: number, kinds: number[]): number[] {
  if (kinds.length === 1 || kinds.every((kind) => (kind & LARGE) !== 0)) return kinds;
  return kinds.map((kind, at) => {
    const start = offsetAt(starts, first + at);
    const end = offsetAt(ends, first + at);
    if ((kind & ALL_CAPITALS) === 0 || end - start > LONGEST_ACRONYM) return kind;
    if (((kindAt(kinds, at - 1) | kindAt(kinds, at + 1)) & ALL_CAPITALS) !== 0) return kind;
    return /^[IVX]+$/.test(text.slice(start, end)) ? INITIAL : NOT_NAME;
  });
}

function kindOf({ text, starts, ends }: Words, index: number): number {
  const start = offsetAt(starts, index);
  const end = offsetAt(ends, index);
  return isCapital(text.charCodeAt(start)) ? kindOfWord(text, start, end) : LAST_WEAK;
}

function isParticle({ text, starts, ends }: Words, index: number): boolean {
  const start = offsetAt(starts, index);
  const end = offsetAt(ends, index);
  return end - start <= 4 && contextWords().particles.has(nameHash(text, start, end));
}

/** One space before the word, or a dot after an initial. */
function follows({ text, starts, ends }: Words, index: number): boolean {
  const end = offsetAt(ends, index - 1);
  const start = offsetAt(starts, index);
  if (start - end === 1)
    return isBlank(text.charCodeAt(end)) || isInitial(text, offsetAt(starts, index - 1), end);
  return (
    start - end === 2 &&
    isBlank(text.charCodeAt(end + 1)) &&
    isInitial(text, offsetAt(starts, index - 1), end)
  );
}

function isInitial(text: string, start: number, end: number): boolean {
  return text.charCodeAt(end) === 0x2e && end - start === 1 && isCapital(text.charCodeAt(start));
}

/** Characters of a line that a mail program may have broken; they wrap at 72 to 78. */
const WRAPPED_LINE = 45;

/** Whether a line was broken between a first name and a surname: "…tillsammans med Anna\n> Lindqvist". */
function isWrapped({ text, starts, ends }: Words, index: number, kinds: readonly number[]): boolean {
  const end = offsetAt(ends, index - 1);
  const start = offsetAt(starts, index);
  if (start - end > 5 || text.charCodeAt(end) !== 0x0a) return false;
  if ((kindAt(kinds, kinds.length - 1) & FIRST_SURE) === 0) return false;
  if (!/^\n(?:> ?)*$/.test(text.slice(end, start)) || !isCapital(text.charCodeAt(start))) return false;
  if (end - text.lastIndexOf('\n', end - 1) < WRAPPED_LINE) return false;
  const kind = kindOfWord(text, start, offsetAt(ends, index));
  return (kind & (LAST_WEAK | LAST_SURE)) !== 0 && (kind & (FIRST_SURE | ORDINARY)) === 0;
}

/** Space, no-break space, and the underscore of file names. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x5f;
}

/** A capital first, or an Arabic article before one: "al-Assad". */
function opensLikeName({ text, starts, ends }: Words, index: number): boolean {
  const start = offsetAt(starts, index);
  if (isCapital(text.charCodeAt(start))) return true;
  for (let at = start + 2; at <= start + 3 && at < offsetAt(ends, index) - 1; at++) {
    if (text.charCodeAt(at) === 0x2d) return isCapital(text.charCodeAt(at + 1));
  }
  return false;
}

/** How many particles stand from this word on, with a capital after them. */
function particlesFrom(words: Words, index: number): number {
  const { text, starts } = words;
  for (let count = 0; count <= 3; count++) {
    const start = offsetAt(starts, index + count);
    if (count > 0 && !follows(words, index + count)) return 0;
    if (isCapital(text.charCodeAt(start))) return count;
    if (!isParticle(words, index + count)) return 0;
  }
  return 0;
}
