import type { UnreadReason } from '../../message';
import type { Budget } from '../budget';
import { spend } from '../budget';
import { byteString } from '../plainText';
import { undone } from './filters';
import type { Cursor, PdfDict, PdfObjects, PdfValue } from './syntax';
import { at, listAt, nextValue, numberAt, streamText } from './syntax';

/** The objects of a PDF file. `unread` tells why a stream could not be unpacked, if there was one. */
export type PdfFile = { objects: PdfObjects; trailers: readonly PdfDict[]; unread: UnreadReason | undefined };

/**
 * Reads the objects by going through the whole file. The table of contents at its end is not needed: of objects
 * with the same number the later one counts, as with a table, and a damaged table does no harm.
 */
export function openPdf(bytes: Uint8Array, budget: Budget): PdfFile {
  const objects: PdfObjects = new Map();
  const trailers: PdfDict[] = [];
  const file: PdfFile = { objects, trailers, unread: undefined };
  const scanned: [number, PdfValue][] = [];
  const cursor: Cursor = { text: byteString(bytes), at: 0, objects };
  const start = /(\d{1,9})\s+\d+\s+obj|trailer/g;
  for (let found = start.exec(cursor.text); found !== null; found = start.exec(cursor.text)) {
    cursor.at = start.lastIndex;
    const value = nextValue(cursor);
    if (value instanceof Map) {
      const data = dataAfter(value, cursor, bytes);
      if (data !== undefined) value.set('stream', () => decoded(value, data, file, budget));
      if (found[1] === undefined || at(value, '/Type') === '/XRef') trailers.push(value);
    }
    if (value !== undefined && found[1] !== undefined) scanned.push([Number(found[1]), value]);
    start.lastIndex = cursor.at;
  }
  for (const [number, value] of scanned) {
    setObject(objects, number, value);
    if (at(value, '/Type') === '/ObjStm' && !isEncrypted(file)) unpackObjects(value, objects);
  }
  return file;
}

/** Whether the file has a password, or may not be read by everyone. */
export function isEncrypted({ trailers }: PdfFile): boolean {
  return trailers.some((trailer) => trailer.has('/Encrypt'));
}

/** The later one moves to the end, so that the order stays that of the file. */
function setObject(objects: PdfObjects, number: number, value: PdfValue): void {
  objects.delete(number);
  objects.set(number, value);
}

/** The bytes of the stream that follows its dictionary, if one does. */
function dataAfter(dict: PdfDict, cursor: Cursor, bytes: Uint8Array): Uint8Array | undefined {
  const { text, at: before } = cursor;
  if (nextValue(cursor) !== 'stream') {
    cursor.at = before;
    return undefined;
  }
  let start = cursor.at;
  if (text.charAt(start) === '\r') start++;
  if (text.charAt(start) === '\n') start++;
  const length = dict.get('/Length');
  let end = typeof length === 'number' ? start + length : -1;
  if (end < start || !/^\s*endstream/.test(text.slice(end, end + 20))) end = text.indexOf('endstream', start);
  cursor.at = end < 0 ? text.length : end;
  return bytes.subarray(start, cursor.at);
}

/** Objects that are packed in a stream. Source: ISO 32000-1, 7.5.7. */
function unpackObjects(stream: PdfValue, objects: PdfObjects): void {
  const text = streamText(stream);
  const first = numberAt(stream, '/First');
  const header: Cursor = { text, at: 0 };
  while (header.at < first) {
    const number = nextValue(header);
    const offset = nextValue(header);
    if (typeof number !== 'number' || typeof offset !== 'number') return;
    const value = nextValue({ text, at: first + offset, objects });
    if (value !== undefined) setObject(objects, number, value);
  }
}

function decoded(dict: PdfDict, data: Uint8Array, file: PdfFile, budget: Budget): string | undefined {
  const parameters = listAt(dict, '/DecodeParms');
  const filters = listAt(dict, '/Filter');
  let bytes: Uint8Array | undefined = data;
  // Inflating counts what it expands; a stream that is not packed may be shown many times over.
  if (filters.length === 0) spend(budget, data.length);
  for (let index = 0; index < filters.length && bytes !== undefined; index++) {
    bytes = undone(filters[index], bytes, parameters[index], budget);
  }
  if (bytes === undefined) file.unread = 'format';
  if (budget.spent) file.unread = 'tooLarge';
  return bytes === undefined || budget.spent ? undefined : byteString(bytes);
}
