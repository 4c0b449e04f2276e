import type { Column, ColumnKind } from '../../../local/sharepoint/columns';
import type { GraphItem } from '../../../local/sharepoint/graphAnswers';
import { arrangedRows, shownValues } from '../../../local/sharepoint/rows';
import type { Arrangement } from '../../../local/sharepoint/rows';

const kinds: Record<string, ColumnKind> = {
  Title: { kind: 'text', maxLength: 255 },
  Count: { kind: 'number' },
  Day: { kind: 'date' },
};
const columns: Column[] = Object.entries(kinds).map(([name, type]) => ({
  name,
  title: name,
  description: '',
  required: false,
  unique: false,
  readOnly: false,
  type,
}));
const rows: GraphItem[] = [
  { Title: 'Ögonblick', Count: 10, Day: '2018-02-01T00:00:00Z' },
  { Title: 'Ärende 2', Count: 9 },
  { Title: 'Ärende 10', Day: '2017-12-24T00:00:00Z' },
  { Title: 'Anmälan', Count: 9, Day: '2018-02-01T00:00:00Z' },
].map((fields, at) => ({ id: String(at + 1), fields }));

function titles(arrangement: Partial<Arrangement>): unknown[] {
  return arrangedRows(rows, columns, { search: '', ...arrangement }).map(({ fields }) => fields['Title']);
}

describe('the rows of a list', () => {
  test.each<[string, Partial<Arrangement>, string[]]>([
    ['as they come', {}, ['Ögonblick', 'Ärende 2', 'Ärende 10', 'Anmälan']],
    [
      'by Swedish words',
      { sort: { column: 'Title', descending: false } },
      ['Anmälan', 'Ärende 2', 'Ärende 10', 'Ögonblick'],
    ],
    [
      'by size, the empty ones last',
      { sort: { column: 'Count', descending: false } },
      ['Ärende 2', 'Anmälan', 'Ögonblick', 'Ärende 10'],
    ],
    [
      'by size downwards, the empty ones last',
      { sort: { column: 'Count', descending: true } },
      ['Ögonblick', 'Ärende 2', 'Anmälan', 'Ärende 10'],
    ],
    [
      'by day',
      { sort: { column: 'Day', descending: false } },
      ['Ärende 10', 'Ögonblick', 'Anmälan', 'Ärende 2'],
    ],
    ['with all words of a search', { search: 'ärende 10' }, ['Ärende 10']],
    ['found by a date as it is shown', { search: '24 dec.' }, ['Ärende 10']],
    ['with the value of a filter', { filter: { column: 'Count', value: '9' } }, ['Ärende 2', 'Anmälan']],
    ['without a value', { filter: { column: 'Count', value: '' } }, ['Ärende 10']],
    ['with search and filter', { search: 'anm', filter: { column: 'Count', value: '9' } }, ['Anmälan']],
  ])('are shown %s', (_what, arrangement, expected) => {
    expect(titles(arrangement)).toEqual(expected);
  });

  test('offer each value of a column once', () => {
    const [, count] = columns;
    expect(count && shownValues(rows, count)).toEqual(['', '10', '9']);
  });
});
