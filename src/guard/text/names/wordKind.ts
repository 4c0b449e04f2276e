import { isCapital, isLetter, isDigit } from '../words';
import { contextWords } from './contextWords';
import { FIRST_SURE, FIRST_WEAK, LAST_SURE, LAST_WEAK, LONGEST_NAME, lookUpName } from './lookUpName';
import { nameHash } from './nameHash';
import { hasSurnameEnding } from './surnameSuffixes';

/** Besides the bits of `lookUpName`: */
export const GENITIVE = 32;
export const NOT_NAME = 64;
export const INITIAL = 128;
export const ALL_CAPITALS = 256;
/** Of a firm: "AB", "Fastigheter"; comes with `NOT_NAME`. */
export const FIRM = 512;
/** Says that a person follows: "Tränaren"; comes with `NOT_NAME`. */
export const TITLE = 1024;

/** Any knowledge of the word as a name. */
export const KNOWN = 15;

let others: Map<number, number> | undefined;

/** Words that are no names, by hash. */
function otherWords(): Map<number, number> {
  if (others !== undefined) return others;
  const { notNames, personBefore, firmAfter } = contextWords();
  others = new Map<number, number>();
  for (const hash of notNames) others.set(hash, NOT_NAME);
  for (const hash of personBefore) others.set(hash, NOT_NAME | TITLE);
  for (const hash of firmAfter) others.set(hash, NOT_NAME | FIRM);
  return others;
}

/** What a word with a capital may be, as bits; 0 for one of which nothing is known. */
export function kindOfWord(text: string, start: number, end: number): number {
  if (end - start === 1) return isPreposition(text, start) ? NOT_NAME : INITIAL;
  if (touchesDigit(text, start, end)) return NOT_NAME;
  const hyphen = hyphenIn(text, start, end);
  if (hyphen > 0) return kindOfDoubleName(text, start, hyphen, end);
  const capitals = isAllCapitals(text, start, end) ? ALL_CAPITALS : 0;
  return kindOfPart(text, start, end) | capitals;
}

/** The kind of a word, or of a half of a double name, without hyphens. */
function kindOfPart(text: string, start: number, end: number): number {
  const hash = nameHash(text, start, end);
  const other = otherWords().get(hash);
  if (other !== undefined) return other;
  const whole = end - start > LONGEST_NAME ? 0 : lookUpName(hash);
  const isRare = whole === FIRST_WEAK || whole === LAST_WEAK;
  if (whole !== 0 && !isRare) return whole;
  if (isGenitive(text, end) && end - start > 3) {
    const stem = kindOfStem(text, start, end - 1);
    // "Eriks" is somebody's surname, but far more often the genitive of "Erik".
    if (isRare ? (stem & FIRST_SURE) !== 0 : stem !== 0) return stem === NOT_NAME ? stem : stem | GENITIVE;
  }
  if (isRare) return whole;
  if (hasSurnameEnding(text, start, end)) return LAST_SURE;
  if (contextWords().endsAsPersonNoun(text, start, end)) return NOT_NAME | TITLE;
  return contextWords().endsAsThing(text, start, end) ? NOT_NAME : 0;
}

function kindOfStem(text: string, start: number, end: number): number {
  const hash = nameHash(text, start, end);
  if (otherWords().has(hash)) return NOT_NAME;
  const known = end - start > LONGEST_NAME ? 0 : lookUpName(hash);
  if (known !== 0) return known;
  if (hasSurnameEnding(text, start, end)) return LAST_SURE;
  return contextWords().endsAsThing(text, start, end) ? NOT_NAME : 0;
}

/** "Anna-Lena", "Marklund-Sand"; but not "EU-land" or "Volvo-chefen". */
function kindOfDoubleName(text: string, start: number, hyphen: number, end: number): number {
  if (!isCapital(text.charCodeAt(hyphen + 1))) return NOT_NAME;
  const next = hyphenIn(text, hyphen + 1, end);
  const first = kindOfPart(text, start, hyphen);
  const second = next > 0 ? kindOfDoubleName(text, hyphen + 1, next, end) : kindOfPart(text, hyphen + 1, end);
  if (((first | second) & NOT_NAME) !== 0) return NOT_NAME;
  if (isAllCapitals(text, start, end)) return first | second | ALL_CAPITALS;
  return isAllCapitals(text, start, hyphen) ? NOT_NAME : first | second;
}

function isGenitive(text: string, end: number): boolean {
  return (text.charCodeAt(end - 1) | 0x20) === 115;
}

/** One digit after a longer word is a note's. */
function touchesDigit(text: string, start: number, end: number): boolean {
  const after = text.charCodeAt(end);
  if (after === 0x40 || isDigit(text.charCodeAt(start - 1))) return true;
  return isDigit(after) && (end - start < 4 || isAlphanumeric(text.charCodeAt(end + 1)));
}

/** "I" without a dot opens a sentence: "I Borås", but "I. Lindqvist". */
function isPreposition(text: string, start: number): boolean {
  return text.charCodeAt(start) === 0x49 && text.charCodeAt(start + 1) !== 0x2e;
}

function isAlphanumeric(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

/** Offset of the first hyphen in the word, -1 for none. */
function hyphenIn(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2d || code === 0x2010 || code === 0x2011) return at;
  }
  return -1;
}

function isAllCapitals(text: string, start: number, end: number): boolean {
  if (!isCapital(text.charCodeAt(start + 1))) return false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x2d && !isCapital(code)) return false;
  }
  return true;
}
