import { emptyMemory, noteDraft } from '../../../src/guard/history/correspondents';
import { learnSent } from '../../../src/guard/history/learning';
import { emptyMailbox, findContact } from '../../../src/guard/history/mailbox';
import { largestMemory, parseMemory, serialiseMemory } from '../../../src/guard/history/memoryText';
import { unusualRecipients } from '../../../src/guard/history/unusual';
import { dormant, group, me, office, often, person, today } from './office';

const stranger = { name: 'Åsa Öberg', address: 'asa@annanstans.example' };
const messages = [[often], [dormant], group, [...group, stranger], [often, dormant], [person(101), often]];
const logOdds = ({ risk }: { risk: number }) => Math.log(risk / (1 - risk));

test('what is stored is read back with nearly the same risks', () => {
  const mailbox = office();
  const { mailbox: read } = parseMemory(serialiseMemory({ mailbox, pending: [] }));
  for (const people of messages) {
    const before = unusualRecipients(mailbox, me, people, today).map(logOdds);
    const after = unusualRecipients(read, me, people, today).map(logOdds);
    before.forEach((value, index) => expect(Math.abs(value - (after[index] ?? NaN))).toBeLessThan(0.8));
  }
});

test('storing again and again changes nothing more', () => {
  const once = serialiseMemory({ mailbox: office(), pending: [] });
  expect(serialiseMemory(parseMemory(once))).toBe(once);
});

test('drafts not yet learned are stored, names with any letters', () => {
  const draft = noteDraft(
    emptyMemory,
    'draft !~"\\',
    [stranger, { name: '🙂 ~!', address: 'x@y.example' }],
    '2026-11-20',
  );
  const text = serialiseMemory(draft);
  expect(text).toMatch(/^[ -~]*$/);
  expect(text).not.toMatch(/["\\]/);
  expect(parseMemory(text).pending).toEqual(draft.pending);
});

/** Use as it is in a mailbox of many years: few often, most once, in any order of time. */
function manyCorrespondents(count: number) {
  const mailbox = emptyMailbox();
  for (let number = 0; number < count; number++) {
    const times = number < 40 ? 60 : number % 5 === 0 ? 2 : 1;
    for (let time = 0; time < times; time++) {
      const day = today - 1500 + ((number * 613 + time * 97) % 1490);
      learnSent(mailbox, me, time % 2 === 0 ? [person(number)] : [person(number), person(number % 7)], day);
    }
  }
  learnSent(mailbox, me, [often], today);
  return mailbox;
}

test('2,000 correspondents fit, those most in use by name, the others known by their address', () => {
  const text = serialiseMemory({ mailbox: manyCorrespondents(2000), pending: [] });
  expect(text.length).toBeLessThanOrEqual(largestMemory);
  const { mailbox } = parseMemory(text);
  const known = Array.from({ length: 2000 }, (_, number) => findContact(mailbox, person(number).address));
  expect(known.filter((contact) => contact !== undefined).length).toBeGreaterThan(1950);
  expect(findContact(mailbox, often.address)?.name).toBe(often.name);
  expect(findContact(mailbox, stranger.address)).toBeUndefined();
});

test('one known by address alone gets name and place back when written to again', () => {
  const { mailbox } = parseMemory(serialiseMemory({ mailbox: manyCorrespondents(2000), pending: [] }));
  const nameless = Array.from({ length: 2000 }, (_, number) => person(number)).find(
    ({ address }) => findContact(mailbox, address)?.address === '',
  );
  if (nameless === undefined) throw new Error('2,000 do not all fit by name');
  const before = findContact(mailbox, nameless.address)?.sent ?? 0;
  const contacts = mailbox.contacts.size;
  learnSent(mailbox, me, [nameless], today);
  expect(findContact(mailbox, nameless.address)).toMatchObject({ ...nameless, sent: before + 1 });
  expect(mailbox.contacts.size).toBe(contacts);
});

test('of 6,000 those least in use are forgotten', () => {
  const text = serialiseMemory({ mailbox: manyCorrespondents(6000), pending: [] });
  expect(text.length).toBeLessThanOrEqual(largestMemory);
  const { mailbox } = parseMemory(text);
  const kept = Array.from({ length: 40 }, (_, number) => findContact(mailbox, person(number).address));
  expect(kept).not.toContain(undefined);
});

test.each([
  ['nothing', undefined],
  ['no text', 5],
  ['an empty text', ''],
  ['another edition', '{"v":1,"people":[]}'],
  ['half a text', serialiseMemory({ mailbox: office(), pending: [] }).slice(0, 500)],
  ['a text with more at its end', `${serialiseMemory(emptyMemory)}##`],
  ['a text that is not packed', 'h2 "\\"'],
])('%s is an empty memory', (_, stored) => {
  expect(parseMemory(stored)).toBe(emptyMemory);
});
