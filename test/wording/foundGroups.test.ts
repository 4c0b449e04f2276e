import type { Finding } from '../../src/guard/message';
import { findingPhrase, foundGroups } from '../../src/wording/foundGroups';

const found = (kind: Finding['kind'], where: string, more: Partial<Finding> = {}): Finding => {
  return { kind, where, start: 0, end: 5, masked: 'x••••', ...more };
};

test('findings are grouped by where they lie, what earlier messages said last', () => {
  const groups = foundGroups(
    [
      found('name', 'body', { quoted: true }),
      found('phone', 'body'),
      found('personnummer', 'attachment:akt.zip/lista.csv'),
      found('cv', 'attachmentName:CV.pdf'),
    ],
    [],
    'sv',
  );
  expect(groups.map(({ heading }) => heading)).toEqual([
    'Texten',
    'akt.zip/lista.csv',
    'CV.pdf',
    'Den citerade tråden',
  ]);
});

test('the same number twice in a place is listed once, and single first names and people at work not at all', () => {
  const [group, ...others] = foundGroups(
    [
      found('personnummer', 'body'),
      found('personnummer', 'body'),
      found('name', 'subject', { partial: true }),
      found('name', 'subject', { atWork: true }),
    ],
    [],
    'sv',
  );
  expect(group?.findings).toHaveLength(1);
  expect(others).toEqual([]);
});

test('what had no room is told with its place', () => {
  const leftOut = [{ where: 'attachment:a.txt', kind: 'personnummer' as const, count: 2900 }];
  const [group] = foundGroups([found('personnummer', 'attachment:a.txt')], leftOut, 'sv');
  expect(group?.leftOut).toBe('2900 personnummer');
});

test.each<[Finding['kind'], string]>([
  ['personnummer', 'Personnummer x••••'],
  ['name', 'Namn x••••'],
  ['health', 'Uppgift om hälsa'],
  ['cv', 'CV'],
])('%s is listed as "%s"', (kind, phrase) => {
  expect(findingPhrase(found(kind, 'body'), 'sv')).toBe(phrase);
});
