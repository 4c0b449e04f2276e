import type { Known, Person, Recipient } from '../../../src/guard/message';
import { assessRecipients, outsideDomains } from '../../../src/guard/recipients/assessRecipients';
import { policyWith } from '../policies';

const policy = policyWith({
  partnerDomains: ['regionen.example', 'bjorkstad-energi.example'],
  stopDomains: ['reklam.example'],
});
const me = { name: 'Sara Nyqvist', address: 'sara.nyqvist@bjorkstad.example' };
const wikstrom = { name: 'Johan Wikström', address: 'johan.wikstrom@bjorkstad.example' };

function known(correspondents: Person[], thread: Person[] = []): Known {
  return {
    correspondents: correspondents.map((who) => ({ ...who, count: 5, lastDay: '2026-11-01' })),
    thread,
    directory: [],
    unusual: [],
  };
}

function assessOne(name: string, address: string, others: Known = known([wikstrom]), more: Person[] = []) {
  const recipients: Recipient[] = [{ name, address }, ...more].map((who) => ({ ...who, field: 'to' }));
  return assessRecipients({ me, recipients, subject: '', body: '' }, [], policy, others).find(
    (recipient) => recipient.address === address,
  );
}

test.each([
  ['Johan Wikman', 'johan.wikman@tornbergsbygg.example', 'similarToColleague'],
  ['Wikman Johan', 'jw@tornbergsbygg.example', 'similarToColleague'],
  ['Wikman, Johan', 'jw@tornbergsbygg.example', 'similarToColleague'],
  ['', 'johan.wikman@tornbergsbygg.example', 'similarToColleague'],
  ['johan.wikman@tornbergsbygg.example', 'johan.wikman@tornbergsbygg.example', 'similarToColleague'],
  ['JOHAN WICKSTRÖM', 'j@tornbergsbygg.example', 'similarToColleague'],
  ['Johann Wikström', 'j@tornbergsbygg.example', 'similarToColleague'],
  ['Johan Wikstrom', 'johan@wikstromsel.example', 'sameNameAsColleague'],
  ['Johan Wikstrom', 'johan@hotmail.example', 'privateAddressOfColleague'],
  ['Johan Wikström (privat)', 'jw79@hotmail.example', 'privateAddressOfColleague'],
  ['Johan Wikström', 'johan.wikstrom@bjorkstad.exampel', 'domainResemblesOurs'],
  ['Johan Wikström', 'johan.wikstrom@bjorkstad-kommun.example', 'domainResemblesOurs'],
  ['Johan Wikström', 'johan.wikstrom@bj0rkstad.example', 'domainResemblesOurs'],
])('%s at %s is taken for the colleague Johan Wikström: %s', (name, address, reason) => {
  const found = assessOne(name, address);
  expect(found?.reasons[0]).toBe(reason);
  expect(found?.meant?.address).toBe(wikstrom.address);
  expect(found?.risk).toBeGreaterThan(0.7);
});

test.each([
  ['another surname', 'Johan Bergdahl', 'johan.bergdahl@tornbergsbygg.example'],
  ['another first name', 'Maria Wikman', 'maria.wikman@tornbergsbygg.example'],
  ['a function', 'Kundtjänst', 'kundtjanst@tornbergsbygg.example'],
])('%s does not look like a colleague, only like somebody new', (_, name, address) => {
  expect(assessOne(name, address)?.reasons).toEqual(['neverWrittenTo']);
});

test.each([
  ['a colleague', 'Johan Wikman', 'johan.wikman@bjorkstad.example'],
  ['a colleague in a sub-domain', 'Johan Wikman', 'johan.wikman@jobbtorg.bjorkstad.example'],
])('%s never stands out', (_, name, address) => {
  expect(assessOne(name, address)).toMatchObject({ outside: false, risk: 0, reasons: [] });
});

test('a known correspondent outside does not stand out', () => {
  const anna = { name: 'Anna Berg', address: 'anna@tornbergsbygg.example' };
  expect(assessOne(anna.name, anna.address, known([anna, wikstrom]))).toMatchObject({
    outside: true,
    reasons: [],
  });
});

test('somebody who was in the conversation does not stand out, but a domain like ours does', () => {
  const wikman = { name: 'Johan Wikman', address: 'johan.wikman@tornbergsbygg.example' };
  expect(assessOne(wikman.name, wikman.address, known([wikstrom], [wikman]))?.reasons).toEqual([]);
  const impostor = { name: 'Johan Wikström', address: 'johan.wikstrom@bjorkstad-it.example' };
  expect(assessOne(impostor.name, impostor.address, known([wikstrom], [impostor]))?.reasons).toEqual([
    'domainResemblesOurs',
  ]);
});

test('a colleague who gets the message too was not replaced by a namesake', () => {
  const found = assessOne('Johan Wikman', 'johan.wikman@tornbergsbygg.example', known([wikstrom]), [
    wikstrom,
  ]);
  expect(found?.reasons).toEqual(['neverWrittenTo']);
});

test('of two colleagues alike, the one written to more often is meant', () => {
  const rare = { name: 'Johan Wikander', address: 'johan.wikander@bjorkstad.example' };
  const correspondents = [
    { ...rare, count: 1, lastDay: '2026-11-01' },
    { ...wikstrom, count: 9, lastDay: '2026-10-01' },
  ];
  const found = assessOne('Johan Wikman', 'jw@tornbergsbygg.example', {
    correspondents,
    thread: [],
    directory: [],
    unusual: [],
  });
  expect(found?.meant).toEqual({ ...wikstrom, count: 9, outside: false });
});

test('a colleague named in the head of a quoted message can be the one who was meant', () => {
  const body = 'Hej\n\nFrån: Johan Wikström <johan.wikstrom@bjorkstad.example>\nSkickat: i går\n';
  const wikman: Recipient = { name: 'Johan Wikman', address: 'j@tornbergsbygg.example', field: 'cc' };
  const [found] = assessRecipients({ me, recipients: [wikman], subject: '', body }, [], policy, known([]));
  expect(found?.meant?.address).toBe(wikstrom.address);
});

test('a partner organisation is not new, and is no copy of ours', () => {
  expect(assessOne('Vården', 'intag@regionen.example')?.reasons).toEqual([]);
  expect(assessOne('Kundtjänst', 'info@bjorkstad-energi.example')?.reasons).toEqual([]);
});

test('the riskiest recipient comes first', () => {
  const recipients: Recipient[] = [
    { name: 'Eva Lundmark', address: 'eva.lundmark@bjorkstad.example', field: 'to' },
    { name: 'Anna', address: 'anna@tornbergsbygg.example', field: 'to' },
    { name: 'Johan Wikman', address: 'johan.wikman@tornbergsbygg.example', field: 'bcc' },
    { name: 'Erbjudanden', address: 'x@reklam.example', field: 'cc' },
  ];
  const order = assessRecipients({ me, recipients, subject: '', body: '' }, [], policy, known([wikstrom]));
  expect(order.map(({ reasons }) => reasons[0])).toEqual([
    'stopDomain',
    'similarToColleague',
    'neverWrittenTo',
    undefined,
  ]);
});

test('each domain outside is named once', () => {
  expect(outsideDomains(['A@x.example', 'b@X.example', me.address, 'c@y.example'], policy)).toEqual([
    'x.example',
    'y.example',
  ]);
});
