import { randomUUID } from 'node:crypto';
import { report } from '../casework/story';
import { ali, johan, karin, lars, mona, sara, tomas, yasmin } from '../people';
import { startWorld, type World } from './installation';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 90_000);
afterAll(() => world.stop());

type Call = {
  as?: { person: { id: string } };
  headers?: Record<string, string>;
  body?: unknown;
  raw?: string;
};
type Answered = { status: number; headers: Headers; body: Record<string, unknown> };

async function call(
  method: string,
  path: string,
  { as, headers = {}, body, raw }: Call = {},
): Promise<Answered> {
  const token = as === undefined ? {} : { Authorization: `Bearer ${await world.token(as.person.id)}` };
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const json = content === undefined ? {} : { 'Content-Type': 'application/json' };
  const response = await fetch(`${world.addresses.functions}/api${path}`, {
    method,
    headers: { ...json, ...token, ...headers },
    ...(content === undefined ? {} : { body: content }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
  };
}

const raise = (as = sara, key: string = randomUUID(), body: unknown = report) =>
  call('POST', '/reports', { as, body, headers: { 'Idempotency-Key': key } });

const act = (as: Call['as'], caseKey: unknown, body: object) =>
  call('POST', `/cases/${String(caseKey)}/commands`, {
    ...(as === undefined ? {} : { as }),
    body: { id: randomUUID(), ...body },
  });

let serial = 100;
const nextNumber = () => `AMN 2026-0${(serial += 1)}-1.3`;

test('the app is well and describes itself in OpenAPI 3.1, from the schemas that check', async () => {
  expect((await call('GET', '/health')).body).toEqual({ status: 'ok' });
  const { body } = await call('GET', '/openapi.json');
  expect(body).toMatchObject({ openapi: '3.1.0' });
  expect(JSON.stringify(body)).toContain('"investigatorId"');
});

test('a report is received with a receipt, and the same key again has the same answer', async () => {
  const key = randomUUID();
  const first = await raise(sara, key);
  const again = await raise(sara, key);
  expect(first.status).toBe(201);
  expect(first.headers.get('location')).toBe(`/api/cases/${String(first.body['caseKey'])}`);
  expect(first.body).toMatchObject({ state: 'submitted', dataProtectionDueAt: '2026-11-23T13:00:00.000Z' });
  expect([again.status, again.body]).toEqual([201, first.body]);
});

test('a case goes from report to decision over HTTP, and its events tell who did what', async () => {
  const { body } = await raise();
  const key = body['caseKey'];
  const steps: [Call['as'], object, string][] = [
    [lars, { name: 'register', caseNumber: nextNumber() }, 'registered'],
    [
      karin,
      { name: 'open', reason: 'Uppgifter har lämnat kommunen.', investigatorId: tomas.person.id },
      'investigating',
    ],
    [tomas, { name: 'propose', outcome: 'MISCONDUCT', reason: 'Rutinen följdes inte.' }, 'proposed'],
    [mona, { name: 'return', reason: 'Beskriv följderna.' }, 'investigating'],
    [
      tomas,
      { name: 'propose', outcome: 'MISCONDUCT', reason: 'Rutinen följdes inte. Följderna är små.' },
      'proposed',
    ],
    [mona, { name: 'decide' }, 'decided'],
  ];
  for (const [as, command, state] of steps) {
    const answer = await act(as, key, command);
    expect([answer.status, answer.body['state']]).toEqual([200, state]);
  }
  const { body: record } = await call('GET', `/cases/${String(key)}/events`, { as: karin });
  const commits = record['commits'] as { actor: { name: string }; events: { type: string }[] }[];
  expect(commits.map(({ actor, events }) => [actor.name, events[0]?.type])).toEqual([
    ['Sara Nyqvist', 'reportSubmitted'],
    ['Lars Öberg', 'caseRegistered'],
    ['Karin Dahl', 'investigationOpened'],
    ['Tomas Berglind', 'decisionProposed'],
    ['Mona Ek', 'proposalReturned'],
    ['Tomas Berglind', 'decisionProposed'],
    ['Mona Ek', 'caseDecided'],
  ]);
});

test('a command sent twice is done once and answered twice', async () => {
  const { body } = await raise();
  const command = { id: 'register-from-lars', name: 'register', caseNumber: nextNumber() };
  const first = await act(lars, body['caseKey'], command);
  const again = await act(lars, body['caseKey'], command);
  expect([first.status, again.status]).toEqual([200, 200]);
  expect(again.body).toEqual(first.body);
  const other = await act(lars, body['caseKey'], { ...command, caseNumber: nextNumber() });
  expect([other.status, other.body['code']]).toEqual([422, 'commandIdReused']);
});

test('who has no part in a case is not told that it exists', async () => {
  const { body } = await raise();
  const path = `/cases/${String(body['caseKey'])}`;
  for (const as of [ali, johan, yasmin]) {
    expect((await call('GET', path, { as })).status).toBe(404);
    expect((await call('GET', `${path}/events`, { as })).status).toBe(404);
    expect((await act(as, body['caseKey'], { name: 'notOpen', reason: 'Nej' })).status).toBe(404);
  }
  const own = await call('GET', path, { as: sara });
  expect(Object.keys(own.body).sort()).toEqual([
    'dataProtectionDueAt',
    'key',
    'receivedAt',
    'sequence',
    'state',
  ]);
  expect((await call('GET', `${path}/events`, { as: sara })).status).toBe(404);
});

describe('refusals', () => {
  const wrongToken = { Authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' };
  const table: [string, () => Promise<Answered>, number, string][] = [
    ['no token', () => call('POST', '/reports', { body: report }), 401, 'tokenMissing'],
    [
      'a token that nobody signed',
      () => call('POST', '/reports', { body: report, headers: wrongToken }),
      401,
      'tokenInvalid',
    ],
    [
      'no idempotency key',
      () => call('POST', '/reports', { as: sara, body: report }),
      400,
      'idempotencyKeyMissing',
    ],
    [
      'not JSON',
      () => call('POST', '/reports', { as: sara, raw: '{', headers: { 'Idempotency-Key': randomUUID() } }),
      400,
      'notJson',
    ],
    [
      'a form',
      () =>
        call('POST', '/reports', {
          as: sara,
          raw: 'a=1',
          headers: { 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/x-www-form-urlencoded' },
        }),
      415,
      'wrongMediaType',
    ],
    [
      'a body of a megabyte',
      () => raise(sara, randomUUID(), { ...report, description: 'x'.repeat(1_000_000) }),
      413,
      'tooLarge',
    ],
    ['an unknown field', () => raise(sara, randomUUID(), { ...report, admin: true }), 422, 'invalidBody'],
    [
      'a report of nothing',
      () => raise(sara, randomUUID(), { ...report, description: '' }),
      422,
      'invalidFields',
    ],
    [
      'a case that is not there',
      () => act(lars, 'f'.repeat(32), { name: 'register', caseNumber: nextNumber() }),
      404,
      'caseUnknown',
    ],
    [
      'a key with quotes',
      () => act(lars, encodeURIComponent("' or 1 eq 1 #"), { name: 'register', caseNumber: 'AMN 2026-0001' }),
      404,
      'caseUnknown',
    ],
  ];
  test.each(table)('%s is refused as a problem with a code', async (_name, ask, status, code) => {
    const answer = await ask();
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(typeof answer.body['detail']).toBe('string');
  });

  test('the wrong person, the wrong state and a taken number are told apart', async () => {
    const { body } = await raise();
    const key = body['caseKey'];
    const caseNumber = nextNumber();
    expect((await act(karin, key, { name: 'register', caseNumber })).body['code']).toBe('roleMissing');
    expect((await act(lars, key, { name: 'register', caseNumber: 'hej' })).body).toMatchObject({
      code: 'invalidFields',
      errors: [{ field: 'caseNumber', code: 'notACaseNumber' }],
    });
    expect((await act(lars, key, { name: 'register', caseNumber })).status).toBe(200);
    expect((await act(lars, key, { name: 'register', caseNumber })).body['code']).toBe('wrongState');
    const other = await raise();
    expect((await act(lars, other.body['caseKey'], { name: 'register', caseNumber })).body['code']).toBe(
      'caseNumberTaken',
    );
    expect((await act(karin, key, { name: 'notOpen', reason: 'Nej', sequence: 1 })).body['code']).toBe(
      'changedMeanwhile',
    );
  });

  test('the sentence is Swedish first, and English for who asks in English', async () => {
    const swedish = await call('GET', '/cases/x');
    const english = await call('GET', '/cases/x', { headers: { 'Accept-Language': 'en-GB' } });
    expect([swedish.body['detail'], english.body['detail']]).toEqual(['Logga in först.', 'Sign in first.']);
  });
});

test('a Graph that loses answers after writing loses and doubles nothing', async () => {
  const faults = `${world.addresses.graph}/local/faults`;
  await world.control(faults, { method: 'POST', path: '/items$', times: 1, status: 504, afterCommit: true });
  const lost = await raise();
  await world.control(faults, { method: 'POST', path: '/items$', times: 1, reset: true });
  const reset = await raise();
  await world.control(faults, { method: 'GET', path: '/items', times: 2, status: 429, retryAfter: 0 });
  const throttled = await raise();
  for (const { status, body } of [lost, reset, throttled]) {
    expect(status).toBe(201);
    const { body: record } = await call('GET', `/cases/${String(body['caseKey'])}/events`, { as: karin });
    expect(record['commits']).toHaveLength(1);
  }
});

test('a Graph that is gone is told as such, in words, and the report can be sent again', async () => {
  const faults = `${world.addresses.graph}/local/faults`;
  const key = randomUUID();
  await world.token(sara.person.id);
  await world.control(faults, { times: 200, status: 503, path: 'lists' });
  const refused = await raise(sara, key);
  await world.control(faults, undefined, 'DELETE');
  expect([refused.status, refused.body['code']]).toEqual([503, 'unavailable']);
  expect((await raise(sara, key)).status).toBe(201);
});

test('nothing that was written or anyone’s name stands in what the parts print', () => {
  const secrets = [report.description, 'Uppgifter har lämnat kommunen', 'Nyqvist', 'Berglind', 'eyJ'];
  for (const secret of secrets) expect(world.printed()).not.toContain(secret);
});
