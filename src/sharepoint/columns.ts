/** A column as Graph defines one; `name` is what code says, `displayName` what people see. */
export type Column = {
  name: string;
  displayName: string;
  indexed?: true;
  enforceUniqueValues?: true;
  required?: true;
} & (
  | { text: { allowMultipleLines?: boolean; maxLength?: number; textType?: 'plain' } }
  | { number: { decimalPlaces: 'none' } }
  | { dateTime: { format: 'dateTime' } }
  | { choice: { choices: readonly string[]; allowTextEntry: false } }
);

export type ListDefinition = { displayName: string; columns: readonly Column[] };

const line = { text: { maxLength: 255 } };
const note = { text: { allowMultipleLines: true, textType: 'plain' as const } };
const moment = { dateTime: { format: 'dateTime' as const } };
const count = { number: { decimalPlaces: 'none' as const } };
const unique = { indexed: true, enforceUniqueValues: true } as const;
const indexed = { indexed: true } as const;

export const dispatchStatuses = ['waiting', 'sending', 'sent', 'undeliverable'] as const;

/**
 * Every list of the site: the mapping that the adapters use and the order that provisioning carries out.
 * Internal names are ASCII; the unique columns are the locks of the record.
 */
export const lists = {
  /** The record. One item is one commit; items are never changed. */
  events: {
    displayName: 'Händelser',
    columns: [
      { name: 'EventKey', displayName: 'Nyckel', required: true, ...unique, ...line },
      { name: 'CommandId', displayName: 'Kommando', required: true, ...unique, ...line },
      { name: 'CaseKey', displayName: 'Ärendenyckel', required: true, ...indexed, ...line },
      { name: 'CaseNumber', displayName: 'Diarienummer', ...unique, ...line },
      { name: 'Sequence', displayName: 'Ordning', ...count },
      { name: 'At', displayName: 'Tidpunkt', ...indexed, ...moment },
      { name: 'Payload', displayName: 'Innehåll', ...note },
      { name: 'Hash', displayName: 'Kontrollsumma', ...line },
    ],
  },
  /** One row per case, for investigators. All of it follows from the record. */
  cases: {
    displayName: 'Ärenden',
    columns: [
      { name: 'CaseKey', displayName: 'Ärendenyckel', required: true, ...unique, ...line },
      { name: 'CaseNumber', displayName: 'Diarienummer', ...indexed, ...line },
      { name: 'Unit', displayName: 'Enhet', ...indexed, ...line },
      { name: 'State', displayName: 'Läge', ...indexed, ...line },
      { name: 'ReceivedAt', displayName: 'Inkom', ...indexed, ...moment },
      { name: 'DataProtectionDueAt', displayName: 'Dataskydd bedöms senast', ...moment },
      { name: 'Investigator', displayName: 'Utredare', ...indexed, ...line },
      { name: 'Outcome', displayName: 'Beslut', ...line },
      { name: 'LatestAt', displayName: 'Senast ändrat', ...moment },
      { name: 'Sequence', displayName: 'Ordning', ...count },
    ],
  },
  /** One row per notice and recipient. */
  outbox: {
    displayName: 'Utskick',
    columns: [
      { name: 'NoticeKey', displayName: 'Nyckel', required: true, ...unique, ...line },
      { name: 'CaseKey', displayName: 'Ärendenyckel', required: true, ...indexed, ...line },
      { name: 'PersonId', displayName: 'Person', ...line },
      { name: 'Kind', displayName: 'Slag', ...line },
      { name: 'CaseSequence', displayName: 'Orsakad av', ...count },
      {
        name: 'Status',
        displayName: 'Läge',
        ...indexed,
        choice: { choices: dispatchStatuses, allowTextEntry: false },
      },
      { name: 'ClaimedAt', displayName: 'Påbörjad', ...moment },
      { name: 'ActivityId', displayName: 'Meddelande', ...line },
      { name: 'ShownSequence', displayName: 'Visar', ...count },
      { name: 'Attempts', displayName: 'Försök', ...count },
    ],
  },
  /** Who holds which role, kept by the system administrator. */
  roles: {
    displayName: 'Roller',
    columns: [
      { name: 'RoleKey', displayName: 'Nyckel', required: true, ...unique, ...line },
      { name: 'PersonId', displayName: 'Person', required: true, ...indexed, ...line },
      { name: 'Role', displayName: 'Roll', required: true, ...indexed, ...line },
      { name: 'ValidFrom', displayName: 'Från', ...moment },
      { name: 'ValidTo', displayName: 'Till', ...moment },
    ],
  },
  /** How each person is reached in Teams. */
  conversations: {
    displayName: 'Samtal',
    columns: [
      { name: 'PersonId', displayName: 'Person', required: true, ...unique, ...line },
      { name: 'ConversationId', displayName: 'Samtal', ...note },
      { name: 'ServiceUrl', displayName: 'Tjänst', ...line },
    ],
  },
  /** Where the sweep had come to. */
  cursors: {
    displayName: 'Synkläge',
    columns: [
      { name: 'CursorName', displayName: 'Namn', required: true, ...unique, ...line },
      { name: 'Value', displayName: 'Värde', ...note },
    ],
  },
} as const satisfies Record<string, ListDefinition>;

export type ListName = keyof typeof lists;
