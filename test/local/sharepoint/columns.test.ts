import { selectedFields, visibleColumns } from '../../../local/sharepoint/columns';
import { readColumnDefinitions } from '../../../local/sharepoint/graphAnswers';

function columnsOf(...definitions: object[]) {
  const value = definitions.map((definition, at) => ({
    name: `C${at}`,
    displayName: `C${at}`,
    ...definition,
  }));
  return visibleColumns(readColumnDefinitions({ value }).rows);
}

describe('the columns that a SharePoint user sees', () => {
  test.each([
    [{ text: {} }, { kind: 'text', maxLength: 255 }],
    [{ text: { maxLength: 10 } }, { kind: 'text', maxLength: 10 }],
    [{ text: { allowMultipleLines: true } }, { kind: 'note' }],
    [{ choice: { choices: ['a'], displayAs: 'dropDownMenu' } }, { kind: 'choice', choices: ['a'] }],
    [{ choice: { choices: ['a'], displayAs: 'checkBoxes' } }, { kind: 'choices', choices: ['a'] }],
    [{ number: { minimum: 0 } }, { kind: 'number', minimum: 0 }],
    [{ boolean: {} }, { kind: 'boolean' }],
    [{ dateTime: { format: 'dateOnly' } }, { kind: 'date' }],
    [{ dateTime: { format: 'dateTime' } }, { kind: 'dateTime' }],
    [{ personOrGroup: {} }, { kind: 'person' }],
    [{ lookup: { listId: 'x', columnName: 'Title' } }, { kind: 'lookup', listId: 'x', columnName: 'Title' }],
    [{ lookup: { listId: 'x', allowMultipleValues: true } }, { kind: 'readOnly' }],
    [{}, { kind: 'readOnly' }],
  ])('are of the kind that %j says', (definition, type) => {
    expect(columnsOf(definition)[0]?.type).toEqual(type);
  });

  test('leave out what is hidden and what SharePoint keeps for itself', () => {
    const columns = columnsOf(
      { name: 'Modified' },
      { name: '_UIVersionString' },
      { hidden: true },
      { name: 'Title' },
    );
    expect(columns.map(({ title }) => title)).toEqual(['Rubrik']);
  });

  test('are asked for by name, people and lookups also by id', () => {
    const columns = columnsOf({ name: 'Title', text: {} }, { name: 'Owner', personOrGroup: {} });
    expect(selectedFields(columns)).toBe('Title,Owner,OwnerLookupId');
  });
});
