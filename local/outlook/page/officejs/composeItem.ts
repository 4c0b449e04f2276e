import type { ItemContext } from '../../office/hostCalls';
import { answerAsync, textArgument } from './asyncResult';
import { composedAttachments } from './attachments';
import { body } from './body';
import { enums } from './enums';
import type { Handlers } from './handlers';
import { refuseInEvents } from './host';
import type { Host } from './host';
import { imitated } from './imitated';
import { notifications } from './notifications';
import { recipients } from './recipients';
import { sessionData } from './sessionData';

/** Members that only a message that is read has. */
const absent: readonly (keyof Office.MessageRead)[] = [
  'attachments',
  'dateTimeCreated',
  'dateTimeModified',
  'displayReplyAllForm',
  'displayReplyForm',
  'getAllInternetHeadersAsync',
  'getAsFileAsync',
  'internetMessageId',
  'itemClass',
  'itemId',
  'normalizedSubject',
  'sender',
];

const itemEvents = [
  enums.EventType.RecipientsChanged,
  enums.EventType.AttachmentsChanged,
  enums.EventType.InitializationContextChanged,
];

/** `mailbox.item` of a message that is written. */
export function composeItem(host: Host, item: ItemContext & { mode: 'compose' }, handlers: Handlers) {
  const members = {
    itemType: 'message',
    to: recipients(host, 'to'),
    cc: recipients(host, 'cc'),
    bcc: recipients(host, 'bcc'),
    from: from(host),
    subject: subject(host),
    body: body(host, 'compose'),
    notificationMessages: notifications(host),
    sessionData: sessionData(host),
    ...composedAttachments(host),
    ...handlers.of(host, itemEvents),
    ...questions(host),
    close: () => {
      refuseInEvents(host, 'item.close');
      host.call('item.close', null).catch(host.fault);
    },
  } satisfies Partial<Record<keyof Office.MessageCompose, unknown>> & Imitations;
  const newer = newerThan(host.profile.mailboxMinor);
  // Both are null for a new message, which Microsoft's types do not say.
  const { conversationId, inReplyTo } = item;
  const all = { ...members, conversationId, inReplyTo };
  for (const name of newer) Reflect.deleteProperty(all, name);
  return imitated('item', all, [...absent, ...newer]);
}

/** The minor version of Mailbox 1.x that brought a member, for those newer than 1.5. */
const since: Partial<Record<keyof Office.MessageCompose, number>> = {
  addHandlerAsync: 7,
  removeHandlerAsync: 7,
  from: 7,
  addFileAttachmentFromBase64Async: 8,
  getAttachmentContentAsync: 8,
  getAttachmentsAsync: 8,
  getItemIdAsync: 8,
  getComposeTypeAsync: 10,
  sessionData: 11,
  inReplyTo: 14,
};

function newerThan(minor: number): string[] {
  return Object.entries(since).flatMap(([name, brought]) => (brought > minor ? [name] : []));
}

/** Parts of the item are imitated in part, so only what has one shape is compared with Microsoft's types. */
type Imitations = Partial<
  Omit<
    Office.MessageCompose,
    'to' | 'cc' | 'bcc' | 'from' | 'subject' | 'body' | 'notificationMessages' | 'sessionData'
  >
>;

function from(host: Host) {
  return imitated('item.from', {
    getAsync: (...args: unknown[]) => answerAsync(host, args, () => host.call('from.get', null)),
  } satisfies Office.From);
}

function subject(host: Host) {
  return imitated('item.subject', {
    getAsync: (...args: unknown[]) => answerAsync(host, args, () => host.call('subject.get', null)),
    setAsync: (...args: unknown[]) => {
      const text = textArgument(args[0], 'item.subject.setAsync');
      answerAsync(host, args.slice(1), () => host.call('subject.set', { subject: text }));
    },
  } satisfies Office.Subject);
}

function questions(host: Host) {
  return {
    getComposeTypeAsync: (...args: unknown[]) =>
      answerAsync(host, args, () => host.call('item.composeType', null)),
    getInitializationContextAsync: (...args: unknown[]) =>
      answerAsync(host, args, () => host.call('item.initializationContext', null)),
    getItemIdAsync: (...args: unknown[]) => answerAsync(host, args, () => host.call('item.id', null)),
    saveAsync: (...args: unknown[]) => answerAsync(host, args, () => host.call('item.save', null)),
  } satisfies Partial<Office.MessageCompose>;
}
