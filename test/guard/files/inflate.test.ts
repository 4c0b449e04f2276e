import { deflateRawSync, constants } from 'node:zlib';
import { newBudget } from '../../../src/guard/files/budget';
import { inflate } from '../../../src/guard/files/inflate';

const text = Array.from({ length: 5000 }, (_, index) => `Rad ${(index * 7919) % 9973} om Åsa Öberg; `).join(
  '',
);
const noise = Uint8Array.from({ length: 200_000 }, (_, index) => (index * index * 2654435761) >>> 13);

test.each<[string, Uint8Array, number]>([
  ['nothing', new Uint8Array(), 9],
  ['one letter', Buffer.from('a'), 9],
  ['text', Buffer.from(text), 9],
  ['text packed quickly', Buffer.from(text), 1],
  ['text that is stored', Buffer.from(text), 0],
  ['one letter many times', Buffer.alloc(1_000_000, 65), 6],
  ['noise', noise, 6],
])('%s is unpacked as it was', (_, content, level) => {
  for (const strategy of [constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY]) {
    const { bytes, whole } = inflate(deflateRawSync(content, { level, strategy }), newBudget());
    expect(whole).toBe(true);
    expect(Buffer.from(bytes).equals(Buffer.from(content))).toBe(true);
  }
});

test('what is cut off is unpacked up to there, and is not whole', () => {
  const packed = deflateRawSync(text);
  const { bytes, whole } = inflate(packed.subarray(0, packed.length / 2), newBudget());
  expect(whole).toBe(false);
  expect(bytes.length).toBeGreaterThan(10_000);
  expect(Buffer.from(text).indexOf(bytes.subarray(0, 10_000))).toBe(0);
});

test('no more is unpacked than the budget allows', () => {
  const budget = Object.assign(newBudget(), { bytes: 5000 });
  const { bytes, whole } = inflate(deflateRawSync(Buffer.alloc(100_000_000)), budget);
  expect([whole, budget.spent]).toEqual([false, true]);
  expect(bytes.length).toBeLessThan(6000);
});
