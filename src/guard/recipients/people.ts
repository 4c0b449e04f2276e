import type { Person } from '../message';

/** No more people than this are read from one text: a mailing list is no correspondence. */
const mostPeople = 50;

/**
 * People that a text names as mail headers do, `Johan Wikström <johan.wikstrom@bjorkstad.example>`: the heads of
 * quoted messages tell who was in the conversation.
 */
export function peopleInText(text: string): Person[] {
  const people: Person[] = [];
  for (const line of text.split('\n')) {
    if (!line.includes('@') || line.length > 2000) continue;
    const shape =
      /(?:"([^"<>]{2,80})"|([^<>;,:"@]{2,80}?))\s*[<[](?:mailto:)?([^\s<>@,;:]{1,64}@[^\s<>@,;]{3,255})[>\]]/g;
    for (let match = shape.exec(line); match !== null; match = shape.exec(line)) {
      people.push({ name: (match[1] ?? match[2] ?? '').trim(), address: match[3] ?? '' });
      if (people.length === mostPeople) return people;
    }
  }
  return people;
}
