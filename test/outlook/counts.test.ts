import type { RecipientReason } from '../../src/guard/recipients/reasons';
import type { Verdict, VerdictCode } from '../../src/guard/verdict';
import { countsText, newlyCounted, parseCounted, withCounted } from '../../src/outlook/counts';

const johan = {
  address: 'johan@firma.example',
  name: 'Johan',
  field: 'to' as const,
  outside: true,
  risk: 0.8,
};

function verdict(code?: VerdictCode, reasons: readonly RecipientReason[] = []): Verdict {
  return {
    verdict: code === undefined ? 'send' : 'prompt',
    findings: [],
    recipients: [{ ...johan, reasons }],
    unread: [],
    missing: [],
    ...(code === undefined ? {} : { code }),
  };
}

const similar = verdict('similarToColleague', ['similarToColleague', 'neverWrittenTo']);
const asNew = verdict('neverWrittenTo', ['neverWrittenTo']);
const told = (before: readonly string[], now: Verdict, acknowledged = false) =>
  newlyCounted(before, now, acknowledged);

test.each<[string, readonly string[], Verdict, boolean, readonly string[]]>([
  ['a draft that is fine counts nothing', [], verdict(), false, []],
  ['a reason counts when it first asks', [], similar, false, ['similarToColleague.asked']],
  ['and not again', ['similarToColleague.asked'], similar, false, []],
  [
    'it is changed when it goes away',
    ['similarToColleague.asked'],
    verdict(),
    false,
    ['similarToColleague.changed'],
  ],
  ['once', ['similarToColleague.asked', 'similarToColleague.changed'], verdict(), false, []],
  [
    'also when another reason remains',
    ['similarToColleague.asked'],
    asNew,
    false,
    ['similarToColleague.changed', 'neverWrittenTo.asked'],
  ],
  [
    'it is not changed when a graver one comes on top',
    ['neverWrittenTo.asked'],
    similar,
    false,
    ['similarToColleague.asked'],
  ],
  [
    'it is acknowledged once',
    ['similarToColleague.asked'],
    similar,
    true,
    ['similarToColleague.acknowledged'],
  ],
  [
    'what was acknowledged is not changed',
    ['similarToColleague.asked', 'similarToColleague.acknowledged'],
    verdict(),
    false,
    [],
  ],
])('%s', (_, before, now, acknowledged, expected) => {
  expect(told(before, now, acknowledged)).toEqual(expected);
});

test('counts add up over drafts, and an administrator reads them as a table', () => {
  const first = withCounted(undefined, ['neverWrittenTo.asked']);
  const second = withCounted(first, ['similarToColleague.asked', 'similarToColleague.changed']);
  const third = withCounted(second, ['similarToColleague.asked', 'similarToColleague.acknowledged']);
  expect(countsText(third)).toBe(
    'code;asked;changed;acknowledged\nsimilarToColleague;2;1;1\nneverWrittenTo;1;0;0',
  );
});

test.each([undefined, '', '{', '[]', '{"a":[1,2]}', 7])('damaged counts (%p) start anew', (stored) => {
  expect(countsText(stored)).toBe('code;asked;changed;acknowledged');
  expect(withCounted(stored, ['unread.asked'])).toBe('{"unread.asked":1}');
});

test.each(['', '{', '7', '[1]'])('a damaged note of a draft (%p) has counted nothing', (text) => {
  expect(parseCounted(text)).toEqual([]);
});
