import {
  emptyMemory,
  knownFor,
  mailboxFor,
  noteDraft,
  noteReceived,
} from '../../../src/guard/history/correspondents';
import { findContact } from '../../../src/guard/history/mailbox';

const anna = { name: 'Anna Berg', address: 'anna.berg@tornbergsbygg.example' };
const bo = { name: 'Bo Ek', address: 'bo.ek@tornbergsbygg.example' };
const me = 'karin.lind@bjorkstad.example';

test('a recipient does not become known by being picked in the same draft', () => {
  const memory = noteDraft(emptyMemory, 'draft 1', [anna], '2026-11-20');
  expect(knownFor(memory, 'draft 1')).toEqual([]);
});

test('recipients of other drafts of the day count as known', () => {
  const memory = noteDraft(emptyMemory, 'draft 1', [anna], '2026-11-20');
  expect(knownFor(memory, 'draft 2')).toEqual([{ ...anna, count: 1, lastDay: '2026-11-20' }]);
});

test('a recipient who is taken away before the day is over is not learned', () => {
  const picked = noteDraft(emptyMemory, 'draft 1', [anna, bo], '2026-11-20');
  const mended = noteDraft(picked, 'draft 1', [bo], '2026-11-20');
  const nextDay = noteDraft(mended, 'draft 2', [], '2026-11-21');
  expect(knownFor(nextDay, 'draft 2')).toEqual([{ ...bo, count: 1, lastDay: '2026-11-20' }]);
});

test('the sixth open draft of a day pushes out the first', () => {
  const drafts = Array.from({ length: 6 }, (_, index) => `draft ${index}`);
  const memory = drafts.reduce(
    (before, draft) => noteDraft(before, draft, [anna], '2026-11-20'),
    emptyMemory,
  );
  expect(memory.mailbox.sent).toBe(1);
  expect(memory.pending).toHaveLength(5);
});

test('an address is one correspondent however it is written, with its newest name', () => {
  const upper = { name: 'Anna Berg-Lund', address: 'ANNA.Berg@tornbergsbygg.example' };
  const nameless = { name: '', address: anna.address };
  const memory = [anna, upper, nameless].reduce(
    (before, person, index) => noteDraft(before, `draft ${index}`, [person], '2026-11-20'),
    emptyMemory,
  );
  expect(knownFor(memory, '')).toEqual([
    { ...anna, name: 'Anna Berg-Lund', count: 3, lastDay: '2026-11-20' },
  ]);
});

test('nothing that is learned changes an earlier memory', () => {
  const first = noteDraft(emptyMemory, 'draft 1', [anna], '2026-11-20');
  const second = noteDraft(first, 'draft 2', [bo], '2026-11-21');
  const third = noteReceived(second, me, { from: bo, to: [anna] }, '2026-11-21');
  expect(first.mailbox.sent).toBe(0);
  expect(second.mailbox.sent).toBe(1);
  expect(findContact(second.mailbox, bo.address)).toBeUndefined();
  expect(findContact(third.mailbox, bo.address)?.received).toBe(1);
  expect(emptyMemory.mailbox.contacts.size).toBe(0);
});

test('who has only written, or only been beside others, is remembered but not known as written to', () => {
  const to = [anna, { name: 'Karin Lind', address: me }];
  const memory = noteReceived(emptyMemory, me, { from: bo, to }, '2026-11-20');
  const mailbox = mailboxFor(memory, '');
  expect(knownFor(memory, '')).toEqual([]);
  expect(findContact(mailbox, bo.address)).toMatchObject({ received: 1, sent: 0 });
  expect(findContact(mailbox, anna.address)).toMatchObject({ received: 0, sent: 0, groups: [{ weight: 1 }] });
  expect(findContact(mailbox, me)).toBeUndefined();
});

test('a day that is no day is as long ago as can be, and nothing breaks', () => {
  const memory = noteDraft(noteDraft(emptyMemory, 'draft 1', [anna], 'x'), 'draft 2', [], 'y');
  expect(knownFor(memory, '')).toEqual([{ ...anna, count: 1, lastDay: '1970-01-01' }]);
});
