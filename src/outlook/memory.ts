import type { CorrespondentMemory } from '../guard/history/correspondents';
import { emptyMemory, knownFor, mailboxFor } from '../guard/history/correspondents';
import { parseMemory } from '../guard/history/memoryText';
import { unusualRecipients } from '../guard/history/unusual';
import type { Known, Person, Recipient } from '../guard/message';
import { attempt } from './attempt';

/** The key in roamingSettings under which the memory of correspondents lies. */
export const memoryKey = 'guard.correspondents';

const millisecondsPerDay = 86_400_000;

/** The person who writes. */
export function readMe(): Person {
  const profile = attempt(() => Office.context.mailbox.userProfile);
  return { name: profile?.displayName ?? '', address: profile?.emailAddress ?? '' };
}

/** Whom the person writes to, as remembered on earlier days; undefined where that cannot be read. */
export function readMemory(): CorrespondentMemory | undefined {
  return attempt(() => parseMemory(Office.context.roamingSettings.get(memoryKey)));
}

/** What this mailbox knows about the recipients of a draft. Outlook gives an add-in no list of colleagues. */
export function knownAbout(
  memory: CorrespondentMemory,
  draft: string,
  recipients: readonly Recipient[],
  thread: readonly Person[],
): Known {
  const correspondents = knownFor(memory, draft);
  const now = Date.now() / millisecondsPerDay;
  const unusual = unusualRecipients(mailboxFor(memory, draft), readMe().address, recipients, now);
  return { correspondents, thread, directory: [], unusual };
}

/** What is known while no recipients are looked at. */
export function knownNow(): Known {
  return knownAbout(readMemory() ?? emptyMemory, '', [], []);
}
