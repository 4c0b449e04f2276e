import {
  packDigit,
  packNumber,
  packText,
  readDigit,
  readNumber,
  readText,
} from '../../../src/guard/history/packing';

const numbers = [0, 1, 44, 45, 46, 89, 90, 2024, 2025, 91_124, 91_125, 20_000_000];

test.each(numbers)('%d is packed and read', (number) => {
  expect(packNumber(number)).toMatch(/^[#-[\]-}]+$/);
  expect(readNumber({ text: packNumber(number), at: 0 })).toBe(number);
});

test('numbers below 45 take one character, below 2,025 two', () => {
  expect([44, 45, 2024, 2025].map((number) => packNumber(number).length)).toEqual([1, 2, 2, 3]);
});

test.each([
  [89, 89],
  [90, 89],
  [-1, 0],
])('%d in one character is %d', (number, read) => {
  expect(readDigit({ text: packDigit(number), at: 0 })).toBe(read);
});

test('what is no number from 0 is 0', () => {
  expect([NaN, -3].map(packNumber)).toEqual(['#', '#']);
});

test.each(['', 'Anna Berg', 'Åsa Öberg', '!~"\\', '東京 🙂'])('%s is packed and read', (text) => {
  const reader = { text: packText(text) + packText('next'), at: 0 };
  expect([readText(reader), readText(reader)]).toEqual([text, 'next']);
});

test.each([['"'], ['\\'], [' '], ['~'], [''], ['å']])('%s is no number', (text) => {
  expect(() => readNumber({ text, at: 0 })).toThrow('not packed text');
});
