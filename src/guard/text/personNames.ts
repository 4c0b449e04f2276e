import { namesInRun } from './names/namesInRun';
import { runFrom } from './names/nameRun';
import { turnedName } from './names/turnedName';
import { GENITIVE, kindOfWord } from './names/wordKind';
import { isCapital, type Words, offsetAt } from './words';

/**
 * A person's name in a text, as UTF-16 offsets; a genitive's s is left out. `partial`: a first name or a surname
 * by itself.
 */
export type NameSpan = { start: number; end: number; partial: boolean };

/** The names of people in a text, in the order in which they stand. */
export function findPersonNames(words: Words): NameSpan[] {
  const spans: NameSpan[] = [];
  const { text, starts } = words;
  let at = 0;
  while (at < words.count) {
    if (!isCapital(text.charCodeAt(offsetAt(starts, at)))) {
      at++;
      continue;
    }
    const run = runFrom(words, at);
    const turned = turnedName(words, run);
    if (turned !== undefined) {
      spans.push({
        start: offsetAt(starts, turned.first),
        end: offsetAt(words.ends, turned.last),
        partial: false,
      });
      at = turned.last + 1;
      continue;
    }
    for (const { first, last, partial } of namesInRun(words, run)) {
      spans.push({ start: offsetAt(starts, first), end: endOfName(words, last), partial });
    }
    at += run.kinds.length;
  }
  return spans;
}

function endOfName({ text, starts, ends }: Words, last: number): number {
  const end = offsetAt(ends, last);
  return (kindOfWord(text, offsetAt(starts, last), end) & GENITIVE) === 0 ? end : end - 1;
}
