import { strToU8, zipSync } from 'fflate';
import { Document, Packer, Paragraph } from 'docx';
import { readFile } from '../../../src/guard/files/readFile';
import { bytes, namesOf, officeOf, textOf, unreadOf, wordOf, zipOf } from './content';
import { pdfOf } from './pdf/producers';

const compoundMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

test('an empty file is read, and says nothing', () => {
  expect(textOf('a.txt', new Uint8Array())).toBe('');
});

test.each(['a.txt', 'a.csv', 'a.tsv', 'a.log', 'a.md', 'a.ini', 'utan ändelse'])(
  '%s is read as text',
  (name) => {
    expect(textOf(name, Buffer.from('Åsa;19790615-2397'))).toBe('Åsa;19790615-2397');
  },
);

test('a file is what its content is, whatever its name', async () => {
  const word = wordOf('<w:p><w:r><w:t>Bo</w:t></w:r></w:p>');
  expect(textOf('a.doc', word)).toBe('Bo');
  expect(textOf('a', word)).toBe('Bo');
  expect(textOf('a.txt', await pdfOf((page) => page.text('Bo')))).toBe('Bo');
  expect(textOf('a.xls', Buffer.from('<html><td>Bo</td><td>Ek</td></html>'))).toBe('Bo\tEk');
  expect(textOf('a.txt', bytes('MIME-Version: 1.0', 'Subject: =?utf-8?q?=C3=85?=', '', 'x'))).toBe(
    'Subject: Å\nx',
  );
});

test.each<[string, number[] | string, string]>([
  ['a.doc', compoundMark, 'format'],
  ['a.msg', compoundMark, 'format'],
  ['a.7z', "7z\xbc\xaf'\x1c\0", 'format'],
  ['a.rtf', String.raw`{\rtf1 Bo}`, 'format'],
  ['a.txt', String.raw`{\rtf1 Bo}`, 'format'],
  ['a.xml', '<?xml version="1.0"?><namn>Bo</namn>', 'format'],
  ['a.ics', 'BEGIN:VCALENDAR', 'format'],
  ['a.vcf', 'BEGIN:VCARD', 'format'],
  ['a.json', '{}', 'format'],
  ['a.exe', 'MZ\x90\0\x03', 'format'],
  ['a.jpg', [0xff, 0xd8, 0xff, 0xe0], 'scanned'],
  ['a.txt', [0x89, 0x50, 0x4e, 0x47], 'scanned'],
  ['a.tif', 'II*\0', 'scanned'],
  ['a.heic', '\0\0\0\x18ftypheic', 'scanned'],
  ['a.p7m', [0x30, 0x82], 'encrypted'],
  ['a.asc', '-----BEGIN PGP MESSAGE-----', 'encrypted'],
  ['a.zip', 'PK\x03\x04 och inget mer', 'failed'],
  ['a.pdf', '%PDF-1.7\n', 'failed'],
])('%s that begins with %p is unread: %s', (name, content, reason) => {
  const file = typeof content === 'string' ? Buffer.from(content, 'latin1') : Uint8Array.from(content);
  expect(unreadOf(name, file)).toEqual({ [name]: reason });
  expect(namesOf(name, file)).toEqual([]);
});

test('an Office document with a password is encrypted', () => {
  const stream = Buffer.from('EncryptedPackage', 'utf16le');
  const file = Buffer.concat([Uint8Array.from(compoundMark), Buffer.alloc(2000), stream]);
  expect(unreadOf('a.docx', file)).toEqual({ 'a.docx': 'encrypted' });
});

test('an archive gives all that it holds, by its path, and names what is not read', () => {
  const file = zipOf({
    'mapp/a.docx': wordOf('<w:p><w:r><w:t>Bo</w:t></w:r></w:p>'),
    'lista.csv': 'Ek',
    'inre.zip': zipOf({ 'b.txt': 'Lind' }),
    'bild.jpg': Uint8Array.of(0xff, 0xd8, 0xff),
    '__MACOSX/._lista.csv': 'x',
  });
  expect(readFile('alla.zip', file)).toEqual({
    parts: [
      { name: 'alla.zip/mapp/a.docx', text: 'Bo' },
      { name: 'alla.zip/lista.csv', text: 'Ek' },
      { name: 'alla.zip/inre.zip/b.txt', text: 'Lind' },
    ],
    unread: [{ name: 'alla.zip/bild.jpg', reason: 'scanned' }],
  });
});

test('Swedish names in an archive are read', () => {
  expect(namesOf('a.zip', zipOf({ 'Åsa Öberg.txt': '' }))).toEqual(['a.zip/Åsa Öberg.txt']);
});

test('a file with a password in an archive is encrypted, and the others are read', () => {
  const file = Buffer.from(zipOf({ 'a.txt': 'Bo', 'b.txt': 'Ek' }));
  const entry = file.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  file.writeUInt16LE(1, entry + 8);
  expect(unreadOf('x.zip', file)).toEqual({ 'x.zip/a.txt': 'encrypted' });
  expect(namesOf('x.zip', file)).toEqual(['x.zip/b.txt']);
});

test('a workbook that lies in a document is read', () => {
  const inner = officeOf({ 'word/document.xml': '<w:p><w:t>Ek</w:t></w:p>' });
  const outer = wordOf('<w:p><w:r><w:t>Bo</w:t></w:r></w:p>', { 'word/embeddings/b.docx': inner });
  expect(namesOf('a.docx', outer)).toEqual(['a.docx', 'a.docx/word/embeddings/b.docx']);
});

