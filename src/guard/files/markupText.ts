import { composed } from './letters';
import type { ReadTag } from './markup';
import { attribute, scanMarkup } from './markup';

/** What a cell of a sheet of Excel means: by its attributes, and what stands in it. */
export type CellValue = (attributes: string, value: string) => string;

/**
 * Elements that hold text in Office and OpenDocument. Text that was deleted with changes tracked still goes with
 * the file. Of a document's properties those that say what it is about; who wrote it is no text.
 */
const holders =
  /^(\w+:)?(t|v|delText|text|lpwstr|title|subject|keywords?|description|user-defined)$|^text:[ph]$/;
/** `Fallback` holds for older programs what stands in `Choice`, and `f` is a formula. Source: ECMA-376. */
const skipped = /^(Fallback|tabs|tabLst|rPh|f|creator|date|date-string|script|style)$/;
/** Elements that end a line. Those of OpenDocument: OpenDocument 1.3 part 3. */
const lines =
  /^(p|tr|si|row|comment|threadedComment|title|subject|keywords?|description|lpwstr|table-row|table|h\d?|address|article|blockquote|caption|d[dltiv]+|footer|header|hr|li|main|option|pre|section)$/;
const cells = /^(tc|td|th|c|table-cell)$/;
const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  'line-break': '\n',
  noBreakHyphen: '-',
};

/** The text of a web page as one reads it: blocks on lines of their own, table cells separated by tabs. */
export function htmlText(html: string): string {
  return markupText(html, undefined, true);
}

/** The text of one part of an office document, or of a sheet of Excel with what its cells mean. */
export function markupText(markup: string, cellValue?: CellValue, isHtml = false): string {
  const collapses = isHtml || markup.includes('<office:');
  let text = '';
  let pending = '';
  let depth = 0;
  let cell = '';
  let cellStart = 0;
  const add = (more: string) => {
    if (more === '') return;
    text += text === '' ? more : pending + more;
    pending = '';
  };
  const readTag: ReadTag = (written, attributes, part) => {
    const name = isHtml ? written.toLowerCase() : written;
    const local = name.slice(name.indexOf(':') + 1);
    if (skipped.test(local)) return true;
    const isCell = cells.test(local);
    if (part === 'close') {
      if (holders.test(name)) depth--;
      if (isCell && /#|\dE/.test(text.slice(cellStart))) add(fullNumber(attribute(cell, 'office:value')));
      pending = isCell ? '\t' : lines.test(local) ? '\n' : pending;
      return false;
    }
    if (holders.test(name) && part === 'open') depth++;
    if (lines.test(local)) pending = pending || '\n';
    if (isCell) [cell, cellStart] = [attributes, text.length];
    if (local === 'table') add(attribute(attributes, 'table:name'));
    if (name === 'text:s') add(' '.repeat(Math.min(Number(attribute(attributes, 'text:c')) || 1, 100)));
    add(characters[local] ?? '');
    return false;
  };
  scanMarkup(markup, readTag, (more) => {
    if (!isHtml && depth <= 0) return;
    const shown = collapses ? more.replace(/[ \t\r\n\f]+/g, ' ') : more;
    if (cellValue !== undefined) add(cellValue(cell, shown));
    // White space between blocks is layout of the markup.
    else if (!collapses || shown !== ' ' || (text !== '' && pending === '')) add(shown);
  });
  return composed(collapses ? text.replace(/ ?\n ?/g, '\n') : text);
}

/** A number with all its digits: `1.97906152397E11` is 197906152397. */
export function fullNumber(value: string): string {
  return /e/i.test(value) ? String(Number(value)) : value;
}
