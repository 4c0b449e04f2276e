import { replay } from '../../src/casework/case';
import { decide } from '../../src/casework/decide';
import { caseStates, type CaseState, type CommandName } from '../../src/casework/lifecycle';
import type { Actor } from '../../src/casework/people';
import { ali, elsa, everyone, johan, karin, lars, mona, sara, tomas, yasmin } from '../people';
import { board, caseCommands, caseIn, commands, commitsOf, start } from './story';

const at = start;

/** Who may do what, where. Everything that is not in this table is refused. */
const allowed: readonly (readonly [CommandName, CaseState, Actor])[] = [
  ['register', 'submitted', lars],
  ['open', 'registered', karin],
  ['notOpen', 'registered', karin],
  ['propose', 'investigating', tomas],
  ['return', 'proposed', mona],
  ['decide', 'proposed', mona],
];

const all = caseCommands.flatMap((command) =>
  caseStates.flatMap((state) => everyone.map((actor) => ({ command, state, actor }))),
);

test.each(all)('$actor.person.title, $command.name in a case that is $state', ({ command, state, actor }) => {
  const verdict = decide(command, caseIn(state), actor, at, board);
  const isAllowed = allowed.some(
    ([name, from, who]) => name === command.name && from === state && who === actor,
  );
  expect(verdict.ok).toBe(isAllowed);
});

test('every role and every state is in the table of acts', () => {
  expect(all).toHaveLength(6 * 6 * everyone.length);
});

describe('refusals say why', () => {
  const cases: readonly [string, Parameters<typeof decide>[0], CaseState, Actor, object][] = [
    ['a coach registers', commands.register, 'submitted', sara, { kind: 'roleMissing', role: 'registrar' }],
    ['a registrar opens', commands.open, 'registered', lars, { kind: 'roleMissing', role: 'officer' }],
    ['the unit manager decides', commands.decide, 'proposed', johan, { kind: 'roleMissing' }],
    ['the reviewer decides', commands.decide, 'proposed', elsa, { kind: 'roleMissing' }],
    [
      'a case is registered twice',
      commands.register,
      'registered',
      lars,
      { kind: 'wrongState', state: 'registered' },
    ],
    ['a decided case is decided', commands.decide, 'decided', mona, { kind: 'wrongState', state: 'decided' }],
    ['another investigator proposes', commands.propose, 'investigating', yasmin, { kind: 'notYourCase' }],
    [
      'the reporter is to investigate',
      { ...commands.open, investigator: sara.person },
      'registered',
      karin,
      { kind: 'reporterCannotInvestigate' },
    ],
    [
      'the investigator also holds the right to decide',
      commands.decide,
      'proposed',
      { ...tomas, roles: ['investigator', 'decisionMaker'] },
      { kind: 'investigatorCannotDecide' },
    ],
    [
      'the reporter also holds the right to decide',
      commands.decide,
      'proposed',
      { ...sara, roles: ['reporter', 'decisionMaker'] },
      { kind: 'reporterCannotDecide' },
    ],
  ];
  test.each(cases)('%s', (_name, command, state, actor, refusal) => {
    expect(decide(command, caseIn(state), actor, at, board)).toMatchObject({ ok: false, refusal });
  });
});

describe('a field that is wrong is named', () => {
  const cases: readonly [string, Parameters<typeof decide>[0], CaseState, Actor, object][] = [
    [
      'no reason to open',
      { ...commands.open, reason: ' ' },
      'registered',
      karin,
      { field: 'reason', code: 'required' },
    ],
    [
      'nobody to investigate',
      { ...commands.open, investigator: undefined },
      'registered',
      karin,
      { field: 'investigator', code: 'notAnInvestigator' },
    ],
    ['no reason not to open', { ...commands.notOpen, reason: '' }, 'registered', karin, { field: 'reason' }],
    [
      'an outcome that is none of the five',
      { ...commands.propose, outcome: 'MAYBE' },
      'investigating',
      tomas,
      { field: 'outcome', code: 'outcomeUnknown' },
    ],
    ['no reason to return', { ...commands.return, reason: '\n' }, 'proposed', mona, { field: 'reason' }],
    [
      'a number of another board',
      { ...commands.register, caseNumber: 'SN 2026-0123' },
      'submitted',
      lars,
      { field: 'caseNumber', code: 'notACaseNumber' },
    ],
  ];
  test.each(cases)('%s', (_name, command, state, actor, problem) => {
    const verdict = decide(command, caseIn(state), actor, at, board);
    expect(verdict).toMatchObject({ ok: false, refusal: { kind: 'invalidFields', problems: [problem] } });
  });
});

test('a command on a case that does not exist is refused', () => {
  expect(decide(commands.register, undefined, lars, at, board)).toMatchObject({
    refusal: { kind: 'caseUnknown' },
  });
});

test('approval adopts the reasons of the proposal, and own words replace them', () => {
  const adopted = decide(commands.decide, caseIn('proposed'), mona, at, board);
  const own = decide(
    { ...commands.decide, reason: ' Jag delar bedömningen. ' },
    caseIn('proposed'),
    mona,
    at,
    board,
  );
  expect(adopted).toMatchObject({ events: [{ outcome: 'MISCONDUCT', reason: commands.propose.reason }] });
  expect(own).toMatchObject({ events: [{ outcome: 'MISCONDUCT', reason: 'Jag delar bedömningen.' }] });
});

test('a returned proposal goes back to the same investigator, and can be proposed and decided anew', () => {
  const current = replay(commitsOf('submit', 'register', 'open', 'propose', 'return', 'propose', 'decide'));
  expect(current).toMatchObject({ state: 'decided', decision: { outcome: 'MISCONDUCT', by: mona.person } });
});

test('anyone may report, and the moment of handing in is the moment of receipt', () => {
  for (const actor of everyone) expect(decide(commands.submit, undefined, actor, at, board).ok).toBe(true);
  expect(replay(commitsOf('submit'))).toMatchObject({ receivedAt: at, reporter: sara.person });
  expect(ali.roles).toEqual(['reporter']);
});
