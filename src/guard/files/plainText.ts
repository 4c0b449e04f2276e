/** How many arguments one call may take in every engine. */
const chunk = 4096;

/** The characters of Windows-1252 at 0x80 to 0x9F; the rest is the same as in Unicode. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A byte, or 0 past the end: all readers take a file as going on with zeros. */
export function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

/** One byte of Windows-1252 as a character. */
export function windowsCharacter(byte: number): string {
  return windows1252.charAt(byte - 0x80) || String.fromCharCode(byte);
}

/** One character for each byte: for formats whose structure is ASCII and whose content may be anything. */
export function byteString(codes: Uint8Array | Uint16Array): string {
  let text = '';
  for (let at = 0; at < codes.length; at += chunk) {
    text += String.fromCharCode.apply(undefined, codes.subarray(at, at + chunk) as unknown as number[]);
  }
  return text;
}

/** The bytes of a `byteString`. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** What the group of a pattern stands for; empty where the pattern does not match. */
export function found(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[1] ?? '';
}

/** A text in which some bytes are a sign and two hexadecimal digits: `=C3`, `%C3`, `#C3`. */
export function hexDecoded(text: string, sign: '=' | '%' | '#'): string {
  return text.replace(new RegExp(`${sign}([0-9a-f]{2})`, 'gi'), (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

/**
 * The text of a file: UTF-16 with a byte order mark, or else UTF-8 in which each byte that does not belong reads
 * as Windows-1252, as older systems export. A text in Windows-1252 holds no two bytes that mean a letter in UTF-8.
 */
export function textFromBytes(bytes: Uint8Array): string {
  const mark = byteAt(bytes, 0) * 256 + byteAt(bytes, 1);
  if (mark === 0xfffe || mark === 0xfeff) return fromUtf16(bytes, mark & 1);
  return fromUtf8(bytes, mark === 0xefbb ? 3 : 0);
}

/** `low` is the place of the low byte of a pair. */
function fromUtf16(bytes: Uint8Array, low: number): string {
  const codes = new Uint16Array((bytes.length >> 1) - 1);
  for (let index = 0; index < codes.length; index++) {
    const at = 2 * index + 2;
    codes[index] = byteAt(bytes, at + low) | (byteAt(bytes, at + 1 - low) << 8);
  }
  return byteString(codes);
}

function fromUtf8(bytes: Uint8Array, from: number): string {
  const codes = new Uint16Array(bytes.length);
  let count = 0;
  for (let at = from; at < bytes.length;) {
    const byte = byteAt(bytes, at);
    const end = at + sequenceLength(bytes, at, byte);
    let point = byte < 0x80 ? byte : windowsCharacter(byte).charCodeAt(0);
    if (end > at + 1) point = byte & (0x7f >> (end - at));
    while (++at < end) point = (point << 6) | (byteAt(bytes, at) & 0x3f);
    if (point > 0xffff) {
      codes[count++] = 0xd7c0 + (point >> 10);
      point = 0xdc00 | (point & 0x3ff);
    }
    codes[count++] = point;
  }
  return byteString(codes.subarray(0, count));
}

/** How many bytes the character takes; 1 also where they are not UTF-8. */
function sequenceLength(bytes: Uint8Array, at: number, lead: number): number {
  const length = lead < 0xc2 || lead > 0xf4 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let index = 1; index < length; index++) {
    if (byteAt(bytes, at + index) >> 6 !== 2) return 1;
  }
  return length;
}
