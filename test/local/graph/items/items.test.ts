import { openStore } from '../../../../local/graph/store';
import { people } from '../../../../local/tenant/people';
import { apps } from '../../../../local/tenant/tenant';
import { errorOf, fieldsOf, makeItem, makeList, rowsOf, startRig } from '../rig';
import type { Json, Reply, Rig } from '../rig';

let rig: Rig;
let items: string;

beforeAll(async () => {
  rig = await startRig();
  items = await makeList(rig, 'Ärenden', [
    { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
    { name: 'Status', choice: { choices: ['Ny', 'Pågår', 'Klar'] }, indexed: true },
    { name: 'Count', number: {}, indexed: true, enforceUniqueValues: true },
  ]);
});

afterAll(() => rig.stop());

const duplicate = 'One or more fields with unique constraints already has the provided value.';

function patch(item: Json, fields: Json, ifMatch?: string): Promise<Reply> {
  const headers: Record<string, string> = ifMatch === undefined ? {} : { 'if-match': ifMatch };
  return rig.call('PATCH', `${items}/${String(item['id'])}/fields`, { json: fields, headers });
}

test('a new item has an id, an ETag in quotation marks, its fields and who made it', async () => {
  const reply = await rig.call('POST', items, {
    json: { fields: { Title: 'Ett', Key: 'a-1', Status: 'Ny' } },
  });
  expect(reply.status).toBe(201);
  expect(reply.headers['etag']).toBe(reply.json['eTag']);
  expect(reply.json['eTag']).toMatch(/^"[0-9a-f-]{36},1"$/);
  expect(reply.json).toMatchObject({
    '@odata.etag': reply.json['eTag'],
    createdBy: { application: { id: apps.administration } },
    fields: { Title: 'Ett', Key: 'a-1', Status: 'Ny', _UIVersionString: '1.0', ContentType: 'Item' },
  });
  const got = await rig.call('GET', `${items}/${String(reply.json['id'])}?$expand=fields`);
  expect({ ...got.json, '@odata.context': '' }).toEqual({ ...reply.json, '@odata.context': '' });
});

test('an item made with a person’s token names the person, also as a lookup', async () => {
  const karin = people.find(({ name }) => name === 'Karin Dahl');
  const token = await rig.graph.personToken(karin?.id ?? '', 'Sites.ReadWrite.All');
  const reply = await rig.call('POST', items, { token, json: { fields: { Key: 'by-karin' } } });
  expect(reply.json).toMatchObject({
    createdBy: { user: { id: karin?.id, displayName: karin?.name, email: karin?.mail } },
    fields: { AuthorLookupId: '6' },
  });
  const changed = await patch(reply.json, { Status: 'Klar' });
  expect(changed.json).toMatchObject({ AuthorLookupId: '6', EditorLookupId: '1073741822' });
});

test('without $expand an item has no fields; $select keeps the named properties', async () => {
  const { id, eTag } = await makeItem(rig, items, { Key: 'select' });
  const plain = await rig.call('GET', `${items}/${String(id)}`);
  expect(plain.json).not.toHaveProperty('fields');
  const reply = await rig.call('GET', `${items}/${String(id)}?$select=id,eTag&$expand=fields($select=Key)`);
  expect(
    Object.keys(reply.json)
      .filter((name) => !name.startsWith('@'))
      .sort(),
  ).toEqual(['eTag', 'fields', 'id']);
  expect(fieldsOf(reply.json)).toEqual({ '@odata.etag': eTag, Key: 'select' });
});

test('a change answers the field set and raises the version in the ETag', async () => {
  const item = await makeItem(rig, items, { Key: 'change', Status: 'Ny' });
  const reply = await patch(item, { Status: 'Pågår' });
  expect(reply.status).toBe(200);
  expect(reply.json).toMatchObject({ Key: 'change', Status: 'Pågår', _UIVersionString: '2.0' });
  expect(reply.headers['etag']).toBe(String(item['eTag']).replace(',1"', ',2"'));
});

test.each([
  ['the current ETag', (etag: string) => etag, 200],
  ['any ETag', () => '*', 200],
  ['a weak form of the current ETag', (etag: string) => `W/${etag}`, 200],
  ['an older ETag', (etag: string) => etag.replace(',1"', ',0"'), 412],
  ['an ETag without its quotation marks', (etag: string) => etag.replaceAll('"', ''), 412],
])('If-Match with %s is honoured for changes and deletions', async (_name, etagOf, status) => {
  const item = await makeItem(rig, items, { Status: 'Ny' });
  const ifMatch = etagOf(String(item['eTag']));
  const reply = await patch(item, { Status: 'Klar' }, ifMatch);
  expect(reply.status).toBe(status);
  if (status === 412) expect(errorOf(reply).code).toBe('resourceModified');
  const stored = await rig.call('GET', `${items}/${String(item['id'])}?expand=fields`);
  expect(fieldsOf(stored.json)).toHaveProperty('Status', status === 200 ? 'Klar' : 'Ny');
  const other = await makeItem(rig, items, { Status: 'Ny' });
  const otherMatch = etagOf(String(other['eTag']));
  const removed = await rig.call('DELETE', `${items}/${String(other['id'])}`, {
    headers: { 'if-match': otherMatch },
  });
  expect(removed.status).toBe(status === 200 ? 204 : 412);
});

test('of many writers with the same ETag exactly one succeeds', async () => {
  const item = await makeItem(rig, items, { Status: 'Ny' });
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => patch(item, { Status: 'Klar' }, String(item['eTag']))),
  );
  const statuses = replies.map(({ status }) => status).sort();
  expect(statuses).toEqual([200, ...Array<number>(19).fill(412)]);
});

