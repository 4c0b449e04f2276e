import { replay } from '../../src/guardTools/replay';

const me = 'karin.lind@bjorkstad.example';
const anna = { name: 'Anna Berg', address: 'anna.berg@bjorkstad.example' };
const bo = { name: 'Bo Ek', address: 'bo.ek@tornbergsbygg.example' };
const stranger = { name: 'Sven Främling', address: 'sven@annanstans.example' };
const start = 1_790_000_000;
const day = 86_400;

type Answer = { id: unknown; recipients: { address: string; risk: number }[]; risk: number };

async function run(lines: readonly (object | string)[], report = false): Promise<string[]> {
  const written: string[] = [];
  async function* input() {
    for (const line of lines)
      yield await Promise.resolve(typeof line === 'string' ? line : JSON.stringify(line));
  }
  await replay(input(), (line) => written.push(line), { report });
  return written;
}

async function answers(lines: readonly (object | string)[]): Promise<Answer[]> {
  return (await run(lines)).map((line) => JSON.parse(line) as Answer);
}

const message = (op: string, id: string, time: unknown, to: readonly object[]) => ({
  op,
  id,
  mailbox: me,
  time,
  from: { name: 'Karin Lind', address: me },
  to,
});

const habit = Array.from({ length: 40 }, (_, index) =>
  message('sent', `m${index}`, start + index * day, index % 2 === 0 ? [anna] : [anna, bo]),
);
const after = start + 40 * day;

test('each line is answered with the risk of every recipient, and the highest for the message', async () => {
  const [last] = (await answers([...habit, message('probe', 'p', after, [anna, stranger])])).slice(-1);
  expect(last?.id).toBe('p');
  expect(last?.recipients.map(({ address }) => address)).toEqual([anna.address, stranger.address]);
  const [known, unknown] = last?.recipients ?? [];
  expect(unknown?.risk).toBeGreaterThan(known?.risk ?? 1);
  expect(last?.risk).toBe(unknown?.risk);
});

test('a probe is not learned, what is sent or received is', async () => {
  const probe = message('probe', 'p', after, [stranger]);
  const received = { ...message('received', 'r', after, [{ name: '', address: me }]), from: stranger };
  const risk = (lines: Answer[]) => lines[lines.length - 1]?.risk ?? NaN;
  const once = risk(await answers([...habit, probe]));
  expect(risk(await answers([...habit, probe, probe]))).toBe(once);
  expect(risk(await answers([...habit, message('sent', 's', after, [stranger]), probe]))).toBeLessThan(once);
  expect(risk(await answers([...habit, received, probe]))).toBeLessThan(once);
});

test('one mailbox knows nothing of another', async () => {
  const probe = message('probe', 'p', after, [anna]);
  const other = { ...probe, mailbox: 'per.ask@bjorkstad.example' };
  const alone = await answers([other]);
  expect((await answers([...habit, other])).slice(-1)).toEqual(alone);
});

test('seconds, milliseconds and ISO text are the same moment', async () => {
  const times = [after, after * 1000, new Date(after * 1000).toISOString()];
  const risks = await Promise.all(
    times.map(async (time) => (await answers([...habit, message('probe', 'p', time, [bo])])).pop()?.risk),
  );
  expect(new Set(risks).size).toBe(1);
});

test('an empty list, a missing name, unknown fields, blank lines and lines out of order are answered', async () => {
  const lines = await answers([
    ...habit,
    '',
    message('probe', 'empty', after, []),
    { ...message('probe', 'nameless', after, [{ address: bo.address }]), subject: 'ignored' },
    message('sent', 'early', start - 100 * day, [stranger]),
    message('probe', 'late', after, [stranger, stranger]),
  ]);
  expect(lines).toHaveLength(44);
  expect(lines[40]).toEqual({ id: 'empty', recipients: [], risk: 0 });
  for (const { risk } of lines.slice(41)) expect(risk).toBeGreaterThan(0);
  expect(lines[43]?.recipients).toHaveLength(2);
});

test.each([
  ['{', 'not a JSON object'],
  ['[]', 'not a JSON object'],
  [{ ...message('copy', 'x', start, []) }, '"op" must be'],
  [{ ...message('sent', 'x', start, []), id: null }, '"id" must be'],
  [{ ...message('sent', 'x', start, []), mailbox: ' ' }, '"mailbox" must be'],
  [message('sent', 'x', 'yesterday', []), '"time" must be'],
  [message('sent', 'x', -1, []), '"time" must be'],
  [message('sent', 'x', undefined, []), '"time" must be'],
  [{ ...message('sent', 'x', start, []), to: 'anna' }, '"to" must be a list'],
  [message('sent', 'x', start, [{ name: 'Anna' }]), '"to" must hold'],
  [{ ...message('sent', 'x', start, []), from: 5 }, '"from" must hold'],
])('%j is refused with the number of its line', async (line, problem) => {
  await expect(run([...habit, line])).rejects.toThrow(`line 41: ${problem}`);
});

test('the dry run counts questions by month, reason and mailbox, and says what it rests on', async () => {
  const unusual = message('sent', 'u', after, [anna, stranger]);
  const text = (await run([...habit, unusual], true)).join('\n');
  expect(text).toContain('Bara avsändare, mottagare och tid');
  expect(text).toMatch(/Alla +41 +\d+ +\d+,\d %/);
  expect(text).toMatch(new RegExp(`${me} +41`));
  expect(text).toMatch(/2026-09 +\d+/);
});

test('the dry run never asks about colleagues', async () => {
  const inside = habit.map((line) => ({ ...line, to: [anna] }));
  const unusual = message('sent', 'u', after, [{ name: 'Ny', address: 'ny.person@bjorkstad.example' }]);
  expect((await run([...inside, unusual], true)).join('\n')).toMatch(/Alla +41 +0 +0,0 %/);
});
