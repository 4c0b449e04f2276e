import { deflateRawSync } from 'node:zlib';
import { alphabet, pairAt, unpack } from '../../src/guard/packed';

const printable = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
  (character) => !'"\\`'.includes(character),
);

/** As the build packs: deflated, 13 bits in two characters. */
function packed(text: string): string {
  const bytes = [...deflateRawSync(Buffer.from(text, 'latin1'))];
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,13}/g) ?? [])
    .map((part) => Number.parseInt(part.padEnd(13, '0'), 2))
    .map((value) => `${printable[Math.floor(value / alphabet)]}${printable[value % alphabet]}`)
    .join('');
}

test('the alphabet is what is printable but quotation mark, backslash and backtick', () => {
  expect(printable).toHaveLength(alphabet);
  expect(printable.map((_, index) => pairAt(`${printable[0]}${printable[index]}`, 0))).toEqual(
    printable.map((_, index) => index),
  );
});

test.each([
  ['nothing', []],
  ['words', [{ words: 'sjukskriven försörjningsstöd barn' }]],
  ['every letter of Latin-1', Array.from({ length: 224 }, (_, index) => String.fromCharCode(32 + index))],
  ['a long text', Array.from({ length: 2000 }, (_, index) => `ord${index * 7919}`)],
])('%s comes back as it was packed', (_, value) => {
  expect(unpack(packed(JSON.stringify(value)))).toEqual(value);
});
