/** Runs something later; the answer takes it back. */
export type Clock = (afterMs: number, run: () => void) => () => void;

/** When Outlook says that an add-in takes long, and when it gives up. */
export const slowAfterMs = 5_000;
export const timedOutAfterMs = 5 * 60_000;

/** Watches one run of a handler; the answer ends the watch. */
export function watchSend(clock: Clock, on: { slow: () => void; timedOut: () => void }): () => void {
  const endings = [clock(slowAfterMs, on.slow), clock(timedOutAfterMs, on.timedOut)];
  return () => {
    for (const end of endings) end();
  };
}
