import { characterMap } from './characterMap';
import { encodedCharacter, glyphText } from './encodings';
import type { PdfDict, PdfValue } from './syntax';
import { at, listAt, nameOf, numberAt, streamText } from './syntax';

/** What the codes in a text mean, and how wide their glyphs are as a part of the font size. */
export type Font = {
  /** How many bytes a code has. */
  bytes: 1 | 2;
  /** Empty where the file does not tell what a glyph means. */
  text: (code: number) => string;
  width: (code: number) => number;
};

/** Fonts of signs: their codes are no letters. */
const signs = /symbol|dingbats/i;

/** Fonts by their dictionaries, as long as those are in use. */
const known = new WeakMap<PdfDict, Font>();

/** Reads a font. Source: ISO 32000-1, 9.6 to 9.10. */
export function readFont(dict: PdfDict): Font {
  let font = known.get(dict);
  if (font === undefined) {
    const toUnicode = characterMap(streamText(at(dict, '/ToUnicode')));
    const read = at(dict, '/Subtype') === '/Type0' ? compositeFont : simpleFont;
    font = read(dict, toUnicode);
    known.set(dict, font);
  }
  return font;
}

function compositeFont(font: PdfDict, toUnicode: ReadonlyMap<number, string>): Font {
  const [descendant] = listAt(font, '/DescendantFonts');
  const widths = compositeWidths(listAt(descendant, '/W'));
  const usual = numberAt(descendant, '/DW', 1000);
  return {
    bytes: 2,
    text: (code) => toUnicode.get(code) ?? '',
    width: (code) => (widths.get(code) ?? usual) / 1000,
  };
}

function simpleFont(font: PdfDict, toUnicode: ReadonlyMap<number, string>): Font {
  const type = at(font, '/Subtype');
  const name = nameOf(at(font, '/BaseFont'));
  const encoding = at(font, '/Encoding');
  const named = at(encoding, '/BaseEncoding') ?? encoding;
  const usual = type === '/TrueType' ? '/WinAnsiEncoding' : '/StandardEncoding';
  // Type 3 fonts name their glyphs as they like.
  const isOwn = type === '/Type3' || signs.test(name);
  const base = typeof named === 'string' ? named : isOwn ? '' : usual;
  const glyphs = differences(listAt(encoding, '/Differences'));
  const texts = Array.from({ length: 256 }, (_, code) => {
    const glyph = glyphs[code];
    const plain =
      glyph !== undefined ? glyphText(glyph.slice(1)) : base === '' ? '' : encodedCharacter(base, code);
    return toUnicode.get(code) ?? plain;
  });
  const widths = listAt(font, '/Widths');
  const first = numberAt(font, '/FirstChar');
  // Widths are thousandths, but for fonts whose glyphs are drawn by the file itself.
  const scale = Math.abs(numberAt(at(font, '/FontMatrix'), 0, 0.001));
  return {
    bytes: 1,
    text: (code) => String(texts[code]),
    width: (code) =>
      widths.length > 0
        ? Number(widths[code - first]) * scale || 0
        : standardWidth(name, String(texts[code])),
  };
}

/** `[code /glyph /glyph … code /glyph …]`. */
function differences(items: readonly (PdfValue | undefined)[]): (string | undefined)[] {
  const glyphs: string[] = [];
  let code = 0;
  for (const item of items) {
    if (typeof item === 'number') code = item;
    else glyphs[code++] = nameOf(item);
  }
  return glyphs;
}

/** No font has more glyphs; what is beyond is damage. */
const mostWidths = 65_536;

/** `[first [width width …] first last width …]`. Source: ISO 32000-1, 9.7.4.3. */
function compositeWidths(items: readonly (PdfValue | undefined)[]): Map<number, number> {
  const widths = new Map<number, number>();
  let left = mostWidths;
  for (let index = 0; index < items.length; index += 3) {
    const first = Number(items[index]);
    const next = items[index + 1];
    if (Array.isArray(next)) {
      next.forEach((width, offset) => widths.set(first + offset, Number(width)));
      index--;
    } else {
      for (let code = first; code <= Number(next) && left-- > 0; code++)
        widths.set(code, Number(items[index + 2]));
    }
  }
  return widths;
}

/**
 * The widths of Helvetica from blank to `~`, as digits of base 36 in parts of 1/36 of the font size: fonts that
 * need not lie in the file are close enough to it. Source: Adobe's font metrics.
 */
const helvetica =
  'aadkkwo8ccelacaakkkkkkkkkkaalllkzooqqomsqaiokuqsosqomqoyoomaaahk8kkikkakk88i8ukkkkciakiqiiic9cl';

function standardWidth(font: string, text: string): number {
  if (/cour|mono/i.test(font)) return 0.6;
  const narrower = /times|serif/i.test(font) ? 0.9 : 1;
  return (narrower * parseInt(helvetica.charAt(text.charCodeAt(0) - 0x20) || 'k', 36)) / 36;
}
