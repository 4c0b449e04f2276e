import { sightOf, type Sight } from '../../src/casework/access';
import { caseStates } from '../../src/casework/lifecycle';
import type { Actor } from '../../src/casework/people';
import { ali, elsa, johan, karin, lars, mona, sara, tomas, yasmin } from '../people';
import { caseIn } from './story';

const table: readonly [Actor, Sight][] = [
  [sara, 'progress'],
  [ali, 'nothing'],
  [johan, 'nothing'],
  [karin, 'whole'],
  [lars, 'whole'],
  [mona, 'whole'],
  [yasmin, 'nothing'],
  [elsa, 'whole'],
];

test.each(caseStates.flatMap((state) => table.map(([actor, sight]) => ({ state, actor, sight }))))(
  '$actor.person.name ($actor.person.title) sees $sight of a case that is $state',
  ({ state, actor, sight }) => {
    expect(sightOf(caseIn(state), actor)).toBe(sight);
  },
);

test('an investigator sees the case from the day it is theirs', () => {
  expect(sightOf(caseIn('registered'), tomas)).toBe('nothing');
  expect(sightOf(caseIn('investigating'), tomas)).toBe('whole');
});
