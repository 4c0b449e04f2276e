import { replay, type Case } from '../../src/casework/case';
import type { CaseCommand, Command } from '../../src/casework/command';
import { decide } from '../../src/casework/decide';
import type { Commit } from '../../src/casework/events';
import type { CaseState } from '../../src/casework/lifecycle';
import type { Actor } from '../../src/casework/people';
import type { ReportDraft } from '../../src/casework/report';
import { karin, lars, mona, sara, tomas } from '../people';

export const board = { caseNumberPrefix: 'AMN' };
export const start = '2026-11-20T13:35:00.000Z';

export const report: ReportDraft = {
  kind: 'misdelivery',
  unit: 'Jobbtorg Norr',
  noticedAt: '2026-11-20T13:00:00.000Z',
  affected: { count: 1 },
  description: 'En ansökan med CV och betyg gick till en byggfirma.',
  consequences: 'Uppgifter om en person kan ha lästs av någon utanför kommunen.',
  immediateMeasures: 'Mottagaren har ombetts radera mejlet.',
  personalData: 'yes',
  misdelivery: {
    intendedRecipient: 'Johan Wikström',
    opened: 'unknown',
    deletionRequested: 'yes',
    deletionConfirmed: 'no',
  },
};

export const commands = {
  submit: { name: 'submit', report },
  register: { name: 'register', caseNumber: 'AMN 2026-0123-1.3' },
  open: { name: 'open', reason: 'Uppgifter har lämnat kommunen.', investigator: tomas.person },
  notOpen: { name: 'notOpen', reason: 'Händelsen rör inte verksamheten.' },
  propose: { name: 'propose', outcome: 'MISCONDUCT', reason: 'Rutinen följdes inte.' },
  return: { name: 'return', reason: 'Beskriv följderna för den enskilde.' },
  decide: { name: 'decide', reason: '' },
} as const satisfies Record<string, Command>;

const rightActor: Record<keyof typeof commands, Actor> = {
  submit: sara,
  register: lars,
  open: karin,
  notOpen: karin,
  propose: tomas,
  return: mona,
  decide: mona,
};

/** The commits of a case that took these steps, each by the person whose step it is. */
export function commitsOf(...steps: (keyof typeof commands)[]): Commit[] {
  return steps.reduce<Commit[]>((commits, step) => {
    const actor = rightActor[step];
    const verdict = decide(commands[step], replay(commits), actor, start, board);
    if (!verdict.ok) throw new Error(`The story does not hold at ${step}: ${verdict.refusal.kind}`);
    const sequence = commits.length + 1;
    const links = { commandId: `c${sequence}`, commandHash: '', previousHash: '', hash: '' };
    return [
      ...commits,
      { caseKey: 'k', sequence, at: start, actor: actor.person, events: verdict.events, ...links },
    ];
  }, []);
}

const stepsTo: Record<CaseState, (keyof typeof commands)[]> = {
  submitted: ['submit'],
  registered: ['submit', 'register'],
  notOpened: ['submit', 'register', 'notOpen'],
  investigating: ['submit', 'register', 'open'],
  proposed: ['submit', 'register', 'open', 'propose'],
  decided: ['submit', 'register', 'open', 'propose', 'decide'],
};

/** A case in a state, as it came there. */
export function caseIn(state: CaseState): Case {
  const current = replay(commitsOf(...stepsTo[state]));
  if (current === undefined) throw new Error('no case');
  return current;
}

export const caseCommands: CaseCommand[] = [
  commands.register,
  commands.open,
  commands.notOpen,
  commands.propose,
  commands.return,
  commands.decide,
];
