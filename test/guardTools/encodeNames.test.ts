import { pairAt } from '../../src/guard/packed';
import { BLOCKS } from '../../src/guard/text/names/lookUpName';
import { encodeNames, moduleText } from '../../src/guardTools/encodeNames';

const names = new Map(Array.from({ length: 2000 }, (_, index) => [`namn${index}`, index % 10 === 0 ? 2 : 1]));

test('the commonest kind has the shortest code', () => {
  expect(encodeNames(names).kinds).toEqual([1, 2]);
});

test('the text opens with the length of each block and holds them all', () => {
  const { text } = encodeNames(names);
  let pairs = BLOCKS;
  for (let block = 0; block < BLOCKS; block++) pairs += pairAt(text, block);
  expect(text).toHaveLength(pairs * 2);
});

test('a name takes less than three characters', () => {
  expect(encodeNames(names).text.length / names.size).toBeLessThan(3);
});

test('the module needs no escapes, names its source and says that it is made', () => {
  const text = moduleText(encodeNames(names));
  expect(text).not.toMatch(/\\/);
  expect(text).toMatch(/Statistics Sweden \(SCB\).*CC0 1\.0/);
  expect(text).toContain('npm run name-table');
});