describe('limits', () => {
  test('a file over 10 MB is too large', () => {
    expect(unreadOf('a.txt', new Uint8Array(10_000_001))).toEqual({ 'a.txt': 'tooLarge' });
  });

  test('an archive that expands to more than 20 MB is read up to there', () => {
    const bomb = zipSync({
      'a.txt': strToU8('Bo'),
      'b.txt': new Uint8Array(21_000_000).fill(65),
      'c.txt': strToU8('Ek'),
    });
    const unread = unreadOf('x.zip', bomb);
    expect(unread['x.zip/b.txt']).toBe('tooLarge');
    expect(unread['x.zip/c.txt']).toBe('tooLarge');
  });

  test('the size that an archive states of itself does not matter', () => {
    const bomb = Buffer.from(zipSync({ 'b.txt': new Uint8Array(21_000_000) }));
    bomb.writeUInt32LE(10, bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
    expect(unreadOf('x.zip', bomb)['x.zip/b.txt']).toBe('tooLarge');
  });

  test('500 files are read, and the next is named', () => {
    const names = Array.from({ length: 600 }, (_, index) => [`${1000 + index}.txt`, strToU8('x')] as const);
    const { parts, unread } = readFile('a.zip', zipSync(Object.fromEntries(names)));
    expect([parts.length, unread]).toEqual([500, [{ name: 'a.zip/1500.txt', reason: 'tooLarge' }]]);
  });

  test('archives lie in one another at most three deep', () => {
    let file = zipOf({ 'a.txt': 'Bo' });
    for (let depth = 0; depth < 3; depth++) file = zipOf({ 'a.zip': file });
    expect(unreadOf('x.zip', file)).toEqual({ 'x.zip/a.zip/a.zip/a.zip/a.txt': 'tooLarge' });
  });
});

test('what is sound of a damaged file is read, and the damage is named', () => {
  const body = Array.from(
    { length: 5000 },
    (_, index) => `<w:p><w:r><w:t>Rad ${index * 7919}</w:t></w:r></w:p>`,
  ).join('');
  const file = Buffer.from(wordOf(body));
  const start = file.indexOf('word/document.xml');
  const middle = start + Math.floor(file.length / 2);
  file.fill(0xff, middle, middle + 100);
  const { parts, unread } = readFile('a.docx', file);
  expect(unread).toEqual([{ name: 'a.docx', reason: 'failed' }]);
  expect(parts[0]?.text).toContain('Rad 7919\n');
});

describe('damage', () => {
  /** Numbers that look random and are the same each time. Source: Marsaglia, Xorshift RNGs. */
  function randomOf(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      state >>>= 0;
      return state % below;
    };
  }

  function damaged(file: Buffer, random: (below: number) => number): Buffer {
    const at = random(file.length);
    const length = random(500);
    if (random(3) === 0) return file.subarray(0, at);
    if (random(2) === 0) return Buffer.concat([file.subarray(0, at), file.subarray(at + length)]);
    const flipped = Buffer.from(file);
    for (let count = 0; count < 10; count++) flipped[random(file.length)] = random(256);
    return flipped;
  }

  test.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['a.docx', () => Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Bo Ek')] }] }))],
    ['a.xlsx', () => officeOf({ 'xl/worksheets/sheet1.xml': '<row><c t="s" r="A1"><v>1</v></c></row>' })],
    ['a.pdf', () => pdfOf((page) => page.text('Bo Ek').font('Times-Roman').text('Gun Lind'))],
    ['b.pdf', () => pdfOf((page) => page.text('Bo Ek'), { compress: false })],
    [
      'a.html',
      () => Buffer.from('<p title="x">Bo &amp; <b>Ek</b><!-- x --><script>y</script></p>'.repeat(20)),
    ],
    [
      'a.eml',
      () =>
        bytes('MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'x', '--b--'),
    ],
    ['a.zip', () => zipOf({ 'a.txt': 'Bo', 'b.zip': zipOf({ 'c.txt': 'Ek' }) })],
  ])('however %s is damaged, it is read without an error', async (name, make) => {
    const file = Buffer.from(await make());
    const random = randomOf(file.length);
    for (let round = 0; round < 60; round++) {
      expect(readFile(name, damaged(file, random))).toHaveProperty('unread');
    }
  });

  test.each([
    ['lists in lists', 'a.pdf', `%PDF-1.4\n1 0 obj ${'['.repeat(200_000)}`],
    ['texts without an end', 'a.pdf', `%PDF-1.4\n${'1 0 obj (x\n'.repeat(50_000)}`],
    ['dictionaries without an end', 'a.pdf', `%PDF-1.4\n${'1 0 obj <</A \n'.repeat(50_000)}`],
    ['streams without an end', 'a.pdf', `%PDF-1.4\n${'1 0 obj <<>> stream\n'.repeat(50_000)}`],
    ['tags without an end', 'a.html', '<html>' + '<a "'.repeat(200_000)],
    ['quotes without an end', 'a.html', '<html>' + `<a '"`.repeat(200_000)],
    ['comments without an end', 'a.html', '<html>' + '<!--'.repeat(200_000)],
    ['scripts without an end', 'a.html', '<html>' + '<script>'.repeat(200_000)],
    [
      'parts without an end',
      'a.eml',
      `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n\n'.repeat(50_000)}`,
    ],
    ['a header without an end', 'a.eml', `MIME-Version: 1.0\nSubject: ${'=?utf-8?q?'.repeat(50_000)}`],
  ])('%s come to an end', (_, name, content) => {
    expect(readFile(name, Buffer.from(content))).toHaveProperty('unread');
  });
});
