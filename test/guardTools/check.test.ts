import { spawnSync } from 'node:child_process';

const mail = {
  id: 'a-1',
  me: { name: 'Sara Nyqvist', address: 'sara.nyqvist@bjorkstad.example' },
  internalDomains: ['bjorkstad.example'],
  to: [{ name: 'Johan Wikman', address: 'johan.wikman@tornbergsbygg.example' }],
  cc: [],
  bcc: [],
  subject: 'Underlag',
  body: 'Hej Johan\n\nPersonnumret är 19790615-2397.',
  attachments: [],
  thread: [],
  known: [{ name: 'Johan Wikström', address: 'johan.wikstrom@bjorkstad.example', sent: 41 }],
  directory: [],
};

/** The built command, as `npm run guard` starts it. */
function guard(args: string[], lines: string[]) {
  const run = spawnSync(process.execPath, ['dist/guard/main.mjs', ...args], {
    input: lines.join('\n'),
    encoding: 'utf8',
  });
  const answers = run.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
  return { answers, stderr: run.stderr, status: run.status };
}

test('a line gives the verdict, the findings by offset, and who was meant', () => {
  const { answers, stderr, status } = guard(['check'], [JSON.stringify(mail)]);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const start = mail.body.indexOf('1979');
  expect(answers).toEqual([
    {
      id: 'a-1',
      verdict: 'prompt',
      findings: expect.arrayContaining([
        { kind: 'personnummer', where: 'body', start, end: start + 13, masked: '1979••••-••••' },
      ]) as unknown,
      recipients: [
        {
          address: 'johan.wikman@tornbergsbygg.example',
          risk: expect.any(Number) as unknown,
          reasons: ['similarToColleague', 'neverWrittenTo'],
          meant: 'johan.wikstrom@bjorkstad.example',
        },
      ],
      unread: [],
    },
  ]);
});

test('a real file is read, one given as text is taken as it is, and a scan is named as unread', () => {
  const contentBase64 = Buffer.from('Elev: 20100329 2388').toString('base64');
  const attachments = [
    { name: 'a.txt', contentBase64 },
    { name: 'b.docx', text: '19790615-2397' },
    { name: 'c.pdf', text: '' },
    { name: 'd.txt', contentBase64: '%%%' },
  ];
  const [answer] = guard(['check'], [JSON.stringify({ ...mail, body: '', attachments })]).answers;
  expect(answer).toMatchObject({
    findings: [
      { kind: 'personnummer', where: 'attachment:a.txt', start: 6, end: 19 },
      { kind: 'personnummer', where: 'attachment:b.docx', start: 0, end: 13 },
    ],
    unread: [
      { name: 'c.pdf', reason: 'scanned' },
      { name: 'd.txt', reason: 'failed' },
    ],
  });
});

test('a line that is no message is named without its content, and the others are checked', () => {
  const lines = ['{"id":"hemligt"', '{"id":"hemligt","me":"Farid"}', JSON.stringify(mail)];
  const { answers, stderr, status } = guard(['check'], lines);
  expect(answers).toHaveLength(1);
  expect(stderr).toContain('Rad 1: ');
  expect(stderr).toContain('Rad 2: ');
  expect(stderr).not.toMatch(/hemligt|Farid|\n\s+at /);
  expect(status).toBe(1);
});

test('without a known command it tells how it is used', () => {
  const { stderr, status } = guard(['kontroll'], []);
  expect(stderr).toContain('npm run --silent guard -- check');
  expect(status).toBe(2);
});
