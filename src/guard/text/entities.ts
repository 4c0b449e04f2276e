import { at, lastNotAfter } from './textMarks';

/** A text with its signs made simple, and the way back to the offsets of the given text. */
export type PlainText = { text: string; toGiven: (offset: number) => number };

/** References by name that occur inside numbers and names in mail; others are left as they are. */
const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  shy: '-',
  ndash: '-',
  mdash: '-',
  amp: '&',
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  Aring: 'Å',
  Auml: 'Ä',
  Ouml: 'Ö',
};

/** A character reference, or a sign with a simpler one of the same meaning. */
const odd =
  /&#?\w{2,7};|[\u00a0\u00ad\u00b7\u2007-\u2015\u2022\u202f\u2060\u2212\ufe58\ufe63\ufeff\uff0d\uff10-\uff19]/g;
const blank = /[\u00a0\u2007-\u200a\u202f]/;
const bullet = /[\u00b7\u2022]/;
/** Signs that take no place, and may split a number. */
const widthless = /[\u200b-\u200f\u2060\ufeff]/;
/** Full-width digits begin after this code, and are so far from the digits of ASCII. */
const beforeWide = 0xff0f;
const wideShift = 0xfee0;

/**
 * Writes out character references, drops signs without width, and writes every space, dash, bullet and digit as
 * its ASCII sign, so that the rules need to know but one of each.
 */
export function plainText(given: string): PlainText {
  /** Offsets in the plain text after which the given text is further on, and by how much. */
  const after: number[] = [-1];
  const shift: number[] = [0];
  let gone = 0;
  const text = given.replace(odd, (whole, offset: number) => {
    const sign = whole.length > 1 ? written(whole) : simple(whole);
    if (sign.length !== whole.length) {
      after.push(offset - gone + sign.length);
      gone += whole.length - sign.length;
      shift.push(gone);
    }
    return sign;
  });
  return { text, toGiven: (offset) => offset + at(shift, lastNotAfter(after, offset)) };
}

function simple(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code > beforeWide) return String.fromCharCode(code - wideShift);
  if (widthless.test(sign)) return '';
  return blank.test(sign) ? ' ' : bullet.test(sign) ? '*' : '-';
}

function written(reference: string): string {
  const name = reference.slice(1, -1);
  if (!name.startsWith('#')) return named[name] ?? reference;
  const code = Number(name.replace('#', '').replace(/^x/i, '0x'));
  return code > 0 ? String.fromCharCode(code).replace(odd, simple) : reference;
}
