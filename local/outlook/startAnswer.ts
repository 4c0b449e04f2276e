import type { AddInState } from './addIn';
import type { AddressBook } from './autocomplete';
import type { Address } from './message';
import type { Acquaintance } from './recipientType';

/** What the page gets at its start. */
export type StartAnswer = {
  personId: string;
  me: Address;
  people: { id: string; name: string; title: string }[];
  language: string;
  addIn: AddInState;
  roaming: Record<string, unknown>;
  acquaintance: Acquaintance;
  addressBook: AddressBook;
};
