import { invalidRequest, notImitated } from '../service/graphError';
import { flagOf, numberOf, objectOf, textOf, textsOf } from '../service/json';
import type { JsonObject } from '../service/json';

/** What a column stores. `note` is Graph's text with several lines. */
export type Facet =
  | { kind: 'text'; maxLength: number }
  | { kind: 'note'; textType: 'plain' | 'richText' }
  | { kind: 'choice'; choices: readonly string[]; allowTextEntry: boolean; multiple: boolean }
  | { kind: 'dateTime'; dateOnly: boolean }
  | { kind: 'number'; minimum?: number; maximum?: number }
  | { kind: 'boolean' }
  | { kind: 'person'; multiple: boolean }
  | { kind: 'lookup'; listId: string; columnName: string; multiple: boolean };

/** Limits of "List and library column types": characters in one line, and in several. */
export const longestLine = 255;
export const longestNote = 63_999;

const imitated = ['text', 'choice', 'dateTime', 'number', 'boolean', 'personOrGroup', 'lookup'] as const;
type FacetName = (typeof imitated)[number];

const others = [
  'calculated',
  'currency',
  'term',
  'hyperlinkOrPicture',
  'thumbnail',
  'contentApprovalStatus',
  'geolocation',
];

/** Parses the one type facet of a column definition. */
export function parseFacet(definition: JsonObject): Facet {
  const foreign = others.find((name) => objectOf(definition, name));
  if (foreign !== undefined) throw notImitated(`A column of type ${foreign}`);
  const given = imitated.filter((name) => objectOf(definition, name));
  const name = given[0];
  if (name === undefined || given.length > 1)
    throw invalidRequest('A column definition must have exactly one type facet.');
  return facetParsers[name](objectOf(definition, name) ?? {});
}

const facetParsers: Record<FacetName, (facet: JsonObject) => Facet> = {
  text: (facet) => {
    if (flagOf(facet, 'allowMultipleLines') === true)
      return { kind: 'note', textType: textOf(facet, 'textType') === 'richText' ? 'richText' : 'plain' };
    const maxLength = numberOf(facet, 'maxLength') ?? longestLine;
    if (!Number.isInteger(maxLength) || maxLength < 1 || maxLength > longestLine)
      throw invalidRequest(`maxLength must be between 1 and ${longestLine}.`);
    return { kind: 'text', maxLength };
  },
  choice: (facet) => {
    const choices = textsOf(facet, 'choices') ?? [];
    if (choices.length === 0 || choices.some((choice) => choice === '' || choice.length > longestLine))
      throw invalidRequest('A choice column needs choices of 1 to 255 characters.');
    const allowTextEntry = flagOf(facet, 'allowTextEntry') ?? false;
    return { kind: 'choice', choices, allowTextEntry, multiple: textOf(facet, 'displayAs') === 'checkBoxes' };
  },
  dateTime: (facet) => ({ kind: 'dateTime', dateOnly: textOf(facet, 'format') === 'dateOnly' }),
  number: (facet) => {
    const minimum = numberOf(facet, 'minimum');
    const maximum = numberOf(facet, 'maximum');
    return {
      kind: 'number',
      ...(minimum === undefined ? {} : { minimum }),
      ...(maximum === undefined ? {} : { maximum }),
    };
  },
  boolean: () => ({ kind: 'boolean' }),
  personOrGroup: (facet) => ({ kind: 'person', multiple: flagOf(facet, 'allowMultipleSelection') ?? false }),
  lookup: (facet) => {
    const listId = textOf(facet, 'listId');
    if (listId === undefined) throw invalidRequest('A lookup column needs a listId.');
    const columnName = textOf(facet, 'columnName') ?? 'Title';
    return { kind: 'lookup', listId, columnName, multiple: flagOf(facet, 'allowMultipleValues') ?? false };
  },
};

/** The facet as Graph answers it, under its name. */
export function shapeFacet(facet: Facet): Record<string, JsonObject> {
  switch (facet.kind) {
    case 'text':
      return { text: { ...textDefaults, allowMultipleLines: false, maxLength: facet.maxLength } };
    case 'note':
      return {
        text: { ...textDefaults, allowMultipleLines: true, linesForEditing: 6, textType: facet.textType },
      };
    case 'choice': {
      const displayAs = facet.multiple ? 'checkBoxes' : 'dropDownMenu';
      return { choice: { allowTextEntry: facet.allowTextEntry, choices: facet.choices, displayAs } };
    }
    case 'dateTime':
      return { dateTime: { displayAs: 'default', format: facet.dateOnly ? 'dateOnly' : 'dateTime' } };
    case 'number': {
      const { minimum, maximum } = facet;
      return {
        number: {
          decimalPlaces: 'automatic',
          displayAs: 'number',
          ...(minimum === undefined ? {} : { minimum }),
          ...(maximum === undefined ? {} : { maximum }),
        },
      };
    }
    case 'boolean':
      return { boolean: {} };
    case 'person':
      return {
        personOrGroup: { ...personDefaults, allowMultipleSelection: facet.multiple },
      };
    case 'lookup': {
      const { listId, columnName, multiple } = facet;
      return { lookup: { listId, columnName, allowMultipleValues: multiple, allowUnlimitedLength: false } };
    }
  }
}

const textDefaults = { appendChangesToExistingText: false, linesForEditing: 0, textType: 'plain' };
const personDefaults = { chooseFromType: 'peopleOnly', displayAs: 'nameWithPresence' };

/** Whether SharePoint can index a column of this kind. */
export function canBeIndexed(facet: Facet): boolean {
  return facet.kind !== 'note' && !isMultiple(facet);
}

/** Column kinds that may enforce unique values (learn.microsoft.com, previous-versions, ee536168). */
export function canBeUnique(facet: Facet): boolean {
  return canBeIndexed(facet) && facet.kind !== 'boolean';
}

export function isMultiple(facet: Facet): boolean {
  return 'multiple' in facet && facet.multiple;
}

export function isLookup(facet: Facet): boolean {
  return facet.kind === 'lookup' || facet.kind === 'person';
}
