import { noteDraft, noteReceived } from '../guard/history/correspondents';
import { serialiseMemory } from '../guard/history/memoryText';
import type { Person } from '../guard/message';
import type { Verdict } from '../guard/verdict';
import { tell } from './ask';
import { attempt } from './attempt';
import { countsKey, newlyCounted, parseCounted, withCounted } from './counts';
import { memoryKey } from './memory';
import type { Draft } from './readMessage';
import { writeSession } from './readMessage';

/**
 * Notes what later moments need: for this draft how many recipients there are and what has been counted, for later
 * drafts whom it goes to. Called from the compose handlers and the pane, never at send.
 *
 * roamingSettings is a copy from when the handler or the pane was loaded, and saving it saves all of it; what
 * another window learned meanwhile may get lost (office-js 6728). Then more recipients count as new, never fewer.
 */
export async function remember(
  item: Office.MessageCompose,
  draft: Draft,
  verdict: Verdict,
  acknowledged: boolean,
): Promise<void> {
  const { recipients, missing } = draft.message;
  const settings: Settings = {};
  if (!missing.includes('recipients')) {
    if (recipients.length !== draft.seenRecipients) {
      await writeSession(item, 'recipients', String(recipients.length));
    }
    if (draft.id !== '' || recipients.length > 0) {
      const id = draft.id || newDraftId();
      if (draft.id === '') await writeSession(item, 'draft', id);
      settings[memoryKey] = serialiseMemory(noteDraft(draft.memory, id, recipients, today()));
    }
  }
  const before = parseCounted(draft.counted);
  const fresh = newlyCounted(before, verdict, acknowledged);
  if (fresh.length > 0) {
    await writeSession(item, 'counted', JSON.stringify(before.concat(fresh)));
    settings[countsKey] = withCounted(setting(countsKey), fresh);
  }
  await saveSettings(settings);
}

/** Notes the message that a new draft answers or passes on: whom one has heard from is likely to be written to. */
export function rememberReceived(
  { memory, message }: Draft,
  [from, ...to]: readonly Person[],
): Promise<boolean> | undefined {
  if (from === undefined) return undefined;
  const learned = noteReceived(memory, message.me.address, { from, to }, today());
  return saveSettings({ [memoryKey]: serialiseMemory(learned) });
}

type Settings = Record<string, string>;

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Saves what is new, in one go. */
function saveSettings(values: Settings): Promise<boolean> | undefined {
  const fresh = Object.keys(values).filter((key) => setting(key) !== values[key]);
  if (fresh.length === 0) return undefined;
  return tell((callback) => {
    const settings = Office.context.roamingSettings;
    fresh.forEach((key) => {
      settings.set(key, values[key]);
    });
    settings.saveAsync(callback);
  });
}

function setting(key: string): unknown {
  return attempt(() => Office.context.roamingSettings.get(key) as unknown);
}

/** Distinguishes the few drafts that are open at once on one device; no secret. */
function newDraftId(): string {
  return `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
}
