import { officeOf, textOf } from './content';

const relationships =
  '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>' +
  '<Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>';
const workbook =
  '<workbook><sheets><sheet name="Elever" sheetId="1" r:id="rId1"/>' +
  '<sheet name="Dold &amp; glömd" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>';
const strings =
  '<sst><si><t>Namn</t></si><si/><si><r><t>Åsa </t></r><r><t xml:space="preserve">Öberg</t></r>' +
  '<rPh><t>x</t></rPh></si></sst>';
const styles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000000\\-0000"/>' +
  '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>';

function sheet(...cells: string[]): string {
  return `<worksheet><sheetData><row r="1">${cells.join('')}</row></sheetData></worksheet>`;
}

function workbookOf(first: string, more: Record<string, string> = {}): string {
  const parts = {
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relationships,
    'xl/sharedStrings.xml': strings,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': first,
  };
  return textOf('a.xlsx', officeOf({ ...parts, ...more }));
}

test.each([
  ['shared text in several runs', '<c r="A1" t="s"><v>2</v></c>', 'Åsa Öberg'],
  ['its own text', '<c r="A1" t="inlineStr"><is><t>Bo &amp; Ek</t></is></c>', 'Bo & Ek'],
  ['the text of a formula', '<c r="A1" t="str"><f>A2&amp;"x"</f><v>Bo Ek</v></c>', 'Bo Ek'],
  ['a number', '<c r="A1"><v>197906152397</v></c>', '197906152397'],
  ['a number with an exponent', '<c r="A1"><v>1.97906152397E11</v></c>', '197906152397'],
  ['a number with the zeros that it is shown with', '<c r="A1" s="1"><v>106152394</v></c>', '0106152394'],
  ['a number with more digits than its format', '<c r="A1" s="1"><v>197906152397</v></c>', '197906152397'],
  ['a date as the number it is stored as', '<c r="A1" s="2"><v>28991</v></c>', '28991'],
])('a cell gives %s', (_, cell, text) => {
  expect(workbookOf(sheet(cell))).toBe(`Elever\nDold & glömd\n${text}`);
});

test('cells of a row are separated, and hidden sheets and comments are read', () => {
  const row = sheet('<c r="A1" t="s"><v>0</v></c>', '<c r="B1"/>', '<c r="C1" t="s"><v>2</v></c>');
  const more = {
    'xl/worksheets/sheet2.xml': sheet('<c t="inlineStr"><is><t>Gun Lind</t></is></c>'),
    'xl/comments1.xml':
      '<comments><commentList><comment ref="A1"><text><r><t>Ring Bo</t></r></text></comment></commentList></comments>',
  };
  expect(workbookOf(row, more)).toBe('Elever\nDold & glömd\nNamn\tÅsa Öberg\nGun Lind\nRing Bo');
});
