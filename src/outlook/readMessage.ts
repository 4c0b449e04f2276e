import { collect } from '../guard/collect';
import type { CorrespondentMemory } from '../guard/history/correspondents';
import { emptyMemory } from '../guard/history/correspondents';
import type { Attachment, GuardedMessage, Known, MissingPart, Recipient } from '../guard/message';
import type { LeftOut } from '../wording/guardFindings';
import { ask, supports, tell } from './ask';
import { attempt } from './attempt';
import { knownAbout, readMe, readMemory } from './memory';
import type { AttachmentMark, ScannedAttachment } from './scanText';
import { isSame, parseScan } from './scanText';
import type { SessionKey } from './session';
import { parseThread } from './session';

/** A draft as the guard needs it. What has not been noted for it is an empty text. */
export type Draft = {
  message: GuardedMessage;
  known: Known;
  memory: CorrespondentMemory;
  /** Findings in the attachments that were counted but not kept. */
  leftOut: readonly LeftOut[];
  /** Set when the draft was first seen; tells drafts apart in the memory of correspondents. */
  id: string;
  /** How many recipients Outlook showed when it last told of a change. */
  seenRecipients: number;
  /** The fingerprint that the person acknowledged. */
  acknowledged: string;
  /** What has been counted for this draft, as text. */
  counted: string;
};

/** `attachmentType` is Office's word: `file`, `item` or `cloud`. */
export type ListedAttachment = AttachmentMark & { attachmentType: string };

/** `format` is Office's word: `base64`, `eml`, `iCalendar` or `url`. */
export type AttachmentContent = { format: string; content: string };

/** The message being written; Outlook has none for mailboxes hidden from the address list. */
export function composeItem(): Office.MessageCompose | undefined {
  return attempt(() => Office.context.mailbox.item) ?? undefined;
}

/** Reads all of a draft. Each part that cannot be read is named in `message.missing`. */
export async function readDraft(item: Office.MessageCompose): Promise<Draft> {
  const memory = readMemory();
  const [fields, subject, body, attachments, session] = await Promise.all([
    readRecipients(item),
    ask<string>((callback) => item.subject.getAsync(callback)),
    ask<string>((callback) => item.body.getAsync('text', callback)),
    readAttachmentList(item),
    Promise.all(noted.map((key) => readSession(item, key))),
  ]);
  const [id = '', thread = '', seen, scan, acknowledged = '', counted = ''] = session;
  const listed = attachments ?? [];
  const scanned = parseScan(scan ?? '').filter((file) => listed.some((other) => isSame(other, file)));
  const recipients = collect(fields, (people) => people ?? []);
  const message = {
    me: readMe(),
    recipients,
    subject: subject ?? '',
    body: body ?? '',
    attachments: withFindings(listed, scanned),
    missing: absent({
      recipients: areWhole(fields) ? fields : undefined,
      subject,
      body,
      attachments,
      attachmentFindings: listed.length > 0 ? scan : '',
      correspondents: memory,
    }),
    year: new Date().getFullYear(),
  };
  return {
    message,
    known: knownAbout(memory ?? emptyMemory, id, recipients, parseThread(thread)),
    memory: memory ?? emptyMemory,
    leftOut: collect(scanned, ({ leftOut }) => leftOut),
    id,
    seenRecipients: Number(seen) || 0,
    acknowledged,
    counted,
  };
}

/** What is noted for a draft, in the order in which `readDraft` takes it. */
const noted: readonly SessionKey[] = [
  'draft',
  'thread',
  'recipients',
  'attachments',
  'acknowledged',
  'counted',
];

function absent(parts: Partial<Record<MissingPart, unknown>>): MissingPart[] {
  return (Object.keys(parts) as MissingPart[]).filter((part) => parts[part] === undefined);
}

/** The attachments a reader sees as files; pictures inside the text are part of the text. */
export function readAttachmentList(item: Office.MessageCompose): Promise<ListedAttachment[] | undefined> {
  return ask<Office.AttachmentDetailsCompose[]>((callback) => item.getAttachmentsAsync(callback)).then(
    (files) => files?.filter(({ isInline }) => !isInline),
  );
}

/** Our keys in sessionData begin with this. */
const prefix = 'guard.';

/** One value of sessionData, empty when it was never set. */
export function readSession(item: Office.MessageCompose, key: SessionKey): Promise<string | undefined> {
  return ask((callback) => item.sessionData.getAsync(prefix + key, callback), '');
}

export function writeSession(item: Office.MessageCompose, key: SessionKey, value: string): Promise<boolean> {
  return tell((callback) => item.sessionData.setAsync(prefix + key, value, callback));
}

/** Outlook hands out no more recipients of a field than this; how many more there are is not known. */
function mostRecipients(): number {
  return supports('1.16') ? 1000 : 500;
}

function areWhole(fields: readonly (Recipient[] | undefined)[]): boolean {
  return fields.every((people) => people !== undefined && people.length < mostRecipients());
}

/** Those of each field. */
function readRecipients(item: Office.MessageCompose): Promise<(Recipient[] | undefined)[]> {
  return Promise.all(
    (['to', 'cc', 'bcc'] as const).map((field) =>
      ask<Office.EmailAddressDetails[]>((callback) => item[field].getAsync(callback)).then((people) =>
        people?.map(({ displayName, emailAddress }) => ({ field, name: displayName, address: emailAddress })),
      ),
    ),
  );
}

/** Joins the list with what was found earlier; what has not been looked at yet is unread. */
function withFindings(
  listed: readonly ListedAttachment[],
  scanned: readonly ScannedAttachment[],
): Attachment[] {
  return collect(listed, (file): Attachment[] => {
    const { name } = file;
    const seen = scanned.find((entry) => isSame(entry, file));
    if (seen === undefined) return [{ name, unread: 'notYet' }];
    const unread = seen.unread.map((part) => ({ name: part.name, unread: part.reason }));
    const isWhollyUnread = seen.findings.length === 0 && unread.some((part) => part.name === name);
    return isWhollyUnread ? unread : [{ name, findings: seen.findings }, ...unread];
  });
}
