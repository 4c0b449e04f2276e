import { findEmails } from '../../../src/guard/text/emails';

function emailsIn(text: string): { address: string; belongs: string }[] {
  const ats = text.split('').flatMap((sign, index) => (sign === '@' ? [index] : []));
  return findEmails(text, ats, ['lindmarka.example']).map(({ address, belongs }) => ({ address, belongs }));
}

test.each([
  ['solros_82@hotmail.example', 'private'],
  ['farid.ansari79@gmail.example', 'private'],
  ['sofia.wikander@jobb.lindmarka.example', 'own'],
  ['info@stadsmission.example', 'function'],
  ['registrator@regionen.example', 'function'],
  ['fatima.al-hassan@foretaget.example', 'named'],
  ['order2024@grossen.example', 'function'],
])('%s is %s', (address, belongs) => {
  expect(emailsIn(`Skriv till <${address}>, tack.`)).toEqual([{ address, belongs }]);
});

test.each([['@allihop'], ['12 st @ 40 kr'], ['a@b'], ['namn@']])('"%s" holds no address', (text) => {
  expect(emailsIn(text)).toEqual([]);
});

test('a full stop after an address is not part of it', () => {
  expect(emailsIn('Se anna.berg@gmail.example.')[0]?.address).toBe('anna.berg@gmail.example');
});
