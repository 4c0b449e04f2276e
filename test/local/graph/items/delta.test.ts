import { errorOf, fieldsOf, makeItem, makeList, rowsOf, startRig } from '../rig';
import type { Json, Reply, Rig } from '../rig';

let rig: Rig;
const today = new Date('2026-03-01T12:00:00Z');
let now = today;
beforeAll(async () => {
  rig = await startRig({ now: () => now });
});
afterEach(() => {
  now = today;
});
afterAll(() => rig.stop());

const dayInMs = 86_400_000;

async function readAll(start: string): Promise<{ rows: Json[]; deltaLink: string; pages: number }> {
  const rows: Json[] = [];
  let link = start;
  for (let pages = 1; ; pages += 1) {
    const reply = await rig.call('GET', link);
    expect(reply.status).toBe(200);
    rows.push(...rowsOf(reply));
    const { '@odata.nextLink': next, '@odata.deltaLink': done } = reply.json;
    if (typeof done === 'string') return { rows, deltaLink: done, pages };
    link = String(next);
  }
}

function patch(items: string, id: unknown, fields: Json): Promise<Reply> {
  return rig.call('PATCH', `${items}/${String(id)}/fields`, { json: fields });
}

test('without a token all items come, in pages, and the link then gives only what changed', async () => {
  const items = await makeList(rig, 'Delta', []);
  for (const Title of ['a', 'b', 'c', 'd', 'e']) await makeItem(rig, items, { Title });
  await rig.call('DELETE', `${items}/5`);
  const start = `${items}/delta?$top=2&$expand=fields($select=Title)`;
  const first = await readAll(start);
  expect(first.pages).toBe(2);
  expect(first.rows.map((row) => [row['id'], fieldsOf(row)['Title']])).toEqual([
    ['1', 'a'],
    ['2', 'b'],
    ['3', 'c'],
    ['4', 'd'],
  ]);
  expect((await readAll(first.deltaLink)).rows).toEqual([]);
  await patch(items, 2, { Title: 'b2' });
  await patch(items, 2, { Title: 'b3' });
  await rig.call('DELETE', `${items}/1`);
  await makeItem(rig, items, { Title: 'f' });
  const second = await readAll(first.deltaLink);
  expect(second.rows.map((row) => [row['id'], row['deleted'] ?? fieldsOf(row)['Title']])).toEqual([
    ['2', 'b3'],
    ['1', { state: 'deleted' }],
    ['6', 'f'],
  ]);
  expect((await readAll(second.deltaLink)).rows).toEqual([]);
  expect((await readAll(first.deltaLink)).rows).toHaveLength(3);
});

test('what is changed and deleted while the pages are read is not lost', async () => {
  const items = await makeList(rig, 'Under läsning', []);
  for (const Title of ['a', 'b', 'c', 'd']) await makeItem(rig, items, { Title });
  const first = await rig.call('GET', `${items}/delta?$top=2`);
  await rig.call('DELETE', `${items}/1`);
  await patch(items, 3, { Title: 'c2' });
  const rest = await readAll(String(first.json['@odata.nextLink']));
  const seen = [...rowsOf(first), ...rest.rows].map(({ id, deleted }) => [id, deleted !== undefined]);
  expect(seen).toEqual([
    ['1', false],
    ['2', false],
    ['4', false],
    ['1', true],
    ['3', false],
  ]);
});

test('token=latest gives nothing but a link to what changes from now on', async () => {
  const items = await makeList(rig, 'Senaste', []);
  await makeItem(rig, items, { Title: 'a' });
  const latest = await readAll(`${items}/delta?token=latest`);
  expect(latest.rows).toEqual([]);
  await makeItem(rig, items, { Title: 'b' });
  expect((await readAll(latest.deltaLink)).rows.map(({ id }) => id)).toEqual(['2']);
});

test.each([
  ['is older than thirty days', () => Promise.resolve(void (now = new Date(now.getTime() + 31 * dayInMs)))],
  ['was given before the service lost its change log', () => rig.control('POST', '/changes/forget')],
])('a token that %s is answered 410 with the address of a fresh start', async (name, ageing) => {
  const items = await makeList(rig, name, []);
  await makeItem(rig, items, { Title: 'a' });
  const { deltaLink } = await readAll(`${items}/delta?$expand=fields`);
  await ageing();
  const gone = await rig.call('GET', deltaLink, {
    token: await rig.graph.appToken('any', 'Sites.Read.All'),
  });
  expect(gone.status).toBe(410);
  expect(errorOf(gone).code).toBe('resyncChangesApplyDifferences');
  const restarted = await rig.call('GET', String(gone.headers['location']), {
    token: await rig.graph.appToken('any', 'Sites.Read.All'),
  });
  expect(rowsOf(restarted).map((row) => fieldsOf(row)['Title'])).toEqual(['a']);
});

test('a token that the service did not write, or wrote for another list, is refused', async () => {
  const one = await makeList(rig, 'En', []);
  const other = await makeList(rig, 'Annan', []);
  const token = await rig.graph.appToken('any', 'Sites.Read.All');
  const latest = await rig.call('GET', `${one}/delta?token=latest`, { token });
  const link = new URL(String(latest.json['@odata.deltaLink']));
  const strange = await rig.call('GET', `${other}/delta${link.search}`, { token });
  expect(strange.status).toBe(400);
  expect((await rig.call('GET', `${one}/delta?token=forged`, { token })).status).toBe(400);
});
