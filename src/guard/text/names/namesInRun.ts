import type { Words } from '../words';
import { offsetAt } from '../words';
import { FIRST_SURE, FIRST_WEAK, LAST_SURE, LAST_WEAK, ORDINARY } from './lookUpName';
import { PARTICLE, type NameRun, kindAt } from './nameRun';
import {
  belongsToThing,
  closesField,
  hasParticleBefore,
  isIntroduced,
  isPartner,
  isThingAlone,
  opensField,
  opensSentence,
  speaks,
} from './surroundings';
import { ALL_CAPITALS, FIRM, GENITIVE, INITIAL, KNOWN, NOT_NAME, TITLE } from './wordKind';

/** A name as numbers of its first and last word. */
export type NamedWords = { first: number; last: number; partial: boolean };

const FIRST = FIRST_SURE | FIRST_WEAK;
const LAST = LAST_SURE | LAST_WEAK;

/** Words in a name, particles and initials counted. */
const LONGEST_NAME = 5;

/** The names among the words of a row. */
export function namesInRun(words: Words, run: NameRun): NamedWords[] {
  const names: NamedWords[] = [];
  const { kinds } = run;
  let at = 0;
  while (at < kinds.length) {
    if (isOut(kindAt(kinds, at))) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < kinds.length && !isOut(kindAt(kinds, end))) end++;
    const name = nameBetween(words, run, at, end);
    if (name !== undefined) names.push(name);
    at = end;
  }
  return names;
}

function isOut(kind: number): boolean {
  return (kind & NOT_NAME) !== 0;
}

/** The name in the words from `from` to `end` of the row, none of which is known to be something else. */
function nameBetween(words: Words, run: NameRun, from: number, end: number): NamedWords | undefined {
  const { kinds } = run;
  let first = from;
  while (first < end && (kindAt(kinds, first) & FIRST) === 0) first++;
  if (first > from && isIntroducedRow(words, run, from, end)) first = from;
  else if (first === end) first = startWithoutFirstName(words, run, from, end);
  else first = withBefore(words, run, from, first, end);
  if (first < 0) return undefined;
  const last = lastWord(words, run, first, end);
  const named = { first: run.first + first, last: run.first + last, partial: isPartial(kinds, first, last) };
  if ((kindAt(kinds, last + 1) & FIRM) !== 0) return undefined;
  if (!isGood(words, run, first, last)) return undefined;
  if (hasParticleBefore(words, named.first) && first === 0) named.first--;
  return named;
}

/** One word, or one with initials after it. */
function isPartial(kinds: readonly number[], first: number, last: number): boolean {
  return first === last || kinds.slice(first + 1, last + 1).every((kind) => (kind & INITIAL) !== 0);
}

/**
 * A known first name with what belongs to it before: initials, a surname that comes first, or
 * the unknown first name of "Waberi Ahmed".
 */
function withBefore(words: Words, run: NameRun, from: number, known: number, end: number): number {
  let first = known;
  while (first > from && (kindAt(run.kinds, first - 1) & INITIAL) !== 0) first--;
  if (first < known || first === from) return first;
  const isSurname = (kindAt(run.kinds, first - 1) & (LAST_SURE | ORDINARY)) === LAST_SURE;
  return isSurname || (first === end - 1 && isLikelyFirst(words, run, first - 1)) ? first - 1 : first;
}

function lastWord(words: Words, run: NameRun, first: number, end: number): number {
  const { kinds } = run;
  const limit = Math.min(end, first + LONGEST_NAME) - 1;
  let last = first;
  while (last < limit && !(last > first && isGenitive(words, run, last))) last++;
  while (last > first && (kindAt(kinds, last) & PARTICLE) !== 0) last--;
  return last;
}

/** A genitive ends a name: "Håkan Juholts Socialdemokrater"; "Hervius" and "Makris" are none. */
function isGenitive({ text, ends }: Words, run: NameRun, at: number): boolean {
  const kind = kindAt(run.kinds, at);
  if ((kind & GENITIVE) !== 0) return true;
  if ((kind & KNOWN) !== 0) return false;
  const end = offsetAt(ends, run.first + at);
  return text.charCodeAt(end - 1) === 0x73 && !'ui'.includes(text.charAt(end - 2));
}

