import type { Case } from '../casework/case';
import { RecordError, replay } from '../casework/case';
import { beginning, brokenLink, canonical, commitHash, type Digest } from '../casework/chain';
import type { Command } from '../casework/command';
import { decide, type BoardRules } from '../casework/decide';
import type { CaseEvent, Commit } from '../casework/events';
import type { Actor } from '../casework/people';
import type { Refusal } from '../casework/refusal';
import { Unavailable, type Clock, type Record } from './ports';

export type ActPorts = { record: Record; clock: Clock; digest: Digest; board: BoardRules };

export type Request = {
  caseKey: string;
  /** Chosen by the caller, the same when they send the same thing again. */
  id: string;
  command: Command;
  /** The sequence that the actor had before their eyes, when they say so. */
  seen?: number | undefined;
};

export type Answer =
  | { ok: true; current: Case; commit: Commit; repeated: boolean }
  | { ok: false; refusal: Refusal; current?: Case | undefined };

/** More writers than this on one case at once do not occur; beyond it something else is wrong. */
const maximumTries = 5;

/**
 * Carries out a command on a case exactly once: decides on the facts as they are, commits with one write,
 * and when another writer was first, reads again and decides anew.
 */
export async function actOnCase(request: Request, actor: Actor, ports: ActPorts): Promise<Answer> {
  const { caseKey, command } = request;
  const commandId = ports.digest(`${caseKey} ${actor.person.id} ${request.id}`);
  const commandHash = ports.digest(canonical(command));
  let lengthBefore = -1;
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const commits = await readCommits(caseKey, ports);
    const current = replay(commits);
    const earlier = commits.find((commit) => commit.commandId === commandId);
    if (earlier !== undefined) return firstAnswer(earlier, commandHash, current);
    // The sequence was free and is still free, so what was taken is the case number.
    if (commits.length === lengthBefore) return { ok: false, refusal: { kind: 'caseNumberTaken' }, current };
    lengthBefore = commits.length;
    const at = ports.clock.now();
    const stale = staleness(request, current);
    const verdict = stale ?? decide(command, current, actor, at, ports.board);
    if (!verdict.ok) return { ok: false, refusal: verdict.refusal, current };
    const commit = link(
      { caseKey, commandId, commandHash, at, actor: actor.person },
      verdict.events,
      commits,
      ports,
    );
    if ((await ports.record.append(commit)) === 'stored') return carriedOut(commit, [...commits, commit]);
  }
  throw new Unavailable('The case is being changed by many at once.');
}

/** The commits of a case, checked to be whole; throws RecordError when one was changed or removed. */
export async function readCommits(
  caseKey: string,
  ports: Pick<ActPorts, 'record' | 'digest'>,
): Promise<Commit[]> {
  const commits = await ports.record.commitsOf(caseKey);
  const broken = brokenLink(commits, ports.digest);
  if (broken !== undefined) throw new RecordError(`The chain of a case is broken at ${broken.sequence}.`);
  return commits;
}

function staleness(
  { seen }: Request,
  current: Case | undefined,
): { ok: false; refusal: Refusal } | undefined {
  if (seen === undefined || current === undefined || seen === current.sequence) return undefined;
  const { by, at } = current.latest;
  return { ok: false, refusal: { kind: 'changedMeanwhile', state: current.state, by: by.name, at } };
}

function link(
  head: Pick<Commit, 'caseKey' | 'commandId' | 'commandHash' | 'at' | 'actor'>,
  events: readonly CaseEvent[],
  before: readonly Commit[],
  { digest }: Pick<ActPorts, 'digest'>,
): Commit {
  const previousHash = before.at(-1)?.hash ?? beginning;
  const commit = { ...head, sequence: before.length + 1, events, previousHash };
  return { ...commit, hash: commitHash(commit, digest) };
}

function firstAnswer(commit: Commit, commandHash: string, current: Case | undefined): Answer {
  if (current === undefined || commit.commandHash !== commandHash) {
    return { ok: false, refusal: { kind: 'commandIdReused' }, current };
  }
  return { ok: true, current, commit, repeated: true };
}

function carriedOut(commit: Commit, commits: readonly Commit[]): Answer {
  const current = replay(commits);
  if (current === undefined) throw new RecordError('A commit left no case behind.');
  return { ok: true, current, commit, repeated: false };
}
