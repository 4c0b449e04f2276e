import { bytesFromBase64 } from '../guard/files/base64';
import type { FileContent } from '../guard/files/readFile';
import { readFile } from '../guard/files/readFile';
import { collect } from '../guard/collect';
import type { UnreadReason } from '../guard/message';
import { policy } from '../guard/policy';
import { findPersonalData } from '../guard/text/personalData';
import { textContext } from '../guard/verdict';
import { knownNow, readMe } from './memory';
import { ask } from './ask';
import { attempt } from './attempt';
import type { AttachmentContent, ListedAttachment } from './readMessage';
import { readAttachmentList, readSession, writeSession } from './readMessage';
import type { ScannedAttachment } from './scanText';
import { isSame, parseScan, serialiseScan } from './scanText';

/** Larger files, in bytes, are not read: they would hold up the person who writes. */
const largestFile = 5_000_000;
/** Nor is more than this read in one event. */
const largestTotal = 15_000_000;

/**
 * Reads the attachments that are new since last time and notes in sessionData what was found, never their text.
 * What cannot be read is noted as such, so that it is named and not ignored. One file at a time: on a small
 * computer two unpacked ones may be too much.
 */
export async function scanAttachments(item: Office.MessageCompose): Promise<void> {
  const listed = await readAttachmentList(item);
  if (listed === undefined) return;
  const before = await readScan(item);
  const fresh = listed.filter((file) => !before.some((scanned) => isSame(scanned, file)));
  if (fresh.length === 0 && before.length === 0) return;
  const context = textContext(readMe(), new Date().getFullYear(), policy, knownNow());
  const scanned: ScannedAttachment[] = [];
  let read = 0;
  for (const file of fresh) {
    read += file.size;
    const { parts, unread } = await contentOf(item, file, read > largestTotal);
    const findings = collect(parts, ({ name, text }) =>
      findPersonalData(`attachment:${name}`, text, context),
    );
    scanned.push({ id: file.id, name: file.name, size: file.size, findings, leftOut: [], unread });
  }
  // Another handler may have written meanwhile; its files are kept.
  const others = (await readScan(item)).filter(
    (file) =>
      !scanned.some((newer) => isSame(newer, file)) && listed.some((present) => isSame(present, file)),
  );
  await writeSession(item, 'attachments', serialiseScan([...others, ...scanned]));
}

function readScan(item: Office.MessageCompose): Promise<ScannedAttachment[]> {
  return readSession(item, 'attachments').then((text) => parseScan(text ?? ''));
}

async function contentOf(
  item: Office.MessageCompose,
  file: ListedAttachment,
  isTooMuch: boolean,
): Promise<FileContent> {
  const { id, name, size, attachmentType } = file;
  const unread = (reason: UnreadReason) => ({ parts: [], unread: [{ name, reason }] });
  if (attachmentType === 'cloud') return unread('cloud');
  if (isTooMuch || size > largestFile) return unread('tooLarge');
  const content = await ask<AttachmentContent>((callback) => item.getAttachmentContentAsync(id, callback));
  if (content === undefined) return unread('failed');
  if (content.format === 'url') return unread('cloud');
  if (content.format === 'iCalendar') return unread('format');
  const bytes = bytesOf(content);
  // Nothing for a file that holds something is a failure that Outlook does not tell of.
  if (bytes === undefined || (bytes.length === 0 && size > 0)) return unread('failed');
  return readFile(nameOf(name, content), bytes);
}

/** A message as an attachment has its subject as its name. */
function nameOf(name: string, { format }: AttachmentContent): string {
  return format === 'eml' && !/\.eml$/i.test(name) ? `${name}.eml` : name;
}

function bytesOf({ format, content }: AttachmentContent): Uint8Array | undefined {
  if (format === 'base64') return bytesFromBase64(content);
  return format === 'eml' ? utf8Of(content) : undefined;
}

/** A text as UTF-8; classic Outlook has no TextEncoder. Half a surrogate pair makes a text unreadable. */
function utf8Of(text: string): Uint8Array | undefined {
  const encoded = attempt(() => encodeURIComponent(text));
  if (encoded === undefined) return undefined;
  const bytes = new Uint8Array(encoded.length);
  let length = 0;
  for (let at = 0; at < encoded.length; at++) {
    const isEscape = encoded.charAt(at) === '%';
    bytes[length++] = isEscape ? parseInt(encoded.slice(at + 1, at + 3), 16) : encoded.charCodeAt(at);
    if (isEscape) at += 2;
  }
  return bytes.subarray(0, length);
}
