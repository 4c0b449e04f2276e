import { newBudget } from './files/budget';
import { inflate } from './files/inflate';
import { byteString } from './files/plainText';

/** Characters of the alphabet in which tables are written: two of them hold 13 bits. */
export const alphabet = 91;

/**
 * 13 bits: two digits to the base of the alphabet, which are the printable characters of ASCII but the quotation
 * mark, the backslash and the backtick.
 */
export function pairAt(text: string, pair: number): number {
  return digit(text.charCodeAt(pair * 2)) * alphabet + digit(text.charCodeAt(pair * 2 + 1));
}

function digit(code: number): number {
  return code - (code > 96 ? 36 : code > 92 ? 35 : code > 34 ? 34 : 33);
}

/** The lists of words and sentences that the build has packed into the event bundle (`pack` in build.mjs). */
export function unpack(text: string): unknown {
  const bytes = new Uint8Array((text.length * 13) >> 4);
  let held = 0;
  let width = 0;
  let length = 0;
  for (let pair = 0; pair < text.length >> 1; pair++) {
    held = (held << 13) | pairAt(text, pair);
    for (width += 13; width >= 8; width -= 8) bytes[length++] = held >>> (width - 8);
  }
  return JSON.parse(byteString(inflate(bytes, newBudget()).bytes));
}
