import { readEml } from '../../../../local/outlook/mailbox/eml';
import { writeEml } from '../../../../local/outlook/mailbox/writeEml';
import { present } from '../present';

const now = new Date('2026-11-23T08:00:00Z');

const multipart = [
  'From: =?utf-8?B?w4VzYSDDlm1hbg==?= <asa@firma.example>',
  'To: Sara Nyqvist <sara.nyqvist@bjorkstad.example>, anna@firma.example',
  'Subject: =?utf-8?Q?F=C3=B6rfr=C3=A5gan?=',
  'Date: Thu, 19 Nov 2026 10:20:00 +0100',
  'Message-ID: <abc@firma.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<html><head><style>p{}</style></head><body><p>Hej &amp; v&#228;lkommen</p><p>Rad 2</p></body></html>',
  '--b',
  'Content-Type: text/plain; name="lista.txt"',
  'Content-Disposition: attachment; filename="lista.txt"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('innehåll').toString('base64'),
  '--b--',
  '',
].join('\r\n');

test('a file from a mail program is read with its people, time, text and files', async () => {
  const { message, files } = await readEml(Buffer.from(multipart), now);
  expect(message).toMatchObject({
    from: { name: 'Åsa Öman', address: 'asa@firma.example' },
    to: [
      { name: 'Sara Nyqvist', address: 'sara.nyqvist@bjorkstad.example' },
      { name: 'anna@firma.example', address: 'anna@firma.example' },
    ],
    subject: 'Förfrågan',
    sentAt: '2026-11-19T09:20:00.000Z',
    internetMessageId: '<abc@firma.example>',
  });
  expect(message.text).toContain('Hej & välkommen');
  expect(message.text).not.toContain('p{}');
  expect(files.map(({ name }) => name)).toEqual(['lista.txt']);
  expect(Buffer.from(present(files[0]).content).toString()).toBe('innehåll');
});

test('a file without a date or a sender can be read too', async () => {
  const { message } = await readEml(Buffer.from('Subject: Tom\r\n\r\nHej'), now);
  expect(message).toMatchObject({ sentAt: now.toISOString(), subject: 'Tom', from: { address: '' } });
});

test('a message written as a file reads the same', async () => {
  const content = Buffer.from('%PDF-1.4 åäö');
  const attachment = {
    id: '1',
    name: 'Betyg åäö.pdf',
    contentType: 'application/pdf',
    size: 12,
    inline: false,
  };
  const original = {
    id: 'x',
    folder: 'inbox' as const,
    from: { name: 'Åsa Öman', address: 'asa@firma.example' },
    to: [{ name: 'Sara Nyqvist', address: 'sara@bjorkstad.example' }],
    cc: [],
    bcc: [],
    subject: 'Ansökan',
    text: 'Hej å hå\nrad två',
    attachments: [attachment],
    sentAt: '2026-11-19T09:20:00.000Z',
    read: true,
    internetMessageId: '<abc@firma.example>',
    conversationId: 'c',
    inReplyTo: null,
  };
  const { message, files } = await readEml(writeEml(original, [{ attachment, content }]), now);
  const { from, to, subject, sentAt, internetMessageId } = original;
  expect(message).toMatchObject({ from, to, subject, sentAt, internetMessageId });
  expect(message.text.trim()).toBe(original.text);
  expect(files[0]).toMatchObject({ name: 'Betyg åäö.pdf', contentType: 'application/pdf' });
  expect(Buffer.from(present(files[0]).content)).toEqual(content);
});
