import type {
  Attachment,
  Finding,
  GuardedMessage,
  Known,
  MissingPart,
  Recipient,
} from '../../src/guard/message';
import { findPersonalData } from '../../src/guard/text/personalData';
import type { VerdictCode } from '../../src/guard/verdict';
import { assess, textContext } from '../../src/guard/verdict';
import { policyWith } from './policies';

const policy = policyWith({ stopDomains: ['reklam.example'] });
const to = (name: string, address: string): Recipient => ({ name, address, field: 'to' });
const colleague = to('Eva Lundmark', 'eva.lundmark@bjorkstad.example');
const wikman = to('Johan Wikman', 'johan.wikman@tornbergsbygg.example');
const stranger = to('Kundtjänst', 'info@tornbergsbygg.example');
const client = to('Farid Ansari', 'farid@mejl.example');
const stopped = to('Erbjudanden', 'x@reklam.example');

const known: Known = {
  correspondents: [
    { name: 'Johan Wikström', address: 'johan.wikstrom@bjorkstad.example', count: 41, lastDay: '2026-11-20' },
    { name: 'Farid Ansari', address: 'farid@mejl.example', count: 9, lastDay: '2026-11-20' },
  ],
  thread: [],
  directory: [],
  unusual: [],
};
const me = { name: 'Sara Nyqvist', address: 'sara.nyqvist@bjorkstad.example' };
const context = textContext(me, 2026, policy, known);

const numbered = 'Gäller 19790615-2397';
const unreadFile: Attachment = { name: 'Skannat.pdf', unread: 'format' };
const readFile: Attachment = {
  name: 'lista.csv',
  findings: findPersonalData('attachment:lista.csv', numbered, context),
};

function message(recipients: Recipient[], parts: Partial<GuardedMessage> = {}): GuardedMessage {
  const empty = { subject: '', body: '', attachments: [], missing: [], year: 2026 };
  return { me, recipients, ...empty, ...parts };
}

const withNumber = { body: numbered };
const withUnread = { attachments: [unreadFile] };

test.each<[string, Recipient, Partial<GuardedMessage>, 'send' | 'prompt' | 'stop']>([
  ['nothing to a colleague', colleague, {}, 'send'],
  ['a number to a colleague', colleague, withNumber, 'send'],
  ['an unread file to a colleague', colleague, withUnread, 'send'],
  ['nothing to a known client', client, {}, 'send'],
  ["the client's own number to the client", client, withNumber, 'send'],
  ['an unread file to a known client', client, withUnread, 'send'],
  ['nothing to a stranger', stranger, {}, 'send'],
  ['an unread file to a stranger', stranger, withUnread, 'send'],
  ['a number in the text to a stranger', stranger, withNumber, 'prompt'],
  ['a number in the subject to a stranger', stranger, { subject: numbered }, 'prompt'],
  ['a number in a file to a stranger', stranger, { attachments: [readFile] }, 'prompt'],
  [
    'a number in the name of a file',
    stranger,
    { attachments: [{ name: '790615-2397.pdf', unread: 'format' }] },
    'prompt',
  ],
  [
    'a CV that nobody read to a stranger',
    stranger,
    { attachments: [{ name: 'CV Farid.pdf', unread: 'format' }] },
    'prompt',
  ],
  [
    'a blank form for a CV to a stranger',
    stranger,
    { attachments: [{ name: 'CV-mall.docx', unread: 'format' }] },
    'send',
  ],
  ['nothing to a namesake of a colleague', wikman, {}, 'send'],
  ['a number to a namesake of a colleague', wikman, withNumber, 'prompt'],
  ['an unread file to a namesake of a colleague', wikman, withUnread, 'prompt'],
  ['nothing to a stopped domain', stopped, {}, 'send'],
  ['a number to a stopped domain', stopped, withNumber, 'stop'],
])('%s: %#', (_, recipient, parts, verdict) => {
  expect(assess(message([colleague, recipient], parts), policy, known).verdict).toBe(verdict);
});

