import { strToU8, zipSync } from 'fflate';
import { mostScanText, parseScan, serialiseScan } from '../../src/outlook/scanText';
import type { ScannedAttachment } from '../../src/outlook/scanText';
import type { Client, ClientOptions } from './outlookClient';
import { onAttachments, onNew, onSend, once, openClient } from './outlookClient';

const johanWikman = { name: 'Johan Wikman', address: 'johan.wikman@tornbergsbygg.example' };
const number = '19790615-2397';

async function scanned(files: Record<string, Buffer>, options: ClientOptions = {}): Promise<Client> {
  const client = openClient('classic2206', { files, draft: { to: [johanWikman] }, ...options });
  await once(client, onAttachments);
  return client;
}

const kept = (client: Client): ScannedAttachment[] =>
  parseScan(client.state.session['guard.attachments'] ?? '');

test('a message as an attachment is read like a file', async () => {
  const eml = Buffer.from(
    `Subject: Hej\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nPersonnummer ${number} å\r\n`,
  );
  const [file] = kept(await scanned({ 'Hej.eml': eml }));
  expect(file?.findings.map(({ kind }) => kind)).toContain('personnummer');
  expect(file?.unread).toEqual([]);
});

test('files inside a file are named by both, and what cannot be read in it is said', async () => {
  const zip = zipSync({ 'lista.csv': strToU8(`Personnummer;${number}`), 'bild.png': strToU8('\x89PNG') });
  const client = await scanned({ 'akt.zip': Buffer.from(zip) });
  const [file] = kept(client);
  expect(file?.findings.map(({ where }) => where)).toContain('attachment:akt.zip/lista.csv');
  expect(file?.unread.map(({ name }) => name)).toEqual(['akt.zip/bild.png']);
  const { errorMessage } = await once(client, onSend);
  expect(errorMessage).toContain('akt.zip/lista.csv');
  expect(errorMessage).toContain('bild.png');
});

test('a list of thousands is told with its true number', async () => {
  const list = Buffer.from(`Personnummer ${number}\n`.repeat(3000));
  const client = await scanned({ 'lista.txt': list });
  expect(JSON.stringify(client.state.session).length).toBeLessThan(50_000);
  expect((await once(client, onSend)).errorMessage).toContain('3000 personnummer');
});

test('a file that is taken away is forgotten, and a new one of the same name is read anew', async () => {
  const client = await scanned({ 'a.txt': Buffer.from(number), 'b.txt': Buffer.from('hej') });
  client.state.draft.attachments = client.state.draft.attachments.slice(1);
  await once(client, onAttachments);
  expect(kept(client).map(({ name }) => name)).toEqual(['b.txt']);
});

test('no more than fifteen megabytes are read at a time', async () => {
  const large = Buffer.alloc(4_000_000, 'a ');
  const client = await scanned({ '1.txt': large, '2.txt': large, '3.txt': large, '4.txt': large });
  expect(kept(client).map(({ unread }) => unread[0]?.reason)).toEqual([
    undefined,
    undefined,
    undefined,
    'tooLarge',
  ]);
});

test('neither text nor a whole number is kept', async () => {
  const client = await scanned({ 'a.txt': Buffer.from(`Farid Ansari, ${number}, har diabetes`) });
  const session = JSON.stringify(client.state.session);
  expect(session).toContain('1979••••-••••');
  expect(session).not.toMatch(/0615|2397|Ansari|diabetes/);
});

test('attachments are looked at when an answer or a forward begins with them', async () => {
  const client = openClient('web', {
    files: { 'a.txt': Buffer.from(`Personnummer ${number}`) },
    draft: { to: [johanWikman], composeType: 'forward' },
  });
  await once(client, onNew);
  expect(kept(client)).toHaveLength(1);
});

describe('what is kept for the draft', () => {
  const file = (index: number, findings: number): ScannedAttachment => ({
    id: `AAMkAGI${'x'.repeat(180)}${index}`,
    name: `Ansökan om insats nummer ${index}.docx`,
    size: 1000,
    findings: Array.from({ length: findings }, (_, at) => ({
      kind: at % 2 === 0 ? ('personnummer' as const) : ('name' as const),
      where: `attachment:Ansökan om insats nummer ${index}.docx`,
      start: at * 20,
      end: at * 20 + 13,
      masked: '1979••••-••••',
      ...(at % 3 === 0 ? { quoted: true as const } : {}),
      ...(at % 4 === 0 ? { partial: true as const } : {}),
      ...(at % 5 === 0 ? { atWork: true as const } : {}),
    })),
    leftOut: [],
    unread: [{ name: 'bild.png', reason: 'scanned' }],
  });

  test('comes back as it was', () => {
    const files = [file(1, 12), file(2, 0)];
    expect(parseScan(serialiseScan(files))).toEqual(files);
  });

  test.each([
    [1, 5000],
    [20, 200],
    [100, 50],
    [400, 3],
  ])('of %d files with %d findings each fits, and nothing is lost in silence', (files, findings) => {
    const text = serialiseScan(Array.from({ length: files }, (_, index) => file(index, findings)));
    expect(text.length).toBeLessThanOrEqual(mostScanText);
    for (const one of parseScan(text)) {
      const left = one.leftOut.reduce((sum, { count }) => sum + count, 0);
      expect(one.findings.length + left).toBe(findings);
      expect(one.findings.map(({ kind }) => kind)).toContain('name');
    }
  });

  const withFinding = (kind: string, where: number) =>
    `["body"]\n${JSON.stringify([{ id: 'a', name: 'b', size: 1, findings: [{ kind, where }], leftOut: [], unread: [] }])}`;

  test.each(['', '{', '{}', '[1]', '[["a"]]', withFinding('x', 0), withFinding('name', 7)])(
    'and damaged (%p) counts as not read',
    (text) => expect(parseScan(text).flatMap(({ findings }) => findings)).toEqual([]),
  );
});
