import type { Person } from '../message';
import type { Colleagues } from './colleagues';
import { colleaguesOf, isColleague } from './colleagues';
import type { EmailSpan } from './emails';
import { findEmails, isConsumerAddress } from './emails';
import { LABEL } from './kindBits';
import type { QuotedPart } from './quotedHistory';
import { partOf, quotedParts } from './quotedHistory';
import { signatureStart } from './signature';
import type { TextMarks } from './textMarks';
import { at, lastNotAfter, marksOf } from './textMarks';
import { kindsOf } from './wordKinds';
import type { Words } from './words';
import { wordsOf } from './words';

/** What must be known to tell a private person's data from that of somebody at work. */
export type TextContext = {
  /** The present year. */
  year: number;
  me: Person;
  /** Colleagues, who act in their job. */
  colleagues: readonly Person[];
  /** The organisation's own domains. */
  domains: readonly string[];
  /** A private person is named in another part of the message; then a diagnosis alone tells about somebody. */
  personNearby?: boolean;
};

/** A text as the detectors of this folder share it: walked once for words, lines and digits. */
export type Reading = Words &
  TextMarks & {
    /** The part of the message, as in `Finding`. */
    where: string;
    context: TextContext;
    /** What each word tells, as bits of `kindBits`. */
    kinds: Int32Array;
    quoted: readonly QuotedPart[];
    emails: readonly EmailSpan[];
    /** The writer, and those whose address at work stands in the text. */
    others: Colleagues;
    /** Where the writer's own signature begins, and where it ends: where the history begins. */
    signed: number;
    ownEnd: number;
  };

/** How far before a number its label may stand. */
const labelReach = 40;

/** Walks a text. */
export function read(where: string, text: string, context: TextContext): Reading {
  const words = wordsOf(text);
  const marks = marksOf(words);
  const quoted = quotedParts(text, marks.lines);
  const emails = findEmails(text, marks.ats, context.domains);
  const ownEnd = quoted[0]?.start ?? text.length;
  const reading = Object.assign(words, marks, {
    where,
    context,
    kinds: kindsOf(words),
    quoted,
    emails,
    others: colleaguesOf([
      context.me,
      ...emails.filter(({ belongs }) => belongs === 'own' || belongs === 'named'),
      ...quoted.filter(({ address }) => address !== '' && !isConsumerAddress(address)),
    ]),
    signed: ownEnd,
    ownEnd,
  });
  reading.signed = signatureStart(reading);
  return reading;
}

/** The number of the first word that begins at the offset or after it. */
export function wordFrom({ starts, count }: Reading, offset: number): number {
  return lastNotAfter(starts, offset - 1, count) + 1;
}

/** Whether a word tells one of these, as bits of `kindBits`; nothing beyond the text does. */
export function is({ kinds }: Reading, index: number, bits: number): boolean {
  return (at(kinds, index) & bits) > 0;
}

/** Where the row of an offset begins. */
export function rowStart({ lines }: Reading, offset: number): number {
  return at(lines, lastNotAfter(lines, offset));
}

/** Where the row of an offset ends. */
export function rowEnd({ lines, text }: Reading, offset: number): number {
  return (lines[lastNotAfter(lines, offset) + 1] ?? text.length + 1) - 1;
}

/** What the nearest telling word before an offset tells, in the same row; 0 where none does. */
export function labelBefore(reading: Reading, offset: number, bits = LABEL, reach = labelReach): number {
  const least = Math.max(rowStart(reading, offset), offset - reach);
  for (let index = wordFrom(reading, offset) - 1; at(reading.ends, index) > least; index--) {
    if (is(reading, index, bits)) return at(reading.kinds, index);
  }
  return 0;
}

/** Whether a private person, or nobody private, wrote what stands at the offset; undefined for the writer. */
export function isByPrivate({ quoted }: Reading, offset: number): boolean | undefined {
  const part = partOf(quoted, offset);
  return part && part.address !== '' && isConsumerAddress(part.address);
}

/** Whether the offset lies in the writer's own signature. */
export function isSigned({ signed, ownEnd }: Reading, offset: number): boolean {
  return offset >= signed && offset < ownEnd;
}

/** Whether a name is the writer's, a colleague's, or that of somebody whose address at work is known. */
export function isAtWork({ context, others }: Reading, name: string): boolean {
  return isColleague(others, name) || isColleague(colleaguesOf(context.colleagues), name);
}
