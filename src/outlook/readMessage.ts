import { collect } from '../guard/collect';
import type { CorrespondentMemory } from '../guard/correspondents';
import { emptyMemory, knownFor } from '../guard/correspondents';
import { parseMemory } from '../guard/memoryText';
import type {
  Attachment,
  GuardedMessage,
  Known,
  MissingPart,
  Person,
  Recipient,
  RecipientField,
} from '../guard/message';
import type { Answer } from './ask';
import { absentAsUndefined, ask } from './ask';
import type { ScannedAttachment } from './session';
import { parseScan, parseThread, sessionKeys } from './session';

/** A draft as the guard needs it. */
export type Draft = {
  message: GuardedMessage;
  known: Known;
  memory: CorrespondentMemory;
  /** Set when the draft was first seen; tells drafts apart in the memory of correspondents. */
  id: string | undefined;
  /** The fingerprint that the person acknowledged, if any. */
  acknowledged: string | undefined;
};

export type ListedAttachment = { id: string; name: string; size: number; kind: 'file' | 'item' | 'cloud' };

/** The key in roamingSettings under which the memory of correspondents lies. */
export const memoryKey = 'guard.correspondents';

const fields: readonly RecipientField[] = ['to', 'cc', 'bcc'];

/** The message being written; Outlook has none for mailboxes hidden from the address list. */
export function composeItem(): Office.MessageCompose | undefined {
  try {
    const { item } = Office.context.mailbox;
    return item ?? undefined;
  } catch {
    return undefined;
  }
}

/** Reads all of a draft. Each part that cannot be read is named in `message.missing`. */
export async function readDraft(item: Office.MessageCompose | undefined): Promise<Draft> {
  const memory = readMemory();
  if (item === undefined) return draftOf({ missing: ['message'] }, memory);
  const [recipients, subject, body, attachments, scan, thread, id, acknowledged] = await Promise.all([
    readRecipients(item),
    ask<string>((callback) => item.subject.getAsync(callback)),
    ask<string>((callback) => item.body.getAsync('text', callback)),
    readAttachmentList(item),
    readSession(item, sessionKeys.attachments),
    readSession(item, sessionKeys.thread),
    readSession(item, sessionKeys.draft),
    readSession(item, sessionKeys.acknowledged),
  ]);
  const listed = attachments.ok ? attachments.value : [];
  const missing: MissingPart[] = [];
  if (!recipients.ok) missing.push('recipients');
  if (!subject.ok) missing.push('subject');
  if (!body.ok) missing.push('body');
  if (!attachments.ok) missing.push('attachments');
  if (!scan.ok && listed.length > 0) missing.push('attachmentFindings');
  if (!memory.ok) missing.push('correspondents');
  const parts = {
    recipients: valueOf(recipients) ?? [],
    subject: valueOf(subject) ?? '',
    body: valueOf(body) ?? '',
    attachments: withFindings(listed, parseScan(valueOf(scan))),
    missing,
  };
  return draftOf(parts, memory, valueOf(id), valueOf(acknowledged), parseThread(valueOf(thread)));
}

function draftOf(
  parts: Partial<GuardedMessage>,
  memory: Answer<CorrespondentMemory>,
  id?: string,
  acknowledged?: string,
  thread: readonly Person[] = [],
): Draft {
  const remembered = memory.ok ? memory.value : emptyMemory;
  return {
    message: {
      me: readMe(),
      recipients: [],
      subject: '',
      body: '',
      attachments: [],
      missing: [],
      year: new Date().getFullYear(),
      ...parts,
    },
    known: { correspondents: knownFor(remembered, id ?? ''), thread },
    memory: remembered,
    id,
    acknowledged,
  };
}

/** The attachments a reader sees as files; pictures inside the text are part of the text. */
export async function readAttachmentList(item: Office.MessageCompose): Promise<Answer<ListedAttachment[]>> {
  const answer = await ask<Office.AttachmentDetailsCompose[]>((callback) =>
    item.getAttachmentsAsync(callback),
  );
  if (!answer.ok) return answer;
  const files = answer.value.filter(({ isInline }) => !isInline);
  return {
    ok: true,
    value: files.map(({ id, name, size, attachmentType }) => ({
      id,
      name,
      size,
      kind: kindOf(attachmentType),
    })),
  };
}

/** The content of one file as base64. */
export async function readAttachment(item: Office.MessageCompose, id: string): Promise<Answer<string>> {
  const answer = await ask<Office.AttachmentContent>((callback) =>
    item.getAttachmentContentAsync(id, callback),
  );
  if (!answer.ok) return answer;
  return isBase64(answer.value) ? { ok: true, value: answer.value.content } : { ok: false };
}

function isBase64({ format }: { format: string }): boolean {
  return format === 'base64';
}

/** Whether the message answers another, so that its first recipients were in the conversation. */
export async function isReply(item: Office.MessageCompose): Promise<boolean> {
  const answer = await ask<{ composeType: string }>((callback) => item.getComposeTypeAsync(callback));
  return answer.ok && answer.value.composeType === 'reply';
}

/** One value of sessionData; never set is an answer too. */
export async function readSession(
  item: Office.MessageCompose,
  key: string,
): Promise<Answer<string | undefined>> {
  return absentAsUndefined(
    await ask<string | undefined>((callback) => item.sessionData.getAsync(key, callback)),
  );
}

/** The person who writes. */
export function readMe(): Person {
  try {
    const { displayName, emailAddress } = Office.context.mailbox.userProfile;
    return { name: displayName, address: emailAddress };
  } catch {
    return { name: '', address: '' };
  }
}

/** Whom the person writes to, as remembered on earlier days. */
export function readMemory(): Answer<CorrespondentMemory> {
  try {
    return { ok: true, value: parseMemory(Office.context.roamingSettings.get(memoryKey)) };
  } catch {
    return { ok: false };
  }
}

async function readRecipients(item: Office.MessageCompose): Promise<Answer<Recipient[]>> {
  const answers = await Promise.all(
    fields.map((field) => ask<Office.EmailAddressDetails[]>((callback) => item[field].getAsync(callback))),
  );
  const recipients: Recipient[] = [];
  for (let index = 0; index < fields.length; index++) {
    const answer = answers[index];
    const field = fields[index];
    if (answer === undefined || field === undefined || !answer.ok) return { ok: false };
    recipients.push(
      ...answer.value.map(({ displayName, emailAddress }) => ({
        field,
        name: displayName,
        address: emailAddress,
      })),
    );
  }
  return { ok: true, value: recipients };
}

/** Joins the list with what was found earlier; what has not been looked at yet is unread. */
function withFindings(
  listed: readonly ListedAttachment[],
  scanned: readonly ScannedAttachment[],
): Attachment[] {
  return collect(listed, ({ id, name, size }): Attachment[] => {
    const file = scanned.find((entry) => entry.id === id && entry.name === name && entry.size === size);
    if (file === undefined) return [{ name, unread: 'notYet' }];
    return ['findings' in file ? { name, findings: file.findings } : { name, unread: file.unread }];
  });
}

function kindOf(attachmentType: unknown): ListedAttachment['kind'] {
  return attachmentType === 'item' || attachmentType === 'cloud' ? attachmentType : 'file';
}

function valueOf<Value>(answer: Answer<Value>): Value | undefined {
  return answer.ok ? answer.value : undefined;
}
