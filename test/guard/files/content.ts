import { strToU8, zipSync } from 'fflate';
import { readFile } from '../../../src/guard/files/readFile';

/** The text of a file that is read whole and is one part. */
export function textOf(name: string, bytes: Uint8Array): string {
  const { parts, unread } = readFile(name, bytes);
  expect(unread).toEqual([]);
  expect(parts.map((part) => part.name)).toEqual([name]);
  return parts[0]?.text ?? '';
}

/** Why files are unread, by their names. */
export function unreadOf(name: string, bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(readFile(name, bytes).unread.map((part) => [part.name, part.reason]));
}

/** Names of the parts that have text. */
export function namesOf(name: string, bytes: Uint8Array): string[] {
  return readFile(name, bytes).parts.map((part) => part.name);
}

/** An archive of files given as text or bytes. */
export function zipOf(files: Record<string, string | Uint8Array>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => {
    return [name, typeof content === 'string' ? strToU8(content) : content] as const;
  });
  return zipSync(Object.fromEntries(entries));
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const types = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`;

/** A document of Office with these parts. */
export function officeOf(parts: Record<string, string | Uint8Array>): Uint8Array {
  const withHeads = Object.entries(parts).map(([name, content]) => {
    return [name, typeof content === 'string' ? head + content : content] as const;
  });
  return zipOf({ '[Content_Types].xml': types, ...Object.fromEntries(withHeads) });
}

/** A Word document whose body is this markup. */
export function wordOf(body: string, more: Record<string, string | Uint8Array> = {}): Uint8Array {
  const open = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
  return officeOf({ 'word/document.xml': `${open}${body}</w:body></w:document>`, ...more });
}

/** A letter of these lines, as a mail program sends it. */
export function bytes(...lines: string[]): Uint8Array {
  return Buffer.from(lines.join('\r\n'), 'latin1');
}
