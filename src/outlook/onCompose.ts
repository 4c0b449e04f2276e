import { noteDraft, serialiseMemory } from '../guard/correspondents';
import { withMissing } from '../guard/message';
import { policy } from '../guard/policy';
import { assess } from '../guard/verdict';
import { infoBar, reviewLabel } from '../wording/guard';
import { ask, supports } from './ask';
import { completeOnce } from './completeOnce';
import { displayLanguage, reviewCommand } from './onSend';
import type { Draft } from './readMessage';
import { composeItem, isReply, memoryKey, readDraft } from './readMessage';
import { scanAttachments } from './scanAttachments';
import { serialiseThread, sessionKeys } from './session';

/** The key of our line in the info bar, and the icon's resource in the manifest. */
const cueKey = 'guard.cue';
const cueIcon = 'Icon.16';

/** A new message, a reply or a forward: note who is in the conversation, look at what is attached already. */
export function onNewMessageComposeHandler(event: Office.MailboxEvent): void {
  whileComposing(event, async (item) => {
    if (supports('1.10') && (await isReply(item))) await noteThread(item);
    await scanAttachments(item);
    await noteAndCue(item);
  });
}

/** Which recipient changed is not told, and on some clients not even which field: everything is read again. */
export function onMessageRecipientsChangedHandler(event: Office.MailboxEvent): void {
  whileComposing(event, noteAndCue);
}

export function onMessageAttachmentsChangedHandler(event: Office.MailboxEvent): void {
  whileComposing(event, async (item) => {
    await scanAttachments(item);
    await noteAndCue(item);
  });
}

/** What is prepared here only makes the answer at send better; a failure shows there, as a part not checked. */
function whileComposing(
  event: Office.MailboxEvent,
  work: (item: Office.MessageCompose) => Promise<void>,
): void {
  const complete = completeOnce(event);
  const done = () => complete();
  const item = composeItem();
  if (item === undefined) {
    done();
    return;
  }
  work(item).then(done, done);
}

async function noteThread(item: Office.MessageCompose): Promise<void> {
  const { message } = await readDraft(item);
  await setSession(item, sessionKeys.thread, serialiseThread(message.recipients));
}

async function noteAndCue(item: Office.MessageCompose): Promise<void> {
  const draft = await readDraft(item);
  await noteRecipients(item, draft);
  await showCue(item, draft);
}

/** Remembers whom the draft goes to, for later drafts. */
async function noteRecipients(item: Office.MessageCompose, draft: Draft): Promise<void> {
  const { recipients } = draft.message;
  if (draft.id === undefined && recipients.length === 0) return;
  const id = draft.id ?? newDraftId();
  if (draft.id === undefined) await setSession(item, sessionKeys.draft, id);
  const memory = noteDraft(draft.memory, id, recipients, new Date().toISOString().slice(0, 10));
  const text = serialiseMemory(memory);
  const settings = Office.context.roamingSettings;
  if (settings.get(memoryKey) === text) return;
  settings.set(memoryKey, text);
  await ask((callback) => settings.saveAsync(callback));
}

/** Distinguishes the few drafts that are open at once on one device; no secret. */
function newDraftId(): string {
  return `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
}

async function showCue(item: Office.MessageCompose, { message, known }: Draft): Promise<void> {
  const verdict = assess(withMissing(message, []), policy, known);
  const cue = verdict.verdict === 'send' ? undefined : infoBar(verdict, displayLanguage());
  const { notificationMessages } = item;
  if (cue === undefined) await ask((callback) => notificationMessages.removeAsync(cueKey, callback));
  else await ask((callback) => notificationMessages.replaceAsync(cueKey, cueOf(cue), callback));
}

/** With a button to the pane where Outlook has one. */
function cueOf(message: string): Office.NotificationMessageDetails {
  if (!supports('1.10')) return { type: 'informationalMessage', message, icon: cueIcon, persistent: false };
  const actionText = reviewLabel(displayLanguage());
  const action = {
    actionType: 'showTaskPane',
    actionText,
    commandId: reviewCommand,
    contextData: '{"from":"cue"}',
  };
  return { type: 'insightMessage', message, icon: cueIcon, actions: [action] };
}

async function setSession(item: Office.MessageCompose, key: string, value: string): Promise<void> {
  await ask((callback) => item.sessionData.setAsync(key, value, callback));
}
