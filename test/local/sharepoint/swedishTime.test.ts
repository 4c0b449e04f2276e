import { formInstant, instantOfForm, longInstant, shortInstant } from '../../../local/sharepoint/swedishTime';

describe('Swedish time', () => {
  test.each([
    ['2018-02-01T13:00:00Z', 'torsdag 1 februari 2018 kl. 14.00', '1 feb. 2018 kl. 14.00'],
    ['2018-07-31T22:30:00Z', 'onsdag 1 augusti 2018 kl. 00.30', '1 aug. 2018 kl. 00.30'],
  ])('says %s as people do', (iso, long, short) => {
    expect(longInstant(iso)).toBe(long);
    expect(shortInstant(iso)).toBe(short);
  });

  test('leaves out the hour of a day', () => {
    expect(longInstant('2018-02-01T00:00:00Z', false)).toBe('torsdag 1 februari 2018');
    expect(shortInstant('2018-02-01T00:00:00Z', false)).toBe('1 feb. 2018');
  });

  test('leaves text alone that is no date', () => {
    expect(longInstant('i går')).toBe('i går');
    expect(formInstant('i går')).toBe('');
    expect(instantOfForm('12018-02-01T14:00')).toBe('12018-02-01T14:00');
  });

  test.each([
    ['2018-02-01T13:00:00.000Z', '2018-02-01T14:00'],
    ['2018-07-01T12:00:00.000Z', '2018-07-01T14:00'],
    // The hours around the change to summer time and back, 25 March and 28 October 2018.
    ['2018-03-25T00:59:00.000Z', '2018-03-25T01:59'],
    ['2018-03-25T01:00:00.000Z', '2018-03-25T03:00'],
    ['2018-10-28T01:00:00.000Z', '2018-10-28T02:00'],
    ['2018-10-28T02:30:00.000Z', '2018-10-28T03:30'],
  ])('fills a form with %s as %s and reads it back', (iso, local) => {
    expect(formInstant(iso)).toBe(local);
    expect(instantOfForm(local)).toBe(iso);
  });
});
