import type {
  CopiedMessage,
  ReportCheck,
  ReportDraft,
  ReportKind,
  YesNoUnknown,
} from '../../casework/report';
import { checkReport, reportKinds } from '../../casework/report';
import type { CopiedLine } from '../../wording/reportPane';
import { copiedLines } from '../../wording/reportPane';
import type { ReceivedMessage } from './readReceived';
import { toInstant, toLocal } from './stockholm';

/** What the person has typed and chosen, as the page's fields hold it. */
export const fieldNames = [
  'kind',
  'unit',
  'noticedDate',
  'noticedTime',
  'occurredDate',
  'occurredTime',
  'count',
  'affected',
  'description',
  'consequences',
  'immediateMeasures',
  'personalData',
  'intendedRecipient',
  'wrongRecipient',
  'opened',
  'deletionRequested',
  'deletionConfirmed',
] as const;
export type FieldName = (typeof fieldNames)[number];
export type FormFields = Record<FieldName, string>;

export type ReportForm = {
  /** Made once for each report, so that sending it again is the same report. */
  idempotencyKey: string;
  fields: FormFields;
  leftOut: readonly CopiedLine[];
};

/** The report's fields as they follow on the page. */
const pageOrder = [
  'kind',
  'misdelivery.intendedRecipient',
  'misdelivery.opened',
  'misdelivery.deletionRequested',
  'misdelivery.deletionConfirmed',
  'noticedAt',
  'occurredAt',
  'unit',
  'affected.count',
  'description',
  'consequences',
  'immediateMeasures',
  'personalData',
];

/** A problem with one field, by the report's name of it. */
export type FieldProblem = Extract<ReportCheck, { ok: false }>['problems'][number];

/** An empty form, with what is known already. */
export function newForm(idempotencyKey: string, wrongRecipient: string, now: Date): ReportForm {
  const noticed = toLocal(now);
  const fields = Object.fromEntries(fieldNames.map((name) => [name, ''])) as FormFields;
  const known = { noticedDate: noticed.date, noticedTime: noticed.time, wrongRecipient };
  return { idempotencyKey, leftOut: [], fields: { ...fields, ...known } };
}

/** Sets one field. Choosing that a message went astray fills in when it was sent. */
export function withField(
  form: ReportForm,
  name: FieldName,
  value: string,
  message: ReceivedMessage | undefined,
): ReportForm {
  const fields = { ...form.fields, [name]: value };
  const fillsIn = name === 'kind' && value === 'misdelivery' && fields.occurredDate === '';
  if (!fillsIn || message === undefined) return { ...form, fields };
  const sent = toLocal(new Date(message.sentAt));
  return { ...form, fields: { ...fields, occurredDate: sent.date, occurredTime: sent.time } };
}

/** The lines that can be copied from this message: those that hold something. */
export function linesOf(message: ReceivedMessage): CopiedLine[] {
  return copiedLines.filter((line) => message[line].length > 0);
}

/** The form as the report that is sent, and everything that is missing or cannot be true in it. */
export function finishForm(
  form: ReportForm,
  message: ReceivedMessage | undefined,
  now: Date,
): { report: ReportDraft; problems: FieldProblem[] } {
  const report = toReport(form, message);
  return { report, problems: problemsOf(form.fields, report, now) };
}

function problemsOf(fields: FormFields, report: ReportDraft, now: Date): FieldProblem[] {
  const check = checkReport(report, now.toISOString());
  const unanswered = (field: string, value: string): FieldProblem[] =>
    value === '' ? [{ field, code: 'required' }] : [];
  const asked = fields.deletionRequested === 'yes' ? fields.deletionConfirmed : 'no';
  const problems = [
    ...unanswered('kind', fields.kind),
    ...(fields.kind === 'misdelivery'
      ? [
          ...unanswered('misdelivery.opened', fields.opened),
          ...unanswered('misdelivery.deletionRequested', fields.deletionRequested),
          ...unanswered('misdelivery.deletionConfirmed', asked),
        ]
      : []),
    ...(check.ok ? [] : check.problems),
    ...unanswered('personalData', fields.personalData),
  ];
  return problems.sort((left, right) => pageOrder.indexOf(left.field) - pageOrder.indexOf(right.field));
}

function toReport({ fields, leftOut }: ReportForm, message: ReceivedMessage | undefined): ReportDraft {
  const kind = oneOf(reportKinds, fields.kind, 'otherEvent');
  const occurredAt = toInstant({ date: fields.occurredDate, time: fields.occurredTime });
  const knowsWhen = fields.occurredDate !== '' || fields.occurredTime !== '';
  return {
    kind,
    unit: fields.unit.trim(),
    noticedAt: toInstant({ date: fields.noticedDate, time: fields.noticedTime }),
    ...(knowsWhen ? { occurredAt } : {}),
    affected: {
      ...(fields.count.trim() === '' ? {} : { count: Number(fields.count) }),
      ...(fields.affected.trim() === '' ? {} : { description: fields.affected.trim() }),
    },
    description: fields.description.trim(),
    consequences: fields.consequences.trim(),
    immediateMeasures: fields.immediateMeasures.trim(),
    personalData: yesNoUnknown(fields.personalData),
    ...misdeliveryOf(kind, fields),
    ...copiedOf(message, leftOut),
  };
}

function misdeliveryOf(kind: ReportKind, fields: FormFields): Pick<ReportDraft, 'misdelivery'> {
  if (kind !== 'misdelivery') return {};
  const requested = yesNo(fields.deletionRequested);
  return {
    misdelivery: {
      intendedRecipient: fields.intendedRecipient.trim(),
      ...(fields.wrongRecipient.trim() === '' ? {} : { wrongRecipient: fields.wrongRecipient.trim() }),
      opened: yesNoUnknown(fields.opened),
      deletionRequested: requested,
      deletionConfirmed: requested === 'yes' ? yesNo(fields.deletionConfirmed) : 'no',
    },
  };
}

function copiedOf(
  message: ReceivedMessage | undefined,
  leftOut: readonly CopiedLine[],
): Pick<ReportDraft, 'message'> {
  if (message === undefined) return {};
  const kept = linesOf(message).filter((line) => !leftOut.includes(line));
  const copied: CopiedMessage = {
    subject: message.subject,
    sentAt: message.sentAt,
    internetMessageId: message.internetMessageId,
    recipients: message.recipients.map(({ address }) => address),
    attachmentNames: message.attachmentNames,
  };
  return { message: Object.fromEntries(kept.map((line) => [line, copied[line]])) };
}

function yesNoUnknown(value: string): YesNoUnknown {
  return oneOf(['yes', 'no', 'unknown'], value, 'unknown');
}

function yesNo(value: string): 'yes' | 'no' {
  return value === 'yes' ? 'yes' : 'no';
}

function oneOf<Choice extends string>(choices: readonly Choice[], value: string, otherwise: Choice): Choice {
  return choices.find((choice) => choice === value) ?? otherwise;
}
