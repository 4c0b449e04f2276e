import { randomUUID } from 'node:crypto';
import type { Address, Attachment, Message } from './message';

const base64Line = 76;

/** The internet headers of a message, one a line. */
export function internetHeaders(message: Message): string {
  if (message.headers !== undefined) return message.headers;
  const list = (addresses: Address[]): string => addresses.map(mailbox).join(', ');
  const lines: [string, string][] = [
    ['From', mailbox(message.from)],
    ['To', list(message.to)],
    ['Cc', list(message.cc)],
    ['Subject', encoded(message.subject)],
    ['Date', new Date(message.sentAt).toUTCString().replace('GMT', '+0000')],
    ['Message-ID', message.internetMessageId],
    ['In-Reply-To', message.inReplyTo ?? ''],
  ];
  return lines.flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}`])).join('\r\n');
}

/** The message as a file that every mail program opens. */
export function writeEml(
  message: Message,
  files: readonly { attachment: Attachment; content: Buffer }[],
): Buffer {
  const boundary = `part-${randomUUID()}`;
  const own = internetHeaders(message)
    .split(/\r\n(?![ \t])/)
    .filter((line) => !/^(content-|mime-version)/i.test(line));
  const part = (headers: string[], content: Buffer): string =>
    [`--${boundary}`, ...headers, 'Content-Transfer-Encoding: base64', '', wrapped(content)].join('\r\n');
  const parts = [
    part(['Content-Type: text/plain; charset=utf-8'], Buffer.from(message.text)),
    ...files.map(({ attachment, content }) =>
      part(
        [
          `Content-Type: ${attachment.contentType}`,
          `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(attachment.name)}`,
        ],
        content,
      ),
    ),
  ];
  const head = [...own, 'MIME-Version: 1.0', `Content-Type: multipart/mixed; boundary="${boundary}"`, ''];
  return Buffer.from([...head, ...parts, `--${boundary}--`, ''].join('\r\n'));
}

function mailbox({ name, address }: Address): string {
  return name === address ? address : `${encoded(name)} <${address}>`;
}

function encoded(text: string): string {
  return /^[ -~]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}

function wrapped(content: Buffer): string {
  const all = content.toString('base64');
  return all.match(new RegExp(`.{1,${base64Line}}`, 'g'))?.join('\r\n') ?? '';
}
