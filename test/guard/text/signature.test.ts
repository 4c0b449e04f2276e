import { read } from '../../../src/guard/text/reading';

function signatureIn(text: string): string | undefined {
  const me = { name: 'Sofia Wikander', address: 'sofia.wikander@lindmarka.example' };
  const { signed, ownEnd } = read('body', text, { year: 2026, me, colleagues: [], domains: [] });
  return signed < ownEnd ? text.slice(signed, ownEnd) : undefined;
}

test.each([
  ['a closing phrase', 'Hej\n\nMvh\nSofia\nTfn 08-465 004 21', 'Mvh\nSofia\nTfn 08-465 004 21'],
  ['a longer one', 'Hej\nMed vänliga hälsningar\nSofia', 'Med vänliga hälsningar\nSofia'],
  ['an English one', 'Hi\nKind regards,\nSofia', 'Kind regards,\nSofia'],
  ['the writer\u2019s name', 'Hej\n\nSofia Wikander\nJobbcoach', 'Sofia Wikander\nJobbcoach'],
  ['the first name after a stroke', 'Hej, vi ses.\n\n/Sofia', '/Sofia'],
])('a signature begins with %s', (_, text, signature) => {
  expect(signatureIn(text)).toBe(signature);
});

test('a text that nobody signs has no signature', () => {
  expect(signatureIn('Hej, Sofia Wikander ringer dig.\nVi ses på torsdag.')).toBeUndefined();
});
