import type { Words } from './words';

/**
 * Where the signs stand that other rules start from, gathered in one walk over a text. All are UTF-16 offsets.
 */
export type TextMarks = {
  /** The first digit of each run of digits. */
  digits: readonly number[];
  /** Each @. */
  ats: readonly number[];
  /** The first character of each line. */
  lines: readonly number[];
};

/** Gathers the marks of a text from what stands between its words. */
export function marksOf({ text, count, starts, ends }: Words): TextMarks {
  const digits: number[] = [];
  const ats: number[] = [];
  const lines = [0];
  let from = 0;
  for (let index = 0; index <= count; index++) {
    const to = index < count ? (starts[index] ?? 0) : text.length;
    if (to - from > 1 || text.charCodeAt(from) !== 32) {
      let inRun = false;
      for (; from < to; from++) {
        const code = text.charCodeAt(from);
        const isDigit = isDigitCode(code);
        if (isDigit && !inRun) digits.push(from);
        inRun = isDigit;
        if (code === 10) lines.push(from + 1);
        if (code === 64) ats.push(from);
      }
    }
    from = ends[index] ?? 0;
  }
  return { digits, ats, lines };
}

/** Whether the code is that of a digit. */
export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The number at a place in a list; 0 outside it. */
export function at(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0;
}

/** The number of the last entry of an ascending list that is not after the offset; -1 where all are. */
export function lastNotAfter(
  ascending: ArrayLike<number>,
  offset: number,
  length = ascending.length,
): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
