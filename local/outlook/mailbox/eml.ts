import { randomUUID } from 'node:crypto';
import PostalMime from 'postal-mime';
import type { Address as MimeAddress, Email } from 'postal-mime';
import type { NewAttachment } from './attachmentStore';
import { htmlToText } from '../office/bodyText';
import type { Address, Message } from './message';

export type ReadMail = { message: Omit<Message, 'attachments'>; files: NewAttachment[] };

/** Reads a file of a mail program (.eml). */
export async function readEml(content: Uint8Array, now: Date): Promise<ReadMail> {
  const email = await PostalMime.parse(content);
  const id = randomUUID();
  const message: ReadMail['message'] = {
    id,
    folder: 'inbox',
    from: addresses(email.from === undefined ? [] : [email.from])[0] ?? {
      name: 'Okänd avsändare',
      address: '',
    },
    to: addresses(email.to),
    cc: addresses(email.cc),
    bcc: addresses(email.bcc),
    subject: email.subject ?? '',
    text: email.text ?? htmlToText(email.html ?? ''),
    ...(email.html === undefined ? {} : { html: email.html }),
    headers: email.headers.map(({ originalKey, value }) => `${originalKey}: ${value}`).join('\r\n'),
    sentAt: sentAt(email, now),
    read: true,
    internetMessageId: email.messageId ?? `<${id}@mejl.example>`,
    conversationId: randomUUID(),
    inReplyTo: email.inReplyTo ?? null,
  };
  return { message, files: email.attachments.map(fileOf) };
}

function sentAt(email: Email, now: Date): string {
  const date = new Date(email.date ?? '');
  return (Number.isNaN(date.getTime()) ? now : date).toISOString();
}

function fileOf(attachment: Email['attachments'][number], index: number): NewAttachment {
  const { filename, mimeType, disposition, content } = attachment;
  return {
    name: filename ?? `Bilaga ${index + 1}`,
    contentType: mimeType,
    inline: disposition === 'inline',
    content: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
  };
}

function addresses(list: readonly MimeAddress[] = []): Address[] {
  return list.flatMap((entry) =>
    entry.group === undefined
      ? [{ name: entry.name === '' ? entry.address : entry.name, address: entry.address }]
      : addresses(entry.group),
  );
}
