import { passesLuhn } from './luhn';
import { labelBefore } from './numberLabel';

/** `start` and `end` are UTF-16 offsets; `masked` shows the year of birth only: `1979••••-••••`. */
export type IdentityNumber = {
  kind: 'personnummer' | 'samordningsnummer';
  start: number;
  end: number;
  masked: string;
};

/** The register holds years of birth from here on (Skatteverket's legal guidance 330245). */
const oldestBirthYear = 1800;
/** Samordningsnummer add this to the day of birth (SKV M 2010:3). */
const coordinationDay = 60;
/** Stamps of date and time, and periods, are written with dates from here on. */
const firstStampYear = 2010;

const space = '[ \\t\\u00a0\\u2007\\u2009\\u202f]';
const dash = '[-+\\u00ad\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]';
/** A digit, a full-width digit, or a letter that scanning mistakes for one. */
const digit = '[0-9\\uff10-\\uff19OoQlI|ZSB]';
/** A line break in a reply carries quote marks. */
const lineBreak = `${space}{0,2}\\r?\\n[> ]{0,6}`;
const gap = `(${space}{0,2}${dash}?(?:${lineBreak}|${space}{0,2})${dash}?${space}?)`;
/** Four places: digits, an interim letter and three digits, or four masking characters. */
const tail = `(${digit}{4}|[TRSUWXJKLMNP]${digit}{3}|X{4}|x{4}|\\*{4}|\\.{4}|[\\u2022\\u00b7]{4}|_{4}|#{4}|\\?{4})`;
const day = `([-./ \\u00a0]?)(${digit}{2})\\2(${digit}{2})`;
/** With a year of four digits, then of two. Sticky: each is tried at one place in the text. */
const shapes = [`(${digit}{4})`, `(${digit}{2})`].map((year) => new RegExp(year + day + gap + tail, 'y'));

type Candidate = {
  start: number;
  end: number;
  /** Two or four digits. */
  year: string;
  month: number;
  day: number;
  dateSeparator: string;
  gap: string;
  tail: string;
  /** How many places held a letter instead of a digit. */
  letters: number;
  fullYear: number;
};

/**
 * Personnummer and samordningsnummer in a text, in every writing we know: with 10 or 12 digits, hyphen, plus,
 * any dash, spaces, a line break, glued to words, one letter for a digit from scanning, interim letters, and
 * with the last four masked. Samordningsnummer need no calendar date (8.6 % of Skatteverket's test numbers
 * have none). Organisation numbers, telephone numbers, stamps of time and payment references stay silent.
 *
 * @param year the present year, which tells 2-digit birth years apart
 */
export function findIdentityNumbers(text: string, year: number): IdentityNumber[] {
  const found: IdentityNumber[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!mayStartAt(text, at)) continue;
    const hit = readAt(text, at, year);
    if (hit === undefined) continue;
    found.push(hit);
    at = hit.end - 1;
  }
  return found;
}

function readAt(text: string, at: number, year: number): IdentityNumber | undefined {
  for (const shape of shapes) {
    shape.lastIndex = at;
    const match = shape.exec(text);
    if (match === null) continue;
    const candidate = readCandidate(match, at, year);
    if (!endsAt(text, candidate) || !isPossible(candidate, year) || !isCredible(text, candidate)) continue;
    const kind = candidate.day > coordinationDay - 1 ? 'samordningsnummer' : 'personnummer';
    return { kind, start: at, end: candidate.end, masked: `${candidate.fullYear}••••-••••` };
  }
  return undefined;
}

function mayStartAt(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (!isDigitCode(first) && !(isScanningLetter(text.charAt(at)) && isDigitCode(text.charCodeAt(at + 1)))) {
    return false;
  }
  const before = text.charAt(at - 1);
  if (isDigitCode(before.charCodeAt(0))) return false;
  if (!isDigitCode(first) && /[a-zåäöA-ZÅÄÖ]/.test(before)) return false;
  return !(/[-./:+]/.test(before) && isDigitCode(text.charCodeAt(at - 2)));
}

function readCandidate(match: RegExpExecArray, start: number, thisYear: number): Candidate {
  const [whole, year = '', dateSeparator = '', month = '', dayOfMonth = '', between = '', last = ''] = match;
  const digits = [year, month, dayOfMonth].map(toDigits);
  return {
    start,
    end: start + whole.length,
    year: digits[0] ?? '',
    month: Number(digits[1]),
    day: Number(digits[2]),
    dateSeparator,
    gap: between,
    tail: last,
    letters: countLetters(year + month + dayOfMonth + (isMasked(last) ? '' : last.slice(1))),
    fullYear: fullYear(digits[0] ?? '', between.includes('+'), thisYear),
  };
}

