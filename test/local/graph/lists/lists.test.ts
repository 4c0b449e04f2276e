import { errorOf, fieldsOf, makeItem, makeList, rowsOf, site, startRig } from '../rig';
import type { Json, Rig } from '../rig';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

const lists = `${site}/lists`;

function columnsOf(items: string): string {
  return items.replace(/items$/, 'columns');
}

test('the site exists from the start, with its hidden list of people only', async () => {
  expect((await rig.call('GET', site)).json).toMatchObject({ displayName: 'Lex Sarah' });
  expect(rowsOf(await rig.call('GET', lists))).toEqual([]);
  const hidden = rowsOf(await rig.call('GET', `${lists}?$select=displayName,system`));
  expect(hidden).toMatchObject([{ displayName: 'User Information List', system: {} }]);
});

test('another site is not found', async () => {
  const reply = await rig.call('GET', '/sites/annan.sharepoint.example,1,2/lists');
  expect([reply.status, errorOf(reply).code]).toEqual([404, 'itemNotFound']);
});

test('a list is found by id and by name in any case, and its name is taken', async () => {
  const made = await rig.call('POST', lists, {
    json: { displayName: 'Händelser', list: { template: 'genericList' } },
  });
  expect(made.status).toBe(201);
  for (const key of [
    String(made.json['id']),
    encodeURIComponent('Händelser'),
    encodeURIComponent('händelser'),
  ])
    expect((await rig.call('GET', `${lists}/${key}`)).json).toMatchObject({ id: made.json['id'] });
  const filter = encodeURIComponent("displayName eq 'Händelser'");
  expect(rowsOf(await rig.call('GET', `${lists}?$filter=${filter}`))).toHaveLength(1);
  const again = await rig.call('POST', lists, { json: { displayName: 'HÄNDELSER' } });
  expect([again.status, errorOf(again).code]).toEqual([409, 'nameAlreadyExists']);
  expect((await rig.call('GET', `${lists}/finns-inte`)).status).toBe(404);
});

test('a list brings Title and the system’s columns, which $expand shows', async () => {
  const items = await makeList(rig, 'Mall', [
    { name: 'Own', text: {}, description: 'Egen', displayName: 'Egen' },
  ]);
  const list = await rig.call('GET', `${items.replace(/\/items$/, '')}?$expand=columns`);
  const columns = list.json['columns'] as Json[];
  expect(columns.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Title', 'Own', 'Created', 'Author']),
  );
  expect(columns.find(({ name }) => name === 'Own')).toMatchObject({
    displayName: 'Egen',
    description: 'Egen',
    indexed: false,
    enforceUniqueValues: false,
    readOnly: false,
    text: { allowMultipleLines: false, maxLength: 255 },
  });
  expect(columns.find(({ name }) => name === 'Created')).toMatchObject({ readOnly: true, dateTime: {} });
});

test.each<[string, Json, number, string]>([
  ['a name of its own choice', { name: 'x', displayName: 'y' }, 400, "Cannot define a 'name' for a list"],
  ['no name', {}, 400, 'displayName'],
  ['another template', { displayName: 'x', list: { template: 'events' } }, 501, 'events'],
  ['columns that are no array', { displayName: 'x', columns: {} }, 400, 'array'],
])('a list with %s is refused', async (_name, json, status, message) => {
  const reply = await rig.call('POST', lists, { json });
  expect(reply.status).toBe(status);
  expect(errorOf(reply).message).toContain(message);
});

test('a list whose last column is wrong is not made at all', async () => {
  const columns = [{ name: 'Good', text: {} }, { name: 'Bad' }];
  const reply = await rig.call('POST', lists, { json: { displayName: 'Halv', columns } });
  expect(reply.status).toBe(400);
  expect((await rig.call('GET', `${lists}/Halv`)).status).toBe(404);
});

