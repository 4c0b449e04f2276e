import { bytesFromBase64, isTextFile, textFromBytes } from '../../src/guard/attachmentText';

const text = 'Åsa Öberg, pnr 19790615-2397, 👋 € ñ\r\n';

test.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(text, 'utf8')],
  ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text, 'utf8')])],
  ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
  ['big-endian UTF-16', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])],
])('a file in %s reads as it was written', (_, bytes) => {
  expect(textFromBytes(bytesFromBase64(bytes.toString('base64')) ?? new Uint8Array())).toBe(text);
});

test('a file of an older system keeps its Swedish letters', () => {
  expect(textFromBytes(Buffer.from('Åsa Öberg äter', 'latin1'))).toBe('Åsa Öberg äter');
});

test('every length of base64 is read', () => {
  for (let length = 0; length < 20; length++) {
    const bytes = Buffer.alloc(length, 0xc3);
    expect(Buffer.from(bytesFromBase64(bytes.toString('base64')) ?? []).equals(bytes)).toBe(true);
  }
});

test('what is no base64 is no content', () => {
  expect(bytesFromBase64('<html>')).toBeUndefined();
});

test.each([
  ['lista.txt', true],
  ['LISTA.CSV', true],
  ['lista.txt.pdf', false],
  ['txt', false],
])('%s is a text file: %s', (name, expected) => {
  expect(isTextFile(name)).toBe(expected);
});
