import { attempt } from './attempt';

type Result<Value> = { status: unknown; value: Value; error?: { code?: number } };
type Question<Value> = (callback: (result: Result<Value>) => void) => void;

/** Office gives this code when a key of sessionData was never set (seen in office.js 16.01). */
const keyNotFound = 9050;

/**
 * Asks Office one question. A failed result, a throw and a missing method are the same to the caller: an answer
 * that is not there, undefined. `unset` is the answer where a key was never set. Nothing here waits with a timer;
 * Outlook itself tells the person when it takes long.
 */
export function ask<Value>(question: Question<Value>, unset?: Value): Promise<Value | undefined> {
  return new Promise((resolve) => {
    try {
      question(({ status, value, error }) => {
        if (status === 'succeeded') resolve(value ?? unset);
        else resolve(error?.code === keyNotFound ? unset : undefined);
      });
    } catch {
      resolve(undefined);
    }
  });
}

/** Asks Office to change something, and answers whether it did. */
export function tell(order: Question<unknown>): Promise<boolean> {
  return ask<boolean>((callback) => {
    order(({ status }) => {
      callback({ status, value: true });
    });
  }).then(Boolean);
}

/** Whether this Outlook has the Mailbox requirement set, for example `1.14`. */
export function supports(set: string): boolean {
  return attempt(() => Office.context.requirements.isSetSupported('Mailbox', set)) === true;
}
