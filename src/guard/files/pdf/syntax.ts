import { bytesOf, found, hexDecoded, textFromBytes } from '../plainText';

/** A reference leads to an object, which may be missing; of a stream it undoes the filters. */
export type PdfRef = () => PdfValue | undefined;
/** Entries by their names with the slash; what a stream holds is under `stream`. */
export type PdfDict = Map<string, PdfValue>;
/**
 * A value of PDF. A text is the name when it begins with a slash, a string with one character for each byte when
 * it begins with a parenthesis, and else a keyword: an operator, a bracket, `true`. Source: ISO 32000-1, 7.3.
 */
export type PdfValue = number | string | PdfValue[] | PdfDict | PdfRef;

/** The objects of a file by their numbers. Generations are not told apart: the last one in the file counts. */
export type PdfObjects = Map<number, PdfValue>;

/** A place in a text that moves on as values are read. Content streams hold no references, and need no objects. */
export type Cursor = { text: string; at: number; objects?: PdfObjects };

/** How deep lists and dictionaries may lie in one another. */
const deepest = 60;
/** A longer string has lost its end; in bytes. */
const longestString = 100_000;

/** Words at which an unfinished list or dictionary ends, so that damage stays within its object. */
const bound = /^(]|>>|(end)?(obj|stream)|xref|trailer)$/;

/** Blanks and comments, and the next bracket, hexadecimal string, name, number, keyword or other sign. */
const token = /[\0\s]*(?:%[^\r\n]*[\0\s]*)*(<<|>>|<[^>]*>?|\/?[^\0\s()<>[\]{}/%]+|[^]|$)/y;

/** Reads the next value; undefined at the end. */
export function nextValue(cursor: Cursor, depth = 0): PdfValue | undefined {
  token.lastIndex = cursor.at;
  const word = found(token, cursor.text);
  cursor.at = token.lastIndex;
  const first = word.charAt(0);
  if (word === '') return undefined;
  if (first === '/') return word.includes('#') ? hexDecoded(word, '#') : word;
  if (first === '(') return readString(cursor);
  if (first === '[') return readList(cursor, ']', depth);
  if (word === '<<') return dictOf(readList(cursor, '>>', depth));
  if (first === '<') return `(${fromHex(word)}`;
  return /[-+.\d]/.test(first) ? parseFloat(word.replace(/^-+/, '-')) || 0 : word;
}

function readList(cursor: Cursor, end: string, depth: number): PdfValue[] {
  const list: PdfValue[] = [];
  for (;;) {
    const before = cursor.at;
    const value = depth > deepest ? undefined : nextValue(cursor, depth + 1);
    if (value === undefined || value === end) return list;
    if (typeof value !== 'string' || !bound.test(value)) list.push(value);
    else {
      cursor.at = before;
      return list;
    }
    // `12 0 R` came as two numbers and a word.
    if (value === 'R') {
      const [number] = list.splice(-3);
      list.push(() => cursor.objects?.get(Number(number)));
    }
  }
}

function dictOf(list: readonly PdfValue[]): PdfDict {
  const dict: PdfDict = new Map();
  for (let index = 0; index + 1 < list.length; index += 2) {
    const [key, value] = list.slice(index, index + 2);
    if (typeof key === 'string' && value !== undefined) dict.set(key, value);
  }
  return dict;
}

function fromHex(word: string): string {
  const digits = word.replace(/[^0-9a-f]/gi, '');
  let text = '';
  for (let index = 0; index < digits.length; index += 2) {
    text += String.fromCharCode(parseInt(`${digits.slice(index, index + 2)}0`.slice(0, 2), 16));
  }
  return text;
}

const escapes = 'n\nr\rt\tb\bf\f';

function readString(cursor: Cursor): string {
  const { text, at: start } = cursor;
  const end = Math.min(text.length, start + longestString);
  let { at } = cursor;
  for (let depth = 1; at < end; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) break;
  }
  cursor.at = at + 1;
  const shown = text.slice(start - 1, at);
  return shown.replace(/\\([0-7]{1,3}|\r\n|[^])/g, (_, code: string) => {
    if (/\d/.test(code)) return String.fromCharCode(parseInt(code, 8) & 0xff);
    return /[\r\n]/.test(code) ? '' : /[nrtbf]/.test(code) ? escapes.charAt(escapes.indexOf(code) + 1) : code;
  });
}

function resolved(value: PdfValue | undefined): PdfValue | undefined {
  return typeof value === 'function' ? value() : value;
}

/** What stands in a dictionary under a name, or in a list at a place; references are followed. */
export function at(holder: PdfValue | undefined, key: string | number): PdfValue | undefined {
  if (holder instanceof Map) return resolved(holder.get(String(key)));
  return Array.isArray(holder) ? resolved(holder[Number(key)]) : undefined;
}

/** The same as a list, its references followed: PDF writes a list of one as the one. */
export function listAt(holder: PdfValue | undefined, key: string): (PdfValue | undefined)[] {
  const value = at(holder, key);
  return Array.isArray(value) ? value.map(resolved) : value === undefined ? [] : [value];
}

/** The same as a number, or what is given where it is none. */
export function numberAt(holder: PdfValue | undefined, key: string | number, otherwise = 0): number {
  const value = at(holder, key);
  return typeof value === 'number' ? value : otherwise;
}

/** What a stream holds, one character for each byte; empty where it is none or cannot be unpacked. */
export function streamText(stream: PdfValue | undefined): string {
  return nameOf(at(stream, 'stream'));
}

/** A string meant for people: UTF-16 or UTF-8 with a mark, or else close to Windows-1252. ISO 32000-2, 7.9.2.2. */
export function textOf(value: PdfValue | undefined): string {
  return isString(value) ? textFromBytes(bytesOf(value.slice(1))) : '';
}

/** Whether it is a string, with the parenthesis before it. */
export function isString(value: PdfValue | undefined): value is string {
  return typeof value === 'string' && value.startsWith('(');
}

/** The name with its slash, or a keyword; empty for other values. */
export function nameOf(value: PdfValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
