import { createHash } from 'node:crypto';
import { beginning, brokenLink, canonical, commitHash } from '../../src/casework/chain';
import type { Commit } from '../../src/casework/events';
import { commitsOf } from './story';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

function chained(): Commit[] {
  return commitsOf('submit', 'register', 'open').reduce<Commit[]>((commits, commit) => {
    const linked = { ...commit, previousHash: commits.at(-1)?.hash ?? beginning };
    return [...commits, { ...linked, hash: commitHash(linked, digest) }];
  }, []);
}

test('an untouched chain is whole, also after a round through storage', () => {
  expect(brokenLink(chained(), digest)).toBeUndefined();
  expect(brokenLink(JSON.parse(JSON.stringify(chained())) as Commit[], digest)).toBeUndefined();
});

const damages: readonly [string, (commits: Commit[]) => Commit[], number][] = [
  [
    'a changed reason',
    ([a, b, c]) => [a, b, { ...c, events: [{ ...c?.events[0], reason: 'annat' }] }] as Commit[],
    3,
  ],
  ['a changed date', ([a, b, c]) => [a, { ...b, at: '2026-01-01T00:00:00.000Z' }, c] as Commit[], 2],
  ['a removed commit', ([a, , c]) => [a, c] as Commit[], 3],
  ['a missing beginning', ([, b, c]) => [b, c] as Commit[], 2],
  ['two commits in the wrong order', ([a, b, c]) => [a, c, b] as Commit[], 3],
];

test.each(damages)('%s breaks the chain', (_name, damage, sequence) => {
  expect(brokenLink(damage(chained()), digest)?.sequence).toBe(sequence);
});

test('one content has one text, whatever the order of its keys', () => {
  expect(canonical({ b: [1, { d: null, c: 'å' }], a: undefined })).toBe('{"b":[1,{"c":"å","d":null}]}');
});
