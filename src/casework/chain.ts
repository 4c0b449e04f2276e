import type { Commit } from './events';

/** What stands before the first commit of a case. */
export const beginning = '0'.repeat(64);

/** A digest of a text as lower-case hex, SHA-256. */
export type Digest = (text: string) => string;

/** The hash that binds a commit to all commits before it. */
export function commitHash(commit: Omit<Commit, 'hash'>, digest: Digest): string {
  const { caseKey, sequence, commandId, commandHash, at, actor, events, previousHash } = commit;
  return digest(canonical({ caseKey, sequence, commandId, commandHash, at, actor, events, previousHash }));
}

/** The first commit that does not follow from the one before it, or undefined when the chain is whole. */
export function brokenLink(commits: readonly Commit[], digest: Digest): Commit | undefined {
  return commits.find((commit, index) => {
    const previous = commits[index - 1];
    return (
      commit.sequence !== index + 1 ||
      commit.previousHash !== (previous?.hash ?? beginning) ||
      commit.hash !== commitHash(commit, digest)
    );
  });
}

/** JSON with sorted keys and without undefined: one text for one content, however it was stored. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, content]) => content !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, content]) => `${JSON.stringify(key)}:${canonical(content)}`).join(',')}}`;
}
