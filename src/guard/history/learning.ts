import type { Person } from '../message';
import { faded, heardOf, likelihood, momentOf, rankIn, seasonOf, weekOf } from './likelihood';
import type { Contact, Group, Mailbox } from './mailbox';
import { contactOf, distinct, findContact } from './mailbox';

/** Groups with more people than this say little about who belongs together. */
const largestGroup = 40;
/** How many of those in use stand in order, and how many of each one's groups. */
export const mostRecent = 400;
const mostOwnGroups = 40;
/** A message sent says more about who belongs together than one received (Roth et al., KDD 2010). */
const sentWeight = 5;
/** Half-life of a group's weight, in days. */
const groupHalf = 20;
/** What is left of the mailbox's habits with every message sent: half after 64. */
export const habitKept = Math.pow(2, -1 / 64);

/** Learns a message sent at `now`, in days. */
export function learnSent(mailbox: Mailbox, me: string, people: readonly Person[], now: number): void {
  const recipients = distinct(people, me);
  if (recipients.length === 0) return;
  noteHabit(mailbox, recipients, now);
  mailbox.messages++;
  const contacts = contactsOf(mailbox, recipients);
  for (const contact of contacts) {
    if (contact.sent === 0) mailbox.writtenTo++;
    for (const use of [contact, mailbox]) {
      use.week = weekOf(use, now) + 1;
      use.season = seasonOf(use, now) + 1;
      use.sent++;
      if (contacts.length === 1) use.alone++;
      use.lastSent = Math.max(use.lastSent, now);
    }
    bringForward(mailbox.recent, contact, mostRecent);
  }
  learnGroup(contacts, now, sentWeight);
}

/** Learns a message received at `now`, in days: from whom, and who else got it. */
export function learnReceived(
  mailbox: Mailbox,
  me: string,
  from: Person,
  to: readonly Person[],
  now: number,
): void {
  const [sender] = distinct([from], me);
  if (sender === undefined) return;
  const contact = contactOf(mailbox, sender);
  for (const use of [contact, mailbox]) {
    use.heard = heardOf(use, now) + 1;
    use.received++;
    use.lastReceived = Math.max(use.lastReceived, now);
  }
  bringForward(mailbox.recent, contact, mostRecent);
  const all = distinct([sender].concat(to), me);
  if (all.length <= largestGroup) learnGroup(contactsOf(mailbox, all), now, 1);
}

function contactsOf(mailbox: Mailbox, people: readonly Person[]): Contact[] {
  return people.map((person) => contactOf(mailbox, person));
}

/** How surprising this mailbox's messages usually are: what is odd for one person is routine for another. */
function noteHabit(mailbox: Mailbox, recipients: readonly Person[], now: number): void {
  const moment = momentOf(mailbox, now);
  let surprise = 0;
  for (const { address } of recipients) {
    const contact = findContact(mailbox, address);
    surprise = Math.max(surprise, -Math.log(likelihood(moment, contact, rankIn(mailbox, contact))));
  }
  mailbox.surprise = mailbox.surprise * habitKept + surprise;
  mailbox.squared = mailbox.squared * habitKept + surprise * surprise;
}

/** What is left of a group's weight: how much it deserves to be remembered. */
export function groupWeight({ weight, last }: Group, now: number): number {
  return faded(weight, now - last, groupHalf);
}

function learnGroup(members: readonly Contact[], now: number, weight: number): void {
  const [first] = members;
  if (first === undefined || members.length < 2 || members.length > largestGroup) return;
  const isSame = (group: Group) =>
    group.members.length === members.length && members.every((member) => group.members.includes(member));
  const group = first.groups.find(isSame) ?? { members, last: now, weight: 0 };
  group.weight = groupWeight(group, now) + weight;
  group.last = Math.max(group.last, now);
  addGroup(group);
}

/** Puts a group, new or not, foremost among those of its members. */
export function addGroup(group: Group): void {
  for (const member of group.members) bringForward(member.groups, group, mostOwnGroups);
}

/** How much a contact deserves to be remembered: use that fades within months, and a little for use at all. */
export function worth(contact: Contact, now: number): number {
  const { sent, received } = contact;
  return seasonOf(contact, now) + 0.2 * heardOf(contact, now) + 0.1 * Math.log(1 + sent + received / 5);
}

/** The latest in use stands first; those long unused fall off the end. */
function bringForward<Item>(list: Item[], item: Item, most: number): void {
  const at = list.indexOf(item);
  if (at === 0) return;
  if (at > 0) list.splice(at, 1);
  list.unshift(item);
  if (list.length > most) list.pop();
}
