import type { Finding, GuardedMessage } from '../message';
import { fold } from '../text/fold';
import type { FoldedName } from './foldedName';

/**
 * Somebody a message is about, by a full name in it. In files only the masked name is left, `Farid A.`: then
 * `last` is an initial.
 */
export type DataSubject = FoldedName & { quoted: boolean };

/** Who the message is about: each full name once. */
export function dataSubjects(
  findings: readonly Finding[],
  { subject, body }: Pick<GuardedMessage, 'subject' | 'body'>,
): DataSubject[] {
  const subjects: DataSubject[] = [];
  for (const finding of findings) {
    if (finding.kind !== 'name' || finding.partial === true || finding.atWork === true) continue;
    const name = toSubject(nameOf(finding, subject, body), finding.quoted === true);
    if (name === undefined || subjects.some((other) => isSameSubject(other, name))) continue;
    subjects.push(name);
  }
  return subjects;
}

/** Whether one of the person's names is that of the subject, in either order. */
export function isSubject(names: readonly FoldedName[], subject: DataSubject): boolean {
  return names.some(
    ({ first, last }) =>
      (first === subject.first && startsAs(last, subject.last)) ||
      (last === subject.first && startsAs(first, subject.last)),
  );
}

function startsAs(name: string, other: string): boolean {
  return other.length === 1 ? name.startsWith(other) : name === other;
}

function nameOf({ where, start, end, masked }: Finding, subject: string, body: string): string {
  if (where === 'subject') return subject.slice(start, end);
  return where === 'body' ? body.slice(start, end) : masked;
}

function toSubject(text: string, quoted: boolean): DataSubject | undefined {
  const inverted = /^([^,]+),\s*(.+)$/.exec(text);
  const ordered = inverted === null ? text : `${inverted[2] ?? ''} ${inverted[1] ?? ''}`;
  const tokens = fold(ordered)
    .replace(/[-']/g, '')
    .split(/[^a-z]+/)
    .filter((token) => token !== '');
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  return first === undefined || last === undefined || tokens.length < 2 ? undefined : { first, last, quoted };
}

function isSameSubject(one: DataSubject, other: DataSubject): boolean {
  return one.first === other.first && one.last === other.last && one.quoted === other.quoted;
}
