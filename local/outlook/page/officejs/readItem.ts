import type { ItemContext, OfficeRecipient } from '../../office/hostCalls';
import { answerAsync } from './asyncResult';
import { attachmentContent, attachmentDetails } from './attachments';
import { body } from './body';
import { enums } from './enums';
import type { Handlers } from './handlers';
import type { Host } from './host';
import { imitated } from './imitated';
import { notifications } from './notifications';

/** Members that only a message that is written has. */
const absent: readonly (keyof Office.MessageCompose)[] = [
  'addFileAttachmentFromBase64Async',
  'bcc',
  'close',
  'getAttachmentsAsync',
  'getComposeTypeAsync',
  'getItemIdAsync',
  'inReplyTo',
  'removeAttachmentAsync',
  'saveAsync',
  'sendAsync',
  'sessionData',
];

/** `mailbox.item` of a message that is read. */
export function readItem(host: Host, item: ItemContext & { mode: 'read' }, handlers: Handlers) {
  const members = {
    itemType: 'message',
    itemClass: 'IPM.Note',
    itemId: item.itemId,
    from: details(item.from),
    sender: details(item.from),
    to: item.to.map(details),
    cc: item.cc.map(details),
    subject: item.subject,
    normalizedSubject: item.subject.replace(/^((SV|VB|RE|FW|FWD):\s*)+/i, ''),
    attachments: item.attachments.map(attachmentDetails),
    internetMessageId: item.internetMessageId,
    conversationId: item.conversationId,
    dateTimeCreated: new Date(item.dateTimeCreated),
    dateTimeModified: new Date(item.dateTimeCreated),
    ...attachmentContent(host),
    ...handlers.of(host, [enums.EventType.InitializationContextChanged]),
    ...questions(host),
  } satisfies Partial<Office.MessageRead>;
  const parts = { body: body(host, 'read'), notificationMessages: notifications(host) };
  return imitated('item', { ...members, ...parts }, absent);
}

function details({ displayName, emailAddress, recipientType }: OfficeRecipient) {
  return {
    displayName,
    emailAddress,
    recipientType,
    appointmentResponse: '',
  } satisfies Office.EmailAddressDetails;
}

function questions(host: Host) {
  return {
    getAsFileAsync: (...args: unknown[]) => answerAsync(host, args, () => host.call('item.eml', null)),
    getAllInternetHeadersAsync: (...args: unknown[]) =>
      answerAsync(host, args, () => host.call('item.headers', null)),
    getInitializationContextAsync: (...args: unknown[]) =>
      answerAsync(host, args, () => host.call('item.initializationContext', null)),
  } satisfies Partial<Office.MessageRead>;
}
