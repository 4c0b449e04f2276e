import { errorOf, makeList, rowsOf, startRig } from '../rig';
import type { Json, Reply, Rig } from '../rig';

let rig: Rig;
let items: string;
beforeAll(async () => {
  rig = await startRig();
  items = await makeList(rig, 'Bunt', [{ name: 'Key', text: {}, indexed: true, enforceUniqueValues: true }]);
});
afterAll(() => rig.stop());

const json = { 'Content-Type': 'application/json' };

function batch(requests: unknown): Promise<Reply> {
  return rig.call('POST', '/$batch', { json: { requests } });
}

function create(id: string, Key: string, more: Json = {}): Json {
  return { id, method: 'POST', url: items, headers: json, body: { fields: { Key } }, ...more };
}

function answersOf(reply: Reply): Json[] {
  expect(reply.status).toBe(200);
  return reply.json['responses'] as Json[];
}

test('a batch is not atomic: what can be done is done', async () => {
  const answers = answersOf(await batch([create('1', 'a'), create('2', 'A'), create('3', 'b')]));
  expect(answers.map(({ id, status }) => [id, status])).toEqual([
    ['1', 201],
    ['2', 400],
    ['3', 201],
  ]);
  expect(answers[1]?.['body']).toMatchObject({ error: { code: 'invalidRequest' } });
  expect(rowsOf(await rig.call('GET', items))).toHaveLength(2);
});

test('what depends on a failed request is not done, nor what depends on that', async () => {
  const answers = answersOf(
    await batch([
      create('1', 'c'),
      create('2', 'c', { dependsOn: ['1'] }),
      create('3', 'd', { dependsOn: ['2'] }),
      create('4', 'e', { dependsOn: ['3'] }),
      create('5', 'f', { dependsOn: ['1'] }),
    ]),
  );
  expect(answers.map(({ status }) => status)).toEqual([201, 400, 424, 424, 201]);
});

test('headers count in a batch, and answers have their own', async () => {
  const [made] = answersOf(await batch([create('1', 'etag')]));
  const { id, eTag } = made?.['body'] as Json;
  const url = `${items}/${String(id)}/fields`;
  const patch = (match: unknown): Json => {
    return { id: 'x', method: 'PATCH', url, headers: { ...json, 'If-Match': match }, body: { Title: 'y' } };
  };
  expect(answersOf(await batch([patch(eTag)]))).toMatchObject([{ status: 200, headers: json }]);
  expect(answersOf(await batch([patch(eTag)]))).toMatchObject([{ status: 412 }]);
});

test('an unknown route in a batch is answered 501', async () => {
  const answers = answersOf(await batch([{ id: '1', method: 'GET', url: 'groups?$top=1' }]));
  expect(answers).toMatchObject([{ status: 501 }]);
});

test.each<[string, unknown]>([
  ['more than twenty requests', Array.from({ length: 21 }, (_, id) => create(String(id), `x${id}`))],
  ['no request', []],
  ['something else than an array', {}],
  ['the same id twice', [create('a', 'y1'), create('A', 'y2')]],
  ['a request without id', [{ method: 'GET', url: '/users' }]],
  ['a body without a type', [{ id: '1', method: 'POST', url: '/users', body: {} }]],
  ['a dependency that is not there', [create('1', 'z', { dependsOn: ['9'] })]],
  ['a dependency on a later request', [create('1', 'z', { dependsOn: ['2'] }), create('2', 'z2')]],
])('a batch with %s is refused whole', async (_name, requests) => {
  const before = rowsOf(await rig.call('GET', items)).length;
  const reply = await batch(requests);
  expect([reply.status, errorOf(reply).code]).toEqual([400, 'invalidRequest']);
  expect(rowsOf(await rig.call('GET', items))).toHaveLength(before);
});

test('a batch needs a token', async () => {
  expect(
    (await rig.call('POST', '/$batch', { token: '', json: { requests: [create('1', 'q')] } })).status,
  ).toBe(401);
});
