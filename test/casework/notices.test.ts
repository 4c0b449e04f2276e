import { noticesDue } from '../../src/casework/notices';
import { sara, tomas } from '../people';
import { commitsOf } from './story';

test('each step brings the next step to those whose it is, and tells the reporter how it ended', () => {
  expect(
    noticesDue(commitsOf('submit', 'register', 'open', 'propose', 'return', 'propose', 'decide')),
  ).toEqual([
    { sequence: 1, kind: 'receipt', audience: { person: sara.person } },
    { sequence: 1, kind: 'register', audience: { role: 'registrar' } },
    { sequence: 2, kind: 'standpoint', audience: { role: 'officer' } },
    { sequence: 3, kind: 'investigate', audience: { person: tomas.person } },
    { sequence: 4, kind: 'decide', audience: { role: 'decisionMaker' } },
    { sequence: 5, kind: 'investigate', audience: { person: tomas.person } },
    { sequence: 6, kind: 'decide', audience: { role: 'decisionMaker' } },
    { sequence: 7, kind: 'outcome', audience: { person: sara.person } },
  ]);
});

test('a report that is not investigated is told to its reporter', () => {
  expect(noticesDue(commitsOf('submit', 'register', 'notOpen')).at(-1)).toEqual({
    sequence: 3,
    kind: 'outcome',
    audience: { person: sara.person },
  });
});

test('no events, no notices', () => {
  expect(noticesDue([])).toEqual([]);
});
