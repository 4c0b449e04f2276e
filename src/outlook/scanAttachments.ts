import { bytesFromBase64, isTextFile, textFromBytes } from '../guard/attachmentText';
import { findInText } from '../guard/verdict';
import { ask } from './ask';
import type { ListedAttachment } from './readMessage';
import { readAttachment, readAttachmentList, readSession } from './readMessage';
import type { ScannedAttachment } from './session';
import { parseScan, serialiseScan, sessionKeys } from './session';

/** Larger text files are not read: they would hold up the person who writes. */
const largestFile = 1_000_000;

/**
 * Reads the attachments that are new since last time and notes in sessionData what was found, never their text.
 * What cannot be read is noted as such, so that it is named and not ignored.
 */
export async function scanAttachments(item: Office.MessageCompose): Promise<void> {
  const listed = await readAttachmentList(item);
  if (!listed.ok) return;
  const before = await readScan(item);
  const fresh = listed.value.filter((file) => !before.some((scanned) => isSame(scanned, file)));
  if (fresh.length === 0 && before.length === 0) return;
  const scanned = await Promise.all(fresh.map((file) => scan(item, file)));
  // Another handler may have written meanwhile; its files are kept.
  const others = (await readScan(item)).filter((file) => !scanned.some((newer) => isSame(newer, file)));
  const text = serialiseScan([...others, ...scanned]);
  await ask((callback) => item.sessionData.setAsync(sessionKeys.attachments, text, callback));
}

async function readScan(item: Office.MessageCompose): Promise<ScannedAttachment[]> {
  const answer = await readSession(item, sessionKeys.attachments);
  return answer.ok ? parseScan(answer.value) : [];
}

async function scan(item: Office.MessageCompose, file: ListedAttachment): Promise<ScannedAttachment> {
  const { id, name, size } = file;
  if (file.kind === 'cloud') return { id, name, size, unread: 'cloud' };
  if (file.kind === 'item' || !isTextFile(name)) return { id, name, size, unread: 'format' };
  if (size > largestFile) return { id, name, size, unread: 'tooLarge' };
  const content = await readAttachment(item, id);
  const bytes = content.ok ? bytesFromBase64(content.value) : undefined;
  if (bytes === undefined) return { id, name, size, unread: 'failed' };
  const findings = findInText(`attachment:${name}`, textFromBytes(bytes), new Date().getFullYear());
  return { id, name, size, findings };
}

function isSame(left: { id: string; name: string; size: number }, right: typeof left): boolean {
  return left.id === right.id && left.name === right.name && left.size === right.size;
}
