import type { UnreadReason } from '../message';
import type { Contents, InnerFile } from './contents';
import { markupText } from './markupText';
import { textFromBytes } from './plainText';
import { cellValues, sheetNames } from './sheetText';

const manifest = 'META-INF/manifest.xml';
/** The parts of a document that hold text. */
const textParts =
  /^(word\/(document|header|footer|footnotes|endnotes|comments)\d*|(ppt\/(slides|notesSlides|comments)|xl\/(threadedComments|drawings)|\w+\/(charts|diagrams))\/\w+|xl\/comments[\w/]*|docProps\/(core|custom))\.xml$|(^|\/)(content|styles|meta)\.xml$/;
const sheetParts = /^xl\/worksheets\/[^/]+\.xml$/;
/** Files that lie inside a document, as Word embeds a workbook. */
const embedded = /^\w+\/embeddings\//;
const pictures = /^(\w+\/media|Pictures)\//;

/** The text of an office document, by the files of its archive; of any other archive its files. */
export function officeContents(entries: readonly InnerFile[]): Contents {
  const paths = entries.map(({ name }) => name).sort(inReadingOrder);
  const has = (path: string) => paths.includes(path);
  if (!has('[Content_Types].xml') && !(has('content.xml') && has(manifest))) return { inside: entries };
  if (has('xl/workbook.bin')) return { unread: 'format' };
  let unread: UnreadReason | undefined;
  const open = (path: string) => {
    const entry = entries.find(({ name }) => name === path);
    if (entry === undefined) return '';
    const opened = entry.open();
    unread ??= opened.unread;
    return textFromBytes(opened.bytes);
  };
  if (open(manifest).includes('encryption-data')) return { unread: 'encrypted' };
  const texts = [sheetNames(open('xl/workbook.xml'))];
  const sheets = paths.filter((path) => sheetParts.test(path));
  if (sheets.length > 0) {
    const values = cellValues(open('xl/sharedStrings.xml'), open('xl/styles.xml'));
    texts.push(...sheets.map((path) => markupText(open(path), values)));
  }
  texts.push(...paths.filter((path) => textParts.test(path)).map((path) => markupText(open(path))));
  const text = texts.filter((piece) => piece !== '').join('\n');
  const inside = entries.filter(({ name }) => embedded.test(name));
  const isPicture = unread === undefined && text.trim() === '' && paths.some((path) => pictures.test(path));
  return isPicture ? { inside, unread: 'scanned' } : { text, inside, unread };
}

/** The document itself first, slide 2 before slide 10, the properties last. */
function inReadingOrder(left: string, right: string): number {
  return readingKey(left) < readingKey(right) ? -1 : 1;
}

function readingKey(path: string): string {
  const rank = /^word\/document|^content\.xml/.test(path) ? '0' : path.startsWith('docProps/') ? '2' : '1';
  return rank + path.replace(/\d+/g, (digits) => `00000000${digits}`.slice(-8));
}
