import { once } from 'node:events';
import type { Server } from 'node:net';

/** Listens on loopback only and answers the port, which the system chooses for 0; rejects when it is taken. */
export async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  return typeof bound === 'object' && bound ? bound.port : port;
}
