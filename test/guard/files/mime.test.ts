import { bytes, namesOf, textOf, unreadOf, wordOf, zipOf } from './content';
import { readFile } from '../../../src/guard/files/readFile';

function base64(content: Uint8Array): string {
  return Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n');
}

test('a message gives subject, people and text', () => {
  const message = bytes(
    'Received: from x',
    'From: =?iso-8859-1?Q?=C5sa_=D6berg?= <asa.oberg@kommun.example>',
    'To: "Ek, Bo" <bo.ek@kommun.example>,',
    '\tGun Lind <gun.lind@kommun.example>',
    'Subject: =?utf-8?B?w4RyZW5kZSA=?= =?utf-8?Q?f=C3=B6r_?=',
    ' =?utf-8?Q?barn?=',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Ring 070-174 06 05.',
  );
  expect(textOf('a.eml', message)).toBe(
    [
      'Subject: Ärende för barn',
      'From: Åsa Öberg <asa.oberg@kommun.example>',
      'To: "Ek, Bo" <bo.ek@kommun.example>, Gun Lind <gun.lind@kommun.example>',
      'Ring 070-174 06 05.',
    ].join('\n'),
  );
});

test.each([
  ['quoted-printable', 'utf-8', 'B=C3=A5de och=\r\n s=C3=A5', 'Både och så'],
  ['quoted-printable', 'iso-8859-1', 'B=E5de', 'Både'],
  ['base64', 'windows-1252', Buffer.from('B\xe5de \x96 x', 'latin1').toString('base64'), 'Både – x'],
  ['8bit', 'iso-8859-1', 'B\xe5de', 'Både'],
])('text in %s and %s is read', (encoding, charset, body, text) => {
  const message = bytes(
    'MIME-Version: 1.0',
    `Content-Type: text/plain; charset="${charset}"`,
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    body,
  );
  expect(textOf('a.eml', message)).toBe(text);
});

test('a character set that is not read is named', () => {
  const message = bytes('MIME-Version: 1.0', 'Content-Type: text/plain; charset=iso-8859-2', '', 'Ko\xe8');
  expect(unreadOf('a.eml', message)).toEqual({ 'a.eml': 'format' });
});

const attachments = bytes(
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="yttre"',
  '',
  'För äldre program',
  '--yttre',
  'Content-Type: multipart/alternative; boundary=inre',
  '',
  '--inre',
  'Content-Type: text/plain',
  '',
  'Hej Bo',
  '--inre',
  'Content-Type: text/html',
  '',
  '<p>Hej <b>Bo</b></p>',
  '--inre--',
  '--yttre',
  'Content-Type: application/octet-stream',
  "Content-Disposition: attachment; filename*=utf-8''utredning%20%C3%85sa.docx",
  'Content-Transfer-Encoding: base64',
  '',
  base64(wordOf('<w:p><w:r><w:t>Bifogat</w:t></w:r></w:p>')),
  '--yttre',
  'Content-Type: message/rfc822',
  '',
  'Subject: Inuti',
  'MIME-Version: 1.0',
  '',
  'Vidarebefordrat',
  '--yttre',
  'Content-Type: image/png; name="logotyp.png"',
  'Content-ID: <logotyp>',
  'Content-Disposition: inline',
  '',
  'x',
  '--yttre',
  'Content-Type: image/png; name="bild.png"',
  'Content-Disposition: attachment',
  '',
  'x',
  '--yttre--',
);

test('files attached to a message are read, the text once, and pictures are named', () => {
  const { parts, unread } = readFile('a.eml', attachments);
  expect(parts).toEqual([
    { name: 'a.eml', text: 'Hej Bo' },
    { name: 'a.eml/utredning Åsa.docx', text: 'Bifogat' },
    { name: 'a.eml/part.eml', text: 'Subject: Inuti\nVidarebefordrat' },
  ]);
  expect(unread).toEqual([{ name: 'a.eml/bild.png', reason: 'scanned' }]);
});

test('a message in an archive gives its attachments too', () => {
  expect(namesOf('a.zip', zipOf({ 'post/b.eml': attachments }))).toContain(
    'a.zip/post/b.eml/utredning Åsa.docx',
  );
});

test('an encrypted message is named as one', () => {
  const message = bytes(
    'MIME-Version: 1.0',
    'Content-Type: application/pkcs7-mime; name="smime.p7m"',
    'Content-Transfer-Encoding: base64',
    '',
    'MIIB',
  );
  expect(unreadOf('a.eml', message)).toEqual({ 'a.eml/smime.p7m': 'encrypted' });
});
