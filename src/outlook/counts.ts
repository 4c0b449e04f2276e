import type { Verdict } from '../guard/verdict';
import { attempt } from './attempt';

/*
 * How often the guard asks why, and what people then do: the figures by which a noisy rule is found and tuned.
 * A count is kept for each reason code (`Verdict.code`), in the person's roamingSettings under `guard.counts`, and
 * holds no content, no address and no time. Each draft counts once for each code: `asked` when a compose handler
 * or the pane sees that Send would ask, `changed` when that reason then goes away, `acknowledged` when the person
 * says in the pane that it is right. Nothing is counted at send: the handler there changes nothing, and Outlook
 * tells nobody what the person chose (office-js 5554). A reason that first arises from the last words written
 * before Send is therefore counted only when the pane is opened. An administrator exports the setting from the
 * mailboxes and reads it with `countsText`.
 */

export const countsKey = 'guard.counts';

const events = ['asked', 'changed', 'acknowledged'];

/** How many drafts, by code and what happened: `similarToColleague.asked`. */
type Counts = Record<string, number>;

/** What one draft has counted so far. */
export function parseCounted(text: string): string[] {
  const entries = attempt(() => JSON.parse(text) as unknown);
  return Array.isArray(entries) ? entries.filter((entry) => typeof entry === 'string') : [];
}

/** What is new for this draft with this verdict, to be added to what it has counted. */
export function newlyCounted(before: readonly string[], verdict: Verdict, acknowledged: boolean): string[] {
  const found: string[] = [];
  for (const entry of before) {
    const [code = '', event] = entry.split('.');
    const isSettled = before.includes(`${code}.acknowledged`) || stillHolds(code, verdict);
    if (event === 'asked' && !isSettled) found.push(`${code}.changed`);
  }
  const { code } = verdict;
  if (code !== undefined) found.push(`${code}.asked`);
  if (code !== undefined && acknowledged) found.push(`${code}.acknowledged`);
  return found.filter((entry) => !before.includes(entry));
}

function stillHolds(code: string, { verdict, code: now, recipients, unread, missing }: Verdict): boolean {
  if (verdict === 'send') return false;
  if (code === 'unread') return unread.length > 0;
  if (code === 'missing') return missing.length > 0;
  return now === code || recipients.some(({ reasons }) => reasons.some((reason) => reason === code));
}

/** The stored counts with these added. Damaged text starts anew. */
export function withCounted(stored: unknown, counted: readonly string[]): string {
  const counts = parseCounts(stored);
  for (const entry of counted) counts[entry] = (counts[entry] ?? 0) + 1;
  return JSON.stringify(counts);
}

function parseCounts(stored: unknown): Counts {
  const counts: Counts = {};
  const read: Readonly<Record<string, unknown>> = attempt(() => JSON.parse(String(stored)) as Counts) ?? {};
  for (const entry of Object.keys(read)) {
    if (Number(read[entry]) > 0) counts[entry] = Number(read[entry]);
  }
  return counts;
}

/** The stored counts as a table with semicolons: one row per reason code, most asked first. */
export function countsText(stored: unknown): string {
  const counts = parseCounts(stored);
  const codes = Object.keys(counts).map((entry) => entry.slice(0, entry.indexOf('.')));
  const rows = [...new Set(codes)]
    .map((code) => [code, ...events.map((event) => counts[`${code}.${event}`] ?? 0)])
    .sort((left, right) => Number(right[1]) - Number(left[1]));
  return [['code', ...events], ...rows].map((row) => row.join(';')).join('\n');
}
