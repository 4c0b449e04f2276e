import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

export type PartOptions = {
  /** What the part is called in lines to the person who started it. */
  name: string;
  /** The program, a JavaScript file. */
  program: string;
  args: readonly string[];
  env: Record<string, string>;
  /** Says a line to the person who started everything. */
  say: (line: string) => void;
  /** Called when the part has a new process, and when it has none. */
  onProcess: (pid: number | undefined) => void;
  /** Pause before a part that died is started again; doubled for one that dies before it is ready. */
  restartDelayMs?: number;
};

export type Part = {
  /** Resolves at the first time the part says that it is ready; rejects when it cannot start. */
  ready: Promise<void>;
  stop: () => Promise<void>;
};

const usualRestartDelayMs = 300;
const longestRestartDelayMs = 10_000;
/** A part that never became ready and died this many times in a row has a fault that starting cannot mend. */
const attemptsBeforeReady = 3;
/** How long a part may take to finish its work before it is killed. */
const stopPatienceMs = 5_000;

type State = {
  child: ChildProcess | undefined;
  timer: NodeJS.Timeout | undefined;
  stopping: boolean;
  everReady: boolean;
  /** Deaths since it was last ready. */
  deaths: number;
};

/** Starts a part as a process of its own and starts it again whenever it dies, until `stop`. */
export function superviseProcess(options: PartOptions): Part {
  const state: State = { child: undefined, timer: undefined, stopping: false, everReady: false, deaths: 0 };
  const ready = new Promise<void>((resolve, reject) => {
    const died = (how: string): void => {
      options.onProcess(undefined);
      state.child = undefined;
      if (state.stopping) return;
      state.deaths += 1;
      if (!state.everReady && state.deaths >= attemptsBeforeReady) {
        reject(new Error(`The part "${options.name}" does not start (${how}).`));
        return;
      }
      state.timer = setTimeout(
        () => {
          options.say(`The part "${options.name}" stopped (${how}); it is started again.`);
          launch();
        },
        delayAfter(state.deaths, options),
      );
    };
    const launch = (): void => {
      state.child = startProcess(options, died, () => {
        state.everReady = true;
        state.deaths = 0;
        resolve();
      });
      options.onProcess(state.child.pid);
    };
    launch();
  });
  return { ready, stop: () => stopPart(state) };
}

function startProcess(options: PartOptions, died: (how: string) => void, onReady: () => void): ChildProcess {
  const child = fork(options.program, options.args, {
    env: { ...process.env, ...options.env },
    // What a part prints goes to the error stream: the last line of the output stays READY.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  let over = false;
  const once = (how: string): void => {
    if (over) return;
    over = true;
    died(how);
  };
  child.on('message', (message) => {
    if (message === 'ready') onReady();
  });
  child.on('error', (error) => once(error.message));
  child.on('exit', (code, signal) => once(signal ?? `code ${String(code)}`));
  return child;
}

function delayAfter(deaths: number, options: PartOptions): number {
  const first = options.restartDelayMs ?? usualRestartDelayMs;
  return Math.min(first * 2 ** (deaths - 1), longestRestartDelayMs);
}

function stopPart(state: State): Promise<void> {
  state.stopping = true;
  clearTimeout(state.timer);
  const { child } = state;
  if (child === undefined) return Promise.resolve();
  return new Promise((resolve) => {
    const kill = setTimeout(() => child.kill('SIGKILL'), stopPatienceMs);
    child.on('exit', () => {
      clearTimeout(kill);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
