import type { GraphColumn } from './graphAnswers';

/** How a column is shown and edited. `note` holds several lines, `choices` several of the choices. */
export type ColumnKind =
  | { kind: 'text'; maxLength: number }
  | { kind: 'note' }
  | { kind: 'choice'; choices: readonly string[] }
  | { kind: 'choices'; choices: readonly string[] }
  | { kind: 'number'; minimum?: number; maximum?: number }
  | { kind: 'boolean' }
  | { kind: 'date' }
  | { kind: 'dateTime' }
  | { kind: 'person' }
  | { kind: 'lookup'; listId: string; columnName: string }
  | { kind: 'readOnly' };

export type Column = {
  name: string;
  title: string;
  description: string;
  required: boolean;
  unique: boolean;
  /** Filled in by SharePoint or by the product; shown, never edited here. */
  readOnly: boolean;
  type: ColumnKind;
};

const longestLine = 255;

/** Columns that SharePoint keeps for itself; what they tell stands elsewhere on the pages. */
const ownedBySharepoint = new Set([
  'id',
  'ID',
  'ContentType',
  'ComplianceAssetId',
  'Created',
  'Modified',
  'Author',
  'Editor',
  '_UIVersionString',
  'Attachments',
  'Edit',
  'LinkTitle',
  'LinkTitleNoMenu',
  'DocIcon',
  'ItemChildCount',
  'FolderChildCount',
  'AppAuthor',
  'AppEditor',
]);

/** The columns that a SharePoint user sees, in the list's order. */
export function visibleColumns(definitions: readonly GraphColumn[]): Column[] {
  return definitions
    .filter(({ name, hidden }) => hidden !== true && !ownedBySharepoint.has(name) && !name.startsWith('_'))
    .map((definition) => {
      const type = kindOf(definition);
      return {
        name: definition.name,
        title: definition.name === 'Title' ? 'Rubrik' : definition.displayName,
        description: definition.description ?? '',
        required: definition.required ?? false,
        unique: definition.enforceUniqueValues ?? false,
        readOnly: definition.readOnly === true || type.kind === 'readOnly',
        type,
      };
    });
}

/** Names to ask Graph for: a lookup's text comes only by its name, its id only by the name with LookupId. */
export function selectedFields(columns: readonly Column[]): string {
  return columns.flatMap(({ name, type }) => (isLookup(type) ? [name, `${name}LookupId`] : [name])).join(',');
}

export function isLookup(type: ColumnKind): boolean {
  return type.kind === 'person' || type.kind === 'lookup';
}

function kindOf(definition: GraphColumn): ColumnKind {
  const { text, choice, number, dateTime, personOrGroup, lookup } = definition;
  if (text) {
    return text.allowMultipleLines === true
      ? { kind: 'note' }
      : { kind: 'text', maxLength: text.maxLength ?? longestLine };
  }
  if (choice) {
    return { kind: choice.displayAs === 'checkBoxes' ? 'choices' : 'choice', choices: choice.choices };
  }
  if (number) return { kind: 'number', ...limitsOf(number) };
  if (dateTime) return { kind: dateTime.format === 'dateOnly' ? 'date' : 'dateTime' };
  if (definition.boolean) return { kind: 'boolean' };
  if (personOrGroup) return personOrGroup.allowMultipleSelection === true ? readOnly : { kind: 'person' };
  if (lookup?.listId !== undefined && lookup.allowMultipleValues !== true) {
    return { kind: 'lookup', listId: lookup.listId, columnName: lookup.columnName ?? 'Title' };
  }
  return readOnly;
}

const readOnly: ColumnKind = { kind: 'readOnly' };

function limitsOf(number: NonNullable<GraphColumn['number']>): { minimum?: number; maximum?: number } {
  return {
    ...(number.minimum === undefined ? {} : { minimum: number.minimum }),
    ...(number.maximum === undefined ? {} : { maximum: number.maximum }),
  };
}
