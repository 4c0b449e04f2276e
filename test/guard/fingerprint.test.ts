import { fingerprint } from '../../src/guard/fingerprint';
import type { GuardedMessage } from '../../src/guard/message';

const anna = { name: 'Anna', address: 'anna@a.example', field: 'to' } as const;
const bo = { name: 'Bo', address: 'bo@b.example', field: 'cc' } as const;
const message: GuardedMessage = {
  me: { name: 'Sara', address: 'sara@bjorkstad.example' },
  recipients: [anna, bo],
  subject: 'Ämne',
  body: 'Text',
  attachments: [{ name: 'a.txt', findings: [] }],
  missing: [],
  year: 2026,
};

test('the same message has the same fingerprint, in whatever order recipients come', () => {
  const again = { ...message, recipients: [bo, { ...anna, address: 'ANNA@a.example' }] };
  expect(fingerprint(message, '1')).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprint(again, '1')).toBe(fingerprint(message, '1'));
});

test.each<[string, Partial<GuardedMessage>]>([
  ['another recipient', { recipients: [anna] }],
  ['a recipient in another field', { recipients: [{ ...anna, field: 'bcc' }, bo] }],
  ['another subject', { subject: 'Ämne ' }],
  ['another text', { body: 'Texf' }],
  ['another attachment', { attachments: [{ name: 'b.txt', findings: [] }] }],
  ['an attachment that could not be read', { attachments: [{ name: 'a.txt', unread: 'failed' }] }],
  ['a part that could not be read', { missing: ['body'] }],
])('%s gives another fingerprint', (_, change) => {
  expect(fingerprint({ ...message, ...change }, '1')).not.toBe(fingerprint(message, '1'));
});

test('a new edition of the policy asks again', () => {
  expect(fingerprint(message, '2')).not.toBe(fingerprint(message, '1'));
});
