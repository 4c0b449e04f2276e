/**
 * Base letters of U+00E0 to U+00FF; å, ä and ö are letters of their own in Swedish, æ and ø
 * their neighbours, and é tells "Lundén" from the noun "lunden".
 */
const LATIN_1 = 'aaaaäåäceéeeiiiidnooooöoöuuuuyty';

/** Base letters of U+0100 to U+017F. */
const LATIN_A =
  'aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnooooooöörrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs';

/** The code of a letter in lower case and without accents, so that "Mónica", "Monica" and "MÓNICA" are one name. */
export function baseLetter(code: number): number {
  if (code < 0x80) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code < 0xc0) return code;
  if (code < 0x100) return code === 0xdf ? 115 : LATIN_1.charCodeAt(code & 0x1f);
  if (code < 0x180) return LATIN_A.charCodeAt(code - 0x100);
  return code;
}

/** FNV-1a over 32 bits (Fowler, Noll, Vo). */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** Bound once: looking up a global in every step is slow in engines that guard theirs. */
const { imul } = Math;

/** 32-bit hash of the letters from `start` to `end` of a text; accents and case make no difference. */
export function nameHash(text: string, start: number, end: number): number {
  let hash = OFFSET;
  for (let at = start; at < end; at++) {
    hash = imul(hash ^ baseLetter(text.charCodeAt(at)), PRIME);
  }
  hash = imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The hashes of a list of words that stand in one string with spaces between. */
export function hashesOf(list: string): ReadonlySet<number> {
  return new Set(list.split(' ').map((word) => nameHash(word, 0, word.length)));
}
