import type { Budget } from './budget';
import type { InnerFile, Opened } from './contents';
import { inflate } from './inflate';
import { byteAt, textFromBytes } from './plainText';

/** The end record without its comment, and the longest comment, in bytes. */
const endLength = 22;
const longestComment = 65_535;
/** More than any office document has; the rest of a longer directory is not looked at. */
const mostListed = 10_000;

/**
 * The archive's files without its folders, by the central directory; undefined when that is missing or damaged.
 * Source: APPNOTE.TXT 6.3 (PKWARE).
 */
export function zipEntries(bytes: Uint8Array, budget: Budget): InnerFile[] | undefined {
  const last = bytes.length - endLength;
  let end = last;
  while (!isMark(bytes, end, 0x0605)) if (--end < 0 || end < last - longestComment) return undefined;
  const entries: InnerFile[] = [];
  const count = Math.min(number(bytes, end + 10), mostListed);
  let at = longNumber(bytes, end + 16);
  for (let index = 0; index < count; index++) {
    if (!isMark(bytes, at, 0x0201)) return undefined;
    const entry = at;
    at += 46 + number(bytes, entry + 28);
    const name = textFromBytes(bytes.subarray(entry + 46, at)).replace(/\\/g, '/');
    at += number(bytes, entry + 30) + number(bytes, entry + 32);
    if (!bookkeeping.test(name)) entries.push({ name, open: () => openEntry(bytes, entry, budget) });
  }
  return entries;
}

/** The bytes of one file of the archive, as far as it is sound. The size that is stated shows damage and limits nothing. */
function openEntry(bytes: Uint8Array, entry: number, budget: Budget): Opened {
  const nothing = new Uint8Array();
  const method = number(bytes, entry + 10);
  const header = longNumber(bytes, entry + 42);
  if ((number(bytes, entry + 8) & 1) === 1) return { bytes: nothing, unread: 'encrypted' };
  if (method !== 0 && method !== 8) return { bytes: nothing, unread: 'format' };
  if (!isMark(bytes, header, 0x0403)) return { bytes: nothing, unread: 'failed' };
  const start = header + 30 + number(bytes, header + 26) + number(bytes, header + 28);
  const data = bytes.subarray(start, start + longNumber(bytes, entry + 20));
  const opened = method === 0 ? { bytes: data, whole: true } : inflate(data, budget);
  const isWhole = opened.whole && opened.bytes.length === longNumber(bytes, entry + 24);
  return { bytes: opened.bytes, unread: budget.spent ? 'tooLarge' : isWhole ? undefined : 'failed' };
}

/** `PK` and the number of a kind of record. */
function isMark(bytes: Uint8Array, at: number, kind: number): boolean {
  return number(bytes, at) === 0x4b50 && number(bytes, at + 2) === kind;
}

function number(bytes: Uint8Array, at: number): number {
  return byteAt(bytes, at) + byteAt(bytes, at + 1) * 256;
}

function longNumber(bytes: Uint8Array, at: number): number {
  return number(bytes, at) + number(bytes, at + 2) * 0x10000;
}

/** Folders, and what macOS and Windows put beside a person's files. */
const bookkeeping = /(^|\/)(__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini|)$/i;
