import { freePortBase } from '../../freePorts';
import { build } from 'esbuild';
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { openInstallation } from '../../../local/installation';
import type { Installation } from '../../../local/installation';
import { secureRequest } from '../../../local/secureRequest';
import type { Send } from '../../../local/secureRequest';
import { apps, tenant } from '../../../local/tenant/tenant';
import { site } from './rig';

const folder = mkdtempSync(join(tmpdir(), 'graph-killed-'));
/** Beside node_modules, where the packages are found. */
const program = resolve('dist', 'local', `graph-under-test-${process.pid}.mjs`);
let installation: Installation;
let portBase: number;
let key: CryptoKey;
let signin: Server;
let graph: ChildProcess;
let send: Send;

/** Sign-in's part in this test: its public keys, over https. */
async function serveKeys(jwk: JWK): Promise<Server> {
  const { certificate: cert, key: serverKey } = installation.server;
  const server = createServer({ cert, key: serverKey }, (_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  });
  server.listen(portBase + 3, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function startProcess(): Promise<ChildProcess> {
  const child = fork(program, ['--data', folder, '--port-base', String(portBase)], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [message] = (await once(child, 'message')) as unknown[];
  expect(message).toBe('ready');
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

beforeAll(async () => {
  mkdirSync(resolve('dist', 'local'), { recursive: true });
  await build({
    entryPoints: ['local/graph/main.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  installation = await openInstallation(folder);
  send = secureRequest(installation.ca);
  portBase = await freePortBase();
  const pair = await generateKeyPair('RS256', { extractable: true });
  key = pair.privateKey;
  signin = await serveKeys({ ...(await exportJWK(pair.publicKey)), kid: 'k', alg: 'RS256' });
  graph = await startProcess();
}, 60_000);

afterAll(async () => {
  await killed(graph);
  signin.closeAllConnections();
  signin.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(program, { force: true });
});

function tokenOf(): Promise<string> {
  return new SignJWT({
    appid: apps.administration,
    idtyp: 'app',
    tid: tenant.id,
    roles: ['Sites.FullControl.All'],
  })
    .setProtectedHeader({ alg: 'RS256', kid: 'k' })
    .setIssuer(`https://localhost:${portBase + 3}/${tenant.id}/v2.0`)
    .setAudience('https://graph.microsoft.com')
    .setExpirationTime('1h')
    .sign(key);
}

type Row = { id: string; fields: { Key: string }; '@odata.nextLink'?: string };

async function post(path: string, json: unknown): Promise<{ status: number; id: string }> {
  const reply = await send(`https://localhost:${portBase + 2}/v1.0${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await tokenOf()}`, 'content-type': 'application/json' },
    body: JSON.stringify(json),
  });
  return { status: reply.status, ...(JSON.parse(reply.body.toString()) as { id: string }) };
}

async function stored(items: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const token = await tokenOf();
  let link: string | undefined =
    `https://localhost:${portBase + 2}/v1.0${items}?$top=500&$expand=fields($select=Key)`;
  while (link !== undefined) {
    const reply = await send(link, { headers: { authorization: `Bearer ${token}` } });
    const page = JSON.parse(reply.body.toString()) as { value: Row[]; '@odata.nextLink'?: string };
    for (const row of page.value) found.set(row.id, row.fields.Key);
    link = page['@odata.nextLink'];
  }
  return found;
}

test('kill -9 while eight writers create loses nothing acknowledged and leaves no duplicate key', async () => {
  const columns = [{ name: 'Key', text: {}, indexed: true, enforceUniqueValues: true }];
  const list = await post(`${site}/lists`, { displayName: 'Dödad', columns });
  expect(list.status).toBe(201);
  const items = `${site}/lists/${list.id}/items`;
  const acknowledged = new Map<string, string>();
  const perRound = 150;
  for (let round = 0; round < 2; round += 1) {
    const exit = once(graph, 'exit');
    const writer = async (name: number): Promise<void> => {
      for (let number = 0; ; number += 1) {
        const Key = `r${round}-w${name}-${number}`;
        const made = await post(items, { fields: { Key } }).catch(() => undefined);
        if (made?.status !== 201) return;
        acknowledged.set(made.id, Key);
        if (acknowledged.size === perRound * (round + 1)) graph.kill('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, name) => writer(name)));
    await exit;
    graph = await startProcess();
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(2 * perRound);
  const found = await stored(items);
  const lost = [...acknowledged].filter(([id, Key]) => found.get(id) !== Key);
  expect(lost).toEqual([]);
  expect(new Set(found.values()).size).toBe(found.size);
  const again = await post(items, { fields: { Key: [...acknowledged.values()][0]?.toUpperCase() } });
  expect(again.status).toBe(400);
}, 60_000);

test('SIGTERM ends the process in order', async () => {
  const exit = once(graph, 'exit');
  graph.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
  graph = await startProcess();
});
