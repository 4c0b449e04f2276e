import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressesFor } from '../../../local/addresses';
import { openInstallation } from '../../../local/installation';
import type { Installation } from '../../../local/installation';
import { startSignin } from '../../../local/signin/server';
import type { Activity } from '../../../local/teams/activity';
import { conversationIdOf } from '../../../local/teams/activity';
import type { Chat, ChatRow, PressAnswer, PressedAction } from '../../../local/teams/chat';
import type { Delivery } from '../../../local/teams/client/deliveries';
import type { MessageRecord } from '../../../local/teams/messages';
import { makeTeams } from '../../../local/teams/server';
import type { RunningTeams, TeamsOptions } from '../../../local/teams/server';
import { trustedFetch } from '../../../local/trustedFetch';
import { apps, tenant } from '../../../local/tenant/tenant';
import { people } from '../../../local/tenant/people';

/** What the fake bot answers to one activity: a status and a body, a cut connection, or nothing for a while. */
export type Reply = { status?: number; body?: unknown; reset?: true; holdMs?: number };

/** A bot that remembers what it got and answers as told. */
export type FakeBot = {
  url: string;
  received: { activity: Activity; authorization: string | undefined }[];
  /** Called for every activity; 200 without a body when it says nothing. */
  reply: (activity: Activity) => Reply | undefined;
  close(): void;
};

export async function startFakeBot(): Promise<FakeBot> {
  const bot: FakeBot = { url: '', received: [], reply: () => undefined, close: () => undefined };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const activity = JSON.parse(Buffer.concat(parts).toString('utf8')) as Activity;
      bot.received.push({ activity, authorization: request.headers.authorization });
      const reply = bot.reply(activity) ?? {};
      const answer = (): void => {
        if (reply.reset) request.socket.destroy();
        response.writeHead(reply.status ?? 200, { 'content-type': 'application/json' });
        response.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
      };
      setTimeout(answer, reply.holdMs ?? 0);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  bot.url = `http://localhost:${(server.address() as AddressInfo).port}`;
  bot.close = () => {
    server.close();
    server.closeAllConnections();
  };
  return bot;
}

export type Rig = {
  teams: RunningTeams;
  bot: FakeBot;
  installation: Installation;
  /** Where the page is found: the portal, with Teams mounted. */
  page: string;
  /** Asks the connector, as the bot unless another token (or none) is given. */
  connector(method: string, path: string, body?: unknown, token?: string | null): Promise<Response>;
  control(method: string, path: string, body?: unknown): Promise<Response>;
  /** A token for the connector by the tenant's token endpoint. */
  botToken: string;
  channelToken(): Promise<string>;
  deliveries(personId?: string): Promise<Delivery[]>;
  messages(personId: string): Promise<MessageRecord[]>;
  chats(): Promise<ChatRow[]>;
  chat(personId: string): Promise<Chat>;
  post(path: string, body: unknown): Promise<Response>;
  press(personId: string, messageId: string, action: PressedAction): Promise<PressAnswer>;
  /** Posts a card (or a text) as the bot and answers its id. */
  send(personId: string, activity: Record<string, unknown>): Promise<string>;
  /** Waits until the bot knows of everyone. */
  allReady(): Promise<unknown>;
  /** Stops Teams and starts it again on the same data. */
  restart(options?: Partial<TeamsOptions>): Promise<void>;
  close(): Promise<void>;
};

let made: string | undefined;

/** Making certificates takes seconds, so the rigs of one test file share theirs. */
async function installationIn(folder: string): Promise<Installation> {
  const file = join(folder, 'installation.json');
  if (made !== undefined) writeFileSync(file, made);
  const installation = await openInstallation(folder);
  made ??= readFileSync(file, 'utf8');
  return installation;
}

