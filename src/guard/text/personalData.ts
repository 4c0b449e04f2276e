import type { Finding, FindingKind } from '../message';
import { findCircumstances } from './circumstances';
import type { EmailSpan } from './emails';
import { plainText } from './entities';
import { HOME, WORK } from './kindBits';
import type { NumberSpan } from './numbers';
import { findNumbers } from './numbers';
import type { PeopleAt } from './owner';
import { isAnchored, ownerOf } from './owner';
import { findPersonNames } from './personNames';
import type { JudgedName } from './privateNames';
import { judgeNames, maskName } from './privateNames';
import { partOf } from './quotedHistory';
import type { Reading, TextContext } from './reading';
import { isByPrivate, isSigned, labelBefore, read, wordFrom } from './reading';
import type { Span } from './span';

/** A finding before it is told where it stands. */
type Found = Span & { kind: FindingKind; masked: string; partial?: true; atWork?: true };

/** A case and a person belong together when they are no further apart than this. */
const caseReach = 1500;
/** "kommunens konto": so far before the number, in characters. */
const accountReach = 30;

/**
 * Personal data about private people in one text, in the order in which it stands, and names of people at work
 * (`atWork`). Findings do not overlap, but for words on health or benefits.
 *
 * @param where names the part, as in `Finding`
 */
export function findPersonalData(where: string, text: string, context: TextContext): Finding[] {
  if (text === '') return [];
  const plain = plainText(text);
  const reading = read(where, plain.text, context);
  return findAll(reading)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((found) => {
      const quoted = partOf(reading.quoted, found.start) && { quoted: true as const };
      const { start, end } = found;
      return Object.assign(
        { where },
        found,
        { start: plain.toGiven(start), end: plain.toGiven(end) },
        quoted,
      );
    });
}

function findAll(reading: Reading): Found[] {
  const { text } = reading;
  const numbers = findNumbers(reading);
  const identities = numbers.filter(({ kind }) => kind.endsWith('nummer'));
  const names = judgeNames(reading, findPersonNames(reading));
  const people = peopleAt(reading, names, identities);
  const found: Found[] = [];
  const add = (kind: FindingKind, { start, end }: Span, masked: string, more?: Partial<Found>): void => {
    found.push(Object.assign({ kind, start, end, masked }, more));
  };
  for (const name of names) {
    if (name.whose !== 'private' && name.whose !== 'work') continue;
    const more: Partial<Found> = name.partial ? { partial: true } : {};
    if (name.whose === 'work') more.atWork = true;
    add('name', name, maskName(text.slice(name.start, name.end)), more);
  }
  for (const email of reading.emails) {
    if (isPrivateEmail(reading, people, email))
      add('email', email, email.address.replace(/^(.).*@/, `$1${dots}@`));
  }
  for (const number of numbers) if (counts(reading, people, number)) add(number.kind, number, number.masked);
  for (const words of findCircumstances(reading, people))
    add(words.kind, words, text.charAt(words.start) + dots);
  return found;
}

const dots = '•••';

function peopleAt(reading: Reading, names: readonly JudgedName[], numbers: readonly Span[]): PeopleAt {
  const named = new Uint8Array(reading.count);
  const anchors = numbers.map(({ start }) => start);
  for (const { start, end, partial, whose } of names) {
    if (whose === 'private' && !partial) anchors.push(start);
    const mark = whose === 'greeted' ? 0 : whose !== 'private' ? 3 : partial ? 2 : 1;
    named.fill(mark, wordFrom(reading, start), wordFrom(reading, end));
  }
  return { named, anchors: anchors.sort((a, b) => a - b) };
}

/** A consumer's mailbox; another person's address, in the writer's words, unless somebody at work has it. */
function isPrivateEmail(reading: Reading, people: PeopleAt, email: EmailSpan): boolean {
  const { start, belongs } = email;
  if (isSigned(reading, start)) return false;
  if (belongs === 'private') return true;
  return (
    belongs === 'named' &&
    isByPrivate(reading, start) === undefined &&
    ownerOf(reading, people, email) !== 'work'
  );
}

/** Whether a number is that of somebody private, by who is named around it. */
function counts(reading: Reading, people: PeopleAt, number: NumberSpan): boolean {
  const { start, whose } = number;
  if (whose === 'any') return true;
  if (whose === 'ours') return labelBefore(reading, start, WORK, accountReach) === 0;
  const isNearby = reading.context.personNearby === true;
  if (whose === 'near') return isNearby || isAnchored(people, start - caseReach, start + caseReach);
  if (isSigned(reading, start)) return false;
  if (whose === 'home' && (labelBefore(reading, start, HOME | WORK) & (HOME | WORK)) === HOME) return true;
  const owner = ownerOf(reading, people, number);
  return owner === 'private' || (owner === undefined && whose === 'home' && isNearby);
}
