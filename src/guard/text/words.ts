/**
 * The words of a text: runs of letters, with single hyphens or apostrophes inside. Kept as offsets, so that a
 * long text is walked once and only the words that matter are ever cut out.
 */
export type Words = {
  text: string;
  count: number;
  /** UTF-16 offset of each word's first letter. */
  starts: Int32Array;
  /** UTF-16 offset after each word's last letter. */
  ends: Int32Array;
};

/** Splits a text into words in one pass. */
export function wordsOf(text: string): Words {
  const starts = new Int32Array((text.length >> 1) + 1);
  const ends = new Int32Array((text.length >> 1) + 1);
  let count = 0;
  let at = 0;
  while (at < text.length) {
    if (!isLetter(text.charCodeAt(at))) {
      at++;
      continue;
    }
    starts[count] = at;
    at = endOfWord(text, at);
    ends[count++] = at;
  }
  return { text, count, starts, ends };
}

function endOfWord(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    while (isLetter(text.charCodeAt(at))) at++;
    if (!joinsWords(text.charCodeAt(at)) || !isLetter(text.charCodeAt(at + 1))) return at;
    at += 2;
  }
}

/** One of the offsets; 0 beyond their end. */
export function offsetAt(offsets: Int32Array, index: number): number {
  return offsets[index] ?? 0;
}

/** Hyphen, non-breaking hyphen and both apostrophes. */
function joinsWords(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x27 || code === 0x2019;
}

/** The bit that small letters of ASCII have and capitals lack. */
const smallLetterBit = 32;

/** Latin, Greek and Cyrillic letters, by code: engines of ES2016 cannot ask for a Unicode property. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code | smallLetterBit) >= 97 && (code | smallLetterBit) <= 122;
  return code >= 0xc0 && code < 0x530 && code !== 0xd7 && code !== 0xf7;
}

/** A digit of ASCII. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether the letter is a capital; letters outside Latin-1 are asked by their lower case. */
export function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 65 && code <= 90;
  if (code <= 0xff) return code >= 0xc0 && code <= 0xde && code !== 0xd7;
  const letter = String.fromCharCode(code);
  return letter.toLowerCase() !== letter;
}
