import type { Person } from '../../guard/message';

/** A message in the reading view: only what a report may copy. The text is not read. */
export type ReceivedMessage = {
  /** Tells drafts of reports about different messages apart. */
  key: string;
  subject: string;
  sentAt: string;
  internetMessageId: string;
  recipients: readonly Person[];
  attachmentNames: readonly string[];
};

/** The message that is open or chosen; undefined when none is, as in an empty pinned pane. */
export function readReceived(): ReceivedMessage | undefined {
  try {
    const { item } = Office.context.mailbox;
    return item ? received(item) : undefined;
  } catch {
    return undefined;
  }
}

function received(item: Office.MessageRead): ReceivedMessage {
  const { internetMessageId, itemId, conversationId, subject, to, cc, attachments } = item;
  return {
    key: internetMessageId || itemId || conversationId || 'message',
    subject,
    sentAt: item.dateTimeCreated.toISOString(),
    internetMessageId,
    recipients: [...to, ...cc].map(({ displayName, emailAddress }) => ({
      name: displayName,
      address: emailAddress,
    })),
    attachmentNames: attachments.filter(({ isInline }) => !isInline).map(({ name }) => name),
  };
}
