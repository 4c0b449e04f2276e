/** The plain letter for each from U+00DF to U+017F. */
const plainLetters =
  'saaaaaaaceeeeiiiidnooooo/ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs';
const first = 0xdf;

/** Lower case without accents: engines without Intl cannot be asked to normalise. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u00df-\u017f]/g, (letter) => plainLetters.charAt(letter.charCodeAt(0) - first));
}
