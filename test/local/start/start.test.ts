import { freePortBase } from '../../freePorts';
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processLives } from '../../../local/start/dataLock';
import { readInstallation } from '../../../local/installation';
import { readRunning } from '../../../local/start/running';
import type { Running } from '../../../local/start/running';
import { people } from '../../../local/tenant/people';

const dist = join(__dirname, '../../../dist/local');

/** A busy machine may start slowly; each test here starts or replaces processes. */
const patienceMs = 90_000;
jest.setTimeout(100_000);

type Ended = { code: number | null; out: string; err: string };

/** Runs a built program to its end. */
function run(program: string, ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [join(dist, program), ...args], (_error, out, err) =>
      resolve({ code: child.exitCode, out, err }),
    );
  });
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`It did not happen. Printed:\n${printed}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

const folder = mkdtempSync(join(tmpdir(), 'start-'));
const other = mkdtempSync(join(tmpdir(), 'start-other-'));
let portBase: number;
let child: ChildProcess;
let printed = '';

/** Starts everything and waits for READY. */
async function start(): Promise<void> {
  printed = '';
  child = spawn(process.execPath, [
    join(dist, 'start.js'),
    '--port-base',
    String(portBase),
    '--data',
    folder,
  ]);
  child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await until(() => printed.includes('READY') || child.exitCode !== null);
}

function running(): Running {
  const found = readRunning(folder);
  if (found === undefined) throw new Error('Nothing runs.');
  return found;
}

beforeAll(async () => {
  portBase = await freePortBase();
  await start();
});

afterAll(async () => {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  for (const one of [folder, other]) rmSync(one, { recursive: true, force: true });
});

describe('start', () => {
  test('ends what it prints with READY and the address of the portal', () => {
    const lines = printed.trimEnd().split('\n');
    expect(lines.at(-1)).toBe(`READY http://localhost:${portBase}`);
    expect(printed).toContain(`http://localhost:${portBase + 1}/api\n`);
  });

  test('is ready only when every part answers', async () => {
    const status = (await (await fetch(`http://localhost:${portBase}/status`)).json()) as {
      parts: { part: string; up: boolean }[];
    };
    expect(status.parts.map(({ part }) => part)).toEqual(['signin', 'graph', 'functions', 'connector']);
    expect(status.parts.every(({ up }) => up)).toBe(true);
  });

  test('keeps the process numbers of its parts for scripts', () => {
    expect(running()).toMatchObject({ pid: child.pid, portBase });
    expect(Object.values(running().processes).every(processLives)).toBe(true);
  });

  test.each([
    ['the same data folder', () => ['--data', folder, '--port-base', String(portBase + 100)]],
    ['the same ports', () => ['--data', other, '--port-base', String(portBase)]],
  ])('says that it runs already when it is started again on %s', async (_what, args) => {
    const { code, out, err } = await run('start.js', ...args());
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('It is already running');
    expect(err).toContain(folder);
    expect(readRunning(folder)?.pid).toBe(child.pid);
  });

  test('refuses wrong arguments with a sentence', async () => {
    const { code, err } = await run('start.js', '--prot-base', '7400');
    expect(code).toBe(1);
    expect(err).toContain('--prot-base is not an argument of start.');
  });

  test("refuses a folder that holds someone's documents, and leaves it as it is", async () => {
    writeFileSync(join(other, 'thesis.odt'), '');
    const { code, err } = await run('start.js', '--fresh', '--data', other, '--port-base', String(portBase));
    expect(code).toBe(1);
    expect(err).toContain("holds other things than this program's data");
    expect(existsSync(join(other, 'thesis.odt'))).toBe(true);
  });
});

describe('token', () => {
  const [sara] = people;

  test('lists the people of the tenant as JSON', async () => {
    const { out } = await run('token.js', '--list');
    const listed = JSON.parse(out) as object[];
    expect(listed).toHaveLength(people.length);
    expect(Object.keys(listed[0] ?? {})).toEqual(['id', 'name', 'title', 'unit', 'roles']);
  });

  test("prints a person's bearer token and nothing else", async () => {
    const { out, err } = await run('token.js', sara?.id ?? '', '--data', folder);
    expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect(err).toBe('');
    const claims = JSON.parse(Buffer.from(out.split('.')[1] ?? '', 'base64url').toString()) as object;
    expect(claims).toMatchObject({ oid: sara?.id, scp: 'access_as_user' });
  });

  test.each([
    ['a person that is not there', ['nobody'], 'There is no person with the id nobody.'],
    ['no running installation', [sara?.id ?? '', '--data', other], 'Nothing runs on the data folder'],
    ['no person', [], 'Usage: '],
  ])('refuses %s and says what to do', async (_what, args, sentence) => {
    const { code, out, err } = await run('token.js', ...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(sentence);
  });
});

describe('a killed process', () => {
  test.each(['signin', 'graph', 'functions'] as const)('of %s is replaced by a new one', async (name) => {
    const before = running().processes[name] ?? 0;
    process.kill(before, 'SIGKILL');
    await until(() => ![before, undefined].includes(running().processes[name]));
    await until(async () => {
      const status = (await (await fetch(`http://localhost:${portBase}/status`)).json()) as {
        parts: { up: boolean }[];
      };
      return status.parts.every(({ up }) => up);
    });
    expect(processLives(before)).toBe(false);
  });

  test('of start takes all parts with it, and a new start goes on with the same data', async () => {
    const { processes } = running();
    const { secrets } = readInstallation(folder);
    child.kill('SIGKILL');
    await until(() => !Object.values(processes).some(processLives));
    expect(existsSync(join(folder, 'start.lock'))).toBe(true);
    await start();
    expect(printed).toContain('READY');
    expect(readInstallation(folder).secrets).toEqual(secrets);
  });

  test('leaves nothing running after SIGTERM', async () => {
    const { processes } = running();
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
    expect(Object.values(processes).some(processLives)).toBe(false);
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
    expect(existsSync(join(folder, 'start.lock'))).toBe(false);
  });
});
