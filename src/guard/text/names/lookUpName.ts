import { pairAt } from '../../packed';
import { nameTable } from './nameTable';

/** What is known of a word as a name: bits, so that a word can be a first name and a surname. 0: nothing. */
export const FIRST_WEAK = 1;
export const FIRST_SURE = 2;
export const LAST_WEAK = 4;
export const LAST_SURE = 8;
/** Also an ordinary word or a place: says little alone or first in a sentence ("Per", "Berg", "Paris"). */
export const ORDINARY = 16;

/** The table is cut by the first 8 bits of the hash. */
export const BLOCKS = 256;

/** Letters of the longest name in the table. */
export const LONGEST_NAME = 11;

/** Decoded blocks: position << 5 | kind, sorted. */
const decoded: (Uint32Array | undefined)[] = [];

/** Where each block begins in the table's text, in pairs of characters. */
let starts: Uint16Array | undefined;

/**
 * What the table says about a name's hash (`nameHash`). One word in about 2^10 that is no name is taken for one:
 * the table keeps fingerprints, not letters. Only the block of the hash is read, the first time it is asked for.
 */
export function lookUpName(hash: number): number {
  const block = hash >>> 24;
  const entries = (decoded[block] ??= decodeBlock(block));
  const wanted = Math.floor(((hash & 0xffffff) * nameTable.space) / 0x1000000);
  let low = 0;
  let high = entries.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle] ?? 0;
    const position = entry >>> 5;
    if (position === wanted) return entry & 0x1f;
    if (position < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/**
 * Reads a block, 13 bits from each pair of characters, highest first: the number of names, then for each the
 * distance to the one before in a Rice code and the rank of its kind in unary. No part is longer than 14 bits.
 */
function decodeBlock(block: number): Uint32Array {
  const { rice, kinds, text } = nameTable;
  const rarest = kinds.length - 1;
  starts ??= startsOfBlocks();
  let pair = starts[block] ?? 0;
  const entries = new Uint32Array(pairAt(text, pair++));
  let held = 0;
  let width = 0;
  let position = 0;
  for (let index = 0; index < entries.length; index++) {
    for (; width < 14; width += 13) held = (held << 13) | pairAt(text, pair++);
    const high = Math.clz32(~(held << (32 - width)));
    width -= high + 1;
    for (; width < rice; width += 13) held = (held << 13) | pairAt(text, pair++);
    width -= rice;
    position += (high << rice) | ((held >>> width) & ((1 << rice) - 1));
    for (; width < 14; width += 13) held = (held << 13) | pairAt(text, pair++);
    const rank = Math.min(Math.clz32(~(held << (32 - width))), rarest);
    width -= rank < rarest ? rank + 1 : rank;
    entries[index] = (position << 5) | (kinds[rank] ?? 0);
  }
  return entries;
}

/** The table's text opens with the length of each block. */
function startsOfBlocks(): Uint16Array {
  const found = new Uint16Array(BLOCKS);
  let start = BLOCKS;
  for (let block = 0; block < BLOCKS; block++) {
    found[block] = start;
    start += pairAt(nameTable.text, block);
  }
  return found;
}
