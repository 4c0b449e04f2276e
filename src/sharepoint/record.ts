import { z } from 'zod';
import type { Commit } from '../casework/events';
import { Unavailable, type Record } from '../workflows/ports';
import type { Item, Items } from './items';

/** A note holds 63,999 characters; a commit that would not fit must be refused, never cut. */
const longestPayload = 63_999;
const maximumTries = 4;

const commitFields = z.object({
  CaseKey: z.string(),
  Sequence: z.number(),
  Hash: z.string(),
  Payload: z.string(),
});

/** The list Händelser: one item a commit, with three unique keys that make one write commit. */
export function openRecord(items: Items): Record {
  return {
    commitsOf: async (caseKey) => {
      const commits = (await items.where('CaseKey', caseKey)).map(parseCommit);
      return commits.sort((a, b) => a.sequence - b.sequence);
    },
    append: (commit) => append(commit, items),
    changesSince: async (cursor) => {
      const changed = await items.changedSince(cursor);
      return { caseKeys: [...new Set(changed.items.map(caseKeyOf))], cursor: changed.cursor };
    },
  };
}

async function append(commit: Commit, items: Items): Promise<'stored' | 'taken'> {
  const fields = fieldsOf(commit);
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const answer = await items.create(fields);
    if (typeof answer === 'object') return 'stored';
    const [holder] = await items.where('EventKey', fields.EventKey);
    if (holder?.fields['Hash'] === commit.hash) return 'stored';
    if (answer === 'duplicate' || holder !== undefined) return 'taken';
  }
  throw new Unavailable('The record did not answer.');
}

function fieldsOf(commit: Commit) {
  const { caseKey, sequence, commandId, at, hash } = commit;
  const payload = JSON.stringify(commit);
  if (payload.length > longestPayload) throw new RangeError('The commit is longer than a note can hold.');
  const EventKey = `${caseKey}:${sequence}`;
  const caseNumber = commit.events
    .flatMap((event) => ('caseNumber' in event ? [event.caseNumber] : []))
    .at(0);
  return {
    Title: EventKey,
    EventKey,
    CommandId: commandId,
    CaseKey: caseKey,
    ...(caseNumber === undefined ? {} : { CaseNumber: caseNumber }),
    Sequence: sequence,
    At: at,
    Payload: payload,
    Hash: hash,
  };
}

/** What was written is what our own code wrote; its hash chain, checked by the reader, vouches for it. */
function parseCommit({ fields }: Item): Commit {
  const { CaseKey, Sequence, Hash, Payload } = commitFields.parse(fields);
  const commit = JSON.parse(Payload) as Commit;
  return { ...commit, caseKey: CaseKey, sequence: Sequence, hash: Hash };
}

function caseKeyOf({ fields }: Item): string {
  return commitFields.pick({ CaseKey: true }).parse(fields).CaseKey;
}
