import { learnReceived, learnSent } from '../../../src/guard/history/learning';
import { emptyMailbox, findContact } from '../../../src/guard/history/mailbox';
import { group, me, often, person, today } from './office';

test('the same people in any order are one group, which weighs more when written to than when received', () => {
  const [first, second, third] = group;
  if (first === undefined || second === undefined || third === undefined) throw new Error('a group of three');
  const mailbox = emptyMailbox();
  learnSent(mailbox, me, [first, second, third], today);
  learnSent(mailbox, me, [third, first, second], today);
  learnReceived(mailbox, me, second, [first, { name: '', address: me }, third], today);
  const groups = findContact(mailbox, first.address)?.groups;
  expect(groups).toHaveLength(1);
  expect(groups?.[0]?.weight).toBeCloseTo(11);
});

test('who was last written to or heard from stands first', () => {
  const mailbox = emptyMailbox();
  for (const number of [1, 2, 3]) learnSent(mailbox, me, [person(number)], today + number);
  learnReceived(mailbox, me, person(1), [], today + 4);
  expect(mailbox.recent.map(({ address }) => address)).toEqual(
    [1, 3, 2].map((number) => person(number).address),
  );
});

test('a circular says nothing about who belongs together', () => {
  const mailbox = emptyMailbox();
  learnSent(mailbox, me, [often, ...Array.from({ length: 40 }, (_, number) => person(100 + number))], today);
  expect(findContact(mailbox, often.address)).toMatchObject({ sent: 1, groups: [] });
});

test('no more than the latest forty groups of one person are kept', () => {
  const mailbox = emptyMailbox();
  for (let number = 0; number < 60; number++) {
    learnSent(mailbox, me, [often, person(100 + number)], today + number);
  }
  const groups = findContact(mailbox, often.address)?.groups;
  expect(groups).toHaveLength(40);
  expect(groups?.[0]?.last).toBe(today + 59);
});
