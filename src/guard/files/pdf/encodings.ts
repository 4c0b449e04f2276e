import { withAccent } from '../letters';
import { found, windowsCharacter } from '../plainText';
import type { PdfValue } from './syntax';

/**
 * The upper half of Mac OS Roman: for each character its byte in Windows-1252 less 128, and a blank where it has
 * none. Source: ISO 32000-1, annex D.2.
 */
const macRoman =
  'DEGIQV\\a`bdcegihjkmlnoqsrtvuzy{|\x060"#\'\x156_.)\x194( FX 1  %5     *: fx?!, \x03  +;\x05 @CU\x0c\x1c\x16\x17\x13\x14\x11\x12w \x7f\x1f \x00\x0b\x1b  \x077\x02\x04\x09BJAKHMNOLST RZ[Y \x08\x18/   8   ';

/** The character for a code of a simple font's encoding, by the encoding's name; empty where it has none. */
export function encodedCharacter(encoding: PdfValue | undefined, code: number): string {
  const isMac = encoding === '/MacRomanEncoding';
  const isStandard = encoding === '/StandardEncoding';
  const ligature = code - (isMac ? 0xde : 0xae);
  if ((isMac || isStandard) && ligature >> 1 === 0) return ligature === 0 ? 'fi' : 'fl';
  if (code < 0x20 || (isStandard && code > 0x7e)) return '';
  if (isStandard && code === 0x27) return '’';
  return windowsCharacter(isMac && code > 0x7f ? macRoman.charCodeAt(code - 0x80) + 0x80 : code);
}

/** Glyph names of signs in the order of Windows-1252, with the byte at which each row begins. Source: Adobe Glyph List 2.0. */
const rows =
  '32 space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus comma ' +
  'hyphen period slash zero one two three four five six seven eight nine colon semicolon less equal greater question at ' +
  '95 underscore 146 quoteright quotedblleft quotedblright ' +
  'bullet endash emdash 160 nbspace 173 sfthyphen 198 AE 216 Oslash 223 germandbls 230 ae 248 oslash 45 minus';
const signs = new Map<string, string>();
let code = 0;
for (const word of rows.split(' ')) {
  if (Number(word) > 0) code = Number(word);
  else signs.set(word, windowsCharacter(code++));
}

/** The text of a glyph by its name in a font, without the slash; empty for names that mean nothing outside their font. */
export function glyphText(glyph: string): string {
  const parts = glyph.replace(/\..*/, '').split('_');
  if (parts.length > 1) return parts.map(glyphText).join('');
  const name = String(parts[0]);
  if (/^([A-Za-z]|f[fil]{1,2})$/.test(name)) return name;
  const point = found(/^u(?:ni)?([0-9A-F]{4})/, name);
  if (point !== '') return String.fromCharCode(parseInt(point, 16));
  return signs.get(name) ?? withAccent(name.charAt(0), name.slice(1));
}
