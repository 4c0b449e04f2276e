import { IDENTITY } from './kindBits';
import { passesLuhn } from './luhn';
import type { NumberSpan } from './numbers';
import type { Reading } from './reading';
import { labelBefore } from './reading';
import { isDigitCode } from './textMarks';

/** The register holds years of birth from here on (Skatteverket's legal guidance 330245). */
const oldestBirthYear = 1800;
/** Samordningsnummer add this to the day of birth (SKV M 2010:3). */
const coordinationDay = 60;
/** Stamps of date and time, and periods, are written with dates from here on. */
const firstStampYear = 2010;

/** A digit, or a letter that scanning mistakes for one. */
const digit = '[\\dOoQlI|ZSB]';
/** A dash, spaces, or a line break, which in a reply carries quote marks. */
const gap = '( {0,2}[-+]?(?: {0,2}\\r?\\n[> ]{0,6}| {0,2})[-+]? ?)';
/** Four places: digits, an interim letter and three digits, or four masking characters. */
const last = `(${digit}{4}|[TRSUWXJKLMNP]${digit}{3}|([Xx*._#?])\\7{3})`;
/** With a year of four digits, then of two; and `1984 0107 2387`. Sticky: each is tried at one place in the text. */
const shapes = ['{4}', '{2}']
  .map((count) => `(${digit}${count})([-./ ]?)(${digit}{2})\\2(${digit}{2})${gap}${last}`)
  .concat('([12][089]\\d\\d)( )(\\d\\d)(\\d\\d)( )(\\d{4})(?! ?\\d)')
  .map((source) => new RegExp(source, 'y'));
const scanned = /[OoQlI|ZSB]/;
/** Each scanned letter's digit. */
const scannedDigits: Readonly<Record<string, string>> = { l: '1', I: '1', '|': '1', Z: '2', S: '5', B: '8' };

/**
 * The personnummer or samordningsnummer at a run of digits, in every writing we know: with 10 or 12 digits, any
 * dash, spaces, a line break, glued to words, one letter for a digit from scanning, interim letters, and with the
 * last four masked. Samordningsnummer need no calendar date (8.6 % of Skatteverket's test numbers have none), but
 * a right check digit.
 */
export function identityNumberAt(reading: Reading, run: number): NumberSpan | undefined {
  const isScanned = scanned.test(reading.text.charAt(run - 1));
  return (isScanned ? readAt(reading, run - 1) : undefined) ?? readAt(reading, run);
}

function readAt(reading: Reading, start: number): NumberSpan | undefined {
  const { text } = reading;
  const before = text.slice(Math.max(0, start - 2), start);
  if (/\d[-./:+]?$/.test(before) || (!isDigitCode(text.charCodeAt(start)) && /[a-zåäö]$/i.test(before)))
    return undefined;
  for (const shape of shapes) {
    shape.lastIndex = start;
    const match = shape.exec(text);
    const hit = match && judge(reading, match, start);
    if (hit) return hit;
  }
  return undefined;
}

function judge(reading: Reading, match: RegExpExecArray, start: number): NumberSpan | undefined {
  const [whole, written = '', separator = '', months = '', days = '', between = '', four = '', mask] = match;
  const end = start + whole.length;
  const year = fullYear(toDigits(written), between.includes('+'), reading.context.year);
  const month = Number(toDigits(months));
  const day = Number(toDigits(days));
  const tail = four.charAt(0) + toDigits(four.slice(1));
  /** Interim and reserve numbers have check digits by other rules, masked ones none. */
  const isOdd = mask !== undefined || /^[TRSUWXJKLMNP]\d{3}$/.test(tail);
  const letters = (written + months + days + (mask === undefined ? four.slice(1) : '')).replace(
    /[^a-z|]/gi,
    '',
  ).length;
  if (!endsAt(reading.text, end, mask) || !isBirthDate(year, month, day, reading.context.year))
    return undefined;
  const date = toDigits(written + months + days);
  const number = toDigits(four);
  if (!isOdd && (number.startsWith('000') || !passesLuhn(date.slice(-6) + number))) return undefined;
  if (!isCredible(reading, { start, year, date, separator, between, number, letters, isOdd }))
    return undefined;
  const kind = day < coordinationDay ? 'personnummer' : 'samordningsnummer';
  const dots = '•'.repeat(4);
  return { kind, start, end, masked: `${year}${dots}-${dots}`, whose: 'any' };
}

/** A plus sign tells that the person has turned 100 (folkbokföringslagen 18 §). */
function fullYear(digits: string, turnedHundred: boolean, thisYear: number): number {
  if (digits.length > 2) return Number(digits);
  const inCentury = thisYear - (thisYear % 100) + Number(digits);
  return inCentury - (inCentury > thisYear ? 100 : 0) - (turnedHundred ? 100 : 0);
}

function endsAt(text: string, end: number, mask: string | undefined): boolean {
  const next = text.slice(end, end + 2);
  if (mask !== undefined) return !next.startsWith(mask) || (mask === '.' && next !== '..');
  return !/^(?:\d|[-.:]\d)/.test(next);
}

/** A date of the calendar; for a samordningsnummer any day and month. */
function isBirthDate(year: number, month: number, day: number, thisYear: number): boolean {
  if (year < oldestBirthYear || year > thisYear || month > 12) return false;
  if (day >= coordinationDay) return day < coordinationDay + 32;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month > 0;
}

type Writing = {
  start: number;
  year: number;
  /** Year, month and day, the year with two or four digits. */
  date: string;
  separator: string;
  between: string;
  /** The last four. */
  number: string;
  /** How many places held a letter instead of a digit. */
  letters: number;
  isOdd: boolean;
};

/** What is possible may still be another kind of number; then the words before it and its writing decide. */
function isCredible(reading: Reading, writing: Writing): boolean {
  const { start, year, date, separator, between, number, letters, isOdd } = writing;
  const label = labelBefore(reading, start);
  if ((label & IDENTITY) !== 0) return letters < 3;
  const isDashed = /[^\s>]/.test(between);
  if (isOdd) return isDashed && label === 0;
  if (letters > 1) return false;
  // Mobile numbers begin 070, 072, 073, 076 and 079; as dates only 070 is possible.
  if (between === '' && separator === '' && (label !== 0 || date.startsWith('070'))) return false;
  if (year < firstStampYear) return true;
  // "2024-11-12 5000" is a date and an amount; "20240115-1432" and "240115-2024" a date and a time or year.
  if (/[-./]/.test(separator) && !isDashed) return false;
  return between.includes('+') || !/^(?:[01]\d|2[0-3])[0-5]\d$/.test(number);
}

function toDigits(written: string): string {
  return written.replace(/\D/g, (letter) => scannedDigits[letter] ?? '0');
}
