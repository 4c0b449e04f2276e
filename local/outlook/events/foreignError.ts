/** The message of what was thrown, also by a script: its errors are of another realm, so `instanceof` fails. */
export function messageOf(thrown: unknown): string {
  const { message } = (thrown ?? {}) as { message?: unknown };
  return typeof message === 'string' ? message : 'Something was thrown that is no error.';
}
