import type { Database } from '../../database';
import type { Schedule } from './schedule';

/** What is kept of a timer between runs and between starts of the host. */
export type TimerStatus = { last: Date | undefined; next: Date; lastUpdated: Date };

/** The status of a timer, by the name of its function. */
export function readTimerStatus(database: Database, name: string): TimerStatus | undefined {
  const [row] = database.prepare('SELECT last, next, lastUpdated FROM timers WHERE name = ?').all(name) as {
    last: string;
    next: string;
    lastUpdated: string;
  }[];
  if (!row) return undefined;
  const last = row.last === '' ? undefined : new Date(row.last);
  return { last, next: new Date(row.next), lastUpdated: new Date(row.lastUpdated) };
}

export function writeTimerStatus(database: Database, name: string, status: TimerStatus): void {
  const sql = 'INSERT OR REPLACE INTO timers (name, last, next, lastUpdated) VALUES (?, ?, ?, ?)';
  const { last, next, lastUpdated } = status;
  database.prepare(sql).run(name, last?.toISOString() ?? '', next.toISOString(), lastUpdated.toISOString());
}

/**
 * The status to start with, and whether an occurrence was missed while no host ran. A schedule that was changed
 * meanwhile counts from the last time that the timer ran. Source: ScheduleMonitor.CheckPastDueAsync.
 */
export function resumeTimer(
  stored: TimerStatus | undefined,
  schedule: Schedule,
  now: Date,
): { status: TimerStatus; pastDue: boolean } {
  if (!stored) {
    return { status: { last: undefined, next: schedule.next(now), lastUpdated: now }, pastDue: false };
  }
  const status = { ...stored, next: schedule.next(stored.lastUpdated) };
  return { status, pastDue: now > status.next };
}

/** The status after a run. One that came a little early does not come again for the same occurrence. */
export function afterRun(
  status: TimerStatus,
  schedule: Schedule,
  ranAt: Date,
  onSchedule: boolean,
): TimerStatus {
  const at = onSchedule && status.next > ranAt ? status.next : ranAt;
  return { last: at, next: schedule.next(at), lastUpdated: at };
}
