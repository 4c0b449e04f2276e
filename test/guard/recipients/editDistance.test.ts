import { isWithinEdits } from '../../../src/guard/recipients/editDistance';

test.each([
  ['lindmarka', 'lindmarka', 0],
  ['lindmarka', 'lindmrka', 1],
  ['lindmarka', 'lindmarkka', 1],
  ['gmail', 'gmial', 1],
  ['lindmarka', 'lindmerke', 2],
  ['abcd', 'badc', 2],
  ['a', '', 1],
  ['', '', 0],
])('%s and %s are %s edits apart, and not fewer', (left, right, edits) => {
  expect(isWithinEdits(left, right, edits)).toBe(true);
  expect(isWithinEdits(right, left, edits)).toBe(true);
  if (edits > 0) expect(isWithinEdits(left, right, edits - 1)).toBe(false);
});
