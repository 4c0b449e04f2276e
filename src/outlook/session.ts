import { collect } from '../guard/collect';
import type { Finding, Person, UnreadReason } from '../guard/message';

/** Keys of sessionData, which lives as long as the draft and is shared by the handlers and the pane. */
export const sessionKeys = {
  draft: 'guard.draft',
  thread: 'guard.thread',
  attachments: 'guard.attachments',
  acknowledged: 'guard.acknowledged',
} as const;

/** What was found in one attachment, never its text. */
export type ScannedAttachment = { id: string; name: string; size: number } & (
  { findings: readonly Finding[] } | { unread: UnreadReason }
);

/** sessionData holds 50,000 characters for each add-in; a long list of numbers is told by its beginning. */
const mostFindings = 60;

export function serialiseScan(scanned: readonly ScannedAttachment[]): string {
  return JSON.stringify(scanned.map(shortened));
}

function shortened(file: ScannedAttachment): ScannedAttachment {
  if (!('findings' in file)) return file;
  const { id, name, size, findings } = file;
  return { id, name, size, findings: findings.slice(0, mostFindings) };
}

/** Damaged text counts as nothing scanned, so that the attachments are named as not read. */
export function parseScan(text: string | undefined): ScannedAttachment[] {
  return list(text).filter(isScanned);
}

export function serialiseThread(people: readonly Person[]): string {
  return JSON.stringify(people.map(({ name, address }) => [address, name]));
}

export function parseThread(text: string | undefined): Person[] {
  return collect(list(text), (row) => {
    const [address, name] = Array.isArray(row) ? (row as readonly unknown[]) : [];
    return typeof address === 'string' && typeof name === 'string' ? [{ address, name }] : [];
  });
}

function list(text: string | undefined): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function isScanned(value: unknown): value is ScannedAttachment {
  if (typeof value !== 'object' || value === null) return false;
  const file = value as Record<string, unknown>;
  const isRead = Array.isArray(file['findings']) || typeof file['unread'] === 'string';
  return typeof file['id'] === 'string' && typeof file['name'] === 'string' && isRead;
}
