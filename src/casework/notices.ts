import type { CaseEvent, Commit } from './events';
import type { PersonSnapshot, Role } from './people';

/** What a message asks of its reader, or tells them. */
export const noticeKinds = ['register', 'standpoint', 'investigate', 'decide', 'receipt', 'outcome'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** To whom: everybody who holds a role, or one person. */
export type Audience = { role: Role } | { person: PersonSnapshot };

export type NoticeDue = { sequence: number; kind: NoticeKind; audience: Audience };

/**
 * Who is to be told what, as it follows from the facts alone. What has been sent is compared with this,
 * so a lost hint or a killed process only delays a message.
 */
export function noticesDue(commits: readonly Commit[]): NoticeDue[] {
  const reporter = commits[0]?.actor;
  const investigator = lastInvestigator(commits);
  if (reporter === undefined) return [];
  return commits.flatMap(({ sequence, events }) =>
    events.flatMap((event) =>
      noticesOf(event, reporter, investigator).map((notice) => ({ sequence, ...notice })),
    ),
  );
}

function noticesOf(
  event: CaseEvent,
  reporter: PersonSnapshot,
  investigator: PersonSnapshot | undefined,
): Omit<NoticeDue, 'sequence'>[] {
  switch (event.type) {
    case 'reportSubmitted':
      return [
        { kind: 'receipt', audience: { person: reporter } },
        { kind: 'register', audience: { role: 'registrar' } },
      ];
    case 'caseRegistered':
      return [{ kind: 'standpoint', audience: { role: 'officer' } }];
    case 'investigationOpened':
      return [{ kind: 'investigate', audience: { person: event.investigator } }];
    case 'proposalReturned':
      return investigator === undefined ? [] : [{ kind: 'investigate', audience: { person: investigator } }];
    case 'decisionProposed':
      return [{ kind: 'decide', audience: { role: 'decisionMaker' } }];
    case 'investigationNotOpened':
    case 'caseDecided':
      return [{ kind: 'outcome', audience: { person: reporter } }];
  }
}

function lastInvestigator(commits: readonly Commit[]): PersonSnapshot | undefined {
  return commits
    .flatMap(({ events }) => events)
    .flatMap((event) => (event.type === 'investigationOpened' ? [event.investigator] : []))
    .at(-1);
}
