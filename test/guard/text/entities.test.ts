import { plainText } from '../../../src/guard/text/entities';

test.each([
  ['a decimal reference', '790615&#45;2397', '790615-2397'],
  ['a hexadecimal reference', '790615&#x2D;2397', '790615-2397'],
  ['a named dash', '790615&ndash;2397', '790615-2397'],
  ['a no-break space', '790615&nbsp;2397', '790615 2397'],
  ['a full-width digit', '７90615-2397', '790615-2397'],
  ['a bullet', '790615-••••', '790615-****'],
  ['a letter', '&Aring;sgatan', 'Åsgatan'],
  ['a sign without width', '7906\u200b15-2397', '790615-2397'],
  ['an unknown name', 'R&D; AT&T', 'R&D; AT&T'],
])('%s becomes what it stands for', (_, given, plain) => {
  expect(plainText(given).text).toBe(plain);
});

test('offsets lead back to the given text', () => {
  const given = 'nr&nbsp;790615&#45;2397&nbsp;!';
  const { text, toGiven } = plainText(given);
  const start = text.indexOf('7');
  expect(given.slice(toGiven(start), toGiven(start + 11))).toBe('790615&#45;2397');
  expect(toGiven(text.length)).toBe(given.length);
});
