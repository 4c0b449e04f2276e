import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDataFolder, lockDataFolder, looksLikeOurs } from '../../../local/start/dataLock';

let folder: string;
let other: ChildProcess;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(other, 'spawn');
});

afterEach(async () => {
  if (other.exitCode === null && other.signalCode === null) {
    other.kill('SIGKILL');
    await once(other, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

function lockOf(holder: object): void {
  writeFileSync(join(folder, 'start.lock'), JSON.stringify({ portBase: 7300, ...holder }));
}

describe('the data folder', () => {
  test('belongs to the first start, and the second one hears who has it', () => {
    const first = lockDataFolder(folder, 7300);
    expect(first).toHaveProperty('release');
    const second = lockDataFolder(folder, 7400);
    expect('refusal' in second && second.refusal).toContain(`process ${process.pid} uses the data folder`);
    expect('refusal' in second && second.refusal).toContain('http://localhost:7300');
  });

  test('is free again when the first start lets it go', () => {
    const first = lockDataFolder(folder, 7300);
    if ('release' in first) first.release();
    expect(readdirSync(folder)).toEqual([]);
    expect(lockDataFolder(folder, 7300)).toHaveProperty('release');
  });

  test('is refused while another process lives that has it', () => {
    lockOf({ pid: other.pid });
    expect(lockDataFolder(folder, 7300)).toHaveProperty('refusal');
  });

  test('is taken over from a start that was killed', async () => {
    lockOf({ pid: other.pid });
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(lockDataFolder(folder, 7300)).toHaveProperty('release');
    expect(readdirSync(folder)).toEqual(['start.lock']);
  });

  test('is taken over when the process number now belongs to another process', () => {
    if (!existsSync('/proc/self/stat')) return;
    lockOf({ pid: other.pid, began: 'at another time' });
    expect(lockDataFolder(folder, 7300)).toHaveProperty('release');
  });

  test('is taken over from a lock that nobody can read', () => {
    writeFileSync(join(folder, 'start.lock'), '');
    expect(lockDataFolder(folder, 7300)).toHaveProperty('release');
  });
});

describe('--fresh', () => {
  test.each([
    ['an empty folder', [], true],
    ['an installation', ['installation.json', 'graph.db'], true],
    ['a folder where a start was killed at once', ['start.lock'], true],
    ["someone's documents", ['thesis.odt'], false],
  ])('judges %s', (_what, names, ours) => {
    for (const name of names) writeFileSync(join(folder, name), '');
    expect(looksLikeOurs(folder)).toBe(ours);
  });

  test('may use a folder that does not exist yet', () => {
    expect(looksLikeOurs(join(folder, 'new'))).toBe(true);
  });

  test('removes everything but the lock', () => {
    lockDataFolder(folder, 7300);
    writeFileSync(join(folder, 'graph.db'), '');
    emptyDataFolder(folder);
    expect(readdirSync(folder)).toEqual(['start.lock']);
  });
});
