import { apps } from '../../../../local/tenant/tenant';
import { errorOf, makeList, rowsOf, startRig } from '../rig';
import type { Json, Rig } from '../rig';

let rig: Rig;
let items: string;
let now = new Date('2026-03-01T12:00:00Z');
beforeAll(async () => {
  rig = await startRig({ resourceUnitsPerMinute: 100, now: () => now });
  items = await makeList(rig, 'Budget', []);
});
afterAll(() => rig.stop());

/** Reads single items, at one unit each. */
async function read(app: string, times: number): Promise<Awaited<ReturnType<Rig['call']>>[]> {
  const token = await rig.graph.appToken(app, 'Sites.Read.All');
  const replies = [];
  for (let index = 0; index < times; index += 1)
    replies.push(await rig.call('GET', `${items}/999`, { token }));
  return replies;
}

test('an application that uses up its minute meets 429 until the minute is over', async () => {
  const replies = await read('greedy', 101);
  expect(replies.slice(0, 100).every(({ status }) => status === 404)).toBe(true);
  expect(replies[78]?.headers).not.toHaveProperty('ratelimit-limit');
  expect(replies[80]?.headers).toMatchObject({ 'ratelimit-limit': '100', 'ratelimit-remaining': '19' });
  const refused = replies[100];
  expect(refused?.status).toBe(429);
  expect(refused?.headers['retry-after']).toBe('60');
  expect(refused && errorOf(refused)).toMatchObject({
    code: 'activityLimitReached',
    innerError: { code: 'throttledRequest' },
  });
  expect((await read('another', 1))[0]?.status).toBe(404);
  now = new Date(now.getTime() + 45_500);
  expect((await read('greedy', 1))[0]?.headers['retry-after']).toBe('15');
  now = new Date(now.getTime() + 15_000);
  expect((await read('greedy', 1))[0]?.status).toBe(404);
});

test('the log counts requests by route with the units that they cost', async () => {
  const token = await rig.graph.appToken(apps.administration, 'Sites.FullControl.All', 'User.Read.All');
  const send = (method: string, path: string, json?: Json): ReturnType<Rig['call']> =>
    rig.call(method, path, { token, ...(json ? { json } : {}) });
  await rig.control('DELETE', '/requests');
  const made = await send('POST', items, { fields: { Title: 'x' } });
  await send('GET', `${items}/${String(made.json['id'])}`);
  await send('GET', `${items}/${String(made.json['id'])}`);
  await send('GET', items);
  const delta = await send('GET', `${items}/delta`);
  await send('GET', String(delta.json['@odata.deltaLink']));
  await send('GET', `${items.split('/lists')[0] ?? ''}/permissions`);
  await send('GET', '/users');
  await send('GET', '/nothing');
  const { json } = await rig.control('GET', '/requests');
  const rows = (json['requests'] as Json[]).map(({ method, path, status, resourceUnits, count }) => [
    `${String(method)} ${String(path).replace('/v1.0/sites/{site}', '')}`,
    status,
    resourceUnits,
    count,
  ]);
  expect(rows).toEqual([
    ['POST /lists/{list}/items', 201, 2, 1],
    ['GET /lists/{list}/items/{item}', 200, 2, 2],
    ['GET /lists/{list}/items', 200, 2, 1],
    ['GET /lists/{list}/items/delta', 200, 3, 2],
    ['GET /permissions', 200, 5, 1],
    ['GET /v1.0/users', 200, 0, 1],
    ['GET unknown', 501, 0, 1],
  ]);
  expect(json).toMatchObject({ total: 9, resourceUnits: 14 });
});

test('each request of a batch is charged, and refused, alone', async () => {
  now = new Date(now.getTime() + 60_000);
  const token = await rig.graph.appToken('batcher', 'Sites.Read.All');
  const requests = Array.from({ length: 20 }, (_, index) => ({
    id: String(index),
    method: 'GET',
    url: items,
  }));
  const statuses: unknown[] = [];
  for (let round = 0; round < 3; round += 1) {
    const reply = await rig.call('POST', '/$batch', { token, json: { requests } });
    expect(reply.status).toBe(200);
    statuses.push(...(reply.json['responses'] as Json[]).map(({ status }) => status));
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(50);
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  expect(
    rowsOf(await rig.call('GET', items, { token: await rig.graph.appToken('b2', 'Sites.Read.All') })),
  ).toBeDefined();
});

test('the control routes need their secret', async () => {
  expect((await rig.control('GET', '/requests', { headers: { 'x-local-control': 'x' } })).status).toBe(404);
});
