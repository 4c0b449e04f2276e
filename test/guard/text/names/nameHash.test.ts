import { hashesOf, nameHash } from '../../../../src/guard/text/names/nameHash';

const hashOf = (word: string): number => nameHash(word, 0, word.length);

test.each([
  ['ANNA', 'anna'],
  ['Mónica', 'monica'],
  ['Łukasz', 'lukasz'],
  ['Søren', 'sören'],
  ['ÅSA', 'åsa'],
])('%s is the same name as %s', (one, other) => {
  expect(hashOf(one)).toBe(hashOf(other));
});

test.each([
  ['Åsa', 'asa'],
  ['Bjorn', 'björn'],
  ['Anna', 'annan'],
  ['Lundén', 'lunden'],
])('%s is another name than %s', (one, other) => {
  expect(hashOf(one)).not.toBe(hashOf(other));
});

test('only the letters between the offsets count', () => {
  expect(nameHash('Hej Anna!', 4, 8)).toBe(hashOf('anna'));
});

test('a list of words is known by their hashes', () => {
  expect(hashesOf('ab hb').has(hashOf('HB'))).toBe(true);
  expect(hashesOf('ab hb').has(hashOf('kb'))).toBe(false);
});
