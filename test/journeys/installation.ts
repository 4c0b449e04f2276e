import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addressesFor, type Addresses } from '../../local/addresses';
import { readInstallation, type Installation } from '../../local/installation';
import { readRunning } from '../../local/start/running';
import { freePortBase } from '../freePorts';
import { secureRequest, type Answer, type SendOptions } from '../../local/secureRequest';

const program = join(__dirname, '../../dist/local/start.js');
const startMilliseconds = 60_000;

/** Microsoft 365 in miniature with the built product in it, as `npm start` starts it. */
export type World = {
  addresses: Addresses;
  installation: Installation;
  /** A request that trusts the installation's certificate authority. */
  request(url: string, options?: SendOptions): Promise<Answer>;
  /** A token of a person for the API. */
  token(personId: string): Promise<string>;
  /** A control route of a stand-in, answered with its JSON. */
  control(url: string, body?: object, method?: string): Promise<unknown>;
  /** Kills the functions process with -9 and waits until a new one answers. */
  killFunctions(): Promise<void>;
  /** Everything that the parts have printed, for tests of what is never logged. */
  printed(): string;
  stop(): Promise<void>;
};

export async function startWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'lex-sarah-'));
  const portBase = await freePortBase();
  const addresses = addressesFor(portBase);
  const child = spawn(process.execPath, [program, '--data', folder, '--port-base', String(portBase)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const take = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  await until(
    () => output.includes(`READY ${addresses.portal}`),
    child,
    () => output,
  );
  const installation = readInstallation(folder);
  const request = secureRequest(installation.ca);
  const control = async (url: string, body?: object, method = 'POST'): Promise<unknown> => {
    const answer = await request(url, {
      method,
      headers: { 'x-local-control': installation.secrets.control, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = answer.body.toString();
    if (answer.status >= 300) throw new Error(`${url} answered ${answer.status}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  const personToken = async (personId: string): Promise<string> => {
    const route = `${addresses.signin}/local/person-token`;
    return ((await control(route, { personId, audience: 'api' })) as { accessToken: string }).accessToken;
  };
  return {
    addresses,
    installation,
    request,
    control,
    token: personToken,
    killFunctions: () => killFunctions(folder, addresses),
    printed: () => output,
    stop: () => stopWorld(child, folder),
  };
}

async function killFunctions(folder: string, { functions }: Addresses): Promise<void> {
  const pid = readRunning(folder)?.processes.functions;
  if (pid === undefined) throw new Error('No functions process is running.');
  process.kill(pid, 'SIGKILL');
  for (;;) {
    const next = readRunning(folder)?.processes.functions;
    if (next !== undefined && next !== pid && (await answers(`${functions}/api/health`))) return;
    await wait(50);
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function until(isTrue: () => boolean, child: ChildProcess, output: () => string): Promise<void> {
  const end = Date.now() + startMilliseconds;
  while (!isTrue()) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`It did not start:\n${output()}`);
    await wait(50);
  }
}

async function stopWorld(child: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