/** "Handläggaren Waberi Xasan Cabdi": two unknown words or more, said to be a person. */
function isIntroducedRow(words: Words, run: NameRun, from: number, end: number): boolean {
  return end - from > 1 && isLikelyFirst(words, run, from) && isIntroduced(words, run.first + from);
}

/** Where a name without a known first name begins; -1 for nowhere. */
function startWithoutFirstName(words: Words, run: NameRun, from: number, end: number): number {
  const { kinds } = run;
  let last = from;
  while (last < end && (kindAt(kinds, last) & LAST) === 0) last++;
  if (last === end) {
    return isInitialled(words, run, from, end) ? from : -1;
  }
  let first = last;
  while (first > from && (kindAt(kinds, first - 1) & (INITIAL | PARTICLE)) !== 0) first--;
  if (first > from && isLikelyFirst(words, run, first - 1)) first--;
  return first;
}

/** "A. I. Rabin", and "G. Pettifer" where nothing goes on after it: not the end of one sentence and a new one. */
function isInitialled(words: Words, run: NameRun, from: number, end: number): boolean {
  let initials = 0;
  while (from + initials < end && (kindAt(run.kinds, from + initials) & INITIAL) !== 0) initials++;
  if (initials === 0 || from + initials !== end - 1) return false;
  if (initials > 1) return true;
  const first = run.first + from;
  return (
    words.text.charAt(offsetAt(words.ends, first)) === '.' &&
    opensField(words, first) &&
    closesField(words, first + 1)
  );
}

/** Whether an unknown word may be a first name: not one that merely opens the sentence. */
function isLikelyFirst(words: Words, run: NameRun, at: number): boolean {
  const kind = kindAt(run.kinds, at);
  if ((kind & (NOT_NAME | PARTICLE | ALL_CAPITALS)) !== 0) return false;
  if ((kind & KNOWN) !== 0) return true;
  if (at === 0 && opensSentence(words, run.first)) return false;
  const end = offsetAt(words.ends, run.first + at);
  return !/(?:en|et|na|s)$/.test(words.text.slice(end - 2, end));
}

/** Whether the words from `first` to `last` of the row are good enough evidence of a person. */
function isGood(words: Words, run: NameRun, first: number, last: number): boolean {
  const at = run.first + first;
  if (belongsToThing(words, at, run.first + last)) return false;
  if (first === last) return isGoodAlone(words, run, first);
  const kind = kindAt(run.kinds, first);
  if ((kind & ALL_CAPITALS) !== 0 && !isGoodInCapitals(run.kinds.slice(first, last + 1))) return false;
  if ((kind & (FIRST_SURE | INITIAL)) !== 0) return true;
  if ((kind & (FIRST | ORDINARY)) === FIRST_WEAK) return true;
  for (let index = first + 1; index <= last; index++) {
    const later = kindAt(run.kinds, index);
    if ((later & ORDINARY) === 0 && (later & (LAST_SURE | FIRST_SURE)) !== 0) return true;
  }
  return isIntroduced(words, at) || (!opensSentence(words, at) && speaks(words, at, run.first + last));
}

/** Headings stand in capitals too: there a name is a first name and a surname, or all of it is known. */
function isGoodInCapitals(kinds: readonly number[]): boolean {
  if (kinds.length === 2 && (kindAt(kinds, 0) & (FIRST_SURE | ORDINARY)) === FIRST_SURE) return true;
  return kinds.every((kind) => (kind & (KNOWN | INITIAL)) !== 0);
}

function isGoodAlone(words: Words, run: NameRun, at: number): boolean {
  const kind = kindAt(run.kinds, at);
  const index = run.first + at;
  if ((kind & (INITIAL | ALL_CAPITALS)) !== 0 || (kind & KNOWN) === 0) return false;
  if (at + 1 < run.kinds.length) return false;
  if (isIntroduced(words, index)) return true;
  if (at > 0 && (kindAt(run.kinds, at - 1) & TITLE) === 0 && !opensSentence(words, run.first)) return false;
  if ((kind & GENITIVE) === 0 && isThingAlone(words, index)) return false;
  if ((kind & FIRST) === 0 && isPartner(words, index)) return false;
  if ((kind & ORDINARY) !== 0) return false;
  return (kind & (FIRST_SURE | LAST_SURE)) !== 0 || speaks(words, index, index);
}
