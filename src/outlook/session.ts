import type { Person } from '../guard/message';
import { attempt } from './attempt';

/** What is noted in sessionData, which lives as long as the draft and is shared by the handlers and the pane. */
export type SessionKey =
  | 'draft'
  | 'thread'
  /** How many recipients Outlook showed when it last told of a change. */
  | 'recipients'
  | 'attachments'
  | 'acknowledged'
  | 'counted';

/** Room for those who were in the conversation, of the 50,000 characters that older Outlooks give in all. */
const mostThread = 8_000;
const longestName = 60;

/** The people as text; those who do not fit are left out, and count as new in the conversation. */
export function serialiseThread(people: readonly Person[]): string {
  const rows = people.map(({ name, address }) => [address, name.slice(0, longestName)]);
  while (JSON.stringify(rows).length > mostThread) rows.splice(rows.length * 0.9);
  return JSON.stringify(rows);
}

/** Damaged text counts as nobody. */
export function parseThread(text: string): Person[] {
  const people = attempt(() =>
    (JSON.parse(text) as unknown[][]).map(([address, name]) => ({
      address: String(address),
      name: String(name),
    })),
  );
  return people ?? [];
}
