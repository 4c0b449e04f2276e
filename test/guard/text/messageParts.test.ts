import { findInParts } from '../../../src/guard/text/messageParts';

const context = {
  year: 2026,
  me: { name: 'Sofia Wikander', address: 'sofia.wikander@lindmarka.example' },
  colleagues: [],
  domains: ['lindmarka.example'],
};
const diagnosis = { where: 'body', text: 'Fick diagnosen epilepsi i går.' };

test('a name in the subject makes a diagnosis in the text count', () => {
  const parts = [{ where: 'subject', text: 'Farid Ansari' }, diagnosis];
  const findings = findInParts(parts, [], context);
  expect(findings.map(({ where, kind }) => `${where} ${kind}`)).toEqual(['subject name', 'body health']);
});

test('a number in an attachment that was read before does too', () => {
  const known = {
    kind: 'personnummer' as const,
    where: 'attachment:a.pdf',
    start: 0,
    end: 11,
    masked: '1979',
  };
  expect(findInParts([diagnosis], [known], context)).toMatchObject([{ kind: 'health' }]);
});

test('a first name by itself does not', () => {
  expect(findInParts([{ where: 'subject', text: 'Ang. Farid' }, diagnosis], [], context)).not.toContainEqual(
    expect.objectContaining({ kind: 'health' }),
  );
});

test('where nobody is named a diagnosis stays silent', () => {
  expect(findInParts([{ where: 'subject', text: 'Till torsdag' }, diagnosis], [], context)).toEqual([]);
});

test('nor does the name of somebody at work', () => {
  const parts = [{ where: 'subject', text: 'Till rektor Farid Ansari' }, diagnosis];
  expect(findInParts(parts, [], context).map(({ kind }) => kind)).toEqual(['name']);
});
