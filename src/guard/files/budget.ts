/**
 * What reading one file may cost, all that it holds together: a small archive can expand to anything.
 * `spent` is set when something was left unread because of it.
 */
export type Budget = { bytes: number; entries: number; spent: boolean };

/** Larger files are not read at all: 10 MB of base64 already takes long to fetch from Outlook. */
export const largestFile = 10_000_000;

/** How far everything inside a file may expand together, in bytes. */
export const largestExpanded = 20_000_000;

/** How many files inside a file are read. */
export const mostEntries = 500;

/** How many archives and messages may lie in one another. */
export const deepestNesting = 3;

/** The budget for one file. */
export function newBudget(): Budget {
  return { bytes: largestExpanded, entries: mostEntries, spent: false };
}

/** Takes from the budget; false when it does not suffice. */
export function spend(budget: Budget, bytes: number): boolean {
  budget.bytes -= bytes;
  if (budget.bytes < 0) budget.spent = true;
  return !budget.spent;
}
