import type { Browser } from 'playwright-core';
import { readFile } from '../../../../src/guard/files/readFile';
import { launchBrowser } from '../../../browser';
import { textOf, unreadOf } from '../content';
import { deflated, pageOf, pdfOf, rawPdf, streamOf } from './producers';

const helvetica = '/Font<</F 4 0 R>>';
const windows = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';

/** The text of a page with this content in Helvetica. */
function shown(content: string): string {
  return textOf('a.pdf', pageOf(content, helvetica, windows));
}

describe('a PDF by pdfkit', () => {
  test('gives its text, page after page, with words whole and apart', async () => {
    const paragraph = 'Åsa Öberg, personnummer 19790615-2397, bor på Ängsvägen 4 i Umeå. '.repeat(8).trim();
    const file = await pdfOf((page) => {
      page.text(paragraph, { align: 'justify' });
      page.addPage().font('Times-Roman').text('Citat “x” – 5 €').font('Courier-Bold').text('Bo Ek');
    });
    const text = textOf('a.pdf', file);
    expect(text.replace(/\n/g, ' ')).toBe(`${paragraph} Citat “x” – 5 € Bo Ek`);
  });

  test('with a password is encrypted', async () => {
    const file = await pdfOf((page) => page.text('Bo'), { userPassword: 'lösen' });
    expect(unreadOf('a.pdf', file)).toEqual({ 'a.pdf': 'encrypted' });
  });

  test('gives its title, but not its author', async () => {
    const file = await pdfOf((page) => page.text('Bo'), { info: { Title: 'Beslut för Åsa', Author: 'Ek' } });
    expect(textOf('a.pdf', file)).toBe('Beslut för Åsa\nBo');
  });

  test('gives the values of its fields with their labels', async () => {
    const file = await pdfOf((page) => {
      page.font('Helvetica').text('Blankett').initForm();
      page.formText('Personnummer', 10, 10, 100, 20, { value: '19790615-2397' });
      page.formText('Namn', 10, 40, 100, 20, { value: 'Åsa Öberg' });
      page.formCheckbox('Ja', 10, 70, 10, 10, {});
    });
    expect(textOf('a.pdf', file)).toBe('Blankett\nPersonnummer: 19790615-2397\nNamn: Åsa Öberg');
  });

  test('gives the comments on its pages', async () => {
    const file = await pdfOf((page) => page.text('Bo').note(10, 10, 20, 20, 'Ring Åsa'));
    expect(textOf('a.pdf', file)).toBe('Bo\nRing Åsa');
  });

  test('gives the files that lie in it', async () => {
    const file = await pdfOf((page) => page.text('Bo').file(Buffer.from('Ek'), { name: 'lista.txt' }));
    expect(readFile('a.pdf', file).parts).toEqual([
      { name: 'a.pdf', text: 'Bo' },
      { name: 'a.pdf/lista.txt', text: 'Ek' },
    ]);
  });
});

describe('a PDF by Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  async function printed(html: string): Promise<Uint8Array> {
    const page = await browser.newPage();
    await page.setContent(`<html lang="sv"><body>${html}</body></html>`);
    const file = await page.pdf({ printBackground: true });
    await page.close();
    return file;
  }

  test('gives paragraphs, rows of a table and filled fields', async () => {
    const file = await printed(
      '<h1>Beslut om bistånd</h1><p>Åsa Öberg, 19790615-2397, är <b>fl</b>itig.</p><table><tr><td>Namn</td>' +
        '<td>Telefon</td></tr><tr><td>Bo Ek</td><td>070-174 06 05</td></tr></table><input value="Gun Lind">',
    );
    expect(textOf('a.pdf', file).replace(/\t/g, ' ')).toBe(
      'Beslut om bistånd\nÅsa Öberg, 19790615-2397, är flitig.\nNamn Telefon\nBo Ek 070-174 06 05\nGun Lind',
    );
  });

  test('that shows a picture of a page is scanned', async () => {
    const page = await browser.newPage();
    await page.setContent('<p>Bo Ek</p>');
    const picture = (await page.screenshot()).toString('base64');
    await page.close();
    const file = await printed(`<img style="width:100%;height:90vh" src="data:image/png;base64,${picture}">`);
    expect(unreadOf('a.pdf', file)).toEqual({ 'a.pdf': 'scanned' });
  });

  test('with text and a page that is a picture gives the text and names the picture', async () => {
    const page = await browser.newPage();
    const picture = (await page.screenshot()).toString('base64');
    await page.close();
    const file = await printed(
      `<p>Bo Ek</p><img style="break-before:page;width:100%;height:90vh" src="data:image/png;base64,${picture}">`,
    );
    expect(readFile('a.pdf', file)).toEqual({
      parts: [{ name: 'a.pdf', text: 'Bo Ek' }],
      unread: [{ name: 'a.pdf', reason: 'scanned' }],
    });
  });
});

