import {
  Document,
  FootnoteReferenceRun,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { officeOf, textOf, unreadOf, wordOf, zipOf } from './content';

const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

function cells(...texts: string[]): TableRow {
  return new TableRow({
    children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })),
  });
}

test('a Word document gives its text, header, footnotes and title, but not its author', async () => {
  const document = new Document({
    title: 'Utredning',
    creator: 'Handläggare Ek',
    footnotes: { 1: { children: [new Paragraph('Uppgift från Bo Ek')] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Socialförvaltningen')] }) },
        children: [
          new Paragraph({
            children: [
              new TextRun('Personnummer 1979'),
              new TextRun({ text: '0615', underline: {} }),
              new TextRun('-2397'),
              new FootnoteReferenceRun(1),
            ],
          }),
          new Table({ rows: [cells('Namn', 'Åsa Öberg'), cells('Telefon', '070-174 06 05')] }),
        ],
      },
    ],
  });
  expect(textOf('utredning.docx', await Packer.toBuffer(document))).toBe(
    [
      'Personnummer 19790615-2397',
      'Namn\tÅsa Öberg',
      'Telefon\t070-174 06 05',
      'Uppgift från Bo Ek',
      'Socialförvaltningen',
      'Utredning',
    ].join('\n'),
  );
});

test.each([
  ['deleted text', '<w:p><w:del><w:r><w:delText>Bo Ek</w:delText></w:r></w:del></w:p>', 'Bo Ek'],
  ['hidden text', '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Bo Ek</w:t></w:r></w:p>', 'Bo Ek'],
  ['a tab', '<w:p><w:r><w:t>Bo</w:t><w:tab/><w:t>Ek</w:t></w:r></w:p>', 'Bo\tEk'],
  ['a line break', '<w:p><w:r><w:t>Bo</w:t><w:br/><w:t>Ek</w:t></w:r></w:p>', 'Bo\nEk'],
  [
    'a hyphen that holds',
    '<w:p><w:r><w:t>850101</w:t><w:noBreakHyphen/><w:t>2384</w:t></w:r></w:p>',
    '850101-2384',
  ],
  ['entities', paragraph('Bo &amp; Ek &#229; &lt;i&gt;'), 'Bo & Ek å <i>'],
  ['accents that stand apart', paragraph('A\u030asa O\u0308berg'), 'Åsa Öberg'],
  [
    'a text box, once',
    '<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Ruta</w:t></w:r></w:p></w:txbxContent>' +
      '</mc:Choice><mc:Fallback><w:p><w:r><w:t>Ruta</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>',
    'Ruta',
  ],
  [
    'settings of tabs as none',
    '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>Bo</w:t></w:r></w:p>',
    'Bo',
  ],
])('a Word document gives %s', (_, body, text) => {
  expect(textOf('a.docx', wordOf(body))).toBe(text);
});

test('slides come in their order with their notes', () => {
  const slide = (text: string) => `<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
  const file = officeOf({
    'ppt/slides/slide10.xml': slide('Tionde'),
    'ppt/slides/slide2.xml': slide('Andra'),
    'ppt/notesSlides/notesSlide1.xml': slide('Anteckning om Bo Ek'),
  });
  expect(textOf('a.pptx', file)).toBe('Anteckning om Bo Ek\nAndra\nTionde');
});

test('an OpenDocument text gives its paragraphs, cells, header and changes', () => {
  const file = zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': '<manifest:manifest/>',
    'content.xml':
      '<office:document-content><text:tracked-changes><text:deletion><office:change-info><dc:creator>Ek' +
      '</dc:creator></office:change-info><text:p>Struket</text:p></text:deletion></text:tracked-changes>' +
      '<text:h>Beslut</text:h><text:p>Åsa<text:s text:c="2"/><text:span>Ö</text:span>berg<text:tab/>x</text:p>' +
      '<table:table table:name="Tabell1"><table:table-row><table:table-cell><text:p>Namn</text:p></table:table-cell>' +
      '<table:table-cell><text:p>Bo\n  Ek</text:p></table:table-cell></table:table-row></table:table>' +
      '</office:document-content>',
    'styles.xml':
      '<office:document-styles><style:header><text:p>Sidhuvud</text:p></style:header></office:document-styles>',
  });
  expect(textOf('a.odt', file)).toBe('Struket\nBeslut\nÅsa  Öberg\tx\nTabell1\nNamn\tBo Ek\nSidhuvud');
});

test('a number that its column has no room for is read in full', () => {
  const file = zipOf({
    'META-INF/manifest.xml': '<manifest:manifest/>',
    'content.xml':
      '<office:body><table:table table:name="Elever"><table:table-row><table:table-cell office:value-type="float" ' +
      'office:value="1.97906152397E11"><text:p>1,98E+11</text:p></table:table-cell></table:table-row></table:table></office:body>',
  });
  expect(textOf('a.ods', file)).toBe('Elever\n1,98E+11\n197906152397');
});

test('an OpenDocument with a password is encrypted', () => {
  const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>';
  const file = zipOf({ 'META-INF/manifest.xml': manifest, 'content.xml': '\x01\x02' });
  expect(unreadOf('a.odt', file)).toEqual({ 'a.odt': 'encrypted' });
});

test('a Word document that holds nothing but a picture is scanned', () => {
  const file = wordOf('<w:p><w:drawing/></w:p>', { 'word/media/image1.png': '' });
  expect(unreadOf('a.docx', file)).toEqual({ 'a.docx': 'scanned' });
});

test('a binary workbook is named as one that is not read', () => {
  expect(unreadOf('a.xlsb', officeOf({ 'xl/workbook.bin': '' }))).toEqual({ 'a.xlsb': 'format' });
});
