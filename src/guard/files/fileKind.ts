import { byteString } from './plainText';

/** What a file is: a format that is read, or the reason why it is not. */
export type FileKind = 'pdf' | 'zip' | 'message' | 'html' | 'text' | 'scanned' | 'encrypted' | 'format';

/** How much of a file is looked at, in bytes: PDF allows its mark anywhere in the first kilobyte. */
const looked = 1024;

/** Pictures by their first bytes: JPEG, PNG, GIF, TIFF, WebP, HEIF. */
const pictureMark = /^(\xff\xd8\xff|\x89PNG|GIF8|II\*\0|MM\0\*|[^]{8}WEBP|[^]{4}ftyp(hei|mif1))/;
const htmlMark =
  /^[^a-z<]*(<\?[^>]*>\s*)?(<!--[^]{0,500}?-->\s*)*<(!doctype html|html|head|body|table|meta)\b/i;
const messageField = /^(Received|Return-Path|MIME-Version|Message-ID|Delivered-To|X-[\w-]+): /im;
const fieldFirst = /^[A-Za-z][\w-]{1,40}:[ \t\r]/;
/** Formats of text that has to be decoded: rich text, XML, calendars and contact cards, JSON. */
const codedMark = /^(\{\\rtf|\s*<\?xml|BEGIN:V)/;
/** An encrypted Office document is a compound file with a stream `EncryptedPackage`. Source: MS-OFFCRYPTO 2.3.4. */
const encryptedOffice = 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P';
/** Text holds no control characters but blanks; UTF-16 has a mark before it. */
const binaryMark = /^(?!\xff\xfe|\xfe\xff)[^]*[^\cG-\r\cZ-\xff]/;

/**
 * What kind of file this is by its content; by the end of its name only where the content does not tell. Web
 * pages and tables that systems name `.doc` or `.xls` are what they are.
 */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  const start = byteString(bytes.subarray(0, looked));
  const isNamed = (endings: string) => new RegExp(`\\.(${endings})$`, 'i').test(name);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'zip';
  if (/^\s*%PDF-/.test(start) || (isNamed('pdf') && start.includes('%PDF-'))) return 'pdf';
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    return byteString(bytes).includes(encryptedOffice) ? 'encrypted' : 'format';
  if (pictureMark.test(start) || isNamed('jpe?g|png|gif|bmp|tiff?|hei[cf]|webp|avif')) return 'scanned';
  if (start.startsWith('-----BEGIN PGP MESSAGE') || isNamed('p7m|pgp|gpg|(x-)?pkcs7-mime'))
    return 'encrypted';
  if (binaryMark.test(start)) return 'format';
  if (isNamed('eml|mht|mhtml') || (fieldFirst.test(start) && messageField.test(start))) return 'message';
  if (htmlMark.test(start) || isNamed('x?html?')) return 'html';
  return codedMark.test(start) || isNamed('rtf|xml|svg|fod[tsp]|ics|vcf|json') ? 'format' : 'text';
}
