import { errorOf, makeItem, makeList, rowsOf, startRig } from '../rig';
import type { Json, Reply, Rig } from '../rig';

let rig: Rig;
let items: string;
beforeAll(async () => {
  rig = await startRig();
  items = await makeList(rig, 'Fel', [{ name: 'Key', text: {}, indexed: true, enforceUniqueValues: true }]);
});
afterEach(() => rig.control('DELETE', '/faults'));
afterAll(() => rig.stop());

function order(fault: Json): Promise<Reply> {
  return rig.control('POST', '/faults', { json: fault });
}

async function count(): Promise<number> {
  return rowsOf(await rig.call('GET', items)).length;
}

test('a fault meets the requests that fit it, as many times as ordered', async () => {
  const before = await count();
  await order({ method: 'POST', path: '/items$', times: 2, status: 503, retryAfter: 7 });
  const replies: Reply[] = [];
  for (const Title of ['a', 'b', 'c'])
    replies.push(await rig.call('POST', items, { json: { fields: { Title } } }));
  expect(replies.map(({ status }) => status)).toEqual([503, 503, 201]);
  expect(replies[0]?.headers['retry-after']).toBe('7');
  expect(replies[0] && errorOf(replies[0]).code).toBe('serviceNotAvailable');
  expect(await count()).toBe(before + 1);
});

test('a fault may name its own error', async () => {
  await order({ times: 1, status: 400, error: { code: 'malwareDetected', message: 'Virus' } });
  const reply = await rig.call('GET', items);
  expect([reply.status, errorOf(reply).code, errorOf(reply).message]).toEqual([
    400,
    'malwareDetected',
    'Virus',
  ]);
});

test('a connection is reset before anything happens', async () => {
  const before = await count();
  await order({ method: 'POST', times: 1, reset: true });
  await expect(rig.call('POST', items, { json: { fields: {} } })).rejects.toThrow();
  expect(await count()).toBe(before);
});

test.each<[string, Json]>([
  ['a status', { status: 504 }],
  ['a connection reset', { reset: true }],
])('after the commit %s loses the answer but not the write', async (name, failure) => {
  await order({ method: 'POST', times: 1, afterCommit: true, ...failure });
  const Key = `after ${name}`;
  const answer = await rig.call('POST', items, { json: { fields: { Key } } }).catch(() => undefined);
  expect(answer?.status ?? 504).toBe(504);
  const again = await rig.call('POST', items, { json: { fields: { Key } } });
  expect(errorOf(again).message).toContain('unique constraints');
});

test('a delay alone lets the request through', async () => {
  await order({ times: 1, delayMs: 20 });
  expect((await rig.call('GET', items)).status).toBe(200);
});

test('faults that wait are shown and cleared', async () => {
  await order({ method: 'get', path: 'x', times: 3, status: 500 });
  const waiting = JSON.parse((await rig.control('GET', '/faults')).body.toString()) as Json[];
  expect(waiting).toMatchObject([{ method: 'GET', path: 'x', times: 3 }]);
  await rig.control('DELETE', '/faults');
  expect((await rig.control('GET', '/faults')).body.toString()).toBe('[]');
});

test.each<[string, Json]>([
  ['a status that is no failure', { status: 200 }],
  ['a path that is no regular expression', { path: '(', status: 500 }],
  ['a status in words', { status: 'bad' }],
])('%s is refused', async (_name, fault) => {
  expect((await order(fault)).status).toBe(400);
});

test('a fault meets the requests within a batch, and uploads', async () => {
  await makeItem(rig, items, { Title: 'x' });
  await order({ path: '/items/1$', times: 1, status: 500 });
  const requests = [1, 2].map((id) => ({ id: String(id), method: 'GET', url: `${items}/1` }));
  const reply = await rig.call('POST', '/$batch', { json: { requests } });
  expect((reply.json['responses'] as Json[]).map(({ status }) => status)).toEqual([500, 200]);
});
