import { readFileSync } from 'node:fs';
import type { Person } from '../../guard/message';
import type { ArchivedMessage } from './samples';

/**
 * Reads an archive of two files of tab-separated lines: messages (id, seconds, sender, recipients with commas
 * between) and people (id, name). Lines that begin with # are remarks.
 */
export function readArchive(messagesFile: string, peopleFile: string): ArchivedMessage[] {
  const people = new Map<string, Person>();
  const personOf = (id: string): Person => {
    const known = people.get(id) ?? { name: '', address: `p${id}@archive.example` };
    people.set(id, known);
    return known;
  };
  for (const [id = '', name = ''] of rowsOf(peopleFile)) people.set(id, { ...personOf(id), name });
  return rowsOf(messagesFile)
    .map(([, time = '', from = '', to = '']) => ({
      time: Number(time),
      from: personOf(from),
      to: to.split(',').map((recipient) => personOf(recipient.split(':')[0] ?? '')),
    }))
    .sort((left, right) => left.time - right.time);
}

function rowsOf(file: string): string[][] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
}
