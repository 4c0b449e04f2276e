import type { PersonSnapshot } from './people';
import type { ReportDraft } from './report';

/** Hands in a report and thereby begins a case. */
export type SubmitCommand = { name: 'submit'; report: ReportDraft };

/** What a person asks of a case. Its texts are as typed; `decide` checks them. */
export type CaseCommand =
  | { name: 'register'; caseNumber: string }
  /** `investigator` is undefined when the chosen person is not in the directory as an investigator. */
  | { name: 'open'; reason: string; investigator: PersonSnapshot | undefined }
  | { name: 'notOpen'; reason: string }
  | { name: 'propose'; outcome: string; reason: string }
  | { name: 'return'; reason: string }
  | { name: 'decide'; reason: string };

export type Command = SubmitCommand | CaseCommand;
