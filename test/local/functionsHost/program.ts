import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

const repository = resolve(__dirname, '../../..');

/** A folder where Node finds the repository's packages. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'functions-host-'));
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Bundles the host as build.mjs does, and answers its file. */
export async function bundleHost(folder: string): Promise<string> {
  const outfile = join(folder, 'host', 'functionsHost.js');
  await build({
    entryPoints: [join(repository, 'local/functionsHost/main.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    outfile,
  });
  writeFileSync(join(folder, 'host', 'package.json'), '{ "type": "module" }');
  return outfile;
}

type Source = { file: string } | { text: string };

/** Bundles a functions app as build.mjs does, with its host.json, and answers its folder. */
export async function bundleApp(folder: string, source: Source, hostJson: object = {}): Promise<string> {
  const appFolder = mkdtempSync(join(folder, 'app-'));
  const input: BuildOptions =
    'file' in source
      ? { entryPoints: [join(__dirname, source.file)] }
      : { stdin: { contents: source.text, resolveDir: repository } };
  await build({
    ...input,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['@azure/functions-core'],
    outfile: join(appFolder, 'main.js'),
  });
  writeFileSync(join(appFolder, 'package.json'), '{ "main": "main.js" }');
  writeFileSync(join(appFolder, 'host.json'), JSON.stringify({ version: '2.0', ...hostJson }));
  return appFolder;
}

export type Program = {
  child: ChildProcess;
  address: string;
  log(): string;
  /** Ends it in the given way and answers its exit code, null after a signal that it could not catch. */
  end(how: 'SIGTERM' | 'SIGKILL' | 'disconnect'): Promise<number | null>;
};

type Start = { program: string; app: string; data: string; settings?: Record<string, string> };

/** Starts the host as a process of its own; rejects with its log when it does not start. */
export async function startProgram({ program, app, data, settings = {} }: Start): Promise<Program> {
  mkdirSync(data, { recursive: true });
  const child = fork(program, ['--app', app, '--data', data, '--port', '0'], {
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let log = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (log += text));
  const told = new Promise((done) => child.stderr?.once('close', done));
  const exit = new Promise<number | null>((done) =>
    child.once('exit', (code) => void told.then(() => done(code))),
  );
  const ready = new Promise<void>((done) => child.once('message', () => done()));
  const failed = exit.then((code) => {
    throw new Error(`ended with ${code ?? 'a signal'}: ${log}`);
  });
  failed.catch(() => undefined);
  await Promise.race([ready, failed]);
  const port = () => /"port":(\d+)/.exec(log)?.[1];
  await until(() => port() !== undefined);
  return {
    child,
    address: `http://127.0.0.1:${port() ?? ''}`,
    log: () => log,
    end(how) {
      if (how === 'disconnect') child.disconnect();
      else child.kill(how);
      return exit;
    },
  };
}

/** The lines that the test app has noted. */
export function notesIn<Note>(file: string): Note[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Note);
}

/** Waits for something to become true; the test's own time limit ends a wait in vain. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((done) => setTimeout(done, 20));
}
