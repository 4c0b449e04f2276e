import { isWithinEdits } from './editDistance';
import type { FoldedName } from './foldedName';

/**
 * How two people's names relate. `same`: the same name. `similar`: a slip of the keyboard apart, or the same
 * first name and surnames that begin alike. `alike`: offered for the same first letters, as an autocomplete list
 * does, no more. `firstName`: the first name alone is the same.
 */
export type Likeness = 'same' | 'similar' | 'alike' | 'firstName' | 'different';

/** Fewer letters than this make a name too short to compare by edits. */
const comparableLength = 4;
/** Surnames that begin alike by so many letters stand beside each other in an autocomplete list. */
const sharedBeginning = 3;

const order: readonly Likeness[] = ['same', 'similar', 'alike', 'firstName', 'different'];

/**
 * Compares the names two people are known under (`foldedNames`), by those that are most alike. The order of first
 * name and surname does not matter.
 */
export function likenessOf(one: readonly FoldedName[], another: readonly FoldedName[]): Likeness {
  let best: Likeness = 'different';
  for (const left of one) {
    for (const right of another) {
      best = nearer(best, compare(left, right));
      if (best === 'same') return best;
      const turned = compare({ first: left.last, last: left.first }, right);
      if (turned !== 'firstName') best = nearer(best, turned);
    }
  }
  return best;
}

function nearer(one: Likeness, other: Likeness): Likeness {
  return order.indexOf(other) < order.indexOf(one) ? other : one;
}

function compare(left: FoldedName, right: FoldedName): Likeness {
  const sameInitials = right.first.startsWith(left.first.charAt(0));
  const sameLastInitial = right.last.startsWith(left.last.charAt(0));
  if (!sameInitials && !sameLastInitial) return 'different';
  const sameFirst = left.first === right.first;
  const sameLast = left.last === right.last;
  if (sameFirst && sameLast) return 'same';
  if (sameFirst && (areClose(left.last, right.last) || beginAlike(left.last, right.last))) return 'similar';
  if (sameLast && areClose(left.first, right.first)) return 'similar';
  if (areClose(left.first, right.first) && areClose(left.last, right.last)) return 'similar';
  if (sameFirst && sameLastInitial) return 'alike';
  if (sameLast && sameInitials) return 'alike';
  return sameFirst ? 'firstName' : 'different';
}

function beginAlike(left: string, right: string): boolean {
  return left.length > sharedBeginning && right.startsWith(left.slice(0, sharedBeginning));
}

/** One slip of the keyboard in a short name, two in a long one. */
function areClose(left: string, right: string): boolean {
  if (left === right) return true;
  const shorter = Math.min(left.length, right.length);
  return shorter >= comparableLength && isWithinEdits(left, right, shorter > 6 ? 2 : 1);
}
