import { quoteRule } from '../office/bodyText';
import type { Address, Draft, Message } from './message';

export type NewDraft = Omit<Draft, 'id' | 'savedAt'>;

/** An empty message of a person. */
export function newMail(from: Address): NewDraft {
  return {
    composeType: 'newMail',
    from,
    to: [],
    cc: [],
    bcc: [],
    subject: '',
    text: '',
    attachments: [],
    conversationId: null,
    inReplyTo: null,
  };
}

/** An answer to the sender, or to everyone but oneself. Attachments stay behind, as in Outlook. */
export function replyTo(message: Message, me: Address, all: boolean): NewDraft {
  const others = (list: Address[]): Address[] => list.filter(({ address }) => !same(address, me.address));
  const sender = same(message.from.address, me.address) ? message.to : [message.from];
  const to = all ? unique([...sender, ...others(message.to)]) : sender;
  return {
    ...newMail(me),
    composeType: 'reply',
    to,
    cc: all
      ? unique(others(message.cc)).filter(({ address }) => !to.some((one) => same(one.address, address)))
      : [],
    subject: prefixed('SV', message.subject),
    text: quoted(message),
    conversationId: message.conversationId,
    inReplyTo: message.internetMessageId,
  };
}

/** The message passed on, with its attachments, which get new ids when the draft is made. */
export function forward(message: Message, me: Address): NewDraft {
  return {
    ...newMail(me),
    composeType: 'forward',
    subject: prefixed('VB', message.subject),
    text: quoted(message),
    attachments: message.attachments,
    conversationId: message.conversationId,
    inReplyTo: message.internetMessageId,
  };
}

function quoted(message: Message): string {
  const list = (addresses: Address[]): string => addresses.map(written).join('; ');
  const lines = [
    `Från: ${written(message.from)}`,
    `Skickat: ${swedishTime(message.sentAt)}`,
    `Till: ${list(message.to)}`,
    ...(message.cc.length === 0 ? [] : [`Kopia: ${list(message.cc)}`]),
    `Ämne: ${message.subject}`,
  ];
  return `\n\n${quoteRule}\n${lines.join('\n')}\n\n${message.text}`;
}

/** A name with its address as mail programs write it. */
export function written({ name, address }: Address): string {
  return name === address ? address : `${name} <${address}>`;
}

/** A time as people say it, for example "den 20 november 2026 16:24". */
export function swedishTime(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(new Date(instant));
}

function prefixed(prefix: string, subject: string): string {
  return new RegExp(`^${prefix}:`, 'i').test(subject) ? subject : `${prefix}: ${subject}`;
}

function unique(list: Address[]): Address[] {
  return [...new Map(list.map((one) => [one.address.toLowerCase(), one])).values()];
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
