/** What Office answered: a value, or that it could not be had. `code` is Office's own error number. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; code?: number };

type Result<Value> = { status: unknown; value: Value; error?: { code?: number } };

/** Office gives this code when a key of sessionData was never set (seen in office.js 16.01). */
const keyNotFound = 9050;

/**
 * Asks Office one question. A failed result, a throw and a missing method are the same to the caller: an answer
 * that is not there. Nothing here waits with a timer; Outlook itself tells the person when it takes long.
 */
export function ask<Value>(
  question: (callback: (result: Result<Value>) => void) => void,
): Promise<Answer<Value>> {
  return new Promise((resolve) => {
    try {
      question(({ status, value, error }) => {
        if (status === 'succeeded') resolve({ ok: true, value });
        else resolve({ ok: false, ...(error?.code === undefined ? {} : { code: error.code }) });
      });
    } catch {
      resolve({ ok: false });
    }
  });
}

/** For sessionData: a key that was never set is an answer too. */
export function absentAsUndefined<Value>(answer: Answer<Value>): Answer<Value | undefined> {
  return !answer.ok && answer.code === keyNotFound ? { ok: true, value: undefined } : answer;
}

/** Whether this Outlook has the Mailbox requirement set, for example `1.14`. */
export function supports(set: string): boolean {
  try {
    return Office.context.requirements.isSetSupported('Mailbox', set);
  } catch {
    return false;
  }
}
