import {
  emptyMemory,
  knownFor,
  largestMemory,
  learn,
  noteDraft,
  serialiseMemory,
} from '../../src/guard/correspondents';
import { parseMemory } from '../../src/guard/memoryText';

const anna = { name: 'Anna Berg', address: 'anna.berg@tornbergsbygg.example' };
const bo = { name: 'Bo Ek', address: 'bo.ek@tornbergsbygg.example' };

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
  expect(nextDay.people).toEqual([{ ...bo, count: 1, lastDay: '2026-11-20' }]);
});

test('the sixth open draft of a day pushes out the first', () => {
  const days = Array.from({ length: 6 }, (_, index) => `draft ${index}`);
  const memory = days.reduce((before, draft) => noteDraft(before, draft, [anna], '2026-11-20'), emptyMemory);
  expect(memory.people).toEqual([{ ...anna, count: 1, lastDay: '2026-11-20' }]);
  expect(memory.pending).toHaveLength(5);
});

test('an address is one correspondent however it is written, with its newest name', () => {
  const upper = { name: 'Anna Berg-Lund', address: 'ANNA.Berg@tornbergsbygg.example' };
  const nameless = { name: '', address: anna.address };
  const learned = [anna, upper, nameless].reduce(
    (before, person) => learn(before, [person], '2026-11-20'),
    learn([], [], ''),
  );
  expect(learned).toEqual([{ ...anna, name: 'Anna Berg-Lund', count: 3, lastDay: '2026-11-20' }]);
});

test('what is stored is read back the same', () => {
  const memory = noteDraft(
    { people: learn([], [anna], '2026-11-19'), pending: [] },
    'draft 1',
    [bo],
    '2026-11-20',
  );
  expect(parseMemory(serialiseMemory(memory))).toEqual(memory);
});

test('a large memory keeps to its share and forgets those written to least', () => {
  const people = Array.from({ length: 2000 }, (_, index) => ({
    name: `Person ${index}`,
    address: `person.${index}@exempel.example`,
    count: index + 1,
    lastDay: '2026-11-20',
  }));
  const text = serialiseMemory({ people, pending: [] });
  expect(text.length).toBeLessThanOrEqual(largestMemory);
  const kept = parseMemory(text).people;
  expect(kept.length).toBeGreaterThan(250);
  expect(Math.min(...kept.map(({ count }) => count))).toBe(2000 - kept.length + 1);
});

test.each([
  ['nothing', undefined],
  ['no text', 5],
  ['half a text', '{"v":1,"people":[['],
  ['another edition', '{"v":2,"people":[["a@b.example","A",1,"2026-11-20"]]}'],
  ['a list', '[]'],
])('%s is an empty memory', (_, stored) => {
  expect(parseMemory(stored)).toEqual(emptyMemory);
});

test('damaged rows are left out', () => {
  const text = JSON.stringify({ v: 1, people: [[1, 2], ['a@b.example', 'A', 'x', 'y'], null], pending: [7] });
  expect(parseMemory(text)).toEqual(emptyMemory);
});
