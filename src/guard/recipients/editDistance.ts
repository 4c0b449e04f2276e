/**
 * Whether one word becomes the other by at most so many insertions, deletions, substitutions and swapped
 * neighbours (optimal string alignment). Only the cells near the diagonal are looked at.
 */
export function isWithinEdits(left: string, right: string, most: number): boolean {
  if (Math.abs(left.length - right.length) > most) return false;
  const far = most + 1;
  let beforeLast: number[] = [];
  let last: number[] = [];
  for (let j = 0; j <= right.length; j++) last.push(Math.min(j, far));
  for (let i = 1; i <= left.length; i++) {
    const row = filled(right.length + 1, far);
    if (i <= most) row[0] = i;
    let least = row[0] ?? far;
    const to = Math.min(right.length, i + most);
    for (let j = Math.max(1, i - most); j <= to; j++) {
      const value = cell(left, right, i, j, { row, last, beforeLast, far });
      row[j] = value;
      if (value < least) least = value;
    }
    if (least > most) return false;
    beforeLast = last;
    last = row;
  }
  return (last[right.length] ?? far) <= most;
}

type Rows = { row: number[]; last: number[]; beforeLast: number[]; far: number };

function cell(left: string, right: string, i: number, j: number, rows: Rows): number {
  const { row, last, beforeLast, far } = rows;
  const letter = left.charCodeAt(i - 1);
  const other = right.charCodeAt(j - 1);
  const diagonal = last[j - 1] ?? far;
  if (letter === other) return diagonal;
  let value = 1 + Math.min(diagonal, last[j] ?? far, row[j - 1] ?? far);
  const swapped = i > 1 && j > 1 && letter === right.charCodeAt(j - 2) && other === left.charCodeAt(i - 2);
  if (swapped) value = Math.min(value, (beforeLast[j - 2] ?? far) + 1);
  return Math.min(value, far);
}

function filled(length: number, value: number): number[] {
  const row: number[] = [];
  for (let index = 0; index < length; index++) row.push(value);
  return row;
}
