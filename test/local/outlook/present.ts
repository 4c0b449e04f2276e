/** The value, which a test is sure of; says so when it is not there. */
export function present<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('The test expected a value.');
  return value;
}
