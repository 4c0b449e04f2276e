import { dirname, resolve } from 'node:path';
import { launch } from './start/launch';
import type { Closing } from './start/launch';
import { readStartArguments } from './start/startArguments';
import { welcome } from './start/welcome';

const dist = dirname(dirname(resolve(process.argv[1] ?? '')));
const closing: Closing = [];
let stopping: Promise<void> | undefined;

/** Undoes what was started, the newest first. */
function stopAll(): Promise<void> {
  stopping ??= (async () => {
    for (const close of closing.reverse()) {
      await Promise.resolve(close()).catch(() => undefined);
    }
  })();
  return stopping;
}

async function end(code: number): Promise<void> {
  await stopAll();
  process.exit(code);
}

async function main(): Promise<void> {
  const args = readStartArguments(process.argv.slice(2));
  if ('refusal' in args) return refuse(args.refusal);
  const launched = await launch(args, dist, (line) => console.error(line), closing);
  if (stopping !== undefined) return;
  if ('refusal' in launched) return refuse(launched.refusal);
  for (const line of welcome(launched.addresses, args.folder)) console.log(line);
}

async function refuse(sentence: string): Promise<void> {
  console.error(sentence);
  await end(1);
}

/** npm hands a signal to its shell only; when that shell is gone, so is the person who started this. */
function stopWithNpm(): void {
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const lookEveryMs = 500;
  setInterval(() => {
    if (process.ppid !== parent) void end(0);
  }, lookEveryMs).unref();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
stopWithNpm();
main().catch((error: unknown) => {
  if (stopping !== undefined) return;
  void refuse(`It could not start. ${error instanceof Error ? error.message : String(error)}`);
});
