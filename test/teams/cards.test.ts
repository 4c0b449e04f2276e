import type * as AdaptiveCards from 'adaptivecards';
import Ajv, { type AnySchemaObject } from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseStates, roleToAct, type CaseState } from '../../src/casework/lifecycle';
import { noticeKinds, type NoticeKind } from '../../src/casework/notices';
import { noticeCard } from '../../src/teams/cards';
import { plain } from '../../src/teams/elements';
import { caseIn } from '../casework/story';
import { tomas, yasmin } from '../people';

// The package cannot be required by its name in Node; its bundle can.
const adaptiveCards = jest.requireActual<typeof AdaptiveCards>('adaptivecards/dist/adaptivecards.js');

const context = { language: 'sv', investigators: [tomas.person, yasmin.person] } as const;
const languages = ['sv', 'en'] as const;
const every = languages.flatMap((language) =>
  noticeKinds.flatMap((kind) => caseStates.map((state) => ({ language, kind, state }))),
);

const draw = (kind: NoticeKind, state: CaseState, more: object = {}) =>
  noticeCard(kind, caseIn(state).stateSince, caseIn(state), { ...context, ...more });

const schemaFile = join(__dirname, '../../../shared/schemas/adaptive-cards/adaptive-card-1.5.0.json');

describe.each(every)('the $kind card of a case that is $state, in $language', ({ kind, state, language }) => {
  const drawn = draw(kind, state, { language });

  test('is read by adaptivecards 1.5 without a remark', () => {
    const serialization = new adaptiveCards.SerializationContext(adaptiveCards.Versions.v1_5);
    const parsed = new adaptiveCards.AdaptiveCard();
    parsed.parse(drawn, serialization);
    const remarks = Array.from(
      { length: serialization.eventCount },
      (_, i) => serialization.getEventAt(i).message,
    );
    // Its pattern for `lang` is global and so keeps state: it refuses every second card.
    expect(remarks.filter((remark) => !remark.includes('"lang"'))).toEqual([]);
    expect(parsed.validateProperties().validationEvents).toEqual([]);
  });

  test('is small and has few buttons', () => {
    const text = JSON.stringify(drawn);
    expect(text.length).toBeLessThan(28_000);
    expect(text.match(/"type":"Action\.Execute"/g)?.length ?? 0).toBeLessThanOrEqual(3);
  });
});

if (existsSync(schemaFile)) {
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as AnySchemaObject;
  // Draft 6 has `$id`; Ajv refuses the older name that stands there.
  Reflect.deleteProperty(schema, 'id');
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addMetaSchema(jest.requireActual<object>('ajv/dist/refs/json-schema-draft-06.json'));
  const validate = ajv.compile(schema);
  test.each(every)(
    'the schema of Adaptive Cards 1.5 accepts $kind, $state, $language',
    ({ kind, state, language }) => {
      expect([validate(draw(kind, state, { language })), validate.errors]).toEqual([true, null]);
    },
  );
} else {
  test('the schema of Adaptive Cards is not here: its check was left out', () => {
    expect(existsSync(schemaFile)).toBe(false);
  });
}

const tasks = {
  register: 'submitted',
  standpoint: 'registered',
  investigate: 'investigating',
  decide: 'proposed',
} as const;

test.each(Object.entries(tasks))(
  'the %s card has buttons in a case that is %s and in no other',
  (kind, open) => {
    for (const state of caseStates) {
      const hasButtons = JSON.stringify(draw(kind as NoticeKind, state)).includes('Action.Execute');
      expect([state, hasButtons]).toEqual([state, state === open]);
    }
  },
);

test('a task of an earlier round is a receipt, though the case is in that state again', () => {
  const again = { ...caseIn('investigating'), stateSince: 5, sequence: 5 };
  expect(JSON.stringify(noticeCard('investigate', 3, again, context))).not.toContain('Action.Execute');
  expect(JSON.stringify(noticeCard('investigate', 5, again, context))).toContain('Action.Execute');
});

test('a press carries the case and its sequence, and nothing that could grant anything', () => {
  const actions = /"data":(\{[^}]*\})/g;
  for (const [kind, state] of Object.entries(tasks)) {
    const text = JSON.stringify(draw(kind as NoticeKind, state));
    for (const [, data = '{}'] of text.matchAll(actions)) {
      const names = Object.keys(JSON.parse(data) as object).filter((name) => name !== 'verb');
      expect(names).toEqual(['caseKey', 'sequence']);
    }
  }
});

test('the registrar numbers the case without reading what happened', () => {
  const { report } = caseIn('submitted');
  expect(JSON.stringify(draw('register', 'submitted'))).not.toContain(report.description);
  expect(JSON.stringify(draw('standpoint', 'registered'))).toContain(report.description);
});

test('text that people typed is shown letter by letter', () => {
  expect(plain('[klicka](https://ond.example) *nu*')).toBe('\\[klicka\\]\\(https://ond.example\\) \\*nu\\*');
  const current = caseIn('registered');
  const evil = {
    ...current,
    report: { ...current.report, description: '[klicka](https://ond.example)', unit: '**Norr**' },
  };
  const text = JSON.stringify(noticeCard('standpoint', 2, evil, context));
  expect(text).toContain('{"type":"TextRun","text":"[klicka](https://ond.example)"}');
  expect(text).toContain(JSON.stringify('\\*\\*Norr\\*\\*'));
});

test('a very long report is cut on the card, with the cut shown', () => {
  const current = caseIn('registered');
  const long = { ...current.report, description: 'å'.repeat(8000), consequences: 'ä'.repeat(8000) };
  const text = JSON.stringify(noticeCard('standpoint', 2, { ...current, report: long }, context));
  expect(text.length).toBeLessThan(28_000);
  expect(text).toContain('å …');
});

test('a refused press says why above, the fault beside its field, and keeps what was typed', () => {
  const text = JSON.stringify(
    draw('register', 'submitted', {
      refusal: 'Något saknas.',
      fieldErrors: { caseNumber: 'Skriv numret.' },
      typed: { caseNumber: 'AMN' },
    }),
  );
  expect(text).toContain('Något saknas.');
  expect(text).toMatch(/"value":"AMN"\},\{"type":"TextBlock"[^}]*"Skriv numret\."/);
});

test('everybody who has to act has a card for it', () => {
  for (const state of caseStates) {
    const role = roleToAct(state);
    const open = Object.values(tasks).includes(state as never);
    expect([state, open]).toEqual([state, role !== undefined]);
  }
});
