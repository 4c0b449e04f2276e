import type { CaseState } from './lifecycle';
import type { Role } from './people';

/** What is wrong with one field. Its sentence stands in wording/cases.ts. */
export const fieldCodes = [
  'required',
  'placeholder',
  'notADate',
  'inTheFuture',
  'afterNoticed',
  'notACount',
  'confirmedWithoutRequest',
  'notACaseNumber',
  'notAnInvestigator',
  'outcomeUnknown',
] as const;
export type FieldCode = (typeof fieldCodes)[number];

export type FieldProblem = { field: string; code: FieldCode };

/**
 * Why a command is not carried out. A refusal is a normal answer with a stable kind; each edge words it
 * (HTTP problem, card text) in a table that does not compile until every kind has its sentence.
 */
export type Refusal =
  | { kind: 'invalidFields'; problems: readonly FieldProblem[] }
  | { kind: 'personUnknown' }
  | { kind: 'roleMissing'; role: Role }
  | { kind: 'notYourCase' }
  | { kind: 'investigatorCannotDecide' }
  | { kind: 'reporterCannotInvestigate' }
  | { kind: 'reporterCannotDecide' }
  | { kind: 'caseUnknown' }
  | { kind: 'wrongState'; state: CaseState }
  | { kind: 'changedMeanwhile'; state: CaseState; by: string; at: string }
  | { kind: 'caseNumberTaken' }
  | { kind: 'commandIdReused' };
