import { CLOSING } from './kindBits';
import type { Reading } from './reading';
import { is, wordFrom } from './reading';
import { at, lastNotAfter } from './textMarks';

/** A signature is no longer than this. */
const mostRows = 14;
/** Rows of a signature are short. */
const longestRow = 160;
/** A closing phrase has no more words than this, and the telling one among the first. */
const mostWords = 6;
const firstWords = 3;

/**
 * Where the block begins in which the writer signs: at the closing phrase, or at a row that begins with the
 * writer's name; where the writer's own text ends, if nobody signs it.
 */
export function signatureStart(reading: Reading): number {
  const { text, lines, ownEnd, context } = reading;
  let signed = ownEnd;
  const last = lastNotAfter(lines, ownEnd - 1);
  for (let row = last; row >= 0 && row > last - mostRows; row--) {
    const start = at(lines, row);
    const end = Math.min(lines[row + 1] ?? ownEnd, ownEnd);
    if (end - start > longestRow) {
      if (signed < ownEnd) break;
    } else if (isClosing(reading, start, end)) return start;
    else if (beginsWithName(text.slice(start, end), context.me.name)) signed = start;
  }
  return signed;
}

function isClosing(reading: Reading, start: number, end: number): boolean {
  const first = wordFrom(reading, start);
  if (wordFrom(reading, end) - first > mostWords) return false;
  for (let word = first; word < first + firstWords && at(reading.starts, word) < end; word++) {
    if (is(reading, word, CLOSING)) return true;
  }
  return false;
}

function beginsWithName(row: string, name: string): boolean {
  const bare = row
    .replace(/^[\s/*-]+/, '')
    .trim()
    .toLowerCase();
  const whole = name.toLowerCase();
  const first = whole.replace(/[ ,].*/, '');
  return first !== '' && (bare.startsWith(whole) || bare === first || bare.startsWith(`${first},`));
}
