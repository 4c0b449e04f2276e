import type { UnreadReason } from '../message';
import type { Budget } from './budget';
import { deepestNesting, largestFile, newBudget } from './budget';
import type { Contents, InnerFile } from './contents';
import { fileKind } from './fileKind';
import { htmlText } from './markupText';
import { messageContents } from './mime';
import { officeContents } from './officeText';
import { pdfContents } from './pdf/pdfContents';
import { textFromBytes } from './plainText';
import { zipEntries } from './zip';

/** The text of one part of a file: the file itself, or a file inside an archive or a message. */
export type FilePart = { name: string; text: string };

/** A part that could not be read, and why. It may have text as well, where only some of it could be read. */
export type UnreadPart = { name: string; reason: UnreadReason };

/** What a file holds. A part inside another is named `outer.zip/inner.docx`. */
export type FileContent = { parts: readonly FilePart[]; unread: readonly UnreadPart[] };

/**
 * The text of a file, whatever its format, which its content tells before its name does. Never throws: what
 * cannot be read is named. Limits: 10 MB, 20 MB when expanded, 500 files inside, 3 archives in one another.
 */
export function readFile(name: string, bytes: Uint8Array): FileContent {
  const parts: FilePart[] = [];
  const unread: UnreadPart[] = [];
  const budget = newBudget();
  const addUnread = (file: string, reason: UnreadReason | undefined) => {
    if (reason !== undefined && !unread.some((part) => part.name === file))
      unread.push({ name: file, reason });
  };
  const readInto = (file: string, content: Uint8Array, depth: number) => {
    const contents = contentsOf(file, content, budget);
    const { text, inside = [] } = contents;
    if (text !== undefined) parts.push({ name: file, text });
    addUnread(file, contents.unread);
    for (const inner of inside) openInner(`${file}/${inner.name}`, inner, depth);
  };
  const openInner = (file: string, inner: InnerFile, depth: number) => {
    // The first file too many is named, and stands for the rest.
    if (budget.entries < 0) return;
    if (budget.entries-- === 0 || depth === deepestNesting) {
      addUnread(file, 'tooLarge');
      return;
    }
    const opened = inner.open();
    addUnread(file, opened.unread);
    // What is sound of a damaged file is read all the same.
    if (opened.unread === undefined || opened.bytes.length > 0) readInto(file, opened.bytes, depth + 1);
  };
  readInto(name, bytes, 0);
  return { parts, unread };
}

function contentsOf(name: string, bytes: Uint8Array, budget: Budget): Contents {
  if (bytes.length > largestFile) return { unread: 'tooLarge' };
  try {
    const kind = fileKind(name, bytes);
    if (kind === 'pdf') return pdfContents(bytes, budget);
    if (kind === 'message') return messageContents(bytes);
    if (kind === 'html') return { text: htmlText(textFromBytes(bytes)) };
    if (kind === 'text') return { text: textFromBytes(bytes) };
    if (kind !== 'zip') return { unread: kind };
    const inside = zipEntries(bytes, budget);
    return inside === undefined ? { unread: 'failed' } : officeContents(inside);
  } catch {
    // A reader met something it does not foresee; deep nesting ends in a full stack.
    return { unread: 'failed' };
  }
}
