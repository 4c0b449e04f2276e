import { byteAt } from './plainText';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const values = new Uint8Array(128);
for (let value = 0; value < 64; value++) values[alphabet.charCodeAt(value)] = value;

/** The bytes of a base64 text; undefined when it is not one. Written out because classic Outlook has no `atob`. */
export function bytesFromBase64(base64: string): Uint8Array | undefined {
  const digits = base64.replace(/[ \t\r\n]+/g, '').replace(/=+$/, '');
  if (/[^A-Za-z0-9+/]/.test(digits)) return undefined;
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let held = 0;
  let length = 0;
  for (let index = 0; index < digits.length; index++) {
    held = (held << 6) | byteAt(values, digits.charCodeAt(index));
    // Four digits are three bytes; the first of them fills none.
    const place = index & 3;
    if (place > 0) bytes[length++] = held >> (6 - 2 * place);
  }
  return bytes;
}
