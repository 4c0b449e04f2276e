/**
 * Accents in the order of their combining characters from U+0300 on, by their names in font glyphs; behind each
 * name the capitals without and with it. Source: Unicode and the Adobe Glyph List 2.0.
 */
const accents = (
  'graveAÀEÈIÌOÒUÙ acuteAÁCĆEÉIÍNŃOÓSŚUÚYÝ circumflexAÂEÊIÎOÔUÛ tildeAÃNÑOÕ - - breveGĞ - ' +
  'dieresisAÄEËIÏOÖUÜ - ringAÅ - caronCČSŠZŽ cedillaCÇSŞ ogonekAĄEĘ'
).split(' ');

/** The letter with an accent named as in font glyphs (`dieresis`), or by the name's beginning; empty when there is none. */
export function withAccent(letter: string, accent: string): string {
  const letters = accents.find((word) => accent.length > 3 && word.startsWith(accent));
  return letters === undefined ? '' : accented(letter, letters);
}

function accented(letter: string, letters: string): string {
  const capital = letter.toUpperCase();
  const [, found = ''] = letters.split(capital);
  const character = found.charAt(0);
  return letter === capital ? character : character.toLowerCase();
}

/** Letters and accents that stand apart, as files of a Mac have them, written as one letter; ligatures as their letters. */
export function composed(text: string): string {
  return text
    .replace(/[\ufb00-\ufb04]/g, (ligature) => String(ligatures[ligature.charCodeAt(0) - 0xfb00]))
    .replace(/([A-Za-z])([\u0300-\u030c\u0327\u0328])/g, (pair, letter: string, accent: string) => {
      const place = accent.charCodeAt(0) - 0x300;
      return accented(letter, String(accents[place > 12 ? place - 26 : place])) || pair;
    });
}

const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl'];
