import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { openInstallation } from '../../../local/installation';
import { openQueueStore } from '../../../local/functionsHost/queues/queueStore';
import type { Note, WorkMessage } from './app/main';
import {
  bundleApp,
  bundleHost,
  notesIn,
  startProgram,
  temporaryFolder,
  until,
  type Program,
} from './program';

const folder = temporaryFolder();
const origin = 'https://portal.example';
let program: string;
let app: string;
let masterKey: string;
/** Shared by the tests that change nothing. */
let host: Program;
let data: string;

beforeAll(async () => {
  program = await bundleHost(folder);
  const http = { customHeaders: { 'x-frame-options': 'DENY' } };
  const queues = { maxDequeueCount: 3, visibilityTimeout: '00:00:00.050' };
  app = await bundleApp(folder, { file: 'app/main.ts' }, { extensions: { http, queues } });
  data = newData();
  masterKey = (await openInstallation(data)).secrets.control;
  host = await start(data, { 'Host.CORS': `${origin}, https://other.example` });
}, 60_000);

afterAll(async () => {
  await host.end('SIGTERM');
  rmSync(folder, { recursive: true });
});

function newData(): string {
  return mkdtempSync(join(folder, 'data-'));
}

function start(dataFolder: string, settings: Record<string, string> = {}): Promise<Program> {
  const given = { AzureWebJobsStorage: 'x', WORK_QUEUE: 'work', TICK: '0 0 0 1 1 *' };
  const NOTES = join(dataFolder, 'notes');
  return startProgram({ program, app, data: dataFolder, settings: { ...given, NOTES, ...settings } });
}

const notes = (dataFolder: string, by?: string): Note[] =>
  notesIn<Note>(join(dataFolder, 'notes')).filter((note) => by === undefined || note.by === by);

/** Whole lines of the log that hold a text; they arrive a little after the answer. */
function logged({ log }: Program, text: string): string[] {
  return log()
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.includes(text));
}

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string };

