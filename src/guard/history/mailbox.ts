import type { Person } from '../message';
import { normalAddress } from '../recipients/addresses';
import { initialOf } from './initials';

/** How much a contact, or a whole mailbox, is used. Days are days since 1970 with fractions; 0 means never. */
export type Use = {
  /** Messages sent, sent to one person alone, and received. */
  sent: number;
  alone: number;
  received: number;
  lastSent: number;
  lastReceived: number;
  /** Messages sent that fade from `lastSent`, by week and season; messages received that fade by week. */
  week: number;
  season: number;
  heard: number;
};

/** Somebody known to a mailbox; without an address when only a hash of it is left. */
export type Contact = Use &
  Person & {
    initial: string;
    /** The latest in use first. */
    groups: Group[];
  };

/** People who were in one message together, the mailbox's owner left out; `weight` fades from `last`. */
export type Group = { members: readonly Contact[]; last: number; weight: number };

/** All that is remembered of one mailbox: who, when and together with whom; never what. It is changed in place. */
export type Mailbox = Use & {
  /** By address; those of whom only a hash is left by `hashOf`. */
  contacts: Map<string, Contact>;
  /** Who was written to or heard from, the latest first. */
  recent: Contact[];
  /** Messages sent, and people ever written to. */
  messages: number;
  writtenTo: number;
  /** The mailbox's own habits: how surprising its messages are, and the square of that, fading. */
  surprise: number;
  squared: number;
};

/** The counts of somebody never written to nor heard from. */
export function noUse(): Use {
  return { sent: 0, alone: 0, received: 0, lastSent: 0, lastReceived: 0, week: 0, season: 0, heard: 0 };
}

/** A mailbox that knows nobody. */
export function emptyMailbox(): Mailbox {
  return Object.assign(noUse(), {
    contacts: new Map<string, Contact>(),
    recent: [],
    messages: 0,
    writtenTo: 0,
    surprise: 0,
    squared: 0,
  });
}

/** The people with normal addresses, each once, without the owner of the mailbox. */
export function distinct(people: readonly Person[], me: string): Person[] {
  const seen = new Set([me, '']);
  const kept: Person[] = [];
  for (const { name, address: written } of people) {
    const address = normalAddress(written);
    if (!seen.has(address)) kept.push({ name, address });
    seen.add(address);
  }
  return kept;
}

/** Who has this normal address, if the mailbox knows. */
export function findContact({ contacts }: Mailbox, address: string): Contact | undefined {
  return contacts.get(contacts.has(address) ? address : hashOf(address));
}

/** The contact with this person's address, made when there is none; the newest name wins. */
export function contactOf(mailbox: Mailbox, person: Person): Contact {
  const { name, address } = person;
  const known = findContact(mailbox, address);
  if (known === undefined) return addContact(mailbox, address, person);
  if (known.address === '') {
    mailbox.contacts.delete(hashOf(address));
    mailbox.contacts.set(address, known);
    Object.assign(known, person, { initial: initialOf(person) });
  }
  if (name !== '' && name !== known.name) Object.assign(known, { name, initial: initialOf(person) });
  return known;
}

/** Puts a new contact in its place: under its address, or under its hash when that is all there is. */
export function addContact(mailbox: Mailbox, place: string, person: Person): Contact {
  const contact = Object.assign(noUse(), person, { initial: initialOf(person), groups: [] });
  mailbox.contacts.set(place, contact);
  return contact;
}

/** As many hashes as four characters of the stored text can tell apart: see packing.ts. */
const hashes = 45 * 45 * 45 * 45;

/** A hash of an address (FNV-1a) as text that no address looks like. */
export function hashOf(address: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < address.length; at++) hash = Math.imul(hash ^ address.charCodeAt(at), 0x01000193);
  return `#${(hash >>> 0) % hashes}`;
}
