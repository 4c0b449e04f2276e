/** Ninety printable ASCII characters that need no escape in JSON: # to }, without the backslash. */
const first = 35;
const backslash = 92;
const digits = 90;
const half = digits / 2;

/** A place in packed text; reading moves it. */
export type Reader = { text: string; at: number };

/** A whole number from 0 to 89 in one character; what does not fit becomes the nearest that does. */
export function packDigit(value: number): string {
  const code = first + Math.max(0, Math.min(digits - 1, Math.round(value)));
  return String.fromCharCode(code < backslash ? code : code + 1);
}

export function readDigit(reader: Reader): number {
  const code = reader.text.charCodeAt(reader.at++);
  const value = code < backslash ? code - first : code - first - 1;
  if (!(value >= 0 && value < digits) || code === backslash) throw new Error('not packed text');
  return value;
}

/** A whole number from 0 in as few characters as it needs: one below 45, two below 2,025. */
export function packNumber(value: number): string {
  const rest = value > 0 ? Math.round(value) : 0;
  return rest < half
    ? packDigit(rest)
    : packDigit(half + (rest % half)) + packNumber(Math.floor(rest / half));
}

export function readNumber(reader: Reader): number {
  const next = readDigit(reader);
  return next < half ? next : next - half + half * readNumber(reader);
}

/** Ends a text; never part of one. */
const end = '!';
const escape = '~';

/** Any text as ASCII: what is not plain stands as its code unit behind a mark. */
export function packText(text: string): string {
  return text.replace(/[^ #-[\]-}]/g, (letter) => escape + packNumber(letter.charCodeAt(0))) + end;
}

export function readText(reader: Reader): string {
  let text = '';
  for (;;) {
    const letter = reader.text.charAt(reader.at++);
    if (letter === end) return text;
    if (letter === '') readDigit(reader);
    text += letter === escape ? String.fromCharCode(readNumber(reader)) : letter;
  }
}
