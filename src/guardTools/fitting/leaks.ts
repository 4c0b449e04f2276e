import { initialOf } from '../../guard/history/initials';
import type { Contact, Mailbox } from '../../guard/history/mailbox';
import type { Person } from '../../guard/message';
import { pick } from './chance';
import { likeness } from './likeNames';

/** How a wrong recipient comes into a message: picked by a like name, from the address book, unknown, by letter. */
export type LeakKind = 'similar' | 'book' | 'unseen' | 'auto';

export type Draw = {
  mailbox: Mailbox;
  /** The true recipient who is mistaken for another. */
  base: Person;
  /** Those who cannot be the mistake: the recipients and the sender. */
  excluded: ReadonlySet<string>;
  everybody: readonly Person[];
  random: () => number;
};

/** How alike names must be to be mistaken for each other in the simulation. */
const alike = 0.35;

const draws: Record<LeakKind, (draw: Draw) => Person | undefined> = {
  similar: ({ base, everybody, excluded, random }) => {
    const isLike = (person: Person) => !excluded.has(person.address) && likeness(person, base) >= alike;
    return pick(everybody.filter(isLike), random);
  },
  book: (draw) => pick(book(draw), draw.random),
  unseen: ({ mailbox, everybody, excluded, random }) => {
    for (let tries = 0; tries < 200; tries++) {
      const person = pick(everybody, random);
      if (person === undefined || excluded.has(person.address)) continue;
      if ((mailbox.contacts.get(person.address)?.sent ?? 0) === 0) return person;
    }
    return undefined;
  },
  auto: (draw) => {
    const wanted = initialOf(draw.base);
    return pickByUse(
      book(draw).filter(({ initial }) => initial === wanted),
      draw.random,
    );
  },
};

/** A wrong recipient of this kind, or of the next kind that has one. */
export function drawLeak(kind: LeakKind, draw: Draw): Person | undefined {
  return draws[kind](draw) ?? draws.book(draw) ?? draws.unseen(draw);
}

function book({ mailbox, excluded }: Draw): Contact[] {
  return [...mailbox.contacts.values()].filter(({ sent, address }) => sent > 0 && !excluded.has(address));
}

function pickByUse(contacts: readonly Contact[], random: () => number): Contact | undefined {
  let left = random() * contacts.reduce((sum, { sent }) => sum + sent, 0);
  return contacts.find(({ sent }) => (left -= sent) <= 0);
}
