import type { Instant } from './instant';
import type { Outcome } from './outcome';
import type { PersonSnapshot } from './people';
import type { Report } from './report';

/** A fact of a case. Facts are added, never changed; who and when stand on the commit that carries them. */
export type CaseEvent =
  | { type: 'reportSubmitted'; report: Report }
  | { type: 'caseRegistered'; caseNumber: string }
  | { type: 'investigationOpened'; reason: string; investigator: PersonSnapshot }
  | { type: 'investigationNotOpened'; reason: string }
  | { type: 'decisionProposed'; outcome: Outcome; reason: string }
  | { type: 'proposalReturned'; reason: string }
  | { type: 'caseDecided'; outcome: Outcome; reason: string };

/**
 * All that one command caused: one item in the list Händelser. `sequence` counts from 1 within the case;
 * `hash` covers everything else here and, through `previousHash`, every commit before it.
 */
export type Commit = {
  caseKey: string;
  sequence: number;
  commandId: string;
  /** Tells a resent command from another command that reuses its id. */
  commandHash: string;
  at: Instant;
  actor: PersonSnapshot;
  events: readonly CaseEvent[];
  previousHash: string;
  hash: string;
};
