import type { Instant } from './instant';
import { isAfter, parseInstant } from './instant';
import type { FieldProblem } from './refusal';

/** What kind of event an employee reports; `risk` is something that could have gone wrong. */
export const reportKinds = ['misdelivery', 'otherEvent', 'risk'] as const;
export type ReportKind = (typeof reportKinds)[number];

export type YesNoUnknown = 'yes' | 'no' | 'unknown';

/** What only the person who sent a message to the wrong recipient can know. */
export type Misdelivery = {
  intendedRecipient: string;
  wrongRecipient?: string | undefined;
  opened: YesNoUnknown;
  deletionRequested: 'yes' | 'no';
  deletionConfirmed: 'yes' | 'no';
};

/** What was copied from the message, after the reporter had seen it and could remove any line. */
export type CopiedMessage = {
  subject?: string | undefined;
  sentAt?: Instant | undefined;
  internetMessageId?: string | undefined;
  recipients?: readonly string[] | undefined;
  attachmentNames?: readonly string[] | undefined;
};

/** A report as it is typed. Nothing in it has been checked. */
export type ReportDraft = {
  kind: ReportKind;
  /** The unit where it happened, in the reporter's words or chosen from the organisation's units. */
  unit: string;
  /** When somebody first noticed it: the data-protection clock starts here. */
  noticedAt: string;
  occurredAt?: string | undefined;
  affected: { count?: number | undefined; description?: string | undefined };
  description: string;
  consequences: string;
  /** "Inga" is an answer; an empty text is not. */
  immediateMeasures: string;
  personalData: YesNoUnknown;
  misdelivery?: Misdelivery | undefined;
  message?: CopiedMessage | undefined;
};

declare const checked: unique symbol;

/** A report whose every mandatory part is there and whose dates can be true. Only `checkReport` makes one. */
export type Report = ReportDraft & { readonly [checked]: true; noticedAt: Instant };

export type ReportCheck = { ok: true; report: Report } | { ok: false; problems: FieldProblem[] };

/** Texts that a form template leaves behind (rule V26 of the procedure). */
const placeholder = /klicka här|^\s*ange\s.{0,40}$|^\s*(x+|-+|\.+)\s*$/i;

const requiredTexts = ['unit', 'description', 'consequences', 'immediateMeasures'] as const;

/**
 * Checks a report at the moment it is handed in. Answers with every problem at once, each with its field,
 * so that a person mends the whole form in one go.
 *
 * @param at the moment of handing in; nothing can have been noticed after it
 */
export function checkReport(draft: ReportDraft, at: Instant): ReportCheck {
  const problems = [
    ...requiredTexts.flatMap((field) => textProblems(field, draft[field])),
    ...dateProblems(draft, at),
    ...affectedProblems(draft),
    ...misdeliveryProblems(draft),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const report = { ...draft, noticedAt: parseInstant(draft.noticedAt) ?? draft.noticedAt } as Report;
  return { ok: true, report };
}

function textProblems(field: string, text: string): FieldProblem[] {
  if (text.trim() === '') return [{ field, code: 'required' }];
  return placeholder.test(text) ? [{ field, code: 'placeholder' }] : [];
}

function dateProblems(draft: ReportDraft, at: Instant): FieldProblem[] {
  const noticedAt = parseInstant(draft.noticedAt);
  const occurredAt = draft.occurredAt === undefined ? undefined : parseInstant(draft.occurredAt);
  const problems: FieldProblem[] = [];
  if (noticedAt === undefined) problems.push({ field: 'noticedAt', code: 'notADate' });
  else if (isAfter(noticedAt, at)) problems.push({ field: 'noticedAt', code: 'inTheFuture' });
  if (draft.occurredAt !== undefined && occurredAt === undefined) {
    problems.push({ field: 'occurredAt', code: 'notADate' });
  }
  if (noticedAt !== undefined && occurredAt !== undefined && isAfter(occurredAt, noticedAt)) {
    problems.push({ field: 'occurredAt', code: 'afterNoticed' });
  }
  return problems;
}

function affectedProblems({ affected: { count } }: ReportDraft): FieldProblem[] {
  if (count === undefined || (Number.isInteger(count) && count >= 0)) return [];
  return [{ field: 'affected.count', code: 'notACount' }];
}

function misdeliveryProblems({ kind, misdelivery }: ReportDraft): FieldProblem[] {
  if (kind !== 'misdelivery') return [];
  if (misdelivery === undefined) return [{ field: 'misdelivery', code: 'required' }];
  const problems = textProblems('misdelivery.intendedRecipient', misdelivery.intendedRecipient);
  if (misdelivery.deletionConfirmed === 'yes' && misdelivery.deletionRequested === 'no') {
    problems.push({ field: 'misdelivery.deletionConfirmed', code: 'confirmedWithoutRequest' });
  }
  return problems;
}