/** node:http and not fetch: fetch hides preflights, hosts and refused bodies. */
function call(
  method: string,
  path: string,
  {
    headers = {},
    body,
    at = host,
  }: { headers?: Record<string, string>; body?: string | Buffer; at?: Program } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${at.address}${path}`, { method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const whole = Buffer.concat(chunks);
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: whole,
          text: whole.toString(),
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const enqueue = (message: WorkMessage | WorkMessage[], at: Program): Promise<Answer> =>
  call('POST', '/api/enqueue', { body: JSON.stringify(message), at });

describe('http', () => {
  test('a function gets method, address, parameters, query, headers and body', async () => {
    const answer = await call('POST', '/api/echo/7/a%20b?x=1&y=%C3%A5&x=2', {
      body: 'hej',
      headers: { 'x-test': 'header' },
    });
    expect(JSON.parse(answer.text)).toEqual({
      method: 'POST',
      url: `${host.address}/api/echo/7/a%20b?x=1&y=%C3%A5&x=2`,
      params: { id: '7', name: 'a b' },
      query: { x: '1,2', y: 'å' },
      header: 'header',
      body: 'hej',
    });
    expect(answer.headers).toMatchObject({
      etag: '"1"',
      'x-custom': 'app',
      'x-frame-options': 'DENY',
      'content-type': 'application/json',
    });
  });

  test.each<[string, string, number]>([
    ['GET', '/api/echo/7', 200],
    ['GET', '/api/ECHO/7/', 200],
    ['HEAD', '/api/echo/7', 200],
    ['GET', '/api/echo/seven', 404],
    ['GET', '/api/echo/me', 200],
    ['DELETE', '/api/echo/7', 404],
    ['HEAD', '/api/nothing', 404],
    ['GET', '/api/missing', 404],
    ['GET', '/', 404],
    ['GET', '/echo/7', 404],
    ['OPTIONS', '/api/echo/7', 404],
    ['PATCH', '/api/any', 200],
    ['GET', '/api/silent', 204],
    ['GET', '/api/nothing', 202],
    ['GET', '/api/boom', 500],
  ])('%s %s is answered %d', async (method, path, status) => {
    expect((await call(method, path)).status).toBe(status);
  });

  test('HEAD has the headers of GET and no body', async () => {
    const [get, head] = await Promise.all([call('GET', '/api/echo/7'), call('HEAD', '/api/echo/7')]);
    expect(head.body).toHaveLength(0);
    expect(Number(head.headers['content-length'])).toBe(get.body.length + 1);
  });

  test('bytes come and go unchanged', async () => {
    const body = randomBytes(8_000_000);
    const answer = await call('PUT', '/api/bytes/a/b%2Fc.bin', { body });
    expect(answer.body.equals(body)).toBe(true);
    expect(answer.headers['x-path']).toBe('a/b%2Fc.bin');
  });

  test('a body over 100 MB is refused before it is read', async () => {
    const headers = { 'content-length': String(100 * 1024 * 1024 + 1) };
    const status = await new Promise((resolve, reject) => {
      const sent = request(`${host.address}/api/bytes/x`, { method: 'PUT', headers, agent: false });
      sent.on('response', (answer) => resolve(answer.statusCode)).on('error', reject);
      sent.write('x');
    });
    expect(status).toBe(413);
  });

  test('a body of exactly 100 MB is accepted', async () => {
    const body = Buffer.alloc(100 * 1024 * 1024);
    expect((await call('PUT', '/api/length', { body })).text).toBe(String(body.length));
  });

  test('cookies are written as ASP.NET Core writes them', async () => {
    expect((await call('GET', '/api/cookies')).headers['set-cookie']).toEqual([
      'a=b%20c; max-age=60; path=/; secure; samesite=strict; httponly',
      'd=e; expires=Sat, 01 Jan 2028 00:00:00 GMT; domain=bjorkstad.example; path=/x',
    ]);
  });

  test('an unhandled error is 500 with an empty body, and no log tells its text', async () => {
    const { status, text } = await call('GET', '/api/boom');
    expect([status, text]).toEqual([500, '']);
    await until(() => logged(host, '"function":"boom"').length > 0);
    const [entry = ''] = logged(host, '"function":"boom"');
    expect(JSON.parse(entry)).toMatchObject({
      level: 'error',
      category: 'host',
      message: 'A function failed.',
      fault: { name: 'Error', at: expect.arrayContaining([expect.stringContaining('main.js')]) as string[] },
    });
    expect(host.log()).not.toContain('hemlig');
  });

  test('what the app logs is told, after the hooks have seen it', async () => {
    await call('GET', '/api/logging');
    await until(() => logged(host, '"function":"logging"').length > 0);
    expect(JSON.parse(logged(host, '"function":"logging"')[0] ?? '')).toMatchObject({
      level: 'warning',
      category: 'user',
      message: 'a line of the app (seen by a hook)',
    });
    expect(host.log()).not.toContain('too quiet');
  });

  test.each<[string, Record<string, string>, string, number]>([
    ['/api/secure', {}, '', 401],
    ['/api/secure', { 'x-functions-key': 'wrong' }, '', 401],
    ['/api/secure', { key: 'right' }, '', 200],
    ['/api/secure', {}, 'right', 200],
    ['/api/chief', {}, '', 401],
    ['/api/chief', { key: 'right' }, '', 200],
    ['/admin/host/status', {}, '', 401],
    ['/admin/host/ping', {}, '', 200],
  ])('%s with %j and code "%s" is answered %d', async (path, given, code, status) => {
    const headers: Record<string, string> = given['key'] ? { 'x-functions-key': masterKey } : given;
    expect((await call('GET', code ? `${path}?code=${masterKey}` : path, { headers })).status).toBe(status);
  });

  test('a hook may replace the handler and the result', async () => {
    const headers = { 'x-functions-key': masterKey };
    expect((await call('GET', '/api/chief', { headers })).text).toBe('changed by a hook');
    expect((await call('GET', '/api/nothing')).status).toBe(202);
  });
});

describe('CORS', () => {
  const preflight = {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,idempotency-key',
  };

  test('the platform answers a preflight from an allowed origin, also for a path that no function has', async () => {
    for (const path of ['/api/echo/7', '/api/none']) {
      const { status, headers, text } = await call('OPTIONS', path, { headers: { origin, ...preflight } });
      expect([status, text]).toEqual([204, '']);
      expect(headers).toMatchObject({
        'access-control-allow-origin': origin,
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'authorization,idempotency-key',
        vary: 'Origin',
      });
    }
  });

  test('a preflight from a foreign origin is answered without permission', async () => {
    const answer = await call('OPTIONS', '/api/echo/7', {
      headers: { origin: 'https://evil.example', ...preflight },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['access-control-allow-methods']).toBeUndefined();
  });

  test.each([
    [origin, origin],
    ['https://other.example', 'https://other.example'],
    ['https://evil.example', undefined],
  ])('an answer to %s allows %s, and says so on failures too', async (from, allowed) => {
    for (const path of ['/api/echo/7', '/api/none', '/api/boom']) {
      const { headers } = await call('GET', path, { headers: { origin: from } });
      expect(headers['access-control-allow-origin']).toBe(allowed);
    }
  });
});

describe('the host’s own routes', () => {
  const admin = (method: string, path: string, body?: string) =>
    call(method, path, { headers: { 'x-functions-key': masterKey }, ...(body !== undefined && { body }) });

  test('status says that the host runs', async () => {
    const { status, text } = await admin('GET', '/admin/host/status');
    expect([status, JSON.parse(text)]).toMatchObject([200, { state: 'Running' }]);
  });

  test('the functions are listed', async () => {
    const listed = JSON.parse((await admin('GET', '/admin/functions')).text) as { name: string }[];
    expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(['echo', 'worker', 'tick']));
    expect((await admin('GET', '/admin/functions/TICK')).status).toBe(200);
  });

  test.each<[string, string, string | undefined, number]>([
    ['POST', '/admin/functions/tick', '{}', 202],
    ['POST', '/admin/functions/worker', '{"input":"{\\"key\\":\\"by hand\\"}"}', 202],
    ['POST', '/admin/functions/tick', undefined, 400],
    ['POST', '/admin/functions/tick', '{"input":5}', 400],
    ['POST', '/admin/functions/none', '{}', 404],
    ['POST', '/admin/functions/echo', '{}', 501],
    ['POST', '/admin/host/synctriggers', '{}', 501],
  ])('%s %s %s is answered %d', async (method, path, body, status) => {
    expect((await admin(method, path, body)).status).toBe(status);
  });

  test('a manual run runs the function', async () => {
    await until(() => notes(data, 'tick').length > 0);
    await until(() => notes(data, 'worker').some(({ key }) => key === 'by hand'));
  });

  test('a timer is tried again as its retry policy says', async () => {
    await admin('POST', '/admin/functions/retried', '{}');
    await until(() => notes(data, 'retried').length === 3);
    expect(notes(data, 'retried').map(({ retryCount }) => retryCount)).toEqual([0, 1, 2]);
  });
});

describe('queues', () => {
  test('a message goes from an http function through a queue function to the next queue', async () => {
    const answer = await enqueue({ key: 'f', mode: 'forward' }, host);
    expect([answer.status, answer.headers['content-length']]).toEqual([201, '0']);
    const received = () => notes(data, 'secondWorker').map(({ message }) => message);
    await until(() => received().length >= 2);
    expect(received()).toEqual(expect.arrayContaining(['f-1', { key: 'f-2' }]));
  });

  test('the function is told what the queue knows of the message', async () => {
    await enqueue({ key: 'told' }, host);
    await until(() => notes(data, 'worker').some(({ key }) => key === 'told'));
    const told = notes(data, 'worker').find(({ key }) => key === 'told');
    expect(told?.['metadata']).toEqual([
      'queueTrigger',
      'id',
      'popReceipt',
      'dequeueCount',
      'insertionTime',
      'expirationTime',
      'nextVisibleTime',
    ]);
  });

  test('an array is as many messages', async () => {
    await enqueue([{ key: 'one' }, { key: 'two' }], host);
    await until(() =>
      ['one', 'two'].every((key) => notes(data, 'worker').some((note) => note['key'] === key)),
    );
  });

  test('a failed message comes again until it succeeds', async () => {
    await enqueue({ key: 'third time', mode: 'failTwice' }, host);
    const counts = () => notes(data, 'worker').filter(({ key }) => key === 'third time');
    await until(() => counts().length === 3);
    expect(counts().map(({ dequeueCount }) => dequeueCount)).toEqual([1, 2, 3]);
  });

  test('a message that fails too often lands on the poison queue', async () => {
    await enqueue({ key: 'poison', mode: 'fail' }, host);
    await until(() => notes(data, 'poisonWorker').length === 1);
    expect(notes(data, 'poisonWorker')[0]?.['message']).toEqual({ key: 'poison', mode: 'fail' });
    expect(notes(data, 'worker').filter(({ key }) => key === 'poison')).toHaveLength(3);
    await until(() => logged(host, 'on the poison queue').length > 0);
  });

  test('nothing is queued by a function that throws', async () => {
    expect((await call('POST', '/api/enqueueThenThrow')).status).toBe(500);
    await enqueue({ key: 'after' }, host);
    await until(() => notes(data, 'worker').some(({ key }) => key === 'after'));
    expect(notes(data, 'worker').some(({ key }) => key === 'never')).toBe(false);
  });

  test('a message that a storage queue would not take fails the function, and its others are not sent', async () => {
    const before = notes(data, 'secondWorker').length;
    expect((await call('POST', '/api/enqueueLong', { body: '49153' })).status).toBe(500);
    await enqueue({ key: 'later', mode: 'forward' }, host);
    await until(() => notes(data, 'secondWorker').some(({ message }) => message === 'later-1'));
    const messages = notes(data, 'secondWorker').slice(before);
    expect(messages.map(({ message }) => message)).not.toContain('short');
  });
});

describe('kill -9', () => {
  test('loses no message whose answer had been sent', async () => {
    const folderOfQueues = newData();
    const acknowledged: string[] = [];
    for (const round of [1, 2, 3]) {
      const running = await start(folderOfQueues);
      let sent = 0;
      const client = async (name: number): Promise<void> => {
        for (;;) {
          const key = `${round}-${name}-${(sent += 1)}`;
          const answer = await enqueue({ key }, running).catch(() => undefined);
          if (answer?.status !== 201) return;
          acknowledged.push(key);
        }
      };
      const clients = Promise.all([1, 2, 3, 4].map(client));
      await until(() => sent > 100);
      expect(await running.end('SIGKILL')).toBeNull();
      await clients;
    }
    const last = await start(folderOfQueues);
    const done = () => new Set(notes(folderOfQueues, 'worker').map(({ key }) => key));
    await until(() => acknowledged.every((key) => done().has(key)));
    expect(acknowledged.length).toBeGreaterThan(290);
    await last.end('SIGTERM');
  }, 60_000);

  test('gives back the message that was being handled, and counts the try', async () => {
    const folderOfQueues = newData();
    const first = await start(folderOfQueues);
    await enqueue({ key: 'held', mode: 'hang' }, first);
    await until(() => notes(folderOfQueues, 'worker').length === 1);
    await first.end('SIGKILL');
    const second = await start(folderOfQueues);
    await until(() => notes(folderOfQueues, 'worker').length === 2);
    expect(notes(folderOfQueues, 'worker').map(({ dequeueCount }) => dequeueCount)).toEqual([1, 2]);
    await second.end('SIGTERM');
  });
});

describe('a message that killed the host each time', () => {
  test('goes to the poison queue without being tried again', async () => {
    const folderOfQueues = newData();
    const store = openQueueStore(join(folderOfQueues, 'queues.db'));
    store.send([{ queue: 'work', body: '{"key":"deadly"}' }]);
    for (let tried = 0; tried < 3; tried += 1) {
      for (const message of store.receive('work', 1)) store.release(message, 0);
    }
    store.close();
    const running = await start(folderOfQueues);
    await until(() => notes(folderOfQueues, 'poisonWorker').length === 1);
    expect(notes(folderOfQueues, 'worker')).toEqual([]);
    await running.end('SIGTERM');
  });
});

describe('stopping', () => {
  test.each(['SIGTERM', 'disconnect'] as const)('by %s lets what runs finish', async (how) => {
    const folderOfNotes = newData();
    const running = await start(folderOfNotes);
    const answer = call('POST', '/api/slow', { at: running });
    await until(() => notes(folderOfNotes, 'slow').length === 1);
    const ended = running.end(how);
    expect((await answer).text).toBe('finished');
    expect(await ended).toBe(0);
    expect(notes(folderOfNotes).map(({ by, step }) => step ?? by)).toEqual([
      'appStart',
      'started',
      'done',
      'appTerminate',
    ]);
  });

  test('gives back a message at once', async () => {
    const folderOfQueues = newData();
    const first = await start(folderOfQueues);
    await enqueue({ key: 'done' }, first);
    await until(() => notes(folderOfQueues, 'worker').length === 1);
    await first.end('SIGTERM');
    const store = openQueueStore(join(folderOfQueues, 'queues.db'));
    expect(store.count('work')).toBe(0);
    store.close();
  });
});

describe('timers', () => {
  test('fire on schedule', async () => {
    const folderOfNotes = newData();
    const running = await start(folderOfNotes, { TICK: '* * * * * *' });
    await until(() => notes(folderOfNotes, 'tick').length >= 2);
    const [first, second] = notes(folderOfNotes, 'tick');
    expect([first?.['isPastDue'], first?.['last']]).toEqual([false, '0001-01-01T00:00:00']);
    expect(Date.parse(String(second?.['last']))).toBeGreaterThan(0);
    await running.end('SIGTERM');
  });

  test('an occurrence that was missed while no host ran is made up for once', async () => {
    const folderOfNotes = newData();
    const first = await start(folderOfNotes, { TICK: '* * * * * *' });
    await until(() => notes(folderOfNotes, 'tick').length >= 1);
    await first.end('SIGKILL');
    const before = notes(folderOfNotes, 'tick').length;
    await new Promise((done) => setTimeout(done, 2100));
    const second = await start(folderOfNotes, { TICK: '* * * * * *' });
    await until(() => notes(folderOfNotes, 'tick').length >= before + 2);
    const after = notes(folderOfNotes, 'tick').slice(before);
    expect(after.map(({ isPastDue }) => isPastDue).slice(0, 2)).toEqual([true, false]);
    await second.end('SIGTERM');
  });

  test('run at the start when they ask for it, and not else', async () => {
    const folderOfNotes = newData();
    const running = await start(folderOfNotes, { BOOT: 'yes' });
    await until(() => notes(folderOfNotes, 'boot').length === 1);
    await running.end('SIGTERM');
    expect(notes(data, 'boot')).toEqual([]);
  });
});

describe('the host does not start', () => {
  const importing = `import { app, input, output } from '@azure/functions';`;

  test.each<[string, string, object, Record<string, string>, string]>([
    [
      'with triggers it does not imitate',
      `app.serviceBusQueue('a', { connection: 'x', queueName: 'q', handler() {} });
       app.cosmosDB('b', { connection: 'x', databaseName: 'd', containerName: 'c', handler() {} });`,
      {},
      {},
      'Not imitated by this host: a: serviceBusTrigger; b: cosmosDBTrigger.',
    ],
    [
      'with bindings it does not imitate',
      `app.get('a', { extraInputs: [input.storageBlob({ path: 'x', connection: 'y' })], handler() {} });`,
      {},
      {},
      'Not imitated by this host: a: blob (in).',
    ],
    [
      'without a setting that a binding names',
      `app.timer('a', { schedule: '%NONE%', handler() {} });`,
      {},
      {},
      'NONE',
    ],
    [
      'without the storage connection',
      `app.storageQueue('a', { queueName: 'work', connection: 'Missing', handler() {} });`,
      {},
      {},
      'Missing',
    ],
    [
      'with a queue name that no queue can have',
      `app.storageQueue('a', { queueName: 'Work_1', connection: 'Storage', handler() {} });`,
      {},
      { Storage: 'x' },
      'Work_1',
    ],
    [
      'with a schedule that is none',
      `app.timer('a', { schedule: 'hourly', handler() {} });`,
      {},
      {},
      'hourly',
    ],
    [
      'with a route that is none',
      `app.get('a', { route: 'x/{id:number}', handler() {} });`,
      {},
      {},
      'number',
    ],
    [
      'with two functions of one name',
      `app.get('a', () => ({})); app.post('a', () => ({}));`,
      {},
      {},
      'already',
    ],
    [
      'with streaming',
      `app.setup({ enableHttpStream: true }); app.get('a', () => ({}));`,
      {},
      {},
      'enableHttpStream',
    ],
    ['without functions', '', {}, {}, 'registers no function'],
    [
      'with an unknown queue option',
      `app.get('a', () => ({}));`,
      { extensions: { queues: { batchsize: 1 } } },
      {},
      'batchsize',
    ],
    [
      'with credentials for every origin',
      `app.get('a', () => ({}));`,
      {},
      { 'Host.CORS': '*', 'Host.CORSCredentials': 'true' },
      'CORSCredentials',
    ],
  ])('%s', async (_, text, hostJson, settings, reason) => {
    const bad = await bundleApp(folder, { text: text && importing + text }, hostJson);
    const starting = startProgram({ program, app: bad, data: newData(), settings });
    await expect(starting).rejects.toThrow(/^ended with 1: /);
    await expect(starting).rejects.toThrow(reason);
  });

  test('when the app throws while it loads', async () => {
    const bad = await bundleApp(folder, { text: `throw new TypeError('no settings');` });
    writeFileSync(join(bad, 'unused'), '');
    const starting = startProgram({ program, app: bad, data: newData() });
    await expect(starting).rejects.toThrow('no settings');
  });
});
