import { FIRST_SURE, LAST_SURE } from '../../../../src/guard/text/names/lookUpName';
import {
  ALL_CAPITALS,
  FIRM,
  GENITIVE,
  INITIAL,
  kindOfWord,
  NOT_NAME,
  TITLE,
} from '../../../../src/guard/text/names/wordKind';

const kindOf = (word: string): number => kindOfWord(word, 0, word.length);

test.each([
  ['Anna', FIRST_SURE],
  ['Annas', FIRST_SURE | GENITIVE],
  ['Lindqvists', LAST_SURE | GENITIVE],
  ['ANNA', FIRST_SURE | ALL_CAPITALS],
  ['B', INITIAL],
  ['Fastigheter', NOT_NAME | FIRM],
  ['Tränaren', NOT_NAME | TITLE],
  ['Förskolläraren', NOT_NAME | TITLE],
  ['Måndag', NOT_NAME],
  ['Björkgatan', NOT_NAME],
  ['EU-kommissionen', NOT_NAME],
  ['Skellefteå-laget', NOT_NAME],
])('%s', (word, kind) => {
  expect(kindOf(word)).toBe(kind);
});

test('both halves of a double name are asked', () => {
  expect(kindOf('Anna-Lena')).toBe(FIRST_SURE);
  expect(kindOf('Hedqvist-Lindström')).toBe(LAST_SURE);
});

test('a word that touches digits is no name, but for the one digit of a note', () => {
  expect(kindOfWord('4Anna', 1, 5)).toBe(NOT_NAME);
  expect(kindOfWord('Anna42', 0, 4)).toBe(NOT_NAME);
  expect(kindOfWord('Anna7', 0, 4)).toBe(FIRST_SURE);
});
