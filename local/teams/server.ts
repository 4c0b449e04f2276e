import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { JWTVerifyGetKey } from 'jose';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { extname, join, resolve } from 'node:path';
import type { Addresses } from '../addresses';
import type { Installation } from '../installation';
import { listen } from '../listen';
import { makeBotTokenCheck, signinKeys } from './connector/botToken';
import { makeChannel } from './client/channel';
import type { PostToBot } from './client/channel';
import { makeClient } from './client/client';
import { connectorBase, makeConnector } from './connector/connector';
import type { ConnectorApp } from './connector/connector';
import type { Teams } from './context';
import { makeFaults } from './connector/faults';
import { deliverNotices, installForEveryone } from './client/installs';
import { makeLive } from './client/live';
import { makeRates } from './connector/rates';
import { refused } from './connector/refused';
import { openStore } from './store';

export type TeamsOptions = {
  installation: Pick<Installation, 'folder' | 'secrets' | 'ca' | 'server'>;
  addresses: Addresses;
  /** Port of the connector; 0 takes any. The one that follows from the port base when not given. */
  connectorPort?: number;
  /** The built page: main.js, index.html, style.css. */
  pages?: string;
  /** How activities reach the bot; posted to the functions app with a channel token when not given. */
  postToBot?: PostToBot;
  /** Keys that the bot's tokens are checked with; sign-in's when not given. */
  keys?: JWTVerifyGetKey;
  now?: () => number;
  answerWithinMs?: number;
  installEveryMs?: number;
};

export type RunningTeams = {
  /** To be mounted at /teams. */
  app: Hono;
  /** The port and the address where the bot reaches the connector. */
  connectorPort: number;
  serviceUrl: string;
  close(): void;
};

/** Microsoft's support names 10 to 15 seconds (msteams-docs issue 6461); the longest is what is waited here. */
const teamsWaitsMs = 15_000;

/** Starts Teams in miniature: the connector on its own port, and the app of the page for the portal. */
export async function makeTeams(options: TeamsOptions): Promise<RunningTeams> {
  const { installation, addresses } = options;
  const closing = new AbortController();
  let port = options.connectorPort ?? Number(new URL(addresses.connector).port);
  const serviceUrl = (): string => `https://localhost:${port}${connectorBase}/`;
  const now = options.now ?? Date.now;
  const teams: Teams = {
    store: openStore(installation.folder),
    live: makeLive(),
    postToBot: options.postToBot ?? makeChannel(addresses, installation, serviceUrl, closing.signal),
    serviceUrl,
    now,
    answerWithinMs: options.answerWithinMs ?? teamsWaitsMs,
    closing: closing.signal,
  };
  const keys = options.keys ?? signinKeys(addresses, installation.ca);
  const connector = makeConnector({
    teams,
    rates: makeRates(now),
    faults: makeFaults(),
    checkToken: makeBotTokenCheck(addresses, keys),
    control: installation.secrets.control,
  });
  const server = await openConnector(connector, port, installation.server);
  port = server.port;
  installForEveryone(teams);
  void deliverNotices(teams, options.installEveryMs ?? 500);
  const close = (): void => {
    closing.abort();
    teams.live.close();
    server.close();
    teams.store.close();
  };
  const app = makeApp(teams, resolve(options.pages ?? 'dist/local/pages/teams'));
  return { app, connectorPort: port, serviceUrl: serviceUrl(), close };
}

async function openConnector(
  app: ConnectorApp,
  port: number,
  { certificate, key }: Installation['server'],
): Promise<{ port: number; close(): void }> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer,
    serverOptions: { cert: certificate, key },
  });
  const close = (): void => {
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
  };
  return { port: await listen(server, port), close };
}

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: https:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function makeApp(teams: Teams, pages: string): Hono {
  const app = new Hono();
  app.route('/api', makeClient(teams));
  const serve = async (name: string): Promise<Response> => {
    const headers = {
      'content-type': contentTypes[extname(name)] ?? 'application/octet-stream',
      'content-security-policy': policy,
      'cache-control': 'no-cache',
    };
    return new Response(await readFile(join(pages, name), 'utf8'), { headers });
  };
  app.get('/', () => serve('index.html'));
  for (const name of ['main.js', 'style.css', 'icon.svg']) app.get(`/${name}`, () => serve(name));
  app.all('*', (c) => refused(501, 'notImplemented', `${c.req.method} ${c.req.path} is not imitated here.`));
  return app;
}
