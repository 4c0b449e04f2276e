import { FIRST_SURE, FIRST_WEAK, LAST_SURE, ORDINARY } from '../../src/guard/text/names/lookUpName';
import { chooseNames, readCounts } from '../../src/guardTools/chooseNames';

test('bearers of both sexes and of both spellings of case are added up', () => {
  const file = '#tilltalsnamn\tkön\tbärare\nKim\tK\t30\nKim\tM\t40\n';
  expect([...readCounts(file)]).toEqual([['kim', 70]]);
});

test('a surname file has the count in the second column', () => {
  expect([...readCounts('#efternamn\tbärare\nDe la Fjäll\t12\n')]).toEqual([['de la fjäll', 12]]);
});

describe('a name gets its place and its kind', () => {
  const first = new Map([
    ['tindra', 500],
    ['temitope', 200],
    ['udda', 3],
    ['per', 50_000],
    ['den', 90],
    ['anna maria', 900],
    ['fjällmo', 15],
  ]);
  const last = new Map([
    ['fjällmo', 4000],
    ['von snöfors', 3000],
    ['vinterström', 9000],
    ['snåren', 450],
  ]);
  const chosen = chooseNames(first, last, new Set(['tindra']));

  test.each([
    ['temitope', FIRST_SURE],
    ['per', FIRST_SURE | ORDINARY],
    ['tindra', FIRST_WEAK | ORDINARY],
    ['fjällmo', LAST_SURE],
    ['snöfors', LAST_SURE],
    ['snåren', LAST_SURE | ORDINARY],
    ['udda', undefined],
    ['den', undefined],
    ['anna maria', undefined],
    ['vinterström', undefined],
  ])('%s: %s', (name, kind) => {
    expect(chosen.get(name)).toBe(kind);
  });
});
