import { byteString, bytesOf, textFromBytes } from '../../../src/guard/files/plainText';

const text = 'Åsa Öberg, pnr 19790615-2397, 👋 € ñ\r\n';

test.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(text, 'utf8')],
  ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text, 'utf8')])],
  ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
  ['big-endian UTF-16', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])],
])('a file in %s reads as it was written', (_, bytes) => {
  expect(textFromBytes(bytes)).toBe(text);
});

test('a file of an older system keeps its Swedish letters and its signs', () => {
  expect(textFromBytes(Buffer.from('Åsa Öberg äter \x93nu\x94 f\xf6r 5 \x80', 'latin1'))).toBe(
    'Åsa Öberg äter “nu” för 5 €',
  );
});

test('one byte that does not belong leaves the rest of the text as it is', () => {
  const bytes = Buffer.concat([Buffer.from('Åsa '), Buffer.from([0xe5]), Buffer.from(' Öberg')]);
  expect(textFromBytes(bytes)).toBe('Åsa å Öberg');
});

test('a long text is whole, wherever it is cut to be decoded', () => {
  for (const start of ['', 'a', 'aa', 'aaa']) {
    const long = start + '👋å'.repeat(5000);
    expect(textFromBytes(Buffer.from(long))).toBe(long);
  }
});

test('bytes as characters are the same bytes again', () => {
  const bytes = Uint8Array.from({ length: 10_000 }, (_, index) => index % 256);
  expect(Buffer.from(bytesOf(byteString(bytes))).equals(Buffer.from(bytes))).toBe(true);
});
