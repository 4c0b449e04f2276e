import { parseMarkdown } from '../../../../local/outlook/events/markdown';

const text = (value: string) => ({ kind: 'text', text: value });

test.each([
  ['bold', '**Anna** ringde', [{ kind: 'bold', inlines: [text('Anna')] }, text(' ringde')]],
  ['italics with stars', '*Anna*', [{ kind: 'italic', inlines: [text('Anna')] }]],
  ['italics with underscores', 'a _b_', [text('a '), { kind: 'italic', inlines: [text('b')] }]],
  [
    'bold within italics',
    '*a **b***',
    [{ kind: 'italic', inlines: [text('a '), { kind: 'bold', inlines: [text('b')] }] }],
  ],
  ['escapes', '\\*inte fet\\* anna\\_b\\_c', [text('*inte fet* anna_b_c')]],
  [
    'an address that was not escaped',
    'a_b_c',
    [text('a'), { kind: 'italic', inlines: [text('b')] }, text('c')],
  ],
  ['a lone star', '2 * 3', [text('2 * 3')]],
  [
    'an https link',
    '[Läs](https://a.example/x)',
    [{ kind: 'link', text: 'Läs', href: 'https://a.example/x' }],
  ],
  ['a link that is not https', '[Läs](http://a.example)', [text('[Läs](http://a.example)')]],
  ['a script link', '[Läs](javascript:alert)', [text('[Läs](javascript:alert)')]],
  ['markup', '<b>x</b>', [text('<b>x</b>')]],
])('%s is read as Smart Alerts reads it', (_, markdown, inlines) => {
  expect(parseMarkdown(markdown)).toEqual([{ kind: 'paragraph', inlines }]);
});

test('two line feeds part paragraphs and one does not', () => {
  expect(parseMarkdown('ett\nett\n\ntvå')).toEqual([
    { kind: 'paragraph', inlines: [text('ett ett')] },
    { kind: 'paragraph', inlines: [text('två')] },
  ]);
});

test('list items end with a carriage return', () => {
  expect(parseMarkdown('Så här:\n\n- a\r- b\r\n\n1. c\r2. d\r')).toEqual([
    { kind: 'paragraph', inlines: [text('Så här:')] },
    { kind: 'list', ordered: false, items: [[text('a')], [text('b')]] },
    { kind: 'list', ordered: true, items: [[text('c')], [text('d')]] },
  ]);
});
