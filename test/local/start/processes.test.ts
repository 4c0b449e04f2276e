import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processLives } from '../../../local/start/dataLock';
import { superviseProcess } from '../../../local/start/processes';
import type { Part } from '../../../local/start/processes';

const ready = `process.send('ready'); setInterval(() => {}, 1000);`;

const restartDelayMs = 10;

let folder: string;
let part: Part | undefined;
let lines: string[];
let pids: (number | undefined)[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'part-'));
  lines = [];
  pids = [];
});

afterEach(async () => {
  await part?.stop();
  part = undefined;
  rmSync(folder, { recursive: true, force: true });
});

function start(source: string, env: Record<string, string> = {}): Part {
  const program = join(folder, 'part.js');
  writeFileSync(program, source);
  part = superviseProcess({
    name: 'tiny',
    program,
    args: ['one', 'two'],
    env,
    say: (line) => lines.push(line),
    onProcess: (pid) => pids.push(pid),
    restartDelayMs,
  });
  return part;
}

async function until(isTrue: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!isTrue()) {
    if (Date.now() > end) throw new Error('It did not happen.');
    await new Promise((done) => setTimeout(done, 10));
  }
}

describe('a supervised part', () => {
  test('is ready when it says so, with its arguments and settings', async () => {
    const file = join(folder, 'seen.json');
    const note = `require('fs').writeFileSync(process.env.SEEN, JSON.stringify(process.argv.slice(2)));`;
    await start(note + ready, { SEEN: file }).ready;
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(['one', 'two']);
    expect(pids).toEqual([expect.any(Number)]);
  });

  test('is started again after kill -9, and a line says so', async () => {
    await start(ready).ready;
    const [first = 0] = pids;
    process.kill(first, 'SIGKILL');
    await until(() => pids.length === 3);
    expect(pids[1]).toBeUndefined();
    expect(pids[2]).not.toBe(first);
    expect(lines).toEqual(['The part "tiny" stopped (SIGKILL); it is started again.']);
  });

  test('that cannot start is given up with the reason', async () => {
    await expect(start('process.exit(3)').ready).rejects.toThrow('The part "tiny" does not start (code 3).');
  });

  test('stays stopped when it is stopped', async () => {
    const running = start(ready);
    await running.ready;
    const [pid = 0] = pids;
    await running.stop();
    expect(processLives(pid)).toBe(false);
    expect(lines).toEqual([]);
  });

  test('is not started again when it dies of the same Ctrl-C as its parent', async () => {
    const running = start(ready);
    await running.ready;
    process.kill(pids[0] ?? 0, 'SIGINT');
    await until(() => pids.length === 2);
    await running.stop();
    await new Promise((done) => setTimeout(done, 20 * restartDelayMs));
    expect(pids).toHaveLength(2);
    expect(lines).toEqual([]);
  });
});
