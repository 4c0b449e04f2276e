import type { UnreadReason } from '../message';
import { bytesFromBase64 } from './base64';
import type { Contents, InnerFile } from './contents';
import { htmlText } from './markupText';
import { byteString, bytesOf, found, hexDecoded, textFromBytes } from './plainText';

/** One part of a message that holds no parts itself, with its transfer encoding undone. */
type MimePart = {
  type: string;
  /** The name of the file when the part is one. */
  name: string;
  /** Shown within the text, as the logotype of a signature is. */
  isInline: boolean;
  charset: string;
  content: Uint8Array;
};

/** How deep parts may lie in one another, and how many there may be. */
const deepest = 20;
const mostParts = 1000;
/** A smaller picture within the text is a logotype or a signature; in bytes. */
const smallestPicture = 30_000;

/** Others are read as Windows-1252, which makes something else of their letters. */
const knownCharset = /^(utf-?8|(us-)?ascii|iso-8859-15?|(windows-|cp)1252)?$/i;

/**
 * The text of a mail message with subject, sender and recipients, and the files attached to it. Text beside
 * `format` means that its character set is not one of the usual. Sources: RFC 5322, 2045 to 2047; of RFC 2231
 * names in one piece.
 */
export function messageContents(bytes: Uint8Array): Contents {
  const parts: MimePart[] = [];
  const header = readEntity(byteString(bytes), parts, 0);
  const lines = ['Subject', 'From', 'To', 'Cc']
    .map((name) => `${name}: ${decodedHeader(field(header, name))}`)
    .filter((line) => !line.endsWith(': '));
  const inside: InnerFile[] = [];
  let unread: UnreadReason | undefined;
  for (const part of parts) {
    const { type, name, content } = part;
    if (name === '' && /^(text\/(plain|html))?$/.test(type)) {
      const text = textFromBytes(content);
      lines.push(type === 'text/html' ? htmlText(text) : text);
      if (!knownCharset.test(part.charset)) unread = 'format';
    } else if (!isDecoration(part)) {
      // Without a name: `part.eml` for message/rfc822.
      const ending = type.replace(/^.*\//, '').replace('rfc822', 'eml');
      inside.push({ name: name || `part.${ending}`, open: () => ({ bytes: content }) });
    }
  }
  return { text: lines.join('\n'), inside, unread };
}

/** Reads an entity into `parts`, and gives its header fields, each on a line. */
function readEntity(entity: string, parts: MimePart[], depth: number): string {
  const end = entity.search(/\r?\n\r?\n|^\r?\n|$/);
  const header = entity.slice(0, end).replace(/\r?\n[ \t]+/g, ' ');
  const body = entity.slice(end).replace(/^\r?\n(\r?\n)?/, '');
  const contentType = field(header, 'Content-Type');
  const type = found(/^([^;\s]*)/, contentType.toLowerCase());
  const boundary = parameter(contentType, 'boundary');
  if (type.startsWith('multipart/') && boundary !== '' && depth < deepest) {
    const read: MimePart[] = [];
    for (const piece of `\n${body}`.split(`\n--${boundary}`).slice(1)) {
      if (piece.startsWith('--')) break;
      readEntity(piece.replace(/^[ \t]*\r?\n/, '').replace(/\r$/, ''), read, depth + 1);
    }
    // The same text twice: the formatted one is what is seen.
    const isTwice = type === 'multipart/alternative' && read.some((part) => part.type === 'text/html');
    parts.push(...read.filter((part) => !isTwice || part.type !== 'text/plain'));
  } else if (parts.length < mostParts) parts.push(leaf(header, contentType, type, body));
  return header;
}

function leaf(header: string, contentType: string, type: string, body: string): MimePart {
  const disposition = field(header, 'Content-Disposition');
  const encoding = field(header, 'Content-Transfer-Encoding').toLowerCase();
  return {
    type,
    name: decodedHeader(parameter(disposition, 'filename') || parameter(contentType, 'name')),
    isInline: !/^attachment/i.test(disposition) && field(header, 'Content-ID') !== '',
    charset: parameter(contentType, 'charset'),
    // Of base64 whatever stands between the digits is passed over.
    content:
      (encoding === 'base64' ? bytesFromBase64(body.replace(/[^A-Za-z0-9+/]/g, '')) : undefined) ??
      bytesOf(encoding === 'quoted-printable' ? unquoted(body) : body),
  };
}

/** Quoted-printable, one character for each byte. Source: RFC 2045, 6.7. */
function unquoted(text: string): string {
  return hexDecoded(text.replace(/=[ \t]*\r?\n/g, ''), '=');
}

/** A signature proves who wrote and holds no text of its own. */
function isDecoration({ type, isInline, content }: MimePart): boolean {
  if (/^application\/(x-)?(pkcs7|pgp)-signature$/.test(type)) return true;
  return isInline && type.startsWith('image/') && content.length < smallestPicture;
}

function field(header: string, name: string): string {
  return found(new RegExp(`^${name}:[ \t]*(.*)`, 'im'), header);
}

function parameter(header: string, name: string): string {
  const pattern = new RegExp(`;\\s*${name}[*\\d]*\\s*=\\s*("[^"]*"|[^;\\s]*)`, 'i');
  const value = found(pattern, header).replace(/"/g, '');
  const encoded = found(/^[\w-]+'\w*'(.*)/, value);
  return encoded === '' ? value : hexDecoded(encoded, '%');
}

/** A header value as it is read: encoded words (RFC 2047) decoded, bytes as UTF-8 or Windows-1252. */
function decodedHeader(value: string): string {
  const asBytes = value
    .replace(/\?=\s+(?==\?)/g, '?=')
    .replace(/=\?[^?\s]+\?([bq])\?([^?\s]*)\?=/gi, (whole, kind: string, text: string) => {
      if (/q/i.test(kind)) return unquoted(text.replace(/_/g, ' '));
      const bytes = bytesFromBase64(text);
      return bytes === undefined ? whole : byteString(bytes);
    });
  return textFromBytes(bytesOf(asBytes));
}
