import { readFileSync } from 'node:fs';

const committed = readFileSync('src/guard/text/names/nameTable.ts', 'utf8');

test('the committed table keeps within 60 KB', () => {
  expect(Buffer.byteLength(committed)).toBeLessThanOrEqual(60_000);
});

test('the committed table names its source and licence', () => {
  expect(committed).toMatch(/Source: Statistics Sweden \(SCB\)/);
  expect(committed).toMatch(/Licence: CC0 1\.0/);
});

test('the committed table holds no name that can be read', () => {
  expect(committed).not.toMatch(/Andersson|Mohammed/i);
});
