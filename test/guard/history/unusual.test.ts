import { emptyMailbox } from '../../../src/guard/history/mailbox';
import { unusualRecipients } from '../../../src/guard/history/unusual';
import { dormant, group, me, office, often, person, today } from './office';

const mailbox = office();
const stranger = { name: 'Sven Främling', address: 'sven@annanstans.example' };
const riskOf = (people: readonly (typeof stranger)[]) =>
  unusualRecipients(mailbox, me, people, today).map(({ risk }) => risk);

test('who is written to all the time is no risk', () => {
  expect(riskOf([often])[0]).toBeLessThan(0.2);
  expect(Math.max(...riskOf(group))).toBeLessThan(0.3);
});

test('a stranger among those who belong together stands out', () => {
  const risks = riskOf([...group, stranger]);
  expect(risks[3]).toBeGreaterThan(0.8);
  expect(risks[3]).toBeGreaterThan(2 * Math.max(...risks.slice(0, 3)));
});

test('somebody known who never was with the group is more of a risk there than a member', () => {
  const [first, second] = group;
  if (first === undefined || second === undefined) throw new Error('a group of three');
  const risks = riskOf([first, second, dormant]);
  expect(risks[2]).toBeGreaterThan(Math.max(risks[0] ?? 1, risks[1] ?? 1));
});

test('who has long not been written to is more of a risk than who was written to yesterday', () => {
  expect(riskOf([dormant])[0]).toBeGreaterThan(riskOf([often])[0] ?? 1);
});

test('the order of the recipients and how an address is written do not matter', () => {
  const [first, second, third] = riskOf([dormant, often, stranger]);
  expect(riskOf([{ ...stranger, address: 'SVEN@Annanstans.example ' }, dormant, often])).toEqual([
    third,
    first,
    second,
  ]);
});

test('the same person twice has one risk, oneself none', () => {
  const [once] = riskOf([often]);
  expect(riskOf([often, often, { name: 'Karin Lind', address: me }])).toEqual([once, once, 1e-6]);
});

test.each([
  ['nobody', [], []],
  ['a stranger', [stranger], [['neverWrittenTo']]],
  ['a dormant one', [dormant], [['longSinceWritten']]],
  ['one outside the group', [...group, often], [[], [], [], ['notUsuallyTogether']]],
  ['oneself', [{ name: '', address: me }], [[]]],
])('the signs of %s', (_, people, signs) => {
  expect(unusualRecipients(mailbox, me, people, today).map((unusual) => unusual.signs)).toEqual(signs);
});

test('an empty memory, an empty list and five hundred recipients are answered', () => {
  expect(unusualRecipients(emptyMailbox(), me, [often], today)[0]?.risk).toBeGreaterThan(0);
  expect(riskOf([])).toEqual([]);
  const many = riskOf(Array.from({ length: 500 }, (_, number) => person(number)));
  expect(many).toHaveLength(500);
  expect(many.every((risk) => risk > 0 && risk < 1)).toBe(true);
});
