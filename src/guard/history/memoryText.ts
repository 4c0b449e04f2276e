import type { CorrespondentMemory, PendingDraft } from './correspondents';
import { emptyMemory } from './correspondents';
import { packMailbox, readMailbox } from './packedMailbox';
import { packText, readText } from './packing';

/** Outlook gives roaming settings 32 KB in all; this is our share, in characters of the stored text. */
export const largestMemory = 20_000;
const pendingShare = 3000;
const edition = 'h2';

/** The memory as ASCII text within `largestMemory`: what was longest unused is left out. */
export function serialiseMemory({ mailbox, pending }: CorrespondentMemory): string {
  const packed = (from: number) => packText(JSON.stringify(pending.slice(from)));
  let from = 0;
  while (packed(from).length > pendingShare) from++;
  const head = edition + packed(from);
  return head + packMailbox(mailbox, largestMemory - head.length);
}

/**
 * Reads what `serialiseMemory` wrote. Text of another edition, or damaged, is an empty memory: it is rebuilt by
 * use, and until then more recipients count as new, never fewer.
 */
export function parseMemory(text: unknown): CorrespondentMemory {
  if (typeof text !== 'string' || !text.startsWith(edition)) return emptyMemory;
  const reader = { text, at: edition.length };
  try {
    const pending = JSON.parse(readText(reader)) as PendingDraft[];
    const mailbox = readMailbox(reader);
    return reader.at === text.length ? { mailbox, pending } : emptyMemory;
  } catch {
    return emptyMemory;
  }
}
