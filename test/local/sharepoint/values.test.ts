import type { Column, ColumnKind } from '../../../local/sharepoint/columns';
import {
  changedFields,
  formProblems,
  formValue,
  laidOutJson,
  shownValue,
} from '../../../local/sharepoint/values';

function column(type: ColumnKind, more: Partial<Column> = {}): Column {
  return {
    name: 'C',
    title: 'Kolumn',
    description: '',
    required: false,
    unique: false,
    readOnly: false,
    type,
    ...more,
  };
}

const text = column({ kind: 'text', maxLength: 5 });
const number = column({ kind: 'number', minimum: 0, maximum: 10 });

describe('a value', () => {
  test.each<[ColumnKind, unknown, string]>([
    [{ kind: 'text', maxLength: 9 }, 'abc', 'abc'],
    [{ kind: 'boolean' }, true, 'Ja'],
    [{ kind: 'boolean' }, false, 'Nej'],
    [{ kind: 'number' }, 12345.5, '12\u00a0345,5'],
    [{ kind: 'date' }, '2018-02-01T00:00:00Z', 'torsdag 1 februari 2018'],
    [{ kind: 'dateTime' }, '2018-02-01T13:00:00Z', 'torsdag 1 februari 2018 kl. 14.00'],
    [{ kind: 'choices', choices: [] }, ['a', 'b'], 'a, b'],
    [{ kind: 'readOnly' }, [{ LookupId: 1, LookupValue: 'Mona Ek' }], 'Mona Ek'],
    [{ kind: 'text', maxLength: 9 }, undefined, ''],
  ])('of %j is shown as a Swede writes it', (type, value, shown) => {
    expect(shownValue(column(type), value)).toBe(shown);
  });

  test.each<[string, unknown, string | undefined]>([
    ['facts of a case', '{"a":[1]}', '{\n  "a": [\n    1\n  ]\n}'],
    ['a sentence', 'Hej', undefined],
    ['a sentence in brackets', '[sic]', undefined],
    ['a number', 12, undefined],
  ])('that is %s is laid out for reading only when it is structured', (_what, value, laidOut) => {
    expect(laidOutJson(value)).toBe(laidOut);
  });
});

describe('a form', () => {
  test.each<[string, Column, string, string | undefined]>([
    ['nothing where something is demanded', { ...text, required: true }, '', 'Fyll i Kolumn.'],
    ['nothing', text, '', undefined],
    ['as much as there is room for', text, 'abcde', undefined],
    ['more than there is room for', text, 'abcdef', 'Kolumn är 6 tecken långt och får vara högst 5.'],
    ['letters as a number', number, 'tre', 'Skriv Kolumn med siffror, till exempel 12 eller 1,5.'],
    ['a decimal comma', number, '1,5', undefined],
    ['too little', number, '-1', 'Kolumn ska vara minst 0.'],
    ['too much', number, '11', 'Kolumn får vara högst 10.'],
  ])('judges %s', (_what, of, value, message) => {
    expect(formProblems([of], { C: value }).map((problem) => problem.message)).toEqual(
      message ? [message] : [],
    );
  });

  test.each<[ColumnKind, unknown, string | string[]]>([
    [{ kind: 'dateTime' }, '2018-02-01T13:00:00Z', '2018-02-01T14:00'],
    [{ kind: 'date' }, '2018-02-01T00:00:00Z', '2018-02-01'],
    [{ kind: 'number' }, 1.5, '1,5'],
    [{ kind: 'boolean' }, true, 'true'],
    [{ kind: 'choices', choices: [] }, ['a'], ['a']],
  ])('is filled with %j and writes nothing back when nothing was changed', (type, stored, shown) => {
    const of = column(type);
    const form = { C: formValue(of, { C: stored }) };
    expect(form.C).toEqual(shown);
    expect(changedFields([of], form, form)).toEqual({});
  });

  test.each<[ColumnKind, string | string[], object]>([
    [{ kind: 'dateTime' }, '2018-02-01T14:00', { C: '2018-02-01T13:00:00.000Z' }],
    [{ kind: 'date' }, '2018-02-01', { C: '2018-02-01' }],
    [{ kind: 'number' }, '1,5', { C: 1.5 }],
    [{ kind: 'number' }, '', { C: null }],
    [{ kind: 'boolean' }, 'true', { C: true }],
    [{ kind: 'person' }, '12', { CLookupId: 12 }],
    [{ kind: 'lookup', listId: '', columnName: '' }, '', { CLookupId: null }],
    [{ kind: 'choices', choices: [] }, ['a'], { 'C@odata.type': 'Collection(Edm.String)', C: ['a'] }],
    [{ kind: 'text', maxLength: 9 }, 'ny', { C: 'ny' }],
  ])('writes a change of %j as Graph wants it', (type, value, fields) => {
    expect(changedFields([column(type)], { C: 'before' }, { C: value })).toEqual(fields);
  });

  test('never writes a column that is not to be edited', () => {
    expect(changedFields([{ ...text, readOnly: true }], { C: 'a' }, { C: 'b' })).toEqual({});
  });
});
