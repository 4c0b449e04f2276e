import type { NewMessageForm } from '../../office/hostCalls';
import { answerAsync } from './asyncResult';
import { composeItem } from './composeItem';
import { enums } from './enums';
import type { Handlers } from './handlers';
import { refuseInEvents } from './host';
import type { Host } from './host';
import { imitated } from './imitated';
import { readItem } from './readItem';

/** Functions that Outlook blocks in event handlers and that nothing here imitates. */
const blocked = [
  'displayAppointmentForm',
  'displayAppointmentFormAsync',
  'displayMessageForm',
  'displayMessageFormAsync',
  'displayNewAppointmentForm',
  'displayNewAppointmentFormAsync',
  'loadItemByIdAsync',
] as const satisfies readonly (keyof Office.Mailbox)[];

/** `Office.context.mailbox`. */
export function mailbox(host: Host, handlers: Handlers) {
  const { user } = host.context;
  const item = currentItem(host, handlers);
  const mailboxEvents = [enums.EventType.ItemChanged, enums.EventType.OfficeThemeChanged];
  return imitated('Office.context.mailbox', {
    get item() {
      return item();
    },
    userProfile: imitated('mailbox.userProfile', {
      ...user,
      accountType: 'office365',
      timeZone: 'W. Europe Standard Time',
    } satisfies Office.UserProfile),
    diagnostics: imitated('mailbox.diagnostics', {
      hostName: host.profile.hostName,
      hostVersion: host.profile.hostVersion,
    } satisfies Partial<Office.Diagnostics>),
    displayNewMessageForm: (form: unknown) => {
      refuseInEvents(host, 'mailbox.displayNewMessageForm');
      host.call('mailbox.newMessage', { form: formOf(form) }).catch(host.fault);
    },
    displayNewMessageFormAsync: (...args: unknown[]) => {
      refuseInEvents(host, 'mailbox.displayNewMessageFormAsync');
      const form = formOf(args[0]);
      answerAsync(host, args.slice(1), () => host.call('mailbox.newMessage', { form }));
    },
    ...Object.fromEntries(blocked.map((name) => [name, () => refuse(host, `mailbox.${name}`)])),
    ...handlers.of(host, mailboxEvents),
  });
}

/** The item of now: another one when the person has chosen another message, the same object until then. */
function currentItem(host: Host, handlers: Handlers) {
  const make = () => {
    const { item } = host.context;
    if (item === null) return null;
    return item.mode === 'compose' ? composeItem(host, item, handlers) : readItem(host, item, handlers);
  };
  let made = { context: host.context, item: make() };
  return () => {
    if (made.context !== host.context) made = { context: host.context, item: make() };
    return made.item;
  };
}

function refuse(host: Host, api: string): void {
  refuseInEvents(host, api);
  throw new Error(`${api} is not imitated here.`);
}

function formOf(given: unknown): NewMessageForm {
  const { toRecipients, ccRecipients, bccRecipients, subject, htmlBody, attachments } = Object(
    given,
  ) as Partial<Office.MessageForm>;
  if (attachments !== undefined && attachments.length > 0) {
    throw new Error('Attachments of mailbox.displayNewMessageForm are not imitated here.');
  }
  return {
    toRecipients: addresses(toRecipients),
    ccRecipients: addresses(ccRecipients),
    bccRecipients: addresses(bccRecipients),
    subject: subject ?? '',
    htmlBody: htmlBody ?? '',
  };
}

function addresses(given: Office.MessageForm['toRecipients'] = []): string[] {
  return given.map((one) => (typeof one === 'string' ? one : one.emailAddress));
}
