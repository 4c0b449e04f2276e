import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { file, writeWhole } from '../installation';

type Holder = {
  pid: number;
  /** When that process started, where the system tells. */ began?: string;
  portBase: number;
};

export type DataLock = { release: () => void };

const lockName = 'start.lock';

/**
 * Takes the data folder for this process, or says who has it. A lock whose process is gone (kill -9) is taken
 * over; so is one whose process number now belongs to another process.
 */
export function lockDataFolder(folder: string, portBase: number): DataLock | { refusal: string } {
  mkdirSync(folder, { recursive: true });
  const lock = file(folder, lockName);
  const mine = file(folder, `${lockName}.${process.pid}`);
  const began = beganAt(process.pid);
  writeWhole(mine, JSON.stringify({ pid: process.pid, portBase, ...(began === undefined ? {} : { began }) }));
  try {
    for (;;) {
      if (linked(mine, lock)) return { release: () => releaseLock(lock) };
      const holder = readHolder(lock);
      if (holder !== undefined && lives(holder)) return { refusal: runningAlready(folder, holder) };
      removeStale(lock, holder);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Whether `--fresh` may empty the folder: it is empty, or an installation made here. */
export function looksLikeOurs(folder: string): boolean {
  if (!existsSync(folder)) return true;
  const names = readdirSync(folder);
  return (
    names.length === 0 ||
    names.includes('installation.json') ||
    names.every((name) => name.startsWith(lockName))
  );
}

/** Empties a data folder whose lock this process holds. */
export function emptyDataFolder(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name !== lockName) rmSync(file(folder, name), { recursive: true, force: true });
  }
}

/** Whether the process of a lock or of `running.json` is alive. */
export function processLives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to another user.
    return codeOf(error) === 'EPERM';
  }
}

function runningAlready(folder: string, holder: Holder): string {
  return (
    `It is already running: process ${holder.pid} uses the data folder ${folder} ` +
    `and shows its pages on http://localhost:${holder.portBase}. ` +
    'Use that one, stop it first, or start another with --data and --port-base.'
  );
}

/** Linking is atomic and fails when the name is taken. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the stale lock away; when another start took it over in between, gives that one its name back. */
function removeStale(lock: string, stale: Holder | undefined): void {
  const aside = `${lock}.stale.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved !== undefined && moved.pid !== stale?.pid) linked(aside, lock);
  rmSync(aside, { force: true });
}

function releaseLock(lock: string): void {
  if (readHolder(lock)?.pid === process.pid) rmSync(lock, { force: true });
}

function readHolder(lock: string): Holder | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(lock, 'utf8'));
    return isHolder(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'portBase' in value &&
    typeof value.portBase === 'number'
  );
}

function lives(holder: Holder): boolean {
  return processLives(holder.pid) && (holder.began === undefined || beganAt(holder.pid) === holder.began);
}

/** Linux tells when a process started (field 22 of /proc/PID/stat); its name, field 2, may hold spaces. */
function beganAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
