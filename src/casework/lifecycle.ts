import type { Role } from './people';

/** The states of a case that exists. A report that has not been handed in is a draft with its reporter. */
export const caseStates = [
  'submitted',
  'registered',
  'notOpened',
  'investigating',
  'proposed',
  'decided',
] as const;
export type CaseState = (typeof caseStates)[number];

export const commandNames = ['register', 'open', 'notOpen', 'propose', 'return', 'decide'] as const;
export type CommandName = (typeof commandNames)[number];

export type Transition = { from: CaseState; role: Role; to: CaseState };

/** The lifecycle: which command leads from where to where, and whose step it is. */
export const lifecycle: Record<CommandName, Transition> = {
  register: { from: 'submitted', role: 'registrar', to: 'registered' },
  open: { from: 'registered', role: 'officer', to: 'investigating' },
  notOpen: { from: 'registered', role: 'officer', to: 'notOpened' },
  propose: { from: 'investigating', role: 'investigator', to: 'proposed' },
  return: { from: 'proposed', role: 'decisionMaker', to: 'investigating' },
  decide: { from: 'proposed', role: 'decisionMaker', to: 'decided' },
};

/** The commands that lead out of a state; none when the procedure has ended. */
export function stepsFrom(state: CaseState): CommandName[] {
  return commandNames.filter((name) => lifecycle[name].from === state);
}

/** Whose step it is in a state, or undefined when nobody has to act. */
export function roleToAct(state: CaseState): Role | undefined {
  const [first] = stepsFrom(state);
  return first === undefined ? undefined : lifecycle[first].role;
}
