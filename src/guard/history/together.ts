import { groupWeight } from './learning';
import type { Contact } from './mailbox';

/** What the mailbox's groups say about one of the people of a message. */
export type Ties = {
  contact: Contact | undefined;
  initial: string;
  /** The weight of common groups with everybody, and the square of its length as a vector. */
  circle: Map<Contact, number>;
  norm: number;
  /** How strongly the person belongs to the others (Roth et al., leave-one-out), and most to one of them. */
  bond: number;
  closest: number;
  /** How much of the message the most similar group is (Jaccard). */
  share: number;
  /** How strongly who is most missed belongs to the others: of all, and of those with the same initial. */
  missed: number;
  missedAlike: number;
};

/** How many members of groups are looked at for each person and for the message; how many of the missing. */
const fewestLooked = 25;
const mostLooked = 900;
const mostMissing = 40;
/** What a group weighs however long ago it was. */
const leastWeight = 0.01;

export function noTies(contact: Contact | undefined, initial: string): Ties {
  const nothing = { norm: leastWeight, bond: 0, closest: 0, share: 0, missed: 0, missedAlike: 0 };
  return Object.assign({ contact, initial, circle: new Map<Contact, number>() }, nothing);
}

/** Fills in how the people of one message belong together. */
export function tieTogether(people: readonly Ties[], now: number): void {
  if (people.length < 2) return;
  const present = new Set(people.map(({ contact }) => contact));
  const absent = new Map<Contact, number>();
  for (const one of people) {
    drawCircle(one, present, now);
    for (const [member, weight] of one.circle) {
      if (!present.has(member)) add(absent, member, weight);
      else {
        one.bond += weight;
        one.closest = Math.max(one.closest, weight / Math.sqrt(one.norm));
      }
    }
  }
  const missing = [...absent].sort((left, right) => right[1] - left[1]).slice(0, mostMissing);
  for (const one of people) {
    for (const [member, strength] of missing) {
      const left = strength - valueIn(one.circle, member);
      one.missed = Math.max(one.missed, left);
      if (member.initial === one.initial) one.missedAlike = Math.max(one.missedAlike, left);
    }
  }
}

function drawCircle(one: Ties, present: ReadonlySet<Contact | undefined>, now: number): void {
  const { contact, circle } = one;
  let left = fewestLooked + mostLooked / present.size;
  for (const group of contact === undefined ? [] : contact.groups) {
    left -= group.members.length;
    if (left < 0) break;
    const weight = groupWeight(group, now) + leastWeight;
    let inside = 0;
    for (const member of group.members) {
      if (present.has(member)) inside++;
      if (member !== contact) add(circle, member, weight);
    }
    if (inside > 1) one.share = Math.max(one.share, inside / (group.members.length + present.size - inside));
  }
  for (const weight of circle.values()) one.norm += weight * weight;
}

function valueIn(values: ReadonlyMap<Contact, number>, key: Contact): number {
  return values.get(key) ?? 0;
}

function add(to: Map<Contact, number>, key: Contact, value: number): void {
  to.set(key, valueIn(to, key) + value);
}
