import { peopleInText } from '../guard/recipients/people';
import { ask } from './ask';
import { completeOnce } from './completeOnce';
import { showCue } from './cue';
import { judge } from './judge';
import { composeItem, readDraft, writeSession } from './readMessage';
import { remember, rememberReceived } from './remember';
import { scanAttachments } from './scanAttachments';
import { serialiseThread } from './session';

/** A new message, a reply or a forward: note who is in the conversation, look at what is attached already. */
export function onNewMessageComposeHandler(event: Office.MailboxEvent): void {
  whileComposing(event, (item) => noteThread(item).then(() => scanAndCue(item)));
}

/** Which recipient changed is not told, and on some clients not even which field: everything is read again. */
export function onMessageRecipientsChangedHandler(event: Office.MailboxEvent): void {
  whileComposing(event, noteAndCue);
}

export function onMessageAttachmentsChangedHandler(event: Office.MailboxEvent): void {
  whileComposing(event, scanAndCue);
}

function scanAndCue(item: Office.MessageCompose): Promise<void> {
  return scanAttachments(item).then(() => noteAndCue(item));
}

/** What is prepared here only makes the answer at send better; a failure shows there, as a part not checked. */
function whileComposing(
  event: Office.MailboxEvent,
  work: (item: Office.MessageCompose) => Promise<unknown>,
): void {
  const complete = completeOnce(event);
  const done = () => {
    complete();
  };
  const item = composeItem();
  if (item === undefined) done();
  else work(item).then(done, done);
}

/**
 * Who was in the conversation: those that an answer goes to from the start, and those whom the heads of the
 * quoted messages name. A message that is passed on has no recipients yet that belong to the conversation.
 */
async function noteThread(item: Office.MessageCompose): Promise<void> {
  const answer = await ask<{ composeType: string }>((callback) => item.getComposeTypeAsync(callback));
  const isReply = answer?.composeType === 'reply';
  if (!isReply && answer?.composeType !== 'forward') return;
  const draft = await readDraft(item);
  const { recipients, body } = draft.message;
  const people = [...(isReply ? recipients : []), ...peopleInText(body)];
  await writeSession(item, 'thread', serialiseThread(people));
  await rememberReceived(draft, people);
}

async function noteAndCue(item: Office.MessageCompose): Promise<void> {
  const draft = await readDraft(item);
  const judgement = judge(draft, []);
  await showCue(item, judgement, draft.leftOut);
  await remember(item, draft, judgement.verdict, false);
}
