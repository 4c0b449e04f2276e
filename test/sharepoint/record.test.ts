import type { Commit } from '../../src/casework/events';
import { openRecord } from '../../src/sharepoint/record';
import type { Record } from '../../src/workflows/ports';
import { commitsOf } from '../casework/story';
import { openSite, type Site } from './site';

let site: Site;
let record: Record;
beforeAll(async () => {
  site = await openSite();
  record = openRecord(site.items('events'));
}, 60_000);
afterAll(() => site.close());
afterEach(() => site.fault(undefined));

let serial = 0;

/** A commit of its own case, with a hash that tells it from others. */
function commit(change: Partial<Commit> = {}): Commit {
  serial += 1;
  const [first] = commitsOf('submit');
  if (first === undefined) throw new Error('no commit');
  return {
    ...first,
    caseKey: `case${serial}`,
    commandId: `command${serial}`,
    hash: `hash${serial}`,
    ...change,
  };
}

test('what was appended is read back as it was, in order', async () => {
  const first = commit();
  const second = commit({ caseKey: first.caseKey, sequence: 2 });
  expect([await record.append(first), await record.append(second)]).toEqual(['stored', 'stored']);
  expect(await record.commitsOf(first.caseKey)).toEqual([first, second]);
});

test('a case key with quotes, hashes and ampersands finds its own commits and no others', async () => {
  const odd = commit({ caseKey: "a'b#c&d+e %f" });
  await record.append(odd);
  expect(await record.commitsOf(odd.caseKey)).toEqual([odd]);
  expect(await record.commitsOf("x' or 1 eq 1")).toEqual([]);
});

const takenKeys: [string, (first: Commit) => Partial<Commit>][] = [
  ['sequence of the case', ({ caseKey }) => ({ caseKey })],
  ['command id', ({ commandId }) => ({ commandId })],
  ['case number', ({ events }) => ({ events })],
];

test.each(takenKeys)('a %s that is taken stores nothing', async (_name, same) => {
  const first = commit({ events: [{ type: 'caseRegistered', caseNumber: `AMN 2026-${1000 + serial}` }] });
  await record.append(first);
  const second = commit(same(first));
  expect(await record.append(second)).toBe('taken');
  expect((await record.commitsOf(second.caseKey)).some(({ hash }) => hash === second.hash)).toBe(false);
});

test('of twenty writers of one sequence exactly one succeeds', async () => {
  const { caseKey } = commit();
  const answers = await Promise.all(Array.from({ length: 20 }, () => record.append(commit({ caseKey }))));
  expect(answers.filter((answer) => answer === 'stored')).toHaveLength(1);
  expect(await record.commitsOf(caseKey)).toHaveLength(1);
});

const faults: [string, object][] = [
  [
    'an answer lost after the write',
    { method: 'POST', path: '/items$', times: 1, status: 504, afterCommit: true },
  ],
  [
    'a connection lost after the write',
    { method: 'POST', path: '/items$', times: 1, reset: true, afterCommit: true },
  ],
  ['a connection lost before the write', { method: 'POST', path: '/items$', times: 1, reset: true }],
  ['two server errors', { method: 'POST', path: '/items$', times: 2, status: 500 }],
  ['throttling', { method: 'POST', path: '/items$', times: 2, status: 429, retryAfter: 0 }],
];

test.each(faults)('%s: stored, once', async (_name, fault) => {
  const only = commit();
  await site.fault(fault);
  expect(await record.append(only)).toBe('stored');
  expect(await record.commitsOf(only.caseKey)).toEqual([only]);
});

test('a Graph that stays away is told as a fault, without a word of what was to be stored', async () => {
  await site.fault({ times: 50, status: 503 });
  const fault = await record.append(commit()).catch((error: unknown) => error);
  expect(fault).toMatchObject({
    name: 'Unavailable',
    message: expect.stringMatching(/^Graph: 503 ?\w*$/) as string,
  });
});

test('the changes since a cursor are the cases with new commits, each once', async () => {
  const { cursor } = await record.changesSince(undefined);
  const first = commit();
  await record.append(first);
  await record.append(commit({ caseKey: first.caseKey, sequence: 2 }));
  const changes = await record.changesSince(cursor);
  expect(changes.caseKeys).toEqual([first.caseKey]);
  expect((await record.changesSince(changes.cursor)).caseKeys).toEqual([]);
});

test('a commit longer than a note can hold is refused before it is sent', async () => {
  const events: Commit['events'] = [{ type: 'proposalReturned', reason: 'å'.repeat(64_000) }];
  await expect(record.append(commit({ events }))).rejects.toThrow(RangeError);
});