/** A plus sign tells that the person has turned 100 (folkbokföringslagen 18 §). */
function fullYear(year: string, turnedHundred: boolean, thisYear: number): number {
  if (year.length === 4) return Number(year);
  const century = thisYear - (thisYear % 100);
  const latest = Number(year) > thisYear % 100 ? century - 100 + Number(year) : century + Number(year);
  return turnedHundred ? latest - 100 : latest;
}

function endsAt(text: string, { end, tail: last }: Candidate): boolean {
  const next = text.charAt(end);
  if (isDigitCode(next.charCodeAt(0))) return false;
  if (isMasked(last)) return next !== last.charAt(0) || (next === '.' && text.charAt(end + 1) !== '.');
  return !(/[-.:]/.test(next) && isDigitCode(text.charCodeAt(end + 1)));
}

/** A real date (or a samordningsnummer's looser one), a birth number, and the check digit. */
function isPossible(candidate: Candidate, thisYear: number): boolean {
  const { month, day: dayOfMonth, fullYear: year } = candidate;
  if (year < oldestBirthYear || year > thisYear || month > 12) return false;
  const coordination = dayOfMonth >= coordinationDay;
  if (coordination ? dayOfMonth > coordinationDay + 31 : !isDate(year, month, dayOfMonth)) return false;
  if (isMasked(candidate.tail) || isInterim(candidate.tail)) return true;
  const date = candidate.year.slice(-2) + twoDigits(month) + twoDigits(dayOfMonth);
  const last = toDigits(candidate.tail);
  return !last.startsWith('000') && passesLuhn(date + last);
}

/**
 * Interim and local reserve numbers: a letter, then three digits. Their check digits follow different rules in
 * different regions, so the form alone counts. S and L may also be scanned digits; then the check digit is not
 * needed either.
 */
function isInterim(last: string): boolean {
  return /^[TRSUWXJKLMNP]\d{3}$/.test(last.charAt(0) + toDigits(last.slice(1)));
}

/** What is possible may still be another kind of number; then the words before it and its writing decide. */
function isCredible(text: string, candidate: Candidate): boolean {
  const label = labelBefore(text, candidate.start);
  if (label === 'identity') return candidate.letters <= 2;
  const dashed = /[^\s>]/.test(candidate.gap);
  const odd = isMasked(candidate.tail) || isInterim(candidate.tail);
  if (odd) return dashed && label === undefined;
  if (candidate.letters > 1) return false;
  if (!dashed && candidate.gap === '' && candidate.dateSeparator === '') {
    if (label === 'other' || isMobileNumber(candidate)) return false;
  }
  if (isDateThenNumber(candidate, dashed)) return false;
  return !isStamp(candidate);
}

/** Mobile numbers begin 070, 072, 073, 076 and 079; as dates only 070 is possible. */
function isMobileNumber({ year, month }: Candidate): boolean {
  return year === '07' && month < 10;
}

/** `2024-11-12 5000`: a date with its own separators, then some other number. */
function isDateThenNumber({ dateSeparator, fullYear: year }: Candidate, dashed: boolean): boolean {
  return /[-./]/.test(dateSeparator) && !dashed && year >= firstStampYear;
}

/** `20240115-1432`, `240115-2024`, `20240115-0315`: a time, a year or a second date after a recent date. */
function isStamp({ fullYear: year, gap: between, tail: last }: Candidate): boolean {
  if (year < firstStampYear || between.includes('+')) return false;
  return /^([01]\d|2[0-3])[0-5]\d$/.test(toDigits(last));
}

function isMasked(last: string): boolean {
  return /^([^0-9])\1{3}$/.test(last) && !isScanningLetter(last.charAt(0));
}

function isDate(year: number, month: number, dayOfMonth: number): boolean {
  if (month < 1 || dayOfMonth < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return dayOfMonth <= (lengths[month - 1] ?? 0);
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** Full-width digits begin here. */
const fullWidthZero = 0xff10;

function isDigitCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= fullWidthZero && code <= fullWidthZero + 9);
}

function isScanningLetter(character: string): boolean {
  return character !== '' && 'OoQlI|ZSB'.includes(character);
}

function countLetters(text: string): number {
  return text.split('').filter(isScanningLetter).length;
}

function toDigits(text: string): string {
  return text
    .replace(/[\uff10-\uff19]/g, (wide) => String(wide.charCodeAt(0) - fullWidthZero))
    .replace(/[OoQ]/g, '0')
    .replace(/[lI|]/g, '1')
    .replace(/Z/g, '2')
    .replace(/S/g, '5')
    .replace(/B/g, '8');
}
