import { replay, type Case } from '../casework/case';
import type { Digest } from '../casework/chain';
import type { Commit } from '../casework/events';
import { noticesDue, type NoticeDue } from '../casework/notices';
import { caseTitle, outcomeText, stateText } from '../wording/cases';
import { readCommits } from './actOnCase';
import { deliverNotices, type DeliveryPorts } from './deliverNotices';
import type { CaseRow, Notice, Outbox, People, Record, Rows } from './ports';

export type SettlePorts = DeliveryPorts & {
  record: Record;
  rows: Rows;
  people: People;
  outbox: Outbox;
  digest: Digest;
};

/**
 * Brings everything that follows from a case's events up to date: its row, the notices it owes, and the
 * cards that people have before them. May be run at any time, by many, any number of times.
 */
export async function settleCase(caseKey: string, ports: SettlePorts): Promise<void> {
  const commits = await readCommits(caseKey, ports);
  const current = replay(commits);
  if (current === undefined) return;
  await ports.rows.put(rowOf(current));
  const dispatches = await ports.outbox.ofCase(caseKey);
  const known = new Set(dispatches.map(({ key }) => key));
  const missing = (await addressedNotices(caseKey, commits, ports.people)).filter(
    ({ key }) => !known.has(key),
  );
  await ports.outbox.add(missing);
  await deliverNotices(current, missing.length > 0 ? await ports.outbox.ofCase(caseKey) : dispatches, ports);
}

async function addressedNotices(
  caseKey: string,
  commits: readonly Commit[],
  people: People,
): Promise<Notice[]> {
  const due = noticesDue(commits);
  const addressed = await Promise.all(
    due.map(async (notice) =>
      (await personsOf(notice, people)).map((personId) => noticeTo(caseKey, personId, notice)),
    ),
  );
  return addressed.flat();
}

async function personsOf({ audience }: NoticeDue, people: People): Promise<string[]> {
  if ('person' in audience) return [audience.person.id];
  return (await people.withRole(audience.role)).map(({ id }) => id);
}

function noticeTo(caseKey: string, personId: string, { sequence, kind }: NoticeDue): Notice {
  return { key: `${caseKey}:${sequence}:${personId}:${kind}`, caseKey, sequence, personId, kind };
}

function rowOf(current: Case): CaseRow {
  const outcome = current.state === 'decided' ? outcomeText(current.decision.outcome) : undefined;
  return {
    caseKey: current.key,
    sequence: current.sequence,
    title: caseTitle(current.report),
    ...('caseNumber' in current ? { caseNumber: current.caseNumber } : {}),
    unit: current.report.unit,
    state: current.state,
    stateText: stateText(current.state),
    receivedAt: current.receivedAt,
    ...(current.dataProtectionDueAt === undefined
      ? {}
      : { dataProtectionDueAt: current.dataProtectionDueAt }),
    ...('opening' in current ? { investigator: current.opening.investigator.name } : {}),
    ...(outcome === undefined ? {} : { outcomeText: outcome }),
    latestAt: current.latest.at,
  };
}
