import type { Correspondent, Person } from '../message';
import { normalAddress } from '../recipients/addresses';
import { learnReceived, learnSent } from './learning';
import type { Mailbox } from './mailbox';
import { emptyMailbox } from './mailbox';
import { packMailbox, readMailbox } from './packedMailbox';

/** The recipients of a draft, which count as written to once it is no longer the draft at hand. */
export type PendingDraft = { draft: string; day: string; people: readonly Person[] };

/** Whom the person writes to, when and together with whom. No text, no subjects. Never changed in place. */
export type CorrespondentMemory = { mailbox: Mailbox; pending: readonly PendingDraft[] };

/** Drafts that may be open at the same time; the oldest beyond that is taken as sent. */
const mostPendingDrafts = 5;
/** Names longer than this are cut: some systems put a whole department there. */
const longestName = 60;
const millisecondsPerDay = 86_400_000;
/** A day stands for its noon. */
const noon = 0.5;

export const emptyMemory: CorrespondentMemory = { mailbox: emptyMailbox(), pending: [] };

/**
 * Notes who a draft is going to. Outlook tells nobody whether a draft was sent, so a draft's recipients are
 * learned when a later day comes or when newer drafts push it out. Until then they do not count as known for
 * that draft itself: a wrong recipient must not become known by being picked.
 *
 * @param draft an id of the draft
 * @param day the present day, `yyyy-mm-dd`
 */
export function noteDraft(
  memory: CorrespondentMemory,
  draft: string,
  people: readonly Person[],
  day: string,
): CorrespondentMemory {
  const others = memory.pending.filter((pending) => pending.draft !== draft);
  const pending = [...others, { draft, day, people: people.map(trimmed) }];
  const isDone = (entry: PendingDraft, index: number) =>
    entry.draft !== draft && (entry.day < day || index < pending.length - mostPendingDrafts);
  return {
    mailbox: withSent(memory.mailbox, pending.filter(isDone)),
    pending: pending.filter((entry, index) => !isDone(entry, index)),
  };
}

/**
 * Notes a message that came, once a message: whom one has just heard from is likely to be written to.
 *
 * @param me the owner's address, which is not learned
 * @param day the day it came, `yyyy-mm-dd`
 */
export function noteReceived(
  memory: CorrespondentMemory,
  me: string,
  { from, to }: { from: Person; to: readonly Person[] },
  day: string,
): CorrespondentMemory {
  const mailbox = copyOf(memory.mailbox);
  learnReceived(mailbox, normalAddress(me), trimmed(from), to.map(trimmed), dayNumber(day));
  return { mailbox, pending: memory.pending };
}

/** The mailbox as it stands while this draft is written: the learned, and the recipients of other drafts. */
export function mailboxFor({ mailbox, pending }: CorrespondentMemory, draft: string): Mailbox {
  return withSent(
    mailbox,
    pending.filter((entry) => entry.draft !== draft),
  );
}

/** Everybody known by name who counts as written to while this draft is written, the latest first. */
export function knownFor(memory: CorrespondentMemory, draft: string): Correspondent[] {
  return [...mailboxFor(memory, draft).contacts.values()]
    .filter(({ address, sent }) => address !== '' && sent > 0)
    .sort((left, right) => right.lastSent - left.lastSent)
    .map(({ name, address, sent, lastSent }) => ({ name, address, count: sent, lastDay: dayText(lastSent) }));
}

function withSent(mailbox: Mailbox, drafts: readonly PendingDraft[]): Mailbox {
  if (drafts.length === 0) return mailbox;
  const copy = copyOf(mailbox);
  for (const { people, day } of drafts) learnSent(copy, '', people, dayNumber(day));
  return copy;
}

/** A mailbox that can be changed without changing the other: as it would be stored, with nothing left out. */
function copyOf(mailbox: Mailbox): Mailbox {
  return readMailbox({ text: packMailbox(mailbox, Infinity), at: 0 });
}

/** Days since 1970; what is no day is as long ago as can be. */
function dayNumber(day: string): number {
  const time = Date.parse(day);
  return Number.isNaN(time) ? noon : Math.floor(time / millisecondsPerDay) + noon;
}

function dayText(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

function trimmed({ name, address }: Person): Person {
  return { name: name.trim().slice(0, longestName), address: normalAddress(address) };
}
