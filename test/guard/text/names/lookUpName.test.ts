import { FIRST_SURE, LAST_SURE, lookUpName, ORDINARY } from '../../../../src/guard/text/names/lookUpName';
import { nameHash } from '../../../../src/guard/text/names/nameHash';

const known = (word: string): number => lookUpName(nameHash(word, 0, word.length));

test.each([
  ['Anna', FIRST_SURE],
  ['Mohammed', FIRST_SURE],
  ['Päivi', FIRST_SURE],
  ['Oksana', FIRST_SURE],
  ['Per', FIRST_SURE | ORDINARY],
  ['Öberg', LAST_SURE],
  ['Ahmadi', LAST_SURE],
])('%s is known', (name, kind) => {
  expect(known(name) & kind).toBe(kind);
});

test.each(['Och', 'Sverige', 'Den', 'Kommun', 'Xqzzyw'])('%s is no name', (word) => {
  expect(known(word)).toBe(0);
});

test('about one invented word in 1024 is taken for a name', () => {
  const letters = 'bcdfghjklmnpqrstvwxz';
  const words = Array.from({ length: 8000 }, (_, index) =>
    [index, index >> 3, index >> 6, index >> 9, index * 7, index * 13]
      .map((number) => letters.charAt(number % letters.length))
      .join(''),
  );
  const taken = new Set(words.filter((word) => known(word) !== 0)).size;
  expect(taken / new Set(words).size).toBeLessThan(0.002);
});
