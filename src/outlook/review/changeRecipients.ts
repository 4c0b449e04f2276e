import { normalAddress } from '../../guard/addresses';
import type { Person, RecipientField } from '../../guard/message';
import type { RecipientAssessment } from '../../guard/recipients';
import { ask } from '../ask';

export type RecipientChange = 'replace' | 'remove' | 'moveToBcc';

type Entry = Pick<Office.EmailAddressDetails, 'displayName' | 'emailAddress'>;
/** The fields that were changed, as they stood before. */
export type SavedFields = Partial<Record<RecipientField, Entry[]>>;

/** Changes one recipient of the draft. Answers with the fields as they were, or undefined when it failed. */
export async function changeRecipients(
  item: Office.MessageCompose,
  recipient: RecipientAssessment,
  change: RecipientChange,
): Promise<SavedFields | undefined> {
  const { field, meant } = recipient;
  const before = await readField(item, field);
  const bcc = change === 'moveToBcc' ? await readField(item, 'bcc') : undefined;
  if (before === undefined || (change === 'moveToBcc' && bcc === undefined)) return undefined;
  const added = change === 'replace' && meant !== undefined ? [entryOf(meant)] : [];
  const after = before.reduce<Entry[]>(
    (all, entry) => all.concat(isSame(entry, recipient) ? added : [entry]),
    [],
  );
  if (bcc !== undefined) {
    if (!(await writeField(item, 'bcc', [...bcc, entryOf(recipient)]))) return undefined;
  }
  if (!(await writeField(item, field, after))) return undefined;
  return bcc === undefined ? { [field]: before } : { [field]: before, bcc };
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
  return answer.ok
    ? answer.value.map(({ displayName, emailAddress }) => ({ displayName, emailAddress }))
    : undefined;
}

async function writeField(
  item: Office.MessageCompose,
  field: RecipientField,
  entries: Entry[],
): Promise<boolean> {
  return (await ask((callback) => item[field].setAsync(entries, callback))).ok;
}

function entryOf({ name, address }: Person): Entry {
  return { displayName: name, emailAddress: address };
}

function isSame(entry: Entry, recipient: Person): boolean {
  return normalAddress(entry.emailAddress) === normalAddress(recipient.address);
}
