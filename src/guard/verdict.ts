import { collect } from './collect';
import type {
  Finding,
  FindingKind,
  GuardedMessage,
  Known,
  MissingPart,
  Person,
  UnreadReason,
} from './message';
import type { Policy } from './policy';
import { isWithin } from './recipients/addresses';
import type { RecipientAssessment } from './recipients/assessRecipients';
import { assessRecipients } from './recipients/assessRecipients';
import type { RecipientReason } from './recipients/reasons';
import { pointsElsewhere } from './recipients/reasons';
import { findPersonalDocument } from './text/documents';
import { findInParts } from './text/messageParts';
import type { TextContext } from './text/reading';

export type UnreadAttachment = { name: string; reason: UnreadReason };

/** The recipient's reason that weighs most; or that something could not be read or checked. */
export type VerdictCode = RecipientReason | 'unread' | 'missing';

/**
 * What the guard says about a message. `send`: nothing to say. `prompt`: the person should look before it leaves.
 * `stop`: the organisation's policy names the recipient's domain as one that never gets personal data.
 */
export type Verdict = {
  verdict: 'send' | 'prompt' | 'stop';
  findings: readonly Finding[];
  recipients: readonly RecipientAssessment[];
  unread: readonly UnreadAttachment[];
  /** Parts that Outlook did not hand over; any of them is a reason to prompt. */
  missing: readonly MissingPart[];
  /** Why the person is asked, as a code that is counted without content; absent when nobody is asked. */
  code?: VerdictCode;
};

/**
 * Judges a message by what is in it and who gets it. Silent on ordinary mail: a recipient who stands out must
 * meet personal data, and the more ordinary the recipient, the more sensitive the data must be.
 */
export function assess(message: GuardedMessage, policy: Policy, known: Known): Verdict {
  const findings = findAll(
    message,
    textContext(message.me, message.year, policy, known, message.recipients),
  ).filter(({ kind }) => policy.kinds[kind] !== 'ignored');
  const recipients = assessRecipients(message, findings, policy, known);
  const unread = collect(message.attachments, (attachment) =>
    'unread' in attachment ? [{ name: attachment.name, reason: attachment.unread }] : [],
  );
  const said = { findings, recipients, unread, missing: message.missing };
  if (findings.length > 0 && recipients.some(({ reasons }) => reasons.includes('stopDomain'))) {
    return Object.assign({ verdict: 'stop' as const, code: 'stopDomain' as const }, said);
  }
  const code = whyAsk(said, policy);
  if (code === undefined) return Object.assign({ verdict: 'send' as const }, said);
  return Object.assign({ verdict: 'prompt' as const, code }, said);
}

/** Kinds that say something about a person and not who it is. */
const circumstances: readonly FindingKind[] = ['health', 'benefit'];

type Said = Pick<Verdict, 'findings' | 'recipients' | 'unread' | 'missing'>;

function whyAsk({ findings, recipients, unread, missing }: Said, policy: Policy): VerdictCode | undefined {
  const whole = findings.filter(({ partial, atWork }) => partial !== true && atWork !== true);
  const sensitive = isSensitive(findings, policy);
  for (const { reasons } of recipients) {
    const dangerous = reasons.find((reason) =>
      isDangerous(reason, { sensitive, personal: whole.length > 0 }),
    );
    if (dangerous !== undefined) return dangerous;
  }
  const mistaken = recipients.some(({ reasons }) => reasons.some(pointsElsewhere));
  if (unread.length > 0 && mistaken) return 'unread';
  return missing.length > 0 ? 'missing' : undefined;
}

/** What is said about health or support counts where something tells about whom it is said. */
function isSensitive(findings: readonly Finding[], policy: Policy): boolean {
  const identified = findings.some(({ kind, atWork }) => !circumstances.includes(kind) && atWork !== true);
  return findings.some(
    ({ kind }) => policy.kinds[kind] === 'sensitive' && (identified || !circumstances.includes(kind)),
  );
}

/** Many open addresses are a danger by themselves; the rest depends on what is about to leave. */
function isDangerous(reason: RecipientReason, found: { sensitive: boolean; personal: boolean }): boolean {
  if (reason === 'largeVisibleList') return true;
  return pointsElsewhere(reason) ? found.personal : found.sensitive;
}

/** Personal data in the subject, the text, the attachments' names and in the attachments that were read. */
function findAll({ subject, body, attachments }: GuardedMessage, context: TextContext): Finding[] {
  const attached = collect(attachments, (attachment) => {
    const document = findPersonalDocument(attachment.name);
    const inside = 'findings' in attachment ? attachment.findings : [];
    return document === undefined ? inside : [document, ...inside];
  });
  const parts = [
    { where: 'subject', text: subject },
    { where: 'body', text: body },
    ...attachments.map(({ name }) => ({ where: `attachmentName:${name}`, text: name })),
  ];
  return [...findInParts(parts, attached, context), ...attached];
}

/**
 * Whose data counts as private: neither the writer's nor that of colleagues at work.
 *
 * @param others people of the message at hand
 */
export function textContext(
  me: Person,
  year: number,
  policy: Policy,
  known: Known,
  others: readonly Person[] = [],
): TextContext {
  const colleagues = [...known.directory, ...known.correspondents, ...known.thread, ...others].filter(
    ({ address }) => isWithin(address, policy.domains),
  );
  return { year, me, colleagues, domains: policy.domains };
}
