import { hasSurnameEnding } from '../../../../src/guard/text/names/surnameSuffixes';

const ends = (word: string): boolean => hasSurnameEnding(word, 0, word.length);

test.each([
  'Larsson',
  'Vinterström',
  'HAGELKVIST',
  'Ingemarsdotter',
  'Tallgren',
  'Kovacevic',
  'Hosseinzadeh',
])('%s ends as a surname', (word) => {
  expect(ends(word)).toBe(true);
});

test.each(['Ström', 'Berg', 'Östberg'.slice(2), 'Måndag', 'Kommunen', 'Skolan', ''])(
  '%s does not',
  (word) => {
    expect(ends(word)).toBe(false);
  },
);