test.each<[MissingPart]>([
  ['message'],
  ['recipients'],
  ['subject'],
  ['body'],
  ['attachments'],
  ['attachmentFindings'],
  ['correspondents'],
])('a message whose %s could not be read is never passed in silence', (part) => {
  const verdict = assess(message([colleague], { missing: [part] }), policy, known);
  expect(verdict).toMatchObject({ verdict: 'prompt', missing: [part] });
});

test('in the golden case the odd recipient, the one who was meant and the masked number are named', () => {
  const verdict = assess(
    message(
      [
        to('Ali Farhadi', 'ali.farhadi@bjorkstad.example'),
        colleague,
        to('Birgitta Holmgren', 'birgitta.holmgren@bjorkstad.example'),
        wikman,
      ],
      {
        subject: 'VB: Ansökan anläggningsarbetare',
        attachments: [
          {
            name: 'CV Farid Ansari.txt',
            findings: findPersonalData('attachment:CV Farid Ansari.txt', numbered, context),
          },
          { name: 'Betyg.pdf', unread: 'format' },
        ],
      },
    ),
    policy,
    known,
  );
  expect(verdict.verdict).toBe('prompt');
  expect(verdict.recipients[0]).toMatchObject({
    address: wikman.address,
    reasons: ['similarToColleague', 'neverWrittenTo'],
    meant: { name: 'Johan Wikström', address: 'johan.wikstrom@bjorkstad.example' },
  });
  expect(verdict.code).toBe('similarToColleague');
  expect(verdict.findings).toEqual([
    {
      kind: 'name',
      where: 'attachmentName:CV Farid Ansari.txt',
      start: 3,
      end: 15,
      masked: 'Farid A.',
    },
    { kind: 'cv', where: 'attachmentName:CV Farid Ansari.txt', start: 0, end: 2, masked: 'CV' },
    {
      kind: 'personnummer',
      where: 'attachment:CV Farid Ansari.txt',
      start: 7,
      end: 20,
      masked: '1979••••-••••',
    },
    { kind: 'grades', where: 'attachmentName:Betyg.pdf', start: 0, end: 5, masked: 'Betyg' },
  ]);
  expect(verdict.unread).toEqual([{ name: 'Betyg.pdf', reason: 'format' }]);
  expect(JSON.stringify(verdict)).not.toContain('0615');
});

const finding = (parts: Partial<Finding>): Attachment => ({
  name: 'fil.docx',
  findings: [{ kind: 'name', where: 'attachment:fil.docx', start: 0, end: 4, masked: 'Anna B.', ...parts }],
});

test.each<[string, Recipient, Attachment[], VerdictCode | undefined]>([
  ['a name to a namesake of a colleague', wikman, [finding({})], 'similarToColleague'],
  ['a first name to a namesake of a colleague', wikman, [finding({ partial: true })], undefined],
  ['an official to a namesake of a colleague', wikman, [finding({ atWork: true })], undefined],
  ['a name to a stranger', stranger, [finding({})], undefined],
  [
    "somebody's illness to a stranger",
    stranger,
    [finding({}), finding({ kind: 'health' })],
    'neverWrittenTo',
  ],
  ["nobody's illness to a stranger", stranger, [finding({ kind: 'health' })], undefined],
  [
    'an illness beside an official to a stranger',
    stranger,
    [finding({ atWork: true }), finding({ kind: 'health' })],
    undefined,
  ],
  ['an unread file to a namesake of a colleague', wikman, [unreadFile], 'unread'],
])('%s has the code %#', (_, recipient, attachments, code) => {
  expect(assess(message([recipient], { attachments }), policy, known).code).toBe(code);
});

test('kinds that the policy ignores are not looked at', () => {
  const lenient = policyWith({ kinds: { ...policy.kinds, personnummer: 'ignored' } });
  expect(assess(message([stranger], withNumber), lenient, known)).toMatchObject({
    verdict: 'send',
    findings: [],
  });
});
