import { join } from 'node:path';
import type { Addresses } from '../addresses';
import { functionsSettings } from './functionsSettings';
import { file } from '../installation';
import type { Installation } from '../installation';
import { superviseProcess } from './processes';
import type { Part } from './processes';
import { writeRunning } from './running';
import type { Running } from './running';

type PartName = keyof Running['processes'];

export type PartsOptions = {
  installation: Installation;
  addresses: Addresses;
  /** The folder of everything that is built. */
  dist: string;
  say: (line: string) => void;
};

export type Parts = {
  /** Starts a part and waits until it is ready. */
  start: (name: PartName) => Promise<void>;
  stop: () => Promise<void>;
};

/** The parts that are processes of their own; `running.json` always tells their process numbers. */
export function makeParts(options: PartsOptions): Parts {
  const { installation, addresses, say } = options;
  const processes = new Map<PartName, number>();
  const started: Part[] = [];
  let stopped = false;
  const running = (): Running => ({
    pid: process.pid,
    portBase: addresses.portBase,
    addresses,
    processes: Object.fromEntries(processes),
  });
  return {
    start: (name) => {
      const part = superviseProcess({
        ...programOf(name, options),
        name,
        say,
        onProcess: (pid) => {
          if (pid === undefined) processes.delete(name);
          else processes.set(name, pid);
          if (!stopped) writeRunning(installation.folder, running());
        },
      });
      started.push(part);
      return part.ready;
    },
    stop: async () => {
      stopped = true;
      await Promise.all(started.map((part) => part.stop()));
    },
  };
}

type Program = { program: string; args: string[]; env: Record<string, string> };

function programOf(name: PartName, options: PartsOptions): Program {
  const { installation, addresses, dist } = options;
  const { folder } = installation;
  const trust = { NODE_EXTRA_CA_CERTS: file(folder, 'ca.pem') };
  if (name !== 'functions') {
    const args = ['--data', folder, '--port-base', String(addresses.portBase)];
    return { program: join(dist, `local/${name}.js`), args, env: trust };
  }
  const port = new URL(addresses.functions).port;
  return {
    program: join(dist, 'local/functionsHost.js'),
    args: ['--app', join(dist, 'functions'), '--data', folder, '--port', port],
    env: { ...trust, ...functionsSettings(installation, addresses) },
  };
}
