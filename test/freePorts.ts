import { createServer } from 'node:net';

/**
 * From here on, and below the ports that systems give to outgoing connections (Linux 32768, others 49152): a port
 * that is free now may otherwise be taken before the program under test listens.
 */
const lowest = 20_000;
const highest = 32_000;

/** The first of five free ports in a row. */
export async function freePortBase(): Promise<number> {
  for (;;) {
    const base = lowest + Math.floor(Math.random() * (highest - lowest));
    const free = await Promise.all([0, 1, 2, 3, 4].map((offset) => isFree(base + offset)));
    if (free.every(Boolean)) return base;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
