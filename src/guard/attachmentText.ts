/** Files whose text is read: by the end of the name. */
const textFiles = /\.(txt|csv)$/i;

export function isTextFile(name: string): boolean {
  return textFiles.test(name);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of a base64 text; undefined when it is not one. Written out because classic Outlook has no `atob`. */
export function bytesFromBase64(base64: string): Uint8Array | undefined {
  const text = base64.replace(/[\r\n\s]/g, '').replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const value = alphabet.indexOf(text.charAt(index));
    if (value < 0) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (held >> bits) & 0xff;
  }
  return bytes;
}

/** The text of a file: UTF-8, UTF-16 with a byte order mark, or else Windows-1252 as older systems export. */
export function textFromBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return fromUtf16(bytes, 0);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return fromUtf16(bytes, 1);
  return fromUtf8(bytes) ?? characters(Array.from(bytes));
}

function fromUtf16(bytes: Uint8Array, lowByte: 0 | 1): string {
  const codes: number[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    codes.push((bytes[at + lowByte] ?? 0) | ((bytes[at + 1 - lowByte] ?? 0) << 8));
  }
  return characters(codes);
}

/** Undefined when the bytes are not UTF-8. */
function fromUtf8(bytes: Uint8Array): string | undefined {
  const codes: number[] = [];
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  for (let at = byteOrderMark ? 3 : 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    const length = sequenceLength(lead);
    if (length === 0 || at + length > bytes.length) return undefined;
    let point = length === 1 ? lead : lead & (0xff >> (length + 1));
    for (let index = 1; index < length; index++) {
      const next = bytes[at + index] ?? 0;
      if ((next & 0xc0) !== 0x80) return undefined;
      point = (point << 6) | (next & 0x3f);
    }
    at += length;
    if (point > 0xffff) codes.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    else codes.push(point);
  }
  return characters(codes);
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

/** How many arguments one call may take in every engine. */
const chunk = 4096;

function characters(codes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < codes.length; at += chunk) {
    text += String.fromCharCode(...codes.slice(at, at + chunk));
  }
  return text;
}
