import type { Column } from '../../../local/sharepoint/columns';
import { mergedForm } from '../../../local/sharepoint/conflict';

const columns = ['A', 'B'].map<Column>((name) => ({
  name,
  title: name,
  description: '',
  required: false,
  unique: false,
  readOnly: false,
  type: { kind: 'text', maxLength: 255 },
}));
const before = { A: '1', B: '1' };

describe('two people in the same row', () => {
  test.each([
    [
      'who change different columns both get theirs',
      { A: 'my', B: '1' },
      { A: '1', B: 'their' },
      { A: 'my', B: 'their' },
      [],
    ],
    [
      'who change the same column are asked',
      { A: 'my', B: '1' },
      { A: 'their', B: '1' },
      { A: 'my', B: '1' },
      ['A'],
    ],
    ['who write the same agree', { A: 'both', B: '1' }, { A: 'both', B: '1' }, { A: 'both', B: '1' }, []],
    [
      'of whom one changed nothing have the other one’s',
      before,
      { A: 'their', B: '1' },
      { A: 'their', B: '1' },
      [],
    ],
  ])('%s', (_what, mine, theirs, form, asked) => {
    const merged = mergedForm(columns, before, mine, theirs);
    expect(merged.form).toEqual(form);
    expect(merged.conflicts.map(({ column }) => column.name)).toEqual(asked);
  });

  test('see both values of a column they are asked about', () => {
    const { conflicts } = mergedForm(columns, before, { A: 'my', B: '1' }, { A: 'their', B: '1' });
    expect(conflicts).toEqual([{ column: columns[0], mine: 'my', theirs: 'their' }]);
  });
});
