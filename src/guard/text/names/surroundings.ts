import { isCapital, isLetter, type Words, offsetAt, isDigit } from '../words';
import { contextWords } from './contextWords';
import { nameHash } from './nameHash';

/** Whether the word opens a sentence, a line or a quotation, where any word has a capital. */
export function opensSentence({ text, starts }: Words, index: number): boolean {
  let at = offsetAt(starts, index) - 1;
  while (at >= 0 && !isLetter(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at))) {
    const character = text.charAt(at);
    if ('.!?:\n"”“»…–-•*>|\t'.includes(character)) return true;
    if (',;)/&'.includes(character)) return false;
    at--;
  }
  return at < 0;
}

/** Whether the word before says that a person follows: "handläggaren", "säger", "heter". */
export function isIntroduced(words: Words, index: number): boolean {
  const before = neighbour(words, index, -1);
  return (
    before !== undefined &&
    (contextWords().personBefore.has(before) || isSpeech(before) || endsAsPerson(words, index - 1))
  );
}

/** Whether a verb of speech stands right before or after. */
export function speaks(words: Words, first: number, last: number): boolean {
  const before = neighbour(words, first, -1);
  const after = neighbour(words, last, 1);
  return (
    (before !== undefined && contextWords().speech.has(before)) ||
    (after !== undefined && contextWords().speech.has(after))
  );
}

function isSpeech(hash: number): boolean {
  return contextWords().speech.has(hash);
}

function endsAsPerson({ text, starts, ends }: Words, index: number): boolean {
  return contextWords().endsAsPersonNoun(text, offsetAt(starts, index), offsetAt(ends, index));
}

/** Whether the name is that of a street, an institution, a club or a ship. */
export function belongsToThing(words: Words, first: number, last: number): boolean {
  const before = neighbour(words, first, -1);
  if (before !== undefined && contextWords().namesakeBefore.has(before)) return true;
  const after = neighbour(words, last, 1);
  if (after === undefined || !endsInS(words, last)) return false;
  return (
    contextWords().placeAfter.has(after) || (contextWords().roadAfter.has(after) && !goesOn(words, last + 1))
  );
}

/** Whether a lone word names a place, a firm, a work or the like: "i Borås", "nyhetsbyrån Reuters", "”Evans”". */
export function isThingAlone(words: Words, index: number): boolean {
  const { text, starts, ends } = words;
  if (QUOTES.includes(text.charAt(skipBlanks(text, offsetAt(ends, index))))) {
    if (QUOTES.includes(text.charAt(skipBlanksBack(text, offsetAt(starts, index))))) return true;
  }
  const before = neighbour(words, index, -1);
  if (before === undefined) return false;
  return (
    contextWords().thingBefore.has(before) ||
    contextWords().endsAsThing(text, offsetAt(starts, index - 1), offsetAt(ends, index - 1))
  );
}

/** "Hallberg & Söner", "Hedin och Co". */
export function isPartner({ text, starts, ends }: Words, index: number): boolean {
  const end = offsetAt(ends, index);
  if (text.charAt(offsetAt(starts, index) - 2) === '&') return true;
  return /^ (?:&|och (?:[Ss]öner|[Ss]on|[Cc]o)(?![a-zåäö]))/.test(text.slice(end, end + 11));
}

const QUOTES = '"”“»«’\'';

function skipBlanks(text: string, at: number): number {
  return text.charCodeAt(at) === 0x20 ? at + 1 : at;
}

function skipBlanksBack(text: string, at: number): number {
  return text.charCodeAt(at - 1) === 0x20 ? at - 2 : at - 1;
}

/** Whether "von" or the like stands before. */
export function hasParticleBefore(words: Words, index: number): boolean {
  const before = neighbour(words, index, -1);
  return before !== undefined && contextWords().openingParticles.has(before);
}

function endsInS({ text, ends }: Words, index: number): boolean {
  return text.charAt(offsetAt(ends, index) - 1) === 's';
}

/** Whether a word in lower case comes right after. */
function goesOn({ text, ends }: Words, index: number): boolean {
  const end = offsetAt(ends, index);
  const next = text.charCodeAt(end + 1);
  return text.charCodeAt(end) === 0x20 && isLetter(next) && !isCapital(next);
}

/** Whether the word stands first on a line, in a column or after a label's colon. */
export function opensField({ text, starts }: Words, index: number): boolean {
  let at = offsetAt(starts, index) - 1;
  let blanks = 0;
  while (at >= 0 && text.charCodeAt(at) === 0x20) {
    at--;
    blanks++;
  }
  return at < 0 || blanks > 1 || '\n\t:;|"•*>'.includes(text.charAt(at));
}

/** Whether the word stands last on a line, in a column or before a number. */
export function closesField({ text, ends }: Words, index: number): boolean {
  return /^(?:$|[ .]*[\n\t;|"]| {2}|,? ?[(\d])/.test(
    text.slice(offsetAt(ends, index), offsetAt(ends, index) + 4),
  );
}

/** Hash of the word one step away, if only a space stands between. */
function neighbour({ text, count, starts, ends }: Words, index: number, step: 1 | -1): number | undefined {
  const other = index + step;
  if (other < 0 || other >= count) return undefined;
  const left = Math.min(index, other);
  if (offsetAt(starts, left + 1) - offsetAt(ends, left) !== 1) return undefined;
  return nameHash(text, offsetAt(starts, other), offsetAt(ends, other));
}
