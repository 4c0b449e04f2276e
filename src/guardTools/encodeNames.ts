import { alphabet } from '../guard/packed';
import { BLOCKS } from '../guard/text/names/lookUpName';
import { nameHash } from '../guard/text/names/nameHash';

/** Bits of a fingerprint: one word in 2^10 that is no name is taken for one. */
const BITS = 10;

/** Bits of the low part in the Rice code of a distance; the shortest text for distances around 2^10. */
const RICE = 10;

/** Ones in a row that `lookUpName` reads at a time. */
const LONGEST_UNARY = 13;

/** What stands in the generated module. */
export type EncodedNames = { space: number; rice: number; kinds: number[]; text: string };

/** The names in blocks by hash, each a row of sorted positions with their kinds, as `lookUpName` reads them. */
export function encodeNames(kindOf: ReadonlyMap<string, number>): EncodedNames {
  const space = Math.ceil((kindOf.size / BLOCKS) * 2 ** BITS);
  const blocks = Array.from({ length: BLOCKS }, () => new Map<number, number>());
  for (const [name, kind] of kindOf) {
    const hash = nameHash(name, 0, name.length);
    const block = blocks[hash >>> 24];
    const position = Math.floor(((hash & 0xffffff) * space) / 2 ** 24);
    // Of names on one position the first, which is the commoner, says what it is.
    if (block !== undefined && !block.has(position)) block.set(position, kind);
  }
  const kinds = byFrequency([...kindOf.values()]);
  if (kinds.length > LONGEST_UNARY) throw new Error('Too many kinds for the reader.');
  const texts = blocks.map((block) => encodeBlock(block, kinds));
  const lengths = texts.map((text) => pairs(bitsOf(text.length / 2, 13))).join('');
  return { space, rice: RICE, kinds, text: lengths + texts.join('') };
}

function encodeBlock(block: ReadonlyMap<number, number>, kinds: readonly number[]): string {
  let bits = bitsOf(block.size, 13);
  let before = 0;
  for (const [position, kind] of [...block].sort(([one], [other]) => one - other)) {
    const distance = position - before;
    before = position;
    if (distance >>> RICE > LONGEST_UNARY) throw new Error('A distance is too long for the reader.');
    bits += `${'1'.repeat(distance >>> RICE)}0${bitsOf(distance & (2 ** RICE - 1), RICE)}`;
    const rank = kinds.indexOf(kind);
    bits += '1'.repeat(rank) + (rank < kinds.length - 1 ? '0' : '');
  }
  return pairs(bits);
}

function bitsOf(value: number, width: number): string {
  return value.toString(2).padStart(width, '0');
}

function byFrequency(kinds: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([kind]) => kind);
}

/** 13 bits in two characters of an alphabet of 91: 91 times 91 is just above 2^13. */
function pairs(bits: string): string {
  let text = '';
  for (let at = 0; at < bits.length; at += 13) {
    const value = Number.parseInt(bits.slice(at, at + 13).padEnd(13, '0'), 2);
    text += character(Math.floor(value / alphabet)) + character(value % alphabet);
  }
  return text;
}

/** Printable characters but the quotation mark, the backslash and the backtick. */
function character(digit: number): string {
  return String.fromCharCode(digit + (digit > 60 ? 36 : digit > 57 ? 35 : digit > 0 ? 34 : 33));
}

/** The module's source: formatted as prettier would. */
export function moduleText({ space, rice, kinds, text }: EncodedNames): string {
  const quote = text.includes("'") ? '"' : "'";
  return `/**
 * First names and surnames borne in Sweden, as fingerprints; \`lookUpName\` reads them.
 *
 * Source: Statistics Sweden (SCB), names with number of bearers on 31 December 2020. Licence: CC0 1.0.
 * Made by \`npm run name-table\` (src/guardTools/nameTable.ts); not to be edited by hand.
 */
export const nameTable = {
  space: ${space},
  rice: ${rice},
  kinds: [${kinds.join(', ')}],
  text: ${quote}${text}${quote},
};
`;
}
