import { collect } from './collect';
import { findPersonalDocument } from './documents';
import { findIdentityNumbers } from './identityNumbers';
import type { Attachment, Finding, GuardedMessage, Known, MissingPart, UnreadReason } from './message';
import type { Policy } from './policy';
import type { RecipientAssessment } from './recipients';
import { assessRecipients, looksMistaken } from './recipients';

export type UnreadAttachment = { name: string; reason: UnreadReason };

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
};

/**
 * Judges a message by what is in it and who gets it. Silent on ordinary mail: an outside recipient who stands
 * out must meet personal data, or one who looks mistaken must meet an attachment that nobody could read.
 */
export function assess(message: GuardedMessage, policy: Policy, known: Known): Verdict {
  const findings = findPersonalData(message);
  const recipients = assessRecipients(message, policy, known);
  const unread = collect(message.attachments, (attachment) =>
    'unread' in attachment ? [{ name: attachment.name, reason: attachment.unread }] : [],
  );
  const said = { findings, recipients, unread, missing: message.missing };
  if (findings.length > 0 && recipients.some(({ reasons }) => reasons.includes('stopDomain'))) {
    return { verdict: 'stop', ...said };
  }
  return { verdict: message.missing.length > 0 || isDangerous(said) ? 'prompt' : 'send', ...said };
}

function isDangerous({ findings, recipients, unread }: Omit<Verdict, 'verdict' | 'missing'>): boolean {
  if (findings.length > 0 && recipients.some(({ reasons }) => reasons.length > 0)) return true;
  return unread.length > 0 && recipients.some(looksMistaken);
}

/** Personal data in the subject, the text, the attachments' names and in the attachments that were read. */
function findPersonalData({ subject, body, attachments, year }: GuardedMessage): Finding[] {
  return [
    ...findInText('subject', subject, year),
    ...findInText('body', body, year),
    ...collect(attachments, (attachment) => findInAttachment(attachment, year)),
  ];
}

function findInAttachment(attachment: Attachment, year: number): Finding[] {
  const document = findPersonalDocument(attachment.name);
  return [
    ...findInText(`attachmentName:${attachment.name}`, attachment.name, year),
    ...(document === undefined ? [] : [document]),
    ...('findings' in attachment ? attachment.findings : []),
  ];
}

/**
 * Personal data in one text.
 *
 * @param where names the part, as in `Finding`
 */
export function findInText(where: string, text: string, year: number): Finding[] {
  return findIdentityNumbers(text, year).map(({ kind, start, end, masked }) => ({
    kind,
    where,
    start,
    end,
    masked,
  }));
}
