import type { FindingKind } from '../message';
import { identityNumberAt } from './identityNumbers';
import { ACCOUNT, CASE, FILE, LABEL, OTHER, PHONE, RESERVE } from './kindBits';
import { matchAt } from './matchAt';
import type { Reading } from './reading';
import { is, labelBefore, wordFrom } from './reading';
import type { Span } from './span';
import { addressAt } from './streetAddresses';
import { isDigitCode } from './textMarks';
import { isCapital } from './words';

/**
 * Whose a number must be to count: `private` a private person's, `home` that or where "bor på" stands, `ours`
 * anybody's but the organisation's, `near` somebody's who is named not far away, `any` anybody's.
 */
export type Whose = 'private' | 'home' | 'ours' | 'near' | 'any';

/** A number or an address, by its form and the word before it. */
export type NumberSpan = Span & { kind: FindingKind; whose: Whose; masked: string };

/** Capitals stand before the first digit, or may, or a plus may, or nothing. */
type Lead = 'letters' | 'perhaps' | '+' | '';

/** How a kind of number is written: a sticky shape, the fewest and most digits, and what a word must call it. */
type Form = readonly [
  kind: FindingKind,
  lead: Lead,
  shape: RegExp,
  fewest: number,
  most: number,
  label?: number,
];

/**
 * Telephone numbers have 8 to 10 digits with their trunk 0 (PTS numbering plan), 15 at most with a country code
 * (ITU E.164); clearing and account number together 10 to 15. National reserve numbers are century + 3, date, two
 * letters, two digits (Nationellt Reservidformat, Inera), the regions' own a date or year and four places.
 */
const forms: readonly Form[] = [
  ['reserve_number', '', /(?:00|2[1-9])\d{6}[- ]?[A-HJ-NPR-UX-Z]{2}\d\d(?![A-Za-z])/y, 8, 12],
  ['reserve_number', '', /(?:19|20|99)\d{6}[- ]?[\dA-Z]{4}(?![A-Za-z])/y, 8, 12, RESERVE],
  ['bank_account', 'letters', /SE\d\d(?: ?\d{4}){5}/y, 22, 22],
  ['bank_account', '', /[1-9]\d{3}(?:-\d)?[ ,.-]{0,4}\d(?:[ .-]{0,2}\d){5,11}/y, 10, 15, ACCOUNT],
  ['bank_account', '', /[1-9]\d{3}-\d[, ]{1,2}\d(?:[ .-]?\d){6,9}/y, 12, 15],
  ['phone', '+', /(?:\+|00)[1-9]\d{0,2}[- /]{0,2}(?:\(0\) ?)?\d{1,4}(?:[- ./]{0,3}\d{2,4}){1,5}/y, 8, 15],
  ['phone', '', /0(?:7\d|[1-9]\d{0,2}(?=\D))\)? {0,2}[-/]? {0,2}\d{2,4}(?:[- ./]?\d{2,4}){1,4}/y, 8, 10],
  ['phone', '', /0[1-9]\d{6,8}/y, 8, 10, PHONE],
  ['case_number', 'letters', /[A-ZÅÄÖ]+[ -]?(?:(?:19|20)\d\d|[012]\d)[/-]\d{2,8}(?:-\d{1,3})?/y, 4, 15],
  [
    'case_number',
    'perhaps',
    /(?:[A-ZÅÄÖ]+[- ])?(?:20\d\d(?:[/:-]|-[A-ZÅÄÖ]+-)\d{2,8}(?:-\d{1,3})?|\d{2,7}[-/](?:20)?\d\d)/y,
    4,
    15,
    CASE,
  ],
  ['case_number', 'perhaps', /(?:[A-ZÅÄÖ]+[- ])?\d{3,9}/y, 3, 9, FILE],
];

