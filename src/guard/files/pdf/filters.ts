import type { Budget } from '../budget';
import { inflate } from '../inflate';
import { byteAt } from '../plainText';
import type { PdfValue } from './syntax';
import { numberAt } from './syntax';

/** Undoes one filter of a stream; undefined for pictures, and for filters that are hardly used for text any more. */
export function undone(
  filter: PdfValue | undefined,
  data: Uint8Array,
  parameters: PdfValue | undefined,
  budget: Budget,
): Uint8Array | undefined {
  if (filter !== '/FlateDecode') return undefined;
  const { bytes } = inflate(data.subarray(hasHeader(data) ? 2 : 0), budget);
  return numberAt(parameters, '/Predictor') < 10 ? bytes : unpredicted(bytes, parameters);
}

/** Whether a zlib header stands before the packed data, as it should. */
function hasHeader(data: Uint8Array): boolean {
  const first = byteAt(data, 0);
  return (first & 15) === 8 && (first * 256 + byteAt(data, 1)) % 31 === 0;
}

/**
 * Rows written as differences from their left or upper neighbours; undefined for the ways that are for pictures.
 * Source: ISO 32000-1, 7.4.4.4; PNG, chapter 9.
 */
function unpredicted(data: Uint8Array, parameters: PdfValue | undefined): Uint8Array | undefined {
  const row = Math.max(1, numberAt(parameters, '/Columns', 1));
  const bytes = new Uint8Array(data.length);
  let to = 0;
  for (let from = 0; from < data.length; from++) {
    const type = byteAt(data, from);
    if (type > 2) return undefined;
    for (let index = 0; index < row; index++, to++) {
      const near = type === 2 ? to - row : type === 1 && index > 0 ? to - 1 : -1;
      bytes[to] = byteAt(data, ++from) + byteAt(bytes, near);
    }
  }
  return bytes.subarray(0, to);
}