describe('text on a page', () => {
  test.each([
    ['kerning within a word', 'BT /F 10 Tf [(1979)-20(0615)30(-2397)] TJ ET', '19790615-2397'],
    ['a gap between words', 'BT /F 10 Tf [(Bo)-300(Ek)] TJ ET', 'Bo Ek'],
    ['spacing between letters', 'BT /F 10 Tf 3 Tc (19790615) Tj ET', '19790615'],
    [
      'lines of an operator',
      'BT /F 10 Tf 12 TL 9 700 Td (Bo) Tj T* (Ek) Tj (Lind) \' 1 0 (x) " ET',
      'Bo\nEk\nLind\nx',
    ],
    [
      'escapes',
      String.raw`BT /F 10 Tf (\(Bo\) \305\
sa) Tj ET`,
      '(Bo) Åsa',
    ],
    ['hexadecimal text', 'BT /F 10 Tf <C5736 1> Tj ET', 'Åsa'],
    ['a new cell', 'BT /F 10 Tf 50 700 Td (Namn) Tj 200 0 Td (Bo) Tj ET', 'Namn\tBo'],
    ['the right cell drawn first', 'BT /F 10 Tf 250 700 Td (Bo) Tj -200 0 Td (Namn) Tj ET', 'Namn\tBo'],
    ['turned text', 'BT /F 10 Tf 0 1 -1 0 50 50 Tm (Bo) Tj ( Ek) Tj ET', 'Bo Ek'],
    ['text drawn twice to be bold', 'BT /F 10 Tf 9 9 Td (Bo Ek) Tj 0.3 0 Td (Bo Ek) Tj ET', 'Bo Ek'],
    ['an index above its line', 'BT /F 10 Tf 9 9 Td (Bo) Tj 12.5 3 Td (1) Tj ET', 'Bo1'],
    [
      'a word divided at the end of a line',
      'BT /F 10 Tf 12 TL (hem-) Tj T* (tjänst) Tj T* (2397-) Tj T* (1) Tj ET',
      'hemtjänst\n2397-\n1',
    ],
    [
      'no picture in the line',
      'BT /F 10 Tf (Bo) Tj ET BI /W 1 /H 1 ID (Tj) EI BT /F 10 Tf 0 -20 Td (Ek) Tj ET',
      'Bo\nEk',
    ],
    ['a scaled page', 'q 0.1 0 0 0.1 0 0 cm BT /F 100 Tf (Bo) Tj 140 0 Td (Ek) Tj ET Q', 'Bo Ek'],
  ])('is read with %s', (_, content, text) => {
    expect(shown(content)).toBe(text);
  });

  test('that jumps about is read from the top', () => {
    const lines = [
      '9 100 Td (d)',
      '0 300 Td (a)',
      '0 -200 Td (c)',
      '0 100 Td (b)',
      '0 -250 Td (e)',
      '0 500 Td (0)',
    ];
    expect(shown(`BT /F 10 Tf ${lines.join(' Tj ')} Tj ET`)).toBe('0\na\nb\nc\nd\ne');
  });

  test('in a form is read, also when forms draw themselves', () => {
    const form = streamOf(
      '/Subtype/Form/Matrix[1 0 0 1 0 0]/Resources<</Font<</F 4 0 R>>/XObject<</X 5 0 R>>>>',
      'BT /F 10 Tf (Bo) Tj ET /X Do',
    );
    expect(textOf('a.pdf', pageOf('/X Do', '/XObject<</X 5 0 R>>', windows, form))).toBe('Bo');
  });
});

describe('fonts', () => {
  const map = (body: string) => streamOf('', `/CIDInit /ProcSet findresource begin ${body} end`);

  test.each([
    ['/Encoding/MacRomanEncoding', '\x81sa \x85berg', 'Åsa Öberg'],
    ['/Encoding/WinAnsiEncoding', '\xc5sa \x96', 'Åsa –'],
    [
      '/Encoding<</Differences[1/Aring/s/a/space/uni00D6/odieresis/f_i/x.alt]>>',
      '\x01\x02\x03\x04\x05\x06\x07\x08',
      'Åsa Öö' + 'fix',
    ],
    ['', "'\xae", '’fi'],
  ])('with %s mean what they should', (encoding, codes, text) => {
    const font = `<</Type/Font/Subtype/Type1/BaseFont/X${encoding}>>`;
    const hex = Buffer.from(codes, 'latin1').toString('hex');
    expect(textOf('a.pdf', pageOf(`BT /F 10 Tf <${hex}> Tj ET`, helvetica, font))).toBe(text);
  });

  test('of two bytes mean what their map says', () => {
    const font =
      '<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 5 0 R/DescendantFonts[<</DW 500/W[1[600 600]3 9 400]>>]>>';
    const body =
      '1 begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfchar <0001> <00C5> <0002> <00660069> endbfchar ' +
      '2 beginbfrange <0003> <0005> <0061> <0006> <0007> [<0042> <006F>] endbfrange';
    const file = pageOf('BT /F 10 Tf <00010002000300040005> Tj <00060007> Tj ET', helvetica, font, map(body));
    expect(textOf('a.pdf', file)).toBe('ÅfiabcBo');
  });

  test('that do not tell what their glyphs mean are named as unread', () => {
    const font = '<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<<>>]>>';
    expect(unreadOf('a.pdf', pageOf('BT /F 10 Tf <00010002> Tj ET', helvetica, font))).toEqual({
      'a.pdf': 'failed',
    });
  });
});

