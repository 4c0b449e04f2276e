import { bytesFromBase64 } from '../../../src/guard/files/base64';

test('every length of base64 is read', () => {
  for (let length = 0; length < 20; length++) {
    const bytes = Buffer.alloc(length, 0xc3);
    expect(Buffer.from(bytesFromBase64(bytes.toString('base64')) ?? []).equals(bytes)).toBe(true);
  }
});

test('base64 in lines is read', () => {
  expect(Buffer.from(bytesFromBase64('w4Vz\r\nYSDD\r\nlg==\r\n') ?? []).toString()).toBe('Åsa Ö');
});

test.each(['<html>', 'w4V=z', 'åäö'])('%s is no base64', (text) => {
  expect(bytesFromBase64(text)).toBeUndefined();
});