test.each<[string, Json, number, string]>([
  ['no type', { name: 'C' }, 400, 'exactly one type facet'],
  ['two types', { name: 'C', text: {}, number: {} }, 400, 'exactly one type facet'],
  ['a type that is not imitated', { name: 'C', hyperlinkOrPicture: {} }, 501, 'hyperlinkOrPicture'],
  ['a name that is taken', { name: 'title', text: {} }, 409, 'duplicate field name'],
  ['the name of a system column', { name: 'Modified', text: {} }, 409, 'duplicate field name'],
  [
    'a note with an index',
    { name: 'C', text: { allowMultipleLines: true }, indexed: true },
    400,
    'cannot be indexed',
  ],
  [
    'several choices with an index',
    { name: 'C', choice: { choices: ['A'], displayAs: 'checkBoxes' }, indexed: true },
    400,
    'cannot be indexed',
  ],
  ['uniqueness without an index', { name: 'C', text: {}, enforceUniqueValues: true }, 400, 'must be indexed'],
  [
    'uniqueness of yes and no',
    { name: 'C', boolean: {}, indexed: true, enforceUniqueValues: true },
    400,
    'cannot enforce unique',
  ],
  ['a choice without choices', { name: 'C', choice: {} }, 400, 'needs choices'],
  ['text longer than SharePoint has', { name: 'C', text: { maxLength: 256 } }, 400, 'maxLength'],
  [
    'a lookup of a list that is not there',
    { name: 'C', lookup: { listId: 'none' } },
    404,
    'list was not found',
  ],
])('a column with %s is refused', async (name, json, status, message) => {
  const items = await makeList(rig, `Kolumn ${name}`, []);
  const reply = await rig.call('POST', columnsOf(items), { json });
  expect(reply.status).toBe(status);
  expect(errorOf(reply).message).toContain(message);
});

test('a name that XML cannot hold is encoded as SharePoint does', async () => {
  const items = await makeList(rig, 'Svenska', [{ name: 'Ärende nr', text: {} }]);
  const item = await makeItem(rig, items, { _x00c4_rende_x0020_nr: '7' });
  expect(fieldsOf(item)).toHaveProperty('_x00c4_rende_x0020_nr', '7');
});

test('a column can be added later, and is empty in the items that were there', async () => {
  const items = await makeList(rig, 'Växande', []);
  const old = await makeItem(rig, items, { Title: 'gammal' });
  const column = { name: 'Later', text: {}, indexed: true, enforceUniqueValues: true };
  expect((await rig.call('POST', columnsOf(items), { json: column })).status).toBe(201);
  await makeItem(rig, items, { Title: 'ny', Later: 'x' });
  const empty = await rig.call('GET', `${items}?$filter=${encodeURIComponent('fields/Later eq null')}`);
  expect(rowsOf(empty).map(({ id }) => id)).toEqual([old['id']]);
});

test('an index can be added to a column and makes it possible to filter', async () => {
  const items = await makeList(rig, 'Oindexerad', [{ name: 'Kind', text: {} }]);
  await makeItem(rig, items, { Kind: 'a' });
  await makeItem(rig, items, { Kind: 'b' });
  const filtered = `${items}?$filter=${encodeURIComponent("fields/Kind eq 'B'")}`;
  expect((await rig.call('GET', filtered)).status).toBe(400);
  const patched = await rig.call('PATCH', `${columnsOf(items)}/Kind`, { json: { indexed: true } });
  expect(patched.json).toMatchObject({ name: 'Kind', indexed: true });
  expect(rowsOf(await rig.call('GET', filtered)).map(({ id }) => id)).toEqual(['2']);
});

test('uniqueness cannot be turned on over duplicates, and nothing is changed then', async () => {
  const items = await makeList(rig, 'Dubbletter', [{ name: 'Kind', text: {}, indexed: true }]);
  await makeItem(rig, items, { Kind: 'same' });
  await makeItem(rig, items, { Kind: 'SAME' });
  const column = `${columnsOf(items)}/Kind`;
  expect((await rig.call('PATCH', column, { json: { enforceUniqueValues: true } })).status).toBe(400);
  expect((await rig.call('GET', column)).json).toMatchObject({ enforceUniqueValues: false });
  await makeItem(rig, items, { Kind: 'same' });
});

test('choices can be added to a column, but its type stays', async () => {
  const items = await makeList(rig, 'Val', [{ name: 'Pick', choice: { choices: ['A'] } }]);
  const column = `${columnsOf(items)}/Pick`;
  await rig.call('PATCH', column, { json: { choice: { choices: ['A', 'B'] }, description: 'Två' } });
  expect((await rig.call('GET', column)).json).toMatchObject({
    choice: { choices: ['A', 'B'] },
    description: 'Två',
  });
  await makeItem(rig, items, { Pick: 'B' });
  expect((await rig.call('PATCH', column, { json: { number: {} } })).status).toBe(400);
  const several = { choice: { displayAs: 'checkBoxes' } };
  expect((await rig.call('PATCH', column, { json: several })).status).toBe(400);
});

test('a list takes at most twenty indexes', async () => {
  const columns = Array.from({ length: 20 }, (_, index) => ({ name: `C${index}`, text: {}, indexed: true }));
  const items = await makeList(rig, 'Index', columns);
  const reply = await rig.call('POST', columnsOf(items), { json: { name: 'C20', text: {}, indexed: true } });
  expect(reply.status).toBe(400);
  expect(errorOf(reply).message).toContain('at most 20');
});
