import { normalAddress } from '../../guard/recipients/addresses';
import type { Person, RecipientField } from '../../guard/message';
import type { RecipientAssessment } from '../../guard/recipients/assessRecipients';
import { ask, tell } from '../ask';

export type RecipientChange = 'replace' | 'remove' | 'moveToBcc';

type Entry = Pick<Office.EmailAddressDetails, 'displayName' | 'emailAddress'>;
/** The fields that were changed, as they stood before. */
export type SavedFields = Partial<Record<RecipientField, Entry[]>>;

/** Outlook takes no more recipients than this in one call. */
const recipientsAtATime = 100;

/** Changes one recipient of the draft. Answers with the fields as they were, or undefined when it failed. */
export async function changeRecipients(
  item: Office.MessageCompose,
  recipient: RecipientAssessment,
  change: RecipientChange,
): Promise<SavedFields | undefined> {
  if (change === 'moveToBcc') return moveToBcc(item, [recipient]);
  const { field, meant } = recipient;
  const before = await readField(item, field);
  if (before === undefined) return undefined;
  const added = change === 'replace' && meant !== undefined ? [entryOf(meant)] : [];
  const after = before.reduce<Entry[]>(
    (all, entry) => all.concat(isSame(entry, recipient) ? added : [entry]),
    [],
  );
  return (await writeField(item, field, after)) ? { [field]: before } : undefined;
}

/** Moves recipients to the hidden copy. First there, then away: a failure between leaves nobody out. */
export async function moveToBcc(
  item: Office.MessageCompose,
  recipients: readonly RecipientAssessment[],
): Promise<SavedFields | undefined> {
  const bcc = await readField(item, 'bcc');
  if (bcc === undefined || !(await writeField(item, 'bcc', [...bcc, ...recipients.map(entryOf)]))) {
    return undefined;
  }
  const saved: SavedFields = { bcc };
  for (const field of ['to', 'cc'] as const) {
    const leaving = recipients.filter((recipient) => recipient.field === field);
    if (leaving.length === 0) continue;
    const before = await readField(item, field);
    const after = before?.filter((entry) => !leaving.some((recipient) => isSame(entry, recipient)));
    if (before === undefined || after === undefined || !(await writeField(item, field, after))) {
      await restoreRecipients(item, saved);
      return undefined;
    }
    saved[field] = before;
  }
  return saved;
}

/** Puts the fields back as they were. */
export async function restoreRecipients(item: Office.MessageCompose, saved: SavedFields): Promise<boolean> {
  let restored = true;
  for (const field of ['to', 'cc', 'bcc'] as const) {
    const entries = saved[field];
    if (entries !== undefined) restored = (await writeField(item, field, entries)) && restored;
  }
  return restored;
}

async function readField(item: Office.MessageCompose, field: RecipientField): Promise<Entry[] | undefined> {
  const answer = await ask<Entry[]>((callback) => item[field].getAsync(callback));
  return answer?.map(({ displayName, emailAddress }) => ({ displayName, emailAddress }));
}

async function writeField(
  item: Office.MessageCompose,
  field: RecipientField,
  entries: Entry[],
): Promise<boolean> {
  const first = entries.slice(0, recipientsAtATime);
  let written = await tell((callback) => item[field].setAsync(first, callback));
  for (let at = recipientsAtATime; written && at < entries.length; at += recipientsAtATime) {
    const more = entries.slice(at, at + recipientsAtATime);
    written = await tell((callback) => item[field].addAsync(more, callback));
  }
  return written;
}

function entryOf({ name, address }: Person): Entry {
  return { displayName: name, emailAddress: address };
}

function isSame(entry: Entry, recipient: Person): boolean {
  return normalAddress(entry.emailAddress) === normalAddress(recipient.address);
}
