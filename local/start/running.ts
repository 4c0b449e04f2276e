import { readFileSync, rmSync } from 'node:fs';
import type { Addresses } from '../addresses';
import { processLives } from './dataLock';
import { file, writeWhole } from '../installation';

/** What runs on a data folder: for scripts that need the running installation. */
export type Running = {
  pid: number;
  portBase: number;
  addresses: Addresses;
  /** Process numbers of the parts; a part that is being started again is absent. */
  processes: Partial<Record<'signin' | 'graph' | 'functions', number>>;
};

const runningName = 'running.json';

export function writeRunning(folder: string, running: Running): void {
  writeWhole(file(folder, runningName), `${JSON.stringify(running, null, 2)}\n`);
}

export function removeRunning(folder: string): void {
  rmSync(file(folder, runningName), { force: true });
}

/** What runs on the folder, or undefined when nothing does. */
export function readRunning(folder: string): Running | undefined {
  try {
    const running = JSON.parse(readFileSync(file(folder, runningName), 'utf8')) as Running;
    return processLives(running.pid) ? running : undefined;
  } catch {
    return undefined;
  }
}
