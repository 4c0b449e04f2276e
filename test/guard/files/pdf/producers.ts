import PDFDocument from 'pdfkit';
import { deflateSync } from 'node:zlib';

type Options = ConstructorParameters<typeof PDFDocument>[0];

/** A PDF as pdfkit makes it. */
export function pdfOf(
  draw: (page: PDFKit.PDFDocument) => unknown,
  options: Options = {},
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument(options);
    const pieces: Buffer[] = [];
    document.on('data', (piece: Buffer) => pieces.push(piece));
    document.on('end', () => resolve(Buffer.concat(pieces)));
    document.on('error', reject);
    draw(document);
    document.end();
  });
}

/** A PDF of these objects, numbered from 1, without a table of contents; the first one is the catalogue. */
export function rawPdf(...objects: (string | Uint8Array)[]): Uint8Array {
  const pieces = objects.map((object, index) => {
    return Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), latin(object), Buffer.from('\nendobj\n')]);
  });
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...pieces, Buffer.from('trailer <</Root 1 0 R>>')]);
}

/** A stream with these entries beside its length. */
export function streamOf(entries: string, data: string | Uint8Array): Uint8Array {
  const content = latin(data);
  const head = `<<${entries}/Length ${content.length}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\nendstream')]);
}

export function deflated(data: string | Uint8Array): Uint8Array {
  return deflateSync(latin(data));
}

/** One page with this content, these resources and these further objects, numbered from 4. */
export function pageOf(content: string, resources: string, ...objects: (string | Uint8Array)[]): Uint8Array {
  return rawPdf(
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count 1/Kids[<</Type/Page/MediaBox[0 0 600 800]/Contents 3 0 R/Resources<<${resources}>>>>]>>`,
    streamOf('/Filter/FlateDecode', deflated(content)),
    ...objects,
  );
}

function latin(data: string | Uint8Array): Buffer {
  return typeof data === 'string' ? Buffer.from(data, 'latin1') : Buffer.from(data);
}
