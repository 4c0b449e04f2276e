import { createAdaptorServer } from '@hono/node-server';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { JWTVerifyGetKey } from 'jose';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:https';
import { listen } from '../listen';
import { batchRoutes } from './service/batchRoute';
import { makeTokenCheck } from './service/caller';
import { controlRoutes } from './service/control';
import { deltaRoutes } from './items/delta';
import { makeDispatch } from './service/dispatch';
import type { Dispatch } from './service/dispatch';
import { downloadRoutes } from './library/download';
import { driveRoutes } from './library/driveRoutes';
import { ConnectionReset, makeFaults } from './service/faults';
import { itemRoutes } from './items/itemRoutes';
import { listRoutes } from './lists/listRoutes';
import { makeRequestLog } from './service/requestLog';
import type { Answer, Graph, Route } from './service/route';
import { siteRoutes } from './lists/siteRoutes';
import { openStore } from './store';
import { makeThrottle, usualUnitsPerMinute } from './service/throttle';
import { uploadRoutes } from './library/upload';
import { readUserLookups } from './users/userInformation';
import { userRoutes } from './users/userRoutes';
import { versionRoutes } from './items/versionRoutes';

export type GraphOptions = {
  /** Where `graph.db` is kept. */
  folder: string;
  /** 0 for any free port. */
  port: number;
  /** PEM texts of the certificate for localhost and 127.0.0.1. */
  server: { certificate: string; key: string };
  /** Opens the routes under `/local/`. */
  control: string;
  /** Sign-in's public keys, and the issuer of its tokens. */
  keys: JWTVerifyGetKey;
  issuer: string;
  resourceUnitsPerMinute?: number;
  now?: () => Date;
};

export type RunningGraph = { port: number; close(): Promise<void> };

const routes: readonly Route[] = [
  ...siteRoutes,
  ...listRoutes,
  ...deltaRoutes,
  ...itemRoutes,
  ...versionRoutes,
  ...driveRoutes,
  ...uploadRoutes,
  ...downloadRoutes,
  ...userRoutes,
  ...batchRoutes,
];

/** Longer than clients keep an idle connection, so that none is closed under a request. */
const keepAliveTimeout = 60_000;

/** Starts Graph's stand-in over https on loopback. */
export async function startGraph(options: GraphOptions): Promise<RunningGraph> {
  const now = options.now ?? (() => new Date());
  const store = openStore(options.folder);
  let port = options.port;
  const graph: Graph = {
    store,
    now,
    userLookups: new Map(),
    linkKey: randomBytes(32),
    fileHost: () => `https://127.0.0.1:${port}`,
  };
  const ready: Graph = { ...graph, userLookups: readUserLookups(graph) };
  const faults = makeFaults();
  const log = makeRequestLog();
  const checkToken = makeTokenCheck(options.keys, options.issuer, now);
  const throttle = makeThrottle(options.resourceUnitsPerMinute ?? usualUnitsPerMinute, now);
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route('/local', controlRoutes({ secret: options.control, faults, log, store }));
  app.all('*', answerWith(makeDispatch(ready, { checkToken, throttle, faults, log }, routes)));
  const { certificate, key } = options.server;
  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer,
    serverOptions: { cert: certificate, key, keepAliveTimeout },
  });
  port = await listen(server, port);
  return {
    port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
      store.close();
    },
  };
}

/** Graph's own type of JSON. */
const jsonType =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

function answerWith(dispatch: Dispatch): (context: Context<{ Bindings: HttpBindings }>) => Promise<Response> {
  return async (context) => {
    const { method, url } = context.req;
    const requestId = randomUUID();
    const headers = new Headers(context.req.raw.headers);
    headers.set('request-id', requestId);
    const body = Buffer.from(await context.req.arrayBuffer());
    try {
      const answer = await dispatch({ method, url: new URL(url), headers, body });
      const clientRequestId = headers.get('client-request-id') ?? requestId;
      return responseOf(answer, { 'request-id': requestId, 'client-request-id': clientRequestId });
    } catch (error) {
      if (!(error instanceof ConnectionReset)) throw error;
      context.env.incoming.socket.destroy();
      return new Response(null);
    }
  };
}

function responseOf(answer: Answer, ids: Record<string, string>): Response {
  const { status, headers, json, bytes } = answer;
  const common = { 'cache-control': 'no-store', ...ids };
  if (json !== undefined)
    return new Response(JSON.stringify(json), {
      status,
      headers: { 'content-type': jsonType, ...common, ...headers },
    });
  return new Response(bytes ? new Uint8Array(bytes) : null, { status, headers: { ...common, ...headers } });
}
