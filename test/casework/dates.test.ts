import { dataProtectionDue } from '../../src/casework/deadlines';
import { parseInstant } from '../../src/casework/instant';
import { swedishDate, swedishDateTime, swedishTime, swedishYear } from '../../src/casework/swedishDate';

test.each([
  ['2018-02-01T13:00:00Z', 'torsdag 1 februari 2018 kl. 14.00'],
  ['2026-07-01T12:05:00Z', 'onsdag 1 juli 2026 kl. 14.05'],
  ['2026-12-31T23:30:00Z', 'fredag 1 januari 2027 kl. 00.30'],
  ['2026-03-29T00:59:00Z', 'söndag 29 mars 2026 kl. 01.59'],
  ['2026-03-29T01:00:00Z', 'söndag 29 mars 2026 kl. 03.00'],
])('%s is written %s', (instant, text) => {
  expect(swedishDateTime(instant)).toBe(text);
});

test('the parts are the parts of the whole', () => {
  expect(swedishDate('2026-12-31T23:30:00Z')).toBe('fredag 1 januari 2027');
  expect(swedishTime('2026-12-31T23:30:00Z')).toBe('00.30');
  expect(swedishYear('2026-12-31T23:30:00Z')).toBe(2027);
});

test.each([
  ['2020-09-28T16:24:00+02:00', '2020-10-01T14:24:00.000Z'],
  ['2026-10-23T12:00:00+02:00', '2026-10-26T10:00:00.000Z'],
])('72 real hours after %s is %s, weekend and clock change or not', (awareAt, due) => {
  expect(dataProtectionDue(awareAt)).toBe(due);
});

test.each(['2026-11-20', '2026-11-20T10:00:00', 'idag', '2026-13-01T10:00:00Z', '2025-02-29T10:00:00Z', ''])(
  '%p is not an instant',
  (text) => {
    expect(parseInstant(text)).toBeUndefined();
  },
);
