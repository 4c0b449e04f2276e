import { partOf, quotedParts } from '../../../src/guard/text/quotedHistory';

function partsOf(text: string): { said: string; address: string }[] {
  const lines = [0];
  for (let at = 0; at < text.length; at++) if (text[at] === '\n') lines.push(at + 1);
  return quotedParts(text, lines)
    .map(({ bodyStart, end, address }) => ({ said: text.slice(bodyStart, end).trim(), address }))
    .filter(({ said }) => said !== '');
}

const farid = 'farid@gmail.example';

test.each([
  ['Outlook', `Hej\n\nFrån: Farid <${farid}>\nSkickat: den 1 maj 2024\nTill: Sofia\nÄmne: Ny\n\nTack`],
  ['Outlook in English', `Hej\n\nFrom: Farid <${farid}>\nSent: Monday\nTo: Sofia\nSubject: Ny\n\nTack`],
  [
    'Outlook with a line above',
    `Hej\n________________________________\nFrån: ${farid}\nSkickat: i går\n\nTack`,
  ],
  ['an older Outlook', `Hej\n-----Ursprungligt meddelande-----\nFrån: ${farid}\nÄmne: Ny\n\nTack`],
  ['Gmail', `Hej\n\nDen fre 12 nov. 2024 kl 10:02 skrev Farid <${farid}>:\n\nTack`],
  ['Gmail over two lines', `Hej\n\nDen fre 12 nov. 2024 kl 10:02 skrev Farid <\n${farid}>:\nTack`],
  ['Gmail in English', `Hej\n\nOn Fri, 12 Nov 2024, Farid <${farid}> wrote:\nTack`],
  ['Apple Mail', `Hej\n\n12 nov. 2024 kl. 10:02 skrev Farid <${farid}>:\n\nTack`],
  ['a forward', `Hej\n---------- Forwarded message ----------\nFrom: <${farid}>\nTo: x\nSubject: y\n\nTack`],
  ['a header in a table', `Hej\n*Från:* Farid <${farid}>\n*Skickat:* i går\n\nTack`],
])('what follows the separator of %s is quoted, with its author', (_, text) => {
  expect(partsOf(text)).toEqual([{ said: 'Tack', address: farid }]);
});

test('lines with quote marks are quoted, and what stands below them is not', () => {
  expect(partsOf('Hej\n> ett\n> två\n\nMitt svar')).toEqual([{ said: '> ett\n> två', address: '' }]);
});

test('a header among lines with quote marks names their author', () => {
  const text = `Hej\n> Från: Farid <${farid}>\n> Skickat: i går\n>\n> Tack\n\nMitt svar`;
  expect(partsOf(text)).toEqual([{ said: '>\n> Tack', address: farid }]);
});

test('each earlier message is a part of its own', () => {
  const text = 'A\nFrån: x@a.example\nÄmne: 1\n\nB\nFrån: y@b.example\nÄmne: 2\n\nC';
  expect(partsOf(text)).toEqual([
    { said: 'B', address: 'x@a.example' },
    { said: 'C', address: 'y@b.example' },
  ]);
});

test.each([
  ['a meeting\u2019s frame', 'Hej\n________________________________\nMötes-ID: 312 445\n'],
  ['a signature\u2019s line', 'Hej\n--\nSofia\nLindmarka'],
  ['"Från" in running text', 'Från: kl 8 till 10\nVi ses'],
  ['somebody who wrote', 'Hon skrev i går att allt är bra.'],
])('%s is no separator', (_, text) => {
  expect(partsOf(text)).toEqual([]);
});

test('an offset lies in the part around it', () => {
  const text = 'A\n> B\nC';
  const parts = quotedParts(text, [0, 2, 6]);
  expect([0, 3, 6].map((offset) => partOf(parts, offset) !== undefined)).toEqual([false, true, false]);
});

test('ten thousand earlier messages are told apart', () => {
  const text = '> Från: x@a.example\n> Ämne: 1\n> Hej\n'.repeat(10_000);
  expect(partsOf(text)).toHaveLength(10_000);
});
