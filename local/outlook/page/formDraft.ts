import { htmlToText } from '../office/bodyText';
import type { NewMessageForm } from '../office/hostCalls';
import type { Address } from '../mailbox/message';
import { newMail } from '../mailbox/quote';
import type { NewDraft } from '../mailbox/quote';

/** The message that an add-in has asked for. */
export function formDraft(form: NewMessageForm, me: Address): NewDraft {
  const list = (addresses: string[]): Address[] => addresses.map((address) => ({ name: address, address }));
  return {
    ...newMail(me),
    to: list(form.toRecipients),
    cc: list(form.ccRecipients),
    bcc: list(form.bccRecipients),
    subject: form.subject,
    text: htmlToText(form.htmlBody),
  };
}