/** Teams, real sign-in, and a fake bot, on real sockets. */
export async function startRig(options: Partial<TeamsOptions> = {}): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), 'teams-'));
  const installation = await installationIn(folder);
  const bot = await startFakeBot();
  const signin = await startSignin({ installation, addresses: addressesFor(0), port: 0 });
  const addresses = { ...addressesFor(0), functions: bot.url, signin: signin.address };
  const given = { installation, addresses, connectorPort: 0, installEveryMs: 20 };
  let teams = await makeTeams({ ...given, ...options });
  const portal = serve({ fetch: (request) => mounted().fetch(request), port: 0, hostname: '127.0.0.1' });
  const mounted = () => new Hono().route('/teams', teams.app);
  await once(portal, 'listening');
  const page = `http://localhost:${(portal.address() as AddressInfo).port}/teams`;
  const trusted = trustedFetch(installation.ca);
  const botToken = await clientCredentials(trusted, signin.address, installation);
  const ask = (method: string, path: string, headers: Record<string, string>, body?: unknown) =>
    trusted(`https://localhost:${teams.connectorPort}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const control = (method: string, path: string, body?: unknown) =>
    ask(method, path, { 'x-local-control': installation.secrets.control }, body);
  const connector = (method: string, path: string, body?: unknown, token: string | null = botToken) =>
    ask(method, `/emea${path}`, token === null ? {} : { authorization: `Bearer ${token}` }, body);
  const post = (path: string, body: unknown) =>
    fetch(`${page}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const read = async <T>(answer: Promise<Response>): Promise<T> => (await (await answer).json()) as T;
  return {
    get teams() {
      return teams;
    },
    ...{ bot, installation, page, connector, control, botToken, post },
    channelToken: async () => {
      const answer = await trusted(`${signin.address}/local/channel-token`, {
        method: 'POST',
        headers: { 'x-local-control': installation.secrets.control, 'content-type': 'application/json' },
        body: JSON.stringify({ serviceUrl: teams.serviceUrl }),
      });
      return ((await answer.json()) as { accessToken: string }).accessToken;
    },
    deliveries: (personId) =>
      read(control('GET', `/local/deliveries${personId === undefined ? '' : `?person=${personId}`}`)),
    messages: async (personId) =>
      (await read<{ messages: MessageRecord[] }>(control('GET', `/local/activities?person=${personId}`)))
        .messages,
    chats: () => read(fetch(`${page}/api/chats`)),
    chat: (personId) => read(fetch(`${page}/api/chats/${personId}`)),
    press: (personId, messageId, action) =>
      read(post(`/chats/${personId}/messages/${messageId}/actions`, action)),
    send: async (personId, activity) => {
      const path = `/v3/conversations/${encodeURIComponent(conversationIdOf(personId))}/activities`;
      const answer = await connector('POST', path, activity);
      if (answer.status !== 201) throw new Error(`The connector answered ${answer.status}`);
      return ((await answer.json()) as { id: string }).id;
    },
    allReady: () =>
      eventually(
        () => Promise.all(people.map((person) => read<Chat>(fetch(`${page}/api/chats/${person.id}`)))),
        (chats) => chats.every((chat) => chat.app === 'ready'),
      ),
    restart: async (changed = {}) => {
      teams.close();
      teams = await makeTeams({ ...given, ...options, ...changed });
    },
    close: async () => {
      teams.close();
      portal.close();
      bot.close();
      await signin.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function clientCredentials(
  trusted: ReturnType<typeof trustedFetch>,
  signin: string,
  installation: Installation,
): Promise<string> {
  const answer = await trusted(`${signin}/${tenant.id}/oauth2/v2.0/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: apps.bot,
      client_secret: installation.secrets.bot,
      scope: 'https://api.botframework.com/.default',
    }).toString(),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** The person of the example tenant with a role. */
export function personWith(role: string): (typeof people)[number] {
  const found = people.find((person) => person.roles.includes(role));
  if (!found) throw new Error(`Nobody is ${role}`);
  return found;
}

export const cardMessage = (
  card: unknown,
  summary = 'Ett ärende väntar på dig',
): Record<string, unknown> => ({
  type: 'message',
  summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});

export const card = (text: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text, wrap: true }],
  ...more,
});

/** Tries until a fact holds; for what happens in the background. */
export async function eventually<T>(look: () => Promise<T> | T, holds: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 500; tries += 1) {
    const value = await look();
    if (holds(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It never came to hold');
}
