import type { UnreadReason } from '../../message';
import type { Budget } from '../budget';
import type { Contents, InnerFile, Opened } from '../contents';
import { composed } from '../letters';
import { bytesOf } from '../plainText';
import type { PageContent } from './contentText';
import { newPageContent, readContent } from './contentText';
import { isEncrypted, openPdf } from './pdfFile';
import type { PdfDict, PdfObjects, PdfValue } from './syntax';
import { at, listAt, streamText, textOf } from './syntax';

/** How deep pages may lie in one another. */
const deepest = 60;
/** A word that is divided at the end of a line; a number is not. */
const brokenWord = /([a-z\xe5\xe4\xf6])-\n([a-z\xe5\xe4\xf6])/g;

/**
 * The text of a PDF: its title, its pages with their comments, the values of its forms, and the files that lie in
 * it. Text beside `scanned` means that some pages are pictures, beside `format` that some of it is packed or
 * written in a way that is not read.
 */
export function pdfContents(bytes: Uint8Array, budget: Budget): Contents {
  const file = openPdf(bytes, budget);
  if (isEncrypted(file)) return { unread: 'encrypted' };
  const texts = file.trailers.map((trailer) => textOf(at(at(trailer, '/Info'), '/Title'))).slice(-1);
  const { catalog, filled, inside, isForeign } = looseContents(file.objects);
  let unread: UnreadReason | undefined = isForeign && filled.length === 0 ? 'format' : undefined;
  let balance = 0;
  const pages = findPages(catalog, file.objects);
  for (const [page, resources] of pages) {
    const content = newPageContent();
    // A word may not run on into the next stream.
    readContent(listAt(page, '/Contents').map(streamText).join('\n'), resources, content);
    const comments = listAt(page, '/Annots').map((comment) => textOf(at(comment, '/Contents')));
    texts.push(content.lines.text(), ...comments);
    if (isPicture(content)) unread = 'scanned';
    balance += content.known - content.unknown;
  }
  const text = texts
    .concat(filled)
    .filter((piece) => piece !== '')
    .join('\n');
  if (unread === undefined && (pages.length === 0 || balance < 0)) unread = 'failed';
  if (file.unread !== undefined) unread = file.unread;
  return text === '' && unread !== undefined
    ? { inside, unread }
    : { text: composed(text).replace(brokenWord, '$1$2'), inside, unread };
}

/**
 * What is not part of a page, in the order of the file: the catalogue, what is filled in in forms, each label and
 * value on a line, and embedded files. `isForeign` when a form is one of LiveCycle (XFA), whose values are not read.
 */
function looseContents(objects: PdfObjects) {
  let catalog: PdfValue | undefined;
  let isForeign = false;
  const filled: string[] = [];
  const inside: InnerFile[] = [];
  objects.forEach((value) => {
    if (at(value, '/Type') === '/Catalog') catalog = value;
    if (at(value, '/XFA') !== undefined || at(at(value, '/AcroForm'), '/XFA') !== undefined) isForeign = true;
    const written = listAt(value, '/V').map(textOf).join(', ');
    const label = textOf(at(value, '/TU')) || textOf(at(value, '/T'));
    if (written !== '') filled.push(label === '' ? written : `${label}: ${written}`);
    const stream = at(at(value, '/EF'), '/F');
    const name = textOf(at(value, '/UF')) || textOf(at(value, '/F')) || 'file';
    if (stream !== undefined) inside.push({ name, open: () => opened(at(stream, 'stream')) });
  });
  return { catalog, filled, inside, isForeign };
}

/** A page with fewer letters than this has no text to speak of: a stamp or a page number. */
const fewLetters = 30;
/** How much of a page its pictures cover at least when it was scanned, and when there is no text at all: in square points, of A4. */
const scannedArea = 0.4 * 595 * 842;
const pictureArea = 0.05 * 595 * 842;
/** Drawn text is made of many shapes. */
const manyShapes = 100;

function isPicture({ known, unknown, area, drawn }: PageContent): boolean {
  if (known + unknown === 0) return area > pictureArea || drawn > manyShapes;
  return known < fewLetters && area > scannedArea;
}

/** The pages in their order with their resources; without a tree, all objects that are pages. */
function findPages(catalog: PdfValue | undefined, objects: PdfObjects): [PdfDict, PdfValue | undefined][] {
  const pages: [PdfDict, PdfValue | undefined][] = [];
  const seen = new Set<PdfValue>();
  const visit = (node: PdfValue | undefined, inherited: PdfValue | undefined, depth: number) => {
    if (!(node instanceof Map) || depth > deepest || seen.has(node)) return;
    seen.add(node);
    const resources = at(node, '/Resources') ?? inherited;
    if (node.has('/Kids')) for (const kid of listAt(node, '/Kids')) visit(kid, resources, depth + 1);
    else pages.push([node, resources]);
  };
  visit(at(catalog, '/Pages'), undefined, 0);
  if (pages.length === 0) {
    objects.forEach((value) => {
      if (at(value, '/Type') === '/Page') visit(value, undefined, 0);
    });
  }
  return pages;
}

function opened(text: PdfValue | undefined): Opened {
  return typeof text === 'string' ? { bytes: bytesOf(text) } : { bytes: new Uint8Array(), unread: 'failed' };
}
