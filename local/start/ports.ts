import { connect } from 'node:net';
import { portsInUse } from './startArguments';

const pauseMs = 200;

/** The first port from the base on that a program holds, after waiting for one that is just leaving. */
export async function takenPort(portBase: number, waitMs: number): Promise<number | undefined> {
  const until = Date.now() + waitMs;
  for (;;) {
    const taken = await firstTaken(portBase);
    if (taken === undefined || Date.now() >= until) return taken;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

async function firstTaken(portBase: number): Promise<number | undefined> {
  for (let port = portBase; port < portBase + portsInUse; port += 1) {
    for (const host of ['127.0.0.1', '::1']) {
      if (await answers(port, host)) return port;
    }
  }
  return undefined;
}

function answers(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const end = (taken: boolean) => (): void => {
      socket.destroy();
      resolve(taken);
    };
    socket.on('connect', end(true));
    socket.on('error', end(false));
  });
}
