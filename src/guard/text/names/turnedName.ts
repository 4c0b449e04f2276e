import { isCapital, type Words, offsetAt } from '../words';
import { FIRST_SURE, FIRST_WEAK } from './lookUpName';
import type { NameRun } from './nameRun';
import type { NamedWords } from './namesInRun';
import { closesField, opensField } from './surroundings';
import { GENITIVE, INITIAL, kindOfWord, NOT_NAME } from './wordKind';

/** Words of a surname: "de la Cruz". */
const LONGEST_SURNAME = 3;

/**
 * A name with the surname first, "Ansari, Farid", when the row is the surname. Only as a field of its own, for in
 * a sentence "Lindqvist, Anna och Erik" are three people.
 */
export function turnedName(words: Words, run: NameRun): NamedWords | undefined {
  const { text, starts, ends, count } = words;
  const next = run.first + run.kinds.length;
  const end = offsetAt(ends, next - 1);
  if (next >= count || text.charCodeAt(end) !== 0x2c || starts[next] !== end + 2) return undefined;
  if (!isFirstName(words, next)) return undefined;
  const from = run.kinds.map((kind) => (kind & NOT_NAME) !== 0).lastIndexOf(true) + 1;
  const length = run.kinds.length - from;
  if (length < 1 || length > LONGEST_SURNAME || run.kinds.some((kind) => (kind & INITIAL) !== 0))
    return undefined;
  if (from === 0 && !opensField(words, run.first)) return undefined;
  let last = next;
  while (last + 1 < count && starts[last + 1] === offsetAt(ends, last) + 1 && isFirstName(words, last + 1))
    last++;
  return closesField(words, last) ? { first: run.first + from, last, partial: false } : undefined;
}

function isFirstName({ text, starts, ends }: Words, index: number): boolean {
  const start = offsetAt(starts, index);
  if (!isCapital(text.charCodeAt(start))) return false;
  const kind = kindOfWord(text, start, offsetAt(ends, index));
  return (kind & (FIRST_SURE | FIRST_WEAK)) !== 0 && (kind & GENITIVE) === 0;
}
