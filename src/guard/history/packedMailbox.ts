import { addGroup, groupWeight, mostRecent, worth } from './learning';
import type { Contact, Group, Mailbox } from './mailbox';
import { emptyMailbox } from './mailbox';
import { packClear, packHashed, packUse, readContact, readUse, tenth } from './packedContacts';
import type { Reader } from './packing';
import { packNumber, readNumber } from './packing';

/** What is kept for names in clear, and for groups and the mailbox's own numbers, when there are too many contacts for all; in characters. */
const clearShare = 2500;
const groupShare = 1860;
/** What a contact mostly takes of whom a hash is kept. */
const usualHashed = 9;
/** What the number of groups takes at most. */
const countLength = 3;
/** A day stands for its noon. */
const noon = 0.5;

/**
 * The mailbox as ASCII text of about so many characters at most. Those most in use keep name and address; of the
 * others there is a hash with counts and days; those least worth remembering are forgotten first.
 */
export function packMailbox(mailbox: Mailbox, room: number): string {
  const { lastSent, lastReceived, messages, writtenTo, surprise, squared } = mailbox;
  const today = Math.floor(Math.max(lastSent, lastReceived));
  const head = [today, messages, writtenTo, surprise * tenth, squared * tenth].map(packNumber).join('');
  const { stored, text } = packContacts(mailbox, room - groupShare, today);
  const all = head + packUse(mailbox, today) + packNumber(stored.length) + text;
  return all + packGroups(stored, room - all.length - countLength, today);
}

function packContacts(mailbox: Mailbox, room: number, today: number): { stored: Contact[]; text: string } {
  const ranked = [...mailbox.contacts].sort(
    ([, left], [, right]) => worth(right, today) - worth(left, today),
  );
  let clearRoom = Math.max(clearShare, room - ranked.length * usualHashed);
  const stored: Contact[] = [];
  let text = '';
  for (const [place, contact] of ranked) {
    let packed = contact.address === '' ? '' : packClear(contact, today);
    if (packed !== '' && packed.length < clearRoom) clearRoom -= packed.length - usualHashed;
    else packed = contact.sent + contact.received > 0 ? packHashed(contact, place, today) : '';
    if (packed === '' || text.length + packed.length > room) continue;
    text += packed;
    stored.push(contact);
  }
  return { stored, text };
}

function packGroups(stored: readonly Contact[], room: number, today: number): string {
  const places = new Map(stored.map((contact, place) => [contact, place]));
  const groups = new Set<Group>();
  for (const contact of stored) for (const group of contact.groups) groups.add(group);
  const ranked = [...groups];
  ranked.sort((left, right) => groupWeight(right, today) - groupWeight(left, today));
  let text = '';
  let count = 0;
  for (const { members, last, weight } of ranked) {
    const numbers = [members.length, weight * tenth, today - Math.floor(last)];
    for (const member of members) numbers.push(places.get(member) ?? -1);
    const packed = numbers.map(packNumber).join('');
    if (numbers.includes(-1) || text.length + packed.length > room) continue;
    text += packed;
    count++;
  }
  return packNumber(count) + text;
}

/** Reads what `packMailbox` wrote; throws when it is damaged. */
export function readMailbox(reader: Reader): Mailbox {
  const mailbox = emptyMailbox();
  const next = () => readNumber(reader);
  const today = next();
  const habits = { messages: next(), writtenTo: next(), surprise: next() / tenth, squared: next() / tenth };
  Object.assign(mailbox, habits, readUse(reader, today).use);
  const stored: Contact[] = [];
  for (let left = next(); left > 0; left--) stored.push(readContact(reader, mailbox, today));
  const lastUse = ({ lastSent, lastReceived }: Contact) => Math.max(lastSent, lastReceived);
  const used = stored.filter((contact) => lastUse(contact) > 0);
  mailbox.recent = used.sort((left, right) => lastUse(right) - lastUse(left)).slice(0, mostRecent);
  const groups = Array.from({ length: next() }, () => readGroup(reader, stored, today));
  groups.sort((left, right) => left.last - right.last);
  for (const group of groups) addGroup(group);
  return mailbox;
}

function readGroup(reader: Reader, stored: readonly Contact[], today: number): Group {
  const next = () => readNumber(reader);
  const size = next();
  const group = { weight: next() / tenth, last: today - next() + noon };
  const members = Array.from({ length: size }, () => stored[next()]).filter((member) => member !== undefined);
  return Object.assign({ members }, group);
}
