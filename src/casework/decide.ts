import type { Case, Proposal } from './case';
import { parseCaseNumber } from './caseNumber';
import type { CaseCommand, Command } from './command';
import type { CaseEvent } from './events';
import type { Instant } from './instant';
import { lifecycle } from './lifecycle';
import { isOutcome } from './outcome';
import type { Actor } from './people';
import type { FieldProblem, Refusal } from './refusal';
import { checkReport } from './report';

/** What a board has decided for itself. */
export type BoardRules = {
  /** The letters that begin the board's case numbers, for example `AMN`. */
  caseNumberPrefix: string;
};

export type Verdict = { ok: true; events: CaseEvent[] } | { ok: false; refusal: Refusal };

/**
 * The one place that allows or refuses an act: card, pane, list and timer all come here.
 * Pure: the same command on the same case by the same actor at the same moment has the same verdict.
 *
 * @param current the case as its events tell it, or undefined when there is none
 * @param at the moment of the act; it becomes the date that documents show
 */
export function decide(
  command: Command,
  current: Case | undefined,
  actor: Actor,
  at: Instant,
  board: BoardRules,
): Verdict {
  if (command.name === 'submit') {
    const check = checkReport(command.report, at);
    if (!check.ok) return refuse({ kind: 'invalidFields', problems: check.problems });
    return accept({ type: 'reportSubmitted', report: check.report });
  }
  if (current === undefined) return refuse({ kind: 'caseUnknown' });
  const refusal = lifecycleRefusal(command, current, actor) ?? personRefusal(command, current, actor);
  if (refusal !== undefined) return refuse(refusal);
  return carryOut(command, current, board);
}

function lifecycleRefusal(command: CaseCommand, current: Case, actor: Actor): Refusal | undefined {
  const { role, from } = lifecycle[command.name];
  if (!actor.roles.includes(role)) return { kind: 'roleMissing', role };
  return current.state === from ? undefined : { kind: 'wrongState', state: current.state };
}

/** Disqualification (FL 16-18 §§, G4 of the procedure): nobody handles a matter from two sides. */
function personRefusal(command: CaseCommand, current: Case, { person }: Actor): Refusal | undefined {
  if (command.name === 'open' && command.investigator?.id === current.reporter.id) {
    return { kind: 'reporterCannotInvestigate' };
  }
  if (command.name === 'propose' && current.state === 'investigating') {
    return current.opening.investigator.id === person.id ? undefined : { kind: 'notYourCase' };
  }
  if ((command.name === 'decide' || command.name === 'return') && current.state === 'proposed') {
    if (current.opening.investigator.id === person.id) return { kind: 'investigatorCannotDecide' };
    if (current.reporter.id === person.id) return { kind: 'reporterCannotDecide' };
  }
  return undefined;
}

function carryOut(command: CaseCommand, current: Case, board: BoardRules): Verdict {
  switch (command.name) {
    case 'register': {
      const caseNumber = parseCaseNumber(command.caseNumber, board.caseNumberPrefix);
      if (caseNumber === undefined) return invalid({ field: 'caseNumber', code: 'notACaseNumber' });
      return accept({ type: 'caseRegistered', caseNumber: caseNumber.normalized });
    }
    case 'open':
      return opened(command);
    case 'notOpen':
      return withReason(command, (reason) => ({ type: 'investigationNotOpened', reason }));
    case 'propose': {
      const { outcome } = command;
      if (!isOutcome(outcome)) {
        return invalid({ field: 'outcome', code: 'outcomeUnknown' }, ...reasonProblems(command));
      }
      return withReason(command, (reason) => ({ type: 'decisionProposed', outcome, reason }));
    }
    case 'return':
      return withReason(command, (reason) => ({ type: 'proposalReturned', reason }));
    case 'decide':
      if (current.state !== 'proposed') return refuse({ kind: 'wrongState', state: current.state });
      return decided(command.reason, current.proposal);
  }
}

function opened(command: Extract<CaseCommand, { name: 'open' }>): Verdict {
  const { investigator } = command;
  if (investigator === undefined) {
    return invalid({ field: 'investigator', code: 'notAnInvestigator' }, ...reasonProblems(command));
  }
  return withReason(command, (reason) => ({ type: 'investigationOpened', reason, investigator }));
}

/** Approval adopts the proposal's reasons; words of the decision-maker's own are added to them. */
function decided(ownWords: string, proposal: Proposal): Verdict {
  const reason = ownWords.trim() === '' ? proposal.reason : ownWords.trim();
  return accept({ type: 'caseDecided', outcome: proposal.outcome, reason });
}

function withReason(command: { reason: string }, event: (reason: string) => CaseEvent): Verdict {
  const problems = reasonProblems(command);
  return problems.length > 0 ? invalid(...problems) : accept(event(command.reason.trim()));
}

function reasonProblems({ reason }: { reason: string }): FieldProblem[] {
  return reason.trim() === '' ? [{ field: 'reason', code: 'required' }] : [];
}

function invalid(...problems: FieldProblem[]): Verdict {
  return refuse({ kind: 'invalidFields', problems });
}

function accept(event: CaseEvent): Verdict {
  return { ok: true, events: [event] };
}

function refuse(refusal: Refusal): Verdict {
  return { ok: false, refusal };
}
