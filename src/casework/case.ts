import { dataProtectionDue } from './deadlines';
import type { CaseEvent, Commit } from './events';
import type { Instant } from './instant';
import type { CaseState } from './lifecycle';
import type { Outcome } from './outcome';
import type { PersonSnapshot } from './people';
import type { Report } from './report';

/** What somebody did, with the moment it was recorded. */
export type Act = { by: PersonSnapshot; at: Instant };

/** The latest act, with its name. */
export type LatestAct = Act & { what: CaseEvent['type'] };

type Facts = {
  key: string;
  /** The sequence of the latest commit; a command says which one its actor had seen. */
  sequence: number;
  /** The sequence at which the case came into its present state: a task from before it is over. */
  stateSince: number;
  report: Report;
  reporter: PersonSnapshot;
  receivedAt: Instant;
  /** Set when the report concerns, or may concern, personal data. */
  dataProtectionDueAt?: Instant;
  latest: LatestAct;
};

type Registered = { caseNumber: string };
export type Opening = Act & { reason: string; investigator: PersonSnapshot };
export type Proposal = Act & { outcome: Outcome; reason: string };
type Opened = Registered & { opening: Opening };

/** A case in each of its states: what exists only after a step exists only in that member. */
export type Case = Facts &
  (
    | { state: 'submitted' }
    | ({ state: 'registered' } & Registered)
    | ({ state: 'notOpened'; standpoint: Act & { reason: string } } & Registered)
    | ({ state: 'investigating'; returned?: Act & { reason: string } } & Opened)
    | ({ state: 'proposed'; proposal: Proposal } & Opened)
    | ({ state: 'decided'; proposal: Proposal; decision: Proposal } & Opened)
  );

export type CaseIn<S extends CaseState> = Extract<Case, { state: S }>;

/** Replays the commits of one case in order; undefined when there are none. */
export function replay(commits: readonly Commit[]): Case | undefined {
  return commits.reduce<Case | undefined>(
    (before, commit) =>
      commit.events.reduce<Case | undefined>((state, event) => apply(state, event, commit), before),
    undefined,
  );
}

/** Thrown when stored facts do not follow from one another: the record has been damaged. */
export class RecordError extends Error {
  override name = 'RecordError';
}

function apply(before: Case | undefined, event: CaseEvent, commit: Commit): Case {
  const act: Act = { by: commit.actor, at: commit.at };
  if (event.type === 'reportSubmitted') {
    if (before !== undefined) throw new RecordError('A report was submitted into an existing case.');
    return submitted(event.report, commit, { ...act, what: event.type });
  }
  if (before === undefined) throw new RecordError(`The case begins with ${event.type}.`);
  const facts = {
    ...before,
    sequence: commit.sequence,
    stateSince: commit.sequence,
    latest: { ...act, what: event.type },
  };
  switch (event.type) {
    case 'caseRegistered':
      return { ...inState(facts, 'submitted'), state: 'registered', caseNumber: event.caseNumber };
    case 'investigationOpened':
      return opened(inState(facts, 'registered'), { ...act, ...event });
    case 'investigationNotOpened':
      return {
        ...inState(facts, 'registered'),
        state: 'notOpened',
        standpoint: { ...act, reason: event.reason },
      };
    case 'decisionProposed': {
      const proposal = { ...act, outcome: event.outcome, reason: event.reason };
      return { ...inState(facts, 'investigating'), state: 'proposed', proposal };
    }
    case 'proposalReturned':
      return {
        ...inState(facts, 'proposed'),
        state: 'investigating',
        returned: { ...act, reason: event.reason },
      };
    case 'caseDecided': {
      const decision = { ...act, outcome: event.outcome, reason: event.reason };
      return { ...inState(facts, 'proposed'), state: 'decided', decision };
    }
  }
}

function submitted(report: Report, commit: Commit, latest: LatestAct): Case {
  return {
    state: 'submitted',
    key: commit.caseKey,
    sequence: commit.sequence,
    stateSince: commit.sequence,
    report,
    reporter: commit.actor,
    receivedAt: commit.at,
    ...(report.personalData === 'no' ? {} : { dataProtectionDueAt: dataProtectionDue(report.noticedAt) }),
    latest,
  };
}

function opened(before: CaseIn<'registered'>, { by, at, reason, investigator }: Opening): Case {
  return { ...before, state: 'investigating', opening: { by, at, reason, investigator } };
}

function inState<S extends CaseState>(current: Case, state: S): CaseIn<S> {
  if (current.state !== state)
    throw new RecordError(`Expected a case that is ${state}, not ${current.state}.`);
  return current as CaseIn<S>;
}
