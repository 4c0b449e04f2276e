import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { openInstallation, type Installation } from '../../../local/installation';
import { tenant } from '../../../local/tenant/tenant';

const repository = resolve(__dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'signin-main-'));
const program = join(folder, 'signin.js');
let installation: Installation;

beforeAll(async () => {
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const entryPoints = [join(repository, 'local/signin/main.ts')];
  const target = { platform: 'node', target: 'node20', format: 'esm', packages: 'external' } as const;
  await build({ ...target, entryPoints, bundle: true, outfile: program });
  installation = await openInstallation(join(folder, 'data'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

test.each(['SIGTERM', 'SIGINT', 'disconnect'] as const)('as a process it serves until %s', async (how) => {
  const port = await freePort();
  const args = ['--data', installation.folder, '--port-base', String(port - 3)];
  const child = fork(program, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let printed = '';
  child.stdout?.on('data', (text: Buffer) => (printed += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (printed += text.toString()));
  const ended = new Promise((done) => child.once('exit', done));
  expect(await new Promise((done) => child.once('message', done))).toBe('ready');
  const path = `/${tenant.id}/v2.0/.well-known/openid-configuration`;
  const status = await new Promise((done, failed) => {
    const sent = request({ host: 'localhost', port, path, ca: installation.ca }, (answer) => {
      answer.resume().on('end', () => done(answer.statusCode));
    });
    sent.on('error', failed).end();
  });
  expect(status).toBe(200);
  if (how === 'disconnect') child.disconnect();
  else child.kill(how);
  expect(await ended).toBe(0);
  expect(printed).toBe('');
});
