import { PERSON, ROLE, SOMEBODY, WORK } from './kindBits';
import type { Reading } from './reading';
import { is, isByPrivate, isSigned, rowEnd, wordFrom } from './reading';
import type { Span } from './span';
import { at, lastNotAfter } from './textMarks';

/** People of a text as the rules for other data need them: where somebody private or at work is named. */
export type PeopleAt = {
  /** For each word: 0 nobody, 1 somebody private, 2 by a part of the name, 3 somebody at work. */
  named: Uint8Array;
  /** Offsets of full names of private people and of identity numbers, ascending. */
  anchors: readonly number[];
};

export type Owner = 'private' | 'work' | undefined;

/** How far to look for the owner: in words and in rows. */
const mostWords = 60;
const mostRows = 6;
/** A pronoun or "mamman" reaches this many words. */
const personReach = 25;
/** Words after a number in which its owner may follow. */
const wordsAfter = 8;

/** Whether a full name or an identity number begins from the one offset to the other. */
export function isAnchored({ anchors }: PeopleAt, from: number, to: number): boolean {
  const last = lastNotAfter(anchors, to);
  return last >= 0 && at(anchors, last) >= from;
}

/**
 * Whose a number or an address is: that of the nearest person, title or organisation before it, else after it
 * in the same row. In what a private person wrote it is that person's. Undefined where nobody is in sight.
 */
export function ownerOf(reading: Reading, people: PeopleAt, { start, end }: Span): Owner {
  const { starts, ends, text } = reading;
  if (isSigned(reading, start)) return 'work';
  if (isByPrivate(reading, start) === true) return 'private';
  const first = wordFrom(reading, start) - 1;
  let rows = 0;
  let below = start;
  let apart = false;
  for (let index = first; index >= 0 && first - index < mostWords; index--) {
    const word = at(starts, index);
    const breaks = text.slice(at(ends, index), below).split('\n').length - 1;
    rows += breaks;
    apart = apart || breaks > 1;
    if (rows > mostRows) return undefined;
    if (isAnchored(people, word, start - 1)) return 'private';
    const owner = tells(reading, people, index, first - index < personReach);
    if (owner === 'private' || (owner === 'work' && !apart)) return owner;
    below = word;
  }
  const row = rowEnd(reading, end);
  for (let index = first + 1; index <= first + wordsAfter && at(starts, index) < row; index++) {
    const owner = at(starts, index) < end ? undefined : tells(reading, people, index, true);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** Whom a word by itself points at. */
function tells(reading: Reading, { named }: PeopleAt, index: number, near: boolean): Owner {
  const who = at(named, index);
  if (who === 1 || who === 2 || (near && is(reading, index, PERSON | SOMEBODY))) return 'private';
  return who > 2 || is(reading, index, ROLE | WORK) ? 'work' : undefined;
}
