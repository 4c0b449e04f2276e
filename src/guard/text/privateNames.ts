import { EXAMPLE, GREETING, ROLE, WORK } from './kindBits';
import { isConsumerAddress } from './emails';
import { partOf } from './quotedHistory';
import type { NameSpan } from './personNames';
import type { Reading } from './reading';
import { is, isAtWork, isSigned, labelBefore, rowEnd, rowStart, wordFrom } from './reading';
import type { Span } from './span';
import { at } from './textMarks';

/**
 * A name and whose it is. `known`: the writer's, a colleague's or in the writer's signature. `greeted`: a first
 * name in a greeting, which says nothing about anybody.
 */
export type JudgedName = NameSpan & { whose: 'private' | 'work' | 'known' | 'greeted' };

/** How many characters of a row a greeting takes. */
const greetingReach = 60;
/** Fewer letters in a row than this beside a lone first name: it is a signature. */
const shortRow = 4;
/** How far around a name the words stand that say that it is made up. */
const exampleReach = 140;
const exampleAfter = 20;

/** Tells the private people among those named in a text from those who are named in their job. */
export function judgeNames(reading: Reading, names: readonly NameSpan[]): JudgedName[] {
  return names.map((name) => Object.assign({ whose: whoseIs(reading, name) }, name));
}

function whoseIs(reading: Reading, name: NameSpan): JudgedName['whose'] {
  const { start, end } = name;
  const { text } = reading;
  const written = text.slice(start, end);
  const part = partOf(reading.quoted, start);
  if (isSigned(reading, start) || isAtWork(reading, written)) return 'known';
  if (part && start < part.bodyStart) {
    return isConsumerAddress(part.address) && part.name.includes(written) ? 'private' : 'known';
  }
  const soonAfter = Math.min(end + exampleAfter, rowEnd(reading, end));
  if (labelBefore(reading, soonAfter, EXAMPLE, exampleReach) !== 0) return 'known';
  if (hasTitle(reading, name) || isInContactRow(reading, start)) return 'work';
  return name.partial && isGreeted(reading, name) ? 'greeted' : 'private';
}

/** "rektor E. Hallonsten", "Åsa Grahn, rektor", "Lisbeth Hallin (enhetschef)". */
function hasTitle(reading: Reading, { start, end }: Span): boolean {
  const { text, starts, ends } = reading;
  const before = wordFrom(reading, start) - 1;
  if (is(reading, before, ROLE) && /^[ :]{1,3}$/.test(text.slice(at(ends, before), start))) return true;
  const after = wordFrom(reading, end);
  const between = text.slice(end, at(starts, after));
  const isBelow = between.includes('\n');
  if (
    !/^(?: ?[,(|/-] ?|\r?\n[> ]{0,4})$/.test(between) ||
    (isBelow && reading.where.startsWith('attachment:'))
  )
    return false;
  const goesOn = text.slice(at(ends, after), at(starts, after + 1)) === ' ' && !isBelow;
  return is(reading, after, ROLE) || (goesOn && is(reading, after + 1, ROLE));
}

/** A row of a contact list: an organisation, a name, and how to reach it at work. */
function isInContactRow(reading: Reading, offset: number): boolean {
  const start = rowStart(reading, offset);
  const end = rowEnd(reading, offset);
  if (!/(?: {2}|\t|\|).*(?:\d\d[ -]\d\d|@)/.test(reading.text.slice(start, Math.min(end, start + 200))))
    return false;
  return labelBefore(reading, end, WORK | ROLE, end - start) !== 0;
}

/** "Hej Amina!", "/Annika", or a row with little but the name. */
function isGreeted(reading: Reading, { start, end }: Span): boolean {
  const row = rowStart(reading, start);
  const first = wordFrom(reading, row);
  if (start - row < greetingReach && is(reading, first, GREETING)) return true;
  const rest = reading.text.slice(end, rowEnd(reading, end)).replace(/[^A-Za-zÅÄÖåäö]/g, '');
  return (
    at(reading.starts, first) === start &&
    (rest.length < shortRow || /[/-]/.test(reading.text.slice(row, start)))
  );
}

/** Masked as first name and initial: `Farid A.`; a lone name as it is. */
export function maskName(written: string): string {
  const parts = written.replace(/^([^,]+),\s*(.+)$/, '$2 $1').split(/\s+/);
  const last = parts[parts.length - 1] ?? '';
  return parts.length < 2 ? last : `${parts[0] ?? ''} ${last.charAt(0).toUpperCase()}.`;
}
