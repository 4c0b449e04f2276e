import type { Budget } from './budget';
import { spend } from './budget';
import { byteAt } from './plainText';

// The one inflation that goes on: bits of packed data, lowest first, and the bytes they have been unpacked to.
// Variables take much less room in the add-in than fields of an object, and nothing is awaited meanwhile.
let packed: Uint8Array = new Uint8Array();
let at = 0;
let held = 0;
let heldBits = 0;
let out = packed;
let end = 0;
let limit = 0;

/** For each possible next bits: the symbol times 16, plus the length of its code; 0 for bits that are no code. */
type CodeTable = Uint16Array;

/** The longest match and the longest code, in bytes and bits. */
const longestMatch = 258;
const longestCode = 15;
/** In this order the lengths of the lengths are written. */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/**
 * Inflates raw deflate data, or as much of it as is sound and within the budget: a damaged end should not hide
 * what stands before it. `whole` is false when something was lost. Written out, because the inflaters of packages
 * give nothing of damaged data and are not bounded before it is too late. Source: RFC 1951.
 */
export function inflate(data: Uint8Array, budget: Budget): { bytes: Uint8Array; whole: boolean } {
  packed = data;
  at = held = heldBits = end = 0;
  limit = Math.max(0, budget.bytes);
  out = new Uint8Array(Math.min(4 * data.length, limit) + longestMatch);
  let whole = !budget.spent;
  for (let last = 0; whole && last === 0;) {
    last = take(1);
    whole = readBlock(take(2));
  }
  const bytes = out.subarray(0, end);
  return { bytes, whole: spend(budget, bytes.length) && whole };
}

/** False when the block is damaged, cut off or too much. */
function readBlock(kind: number): boolean {
  if (kind === 0) return copyStored() && end <= limit;
  if (kind === 3) return false;
  const lengths = new Uint8Array(320);
  let letters = 288;
  if (kind === 1) lengths.fill(8).fill(9, 144, 256).fill(7, 256, 280).fill(5, 288);
  else {
    letters = take(5) + 257;
    if (!readLengths(lengths, letters + take(5) + 1)) return false;
  }
  return readCodes(codeTable(lengths.subarray(0, letters)), codeTable(lengths.subarray(letters)));
}

function readLengths(lengths: Uint8Array, count: number): boolean {
  const own = new Uint8Array(19);
  const ownCount = take(4) + 4;
  for (const place of lengthOrder.slice(0, ownCount)) own[place] = take(3);
  const table = codeTable(own);
  for (let at = 0; at < count;) {
    const symbol = nextSymbol(table);
    if (symbol < 0 || isPastEnd()) return false;
    if (symbol < 16) lengths[at++] = symbol;
    else {
      const repeated = symbol === 16 ? byteAt(lengths, at - 1) : 0;
      const times = symbol === 16 ? 3 + take(2) : symbol === 17 ? 3 + take(3) : 11 + take(7);
      lengths.fill(repeated, at, at + times);
      at += times;
    }
  }
  return true;
}

/** Bytes as they are, from the next whole byte on, after how many they are twice. */
function copyStored(): boolean {
  take(heldBits & 7);
  let length = take(16);
  take(16);
  makeRoom(length);
  for (; length > 0 && !isPastEnd(); length--) out[end++] = take(8);
  return !isPastEnd();
}

function readCodes(letters: CodeTable, distances: CodeTable): boolean {
  while (end <= limit && !isPastEnd()) {
    const symbol = nextSymbol(letters);
    if (symbol === 256) return !isPastEnd();
    if (symbol < 0) return false;
    makeRoom(longestMatch);
    if (symbol < 256) out[end++] = symbol;
    else {
      const length = symbol === 285 ? longestMatch : 3 + amount(symbol - 257, 2);
      const code = nextSymbol(distances);
      const distance = 1 + amount(code, 1);
      if (code < 0 || distance > end) return false;
      for (const stop = end + length; end < stop; end++) out[end] = out[end - distance] ?? 0;
    }
  }
  return false;
}

/** What a symbol for a length or a distance means with the bits that follow it; groups of them have equally many. */
function amount(code: number, group: number): number {
  const size = 1 << group;
  if (code < size) return code;
  const more = (code >> group) - 1;
  return ((size + (code & (size - 1))) << more) + take(more);
}

function makeRoom(more: number): void {
  if (end + more <= out.length) return;
  const larger = new Uint8Array(2 * out.length + more);
  larger.set(out);
  out = larger;
}

function isPastEnd(): boolean {
  return at - (heldBits >> 3) > packed.length;
}

function take(bits: number): number {
  while (heldBits < bits) {
    held |= byteAt(packed, at++) << heldBits;
    heldBits += 8;
  }
  const value = held & ((1 << bits) - 1);
  held >>>= bits;
  heldBits -= bits;
  return value;
}

/** -1 where the bits are no code. */
function nextSymbol(table: CodeTable): number {
  const bits = take(longestCode);
  const entry = table[bits & (table.length - 1)] ?? 0;
  const length = entry & 15;
  held = (held << (longestCode - length)) | (bits >> length);
  heldBits += longestCode - length;
  return entry === 0 ? -1 : entry >> 4;
}

function codeTable(lengths: Uint8Array): CodeTable {
  const width = Math.max(1, ...lengths);
  const table = new Uint16Array(1 << width);
  let code = 0;
  for (let length = 1; length <= width; length++) {
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      let reversed = 0;
      for (let bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit);
      for (; reversed < table.length; reversed += 1 << length) table[reversed] = symbol * 16 + length;
      code++;
    }
    code *= 2;
  }
  return table;
}
