import { normalAddress } from './addresses';
import type { Correspondent, Person } from './message';

/** The recipients of a draft, which count as written to once it is no longer the draft at hand. */
type PendingDraft = { draft: string; day: string; people: readonly Person[] };

/** Whom the person writes to. No text, no subjects, no times of day. */
export type CorrespondentMemory = {
  people: readonly Correspondent[];
  pending: readonly PendingDraft[];
};

/** Outlook gives roaming settings 32 KB in all; this is our share, in characters of the stored text. */
export const largestMemory = 20_000;
/** Drafts that may be open at the same time; the oldest beyond that is taken as sent. */
const mostPendingDrafts = 5;
/** Names longer than this are cut: some systems put a whole department there. */
const longestName = 60;

export const emptyMemory: CorrespondentMemory = { people: [], pending: [] };

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
  const learned = pending
    .filter(isDone)
    .reduce((known, entry) => learn(known, entry.people, entry.day), memory.people);
  return { people: learned, pending: pending.filter((entry, index) => !isDone(entry, index)) };
}

/** Adds one message to these people. The newest name of an address wins. */
export function learn(
  correspondents: readonly Correspondent[],
  people: readonly Person[],
  day: string,
): Correspondent[] {
  const byAddress = new Map(correspondents.map((person) => [person.address, person]));
  for (const { name, address } of people.map(trimmed)) {
    if (address === '') continue;
    const before = byAddress.get(address);
    const kept = name === '' ? (before?.name ?? '') : name;
    byAddress.set(address, { name: kept, address, count: (before?.count ?? 0) + 1, lastDay: day });
  }
  return [...byAddress.values()];
}

/** Everybody who counts as written to while this draft is written: the learned, and those of other drafts. */
export function knownFor(memory: CorrespondentMemory, draft: string): Correspondent[] {
  return memory.pending
    .filter((pending) => pending.draft !== draft)
    .reduce<Correspondent[]>((known, { people, day }) => learn(known, people, day), [...memory.people]);
}

/** The memory as text within `largestMemory`: those written to least and longest ago are forgotten first. */
export function serialiseMemory({ people, pending }: CorrespondentMemory): string {
  const byWorth = [...people].sort(
    (left, right) => right.count - left.count || (right.lastDay > left.lastDay ? 1 : -1),
  );
  const rows = byWorth.map(({ address, name, count, lastDay }) => [address, name, count, lastDay]);
  const drafts = pending.map((entry) => [
    entry.draft,
    entry.day,
    entry.people.map(({ address, name }) => [address, name]),
  ]);
  let kept = rows.length;
  let text = JSON.stringify({ v: 1, people: rows, pending: drafts });
  while (text.length > largestMemory && kept > 0) {
    kept = Math.floor(kept * 0.95);
    text = JSON.stringify({ v: 1, people: rows.slice(0, kept), pending: drafts });
  }
  return text.length > largestMemory ? serialiseMemory(emptyMemory) : text;
}

function trimmed({ name, address }: Person): Person {
  return { name: name.trim().slice(0, longestName), address: normalAddress(address) };
}
