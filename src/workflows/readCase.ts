import { sightOf, type Sight } from '../casework/access';
import { replay, type Case } from '../casework/case';
import type { Commit } from '../casework/events';
import type { Actor } from '../casework/people';
import { readCommits, type ActPorts } from './actOnCase';

export type SeenCase = { sight: Exclude<Sight, 'nothing'>; current: Case; commits: Commit[] };

/** A case as far as this person may see it; undefined both when there is none and when it is not for them. */
export async function readCase(
  caseKey: string,
  actor: Actor,
  ports: Pick<ActPorts, 'record' | 'digest'>,
): Promise<SeenCase | undefined> {
  const commits = await readCommits(caseKey, ports);
  const current = replay(commits);
  if (current === undefined) return undefined;
  const sight = sightOf(current, actor);
  return sight === 'nothing' ? undefined : { sight, current, commits };
}