describe('the file', () => {
  const content = 'BT /F 10 Tf (Bo Ek) Tj ET';
  const catalog = '<</Type/Catalog/Pages 2 0 R>>';
  const pages = '<</Type/Pages/Kids[3 0 R]/Resources<</Font<</F 5 0 R>>>>>>';
  const page = '<</Type/Page/Parent 2 0 R/Contents[4 0 R]>>';

  test('may pack its pages with FlateDecode', () => {
    const packed = streamOf('/Filter[/FlateDecode]', deflated(content));
    expect(textOf('a.pdf', rawPdf(catalog, pages, page, packed, windows))).toBe('Bo Ek');
  });

  test.each(['ASCIIHexDecode', 'ASCII85Decode', 'RunLengthDecode', 'LZWDecode'])(
    'of which a page is packed with %s is named as unread',
    (filter) => {
      const packed = streamOf(`/Filter/${filter}`, content);
      expect(unreadOf('a.pdf', rawPdf(catalog, pages, page, packed, windows))).toEqual({ 'a.pdf': 'format' });
    },
  );

  test('that is a form of LiveCycle is named as unread', () => {
    const form = '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[]/XFA[(datasets)]>>>>';
    expect(unreadOf('a.pdf', rawPdf(form, pages, page, streamOf('', content), windows))).toEqual({
      'a.pdf': 'format',
    });
  });

  test('may pack its objects in a stream, with a predictor', () => {
    const objects = `1 0 2 ${catalog.length + 1} 3 ${catalog.length + pages.length + 2} `;
    const packed = `${objects}${catalog} ${pages} ${page}`;
    const columns = 16;
    const rows: number[] = [];
    const padded = Buffer.from(packed.padEnd(Math.ceil(packed.length / columns) * columns));
    for (let at = 0; at < padded.length; at += columns) {
      rows.push(2);
      for (let index = at; index < at + columns; index++)
        rows.push(((padded[index] ?? 0) - (padded[index - columns] ?? 0)) & 255);
    }
    const entries = `/Type/ObjStm/N 3/First ${objects.length}/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${columns}>>`;
    const stream = streamOf(entries, deflated(Uint8Array.from(rows)));
    const head = Buffer.from('%PDF-1.7\n');
    const parts = [
      ['9', stream],
      ['4', streamOf('', content)],
      ['5', Buffer.from(windows)],
      ['8', streamOf('/Type/XRef/Root 1 0 R', '')],
    ] as const;
    const body = parts.map(([number, part]) =>
      Buffer.concat([Buffer.from(`${number} 0 obj `), part, Buffer.from(' endobj\n')]),
    );
    expect(textOf('a.pdf', Buffer.concat([head, ...body]))).toBe('Bo Ek');
  });

  test('counts the later one of objects with the same number', () => {
    const file = Buffer.concat([
      rawPdf(catalog, pages, page, streamOf('', 'BT /F 10 Tf (Gammal) Tj ET'), windows),
      Buffer.from('\n4 0 obj\n'),
      streamOf('', content),
      Buffer.from('\nendobj'),
    ]);
    expect(textOf('a.pdf', file)).toBe('Bo Ek');
  });

  test('is read without its end and with a wrong length', () => {
    const whole = Buffer.from(rawPdf(catalog, pages, page, streamOf('', content), windows)).toString(
      'latin1',
    );
    const torn = whole.replace(/trailer.*/, '').replace(/\/Length \d+/, '/Length 99999');
    expect(textOf('a.pdf', Buffer.from(torn, 'latin1'))).toBe('Bo Ek');
  });

  test('of which the pages run in a circle comes to an end', () => {
    const circle = '<</Type/Pages/Kids[2 0 R 3 0 R]/Resources<</Font<</F 5 0 R>>>>>>';
    expect(textOf('a.pdf', rawPdf(catalog, circle, page, streamOf('', content), windows))).toBe('Bo Ek');
  });
});