const dot = '•';
const three = dot.repeat(3);
/** For each kind: whose it must be, what of it may be shown, and what stands for the rest. */
const kinds: Readonly<Record<string, readonly [Whose, RegExp, string]>> = {
  reserve_number: ['any', /^..../, `${three}${dot}-${three}${dot}`],
  bank_account: ['ours', /^..../, `-${three}`],
  phone: ['private', /^(?:\+|00)\d\d|^\d{1,3}/, `-${three} ${dot}${dot} ${dot}${dot}`],
  case_number: ['near', /^.*\D/, three + dot],
};

const letters = /[A-ZÅÄÖ]{1,6}[ -]?$/;
/** The longest lead. */
const longestLead = 8;
/** The registers of the municipal board and council, which seldom concern a person. */
const boardRegister = /^K[SF][ -]/;
/** A number that goes on is another kind of number: a range, a version, an amount. */
const goesOn = /^(?:\d|[-:.,/]\d)/;
const wentBefore = /(?:[A-Za-zÅÄÖåäö_\d]|\d[-./:,+])$/;
/** So many of the next characters are digits in any number but those of cases and houses. */
const denseReach = 11;
const fewestDigits = 6;
/** The word that says what a case number is stands no further before it, in characters. */
const caseReach = 6;

/** Identity numbers, telephone, account, case and reserve numbers, and street addresses, in their order. */
export function findNumbers(reading: Reading): NumberSpan[] {
  const { text } = reading;
  const found: NumberSpan[] = [];
  let taken = 0;
  for (const run of reading.digits) {
    if (run < taken) continue;
    const dense = isDense(text, run);
    const hit =
      (dense ? identityNumberAt(reading, run) : undefined) ??
      addressAt(text, run) ??
      numberAt(reading, run, dense);
    if (hit === undefined) continue;
    found.push(hit);
    taken = hit.end;
  }
  return found;
}

function numberAt(reading: Reading, run: number, dense: boolean): NumberSpan | undefined {
  const { text } = reading;
  const isLed = isCapital(text.charCodeAt(run - 1)) || isCapital(text.charCodeAt(run - 2));
  const led = isLed ? matchAt(letters, text.slice(Math.max(0, run - longestLead), run)).length : 0;
  const before = wordFrom(reading, run) - 1;
  const isCalled = is(reading, before, CASE) || is(reading, before - 1, CASE);
  if (!dense && led === 0 && !isCalled) return undefined;
  const leads = { letters: led, perhaps: led, '+': text.charAt(run - 1) === '+' ? 1 : 0, '': 0 };
  for (const form of forms) {
    // By place: taking an array apart in order is slow, and this is done for every number of a mail.
    const { 0: kind, 1: lead, 2: shape, 3: fewest, 4: most, 5: label = 0 } = form;
    if ((fewest >= fewestDigits && !dense) || (lead === 'letters' && led === 0)) continue;
    const start = run - leads[lead];
    const written = matchAt(shape, text, start);
    if (written === '') continue;
    const end = start + written.length;
    const count = written.replace(/\D/g, '').length;
    if (count < fewest || count > most) continue;
    if (wentBefore.test(text.slice(Math.max(0, start - 2), start)) || goesOn.test(text.slice(end, end + 2)))
      continue;
    const isCase = kind === 'case_number';
    const told = labelBefore(reading, start, LABEL, isCase && label > 0 ? caseReach : undefined);
    if (label > 0 ? !(told & label) : (told & (OTHER | CASE)) === OTHER) continue;
    const isSaid = isCase && (told & (OTHER | CASE)) === CASE;
    if (isCase && !isSaid && boardRegister.test(written)) continue;
    const [whose, shown, hidden] = kinds[kind] ?? ['any', shape, ''];
    return { kind, start, end, masked: matchAt(shown, written) + hidden, whose: isSaid ? 'any' : whose };
  }
  return undefined;
}

function isDense(text: string, run: number): boolean {
  let digits = 0;
  for (let at = run; at < run + denseReach; at++) if (isDigitCode(text.charCodeAt(at))) digits++;
  return digits >= fewestDigits;
}