test('of many writers of one key exactly one succeeds', async () => {
  const replies = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      rig.call('POST', items, { json: { fields: { Key: 'same', Title: String(index) } } }),
    ),
  );
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
  const refused = replies.filter(({ status }) => status === 400);
  expect(refused).toHaveLength(19);
  for (const reply of refused)
    expect(errorOf(reply)).toMatchObject({ code: 'invalidRequest', message: duplicate });
});

test.each<[string, Json, Json]>([
  ['the same text', { Key: 'dup-1' }, { Key: 'dup-1' }],
  ['text in another case', { Key: 'Öst-ABC' }, { Key: 'öst-abc' }],
  ['the same number', { Count: 7 }, { Count: 7 }],
])('%s is a duplicate in a unique column, at creation and at change', async (_name, first, second) => {
  await makeItem(rig, items, first);
  const created = await rig.call('POST', items, { json: { fields: second } });
  expect(created.status).toBe(400);
  expect(errorOf(created).message).toBe(duplicate);
  const other = await makeItem(rig, items, { Title: 'annan' });
  const changed = await patch(other, second);
  expect(changed.status).toBe(400);
  expect(errorOf(changed).message).toBe(duplicate);
});

test('empty values are no duplicates, and a freed value can be used again', async () => {
  await makeItem(rig, items, { Title: 'utan nyckel' });
  await makeItem(rig, items, { Title: 'också utan' });
  const first = await makeItem(rig, items, { Key: 'freed' });
  expect((await patch(first, { Key: 'freed', Status: 'Ny' })).status).toBe(200);
  await rig.call('DELETE', `${items}/${String(first['id'])}`);
  const second = await makeItem(rig, items, { Key: 'freed' });
  await patch(second, { Key: 'other' });
  await makeItem(rig, items, { Key: 'freed' });
});

test('a deleted item is gone, with its versions, and its id is not used again', async () => {
  const item = await makeItem(rig, items, { Title: 'kort liv' });
  const path = `${items}/${String(item['id'])}`;
  expect((await rig.call('DELETE', path)).status).toBe(204);
  for (const [method, address] of [
    ['GET', path],
    ['GET', `${path}/fields`],
    ['GET', `${path}/versions`],
    ['DELETE', path],
  ] as const) {
    const reply = await rig.call(method, address);
    expect([reply.status, errorOf(reply).code]).toEqual([404, 'itemNotFound']);
  }
  expect(Number((await makeItem(rig, items, {}))['id'])).toBeGreaterThan(Number(item['id']));
});

test('nothing of what a deleted item held is kept', async () => {
  const item = await makeItem(rig, items, { Title: 'hemligt ord' });
  await patch(item, { Title: 'annat hemligt ord' });
  await rig.call('DELETE', `${items}/${String(item['id'])}`);
  const store = openStore(rig.graph.installation.folder);
  const kept = ['item', 'version'].map((table) =>
    store.get(`select count(*) as n from ${table} where fields like '%hemligt ord%'`),
  );
  store.close();
  expect(kept).toMatchObject([{ n: 0 }, { n: 0 }]);
});

test('every change leaves a version, newest first, with its fields and who made it', async () => {
  const item = await makeItem(rig, items, { Status: 'Ny' });
  await patch(item, { Status: 'Pågår' });
  const token = await rig.graph.personToken(people[8]?.id ?? '', 'Sites.ReadWrite.All');
  const path = `${items}/${String(item['id'])}`;
  await rig.call('PATCH', `${path}/fields`, { token, json: { Status: 'Klar' } });
  const versions = rowsOf(await rig.call('GET', `${path}/versions`));
  expect(versions.map((version) => [version['id'], fieldsOf(version)['Status']])).toEqual([
    ['3.0', 'Klar'],
    ['2.0', 'Pågår'],
    ['1.0', 'Ny'],
  ]);
  expect(versions[0]).toMatchObject({ lastModifiedBy: { user: { displayName: people[8]?.name } } });
  const one = await rig.call('GET', `${path}/versions/2.0`);
  expect(one.json).toMatchObject({ id: '2.0', fields: { Status: 'Pågår' } });
  expect((await rig.call('GET', `${path}/versions/9.0`)).status).toBe(404);
});

test('a body that is no JSON object is refused', async () => {
  const reply = await rig.call('POST', items, { body: Buffer.from('{"fields":') });
  expect([reply.status, errorOf(reply).code]).toEqual([400, 'invalidRequest']);
});
