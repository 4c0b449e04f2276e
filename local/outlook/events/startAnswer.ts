import type { AddInState } from '../manifest/addIn';
import type { AddressBook } from '../mailbox/autocomplete';
import type { Address } from '../mailbox/message';
import type { Acquaintance } from '../office/recipientType';

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
