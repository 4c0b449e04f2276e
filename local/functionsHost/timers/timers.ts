import { setTimeout as pause } from 'node:timers/promises';
import type { TimerTrigger, Triggered } from '../bindings';
import type { RetryOptions } from '../coreApi';
import { faultOf, functionFailed, type Log } from '../log';
import type { QueueStore } from '../queues/queueStore';
import type { Runner } from '../runner';
import { afterRun, readTimerStatus, resumeTimer, writeTimerStatus, type TimerStatus } from './timerStatus';

export type TimerListener = { stop(): void };

type Parts = { store: QueueStore; runner: Runner; log: Log };

/** Longest delay that setTimeout takes; a longer wait is taken in steps. */
const longestDelayMilliseconds = 2 ** 31 - 1;

/** Starts a timer: at once when it is past due or asks for it, else at its next occurrence. */
export function startTimer(fn: Triggered<TimerTrigger>, parts: Parts): TimerListener {
  const { store } = parts;
  const { name } = fn.definition.metadata;
  const { schedule, runOnStartup, useMonitor } = fn.trigger;
  const stop = new AbortController();
  const stored = useMonitor ? readTimerStatus(store.database, name) : undefined;
  const resumed = resumeTimer(stored, schedule, new Date());
  let { status } = resumed;
  const keep = (): void => {
    if (useMonitor) writeTimerStatus(store.database, name, status);
  };
  keep();
  const fire = async (pastDue: boolean, onSchedule: boolean): Promise<void> => {
    const ranAt = new Date();
    await runTimer(fn, timerInfo(useMonitor ? status : undefined, pastDue), parts, stop.signal);
    status = afterRun(status, schedule, ranAt, onSchedule);
    keep();
  };
  const loop = async (): Promise<void> => {
    if (resumed.pastDue) await parts.runner.track(fire(true, false));
    else if (runOnStartup) await parts.runner.track(fire(false, false));
    while (!stop.signal.aborted) {
      await until(status.next, stop.signal);
      await parts.runner.track(fire(false, true));
    }
  };
  loop().catch((error: unknown) => {
    if (stop.signal.aborted) return;
    parts.log({
      level: 'critical',
      category: 'host',
      message: 'A timer stopped.',
      function: name,
      fault: faultOf(error),
    });
  });
  return { stop: () => stop.abort() };
}

/** Runs a timer's function now, outside its schedule. */
export function runTimerNow(fn: Triggered<TimerTrigger>, parts: Parts): Promise<void> {
  return runTimer(
    fn,
    timerInfo(readTimerStatus(parts.store.database, fn.definition.metadata.name), false),
    parts,
  );
}

async function until(at: Date, signal: AbortSignal): Promise<void> {
  for (let left = at.getTime() - Date.now(); left > 0; left = at.getTime() - Date.now()) {
    await pause(Math.min(left, longestDelayMilliseconds), undefined, { signal });
  }
}

/** Source: TimerInfo of the timer extension; a timer that never ran says so by year 1. */
function timerInfo(status: TimerStatus | undefined, pastDue: boolean): string {
  return JSON.stringify({
    Schedule: { AdjustForDST: true },
    ScheduleStatus: status && {
      Last: status.last?.toISOString() ?? '0001-01-01T00:00:00',
      Next: status.next.toISOString(),
      LastUpdated: status.lastUpdated.toISOString(),
    },
    IsPastDue: pastDue,
  });
}

async function runTimer(
  fn: Triggered<TimerTrigger>,
  info: string,
  { runner, log }: Parts,
  signal?: AbortSignal,
): Promise<void> {
  const { name, retryOptions } = fn.definition.metadata;
  const maxRetryCount = retryOptions?.maxRetryCount ?? 0;
  for (let retryCount = 0; ; retryCount += 1) {
    try {
      await runner.run(fn.definition, {
        inputData: [{ name: fn.input, data: { json: info } }],
        triggerMetadata: {},
        ...(retryOptions && { retryContext: { retryCount, maxRetryCount } }),
      });
      return;
    } catch (error) {
      log(functionFailed(name, error));
      if (!retryOptions || (maxRetryCount !== -1 && retryCount >= maxRetryCount)) return;
      await pause(retryDelay(retryOptions, retryCount), undefined, signal && { signal });
    }
  }
}

/** Milliseconds before a retry. Source: learn.microsoft.com/azure/azure-functions/functions-bindings-errors. */
export function retryDelay(options: RetryOptions, retryCount: number): number {
  if (options.retryStrategy !== 'exponentialBackoff') return (options.delayInterval?.seconds ?? 0) * 1000;
  const shortest = (options.minimumInterval?.seconds ?? 0) * 1000;
  const longest = (options.maximumInterval?.seconds ?? Infinity) * 1000;
  return Math.min(shortest * 2 ** retryCount, longest, longestDelayMilliseconds);
}
