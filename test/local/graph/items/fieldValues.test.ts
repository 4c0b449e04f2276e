import { people } from '../../../../local/tenant/people';
import { errorOf, fieldsOf, makeItem, makeList, rowsOf, site, startRig } from '../rig';
import type { Json, Rig } from '../rig';

let rig: Rig;
let items: string;
let units: string;

beforeAll(async () => {
  rig = await startRig();
  units = await makeList(rig, 'Enheter', []);
  await makeItem(rig, units, { Title: 'Jobbtorg Norr' });
  await makeItem(rig, units, { Title: 'Jobbtorg Söder' });
  const listId = units.split('/').at(-2);
  items = await makeList(rig, 'Fält', [
    { name: 'Line', text: {} },
    { name: 'Short', text: { maxLength: 10 } },
    { name: 'Note', text: { allowMultipleLines: true } },
    { name: 'Pick', choice: { choices: ['Ny', 'Klar'] } },
    { name: 'Free', choice: { choices: ['Ny'], allowTextEntry: true } },
    { name: 'Many', choice: { choices: ['A', 'B', 'C'], displayAs: 'checkBoxes' } },
    { name: 'At', dateTime: { format: 'dateTime' } },
    { name: 'Day', dateTime: { format: 'dateOnly' } },
    { name: 'Count', number: { minimum: 0, maximum: 100 } },
    { name: 'Flag', boolean: {} },
    { name: 'Who', personOrGroup: {} },
    { name: 'Whom', personOrGroup: { allowMultipleSelection: true } },
    { name: 'Unit', lookup: { listId, columnName: 'Title' } },
    { name: 'Defaulted', text: {}, defaultValue: { value: 'som vanligt' } },
    { name: 'Sealed', text: {}, readOnly: true },
    { name: 'Secret', text: {}, hidden: true },
  ]);
});

afterAll(() => rig.stop());

async function write(fields: Json): Promise<{ status: number; message: string; item: Json }> {
  const reply = await rig.call('POST', items, { json: { fields } });
  return {
    status: reply.status,
    message: reply.status === 201 ? '' : `${errorOf(reply).code}: ${errorOf(reply).message}`,
    item: reply.json,
  };
}

async function read(item: Json, expand: string): Promise<Json> {
  return fieldsOf((await rig.call('GET', `${items}/${String(item['id'])}?$expand=${expand}`)).json);
}

test.each<[string, Json, Json]>([
  ['text in one line', { Line: 'åäö' }, { Line: 'åäö' }],
  ['text of 255 characters', { Line: 'x'.repeat(255) }, { Line: 'x'.repeat(255) }],
  ['a note with line breaks', { Note: 'ett\ntvå' }, { Note: 'ett\ntvå' }],
  ['a note of 63,999 characters', { Note: 'x'.repeat(63_999) }, { Note: 'x'.repeat(63_999) }],
  ['a choice of the list', { Pick: 'Klar' }, { Pick: 'Klar' }],
  ['a choice typed in where that is allowed', { Free: 'Eget' }, { Free: 'Eget' }],
  [
    'several choices with their type beside them',
    { 'Many@odata.type': 'Collection(Edm.String)', Many: ['A', 'C'] },
    { Many: ['A', 'C'] },
  ],
  ['a moment in UTC, without fractions', { At: '2026-03-01T10:20:30.987Z' }, { At: '2026-03-01T10:20:30Z' }],
  ['a moment with an offset, as UTC', { At: '2026-03-01T01:00:00+02:00' }, { At: '2026-02-28T23:00:00Z' }],
  ['a date', { Day: '2026-03-01' }, { Day: '2026-03-01T00:00:00Z' }],
  ['a leap day', { Day: '2028-02-29' }, { Day: '2028-02-29T00:00:00Z' }],
  ['a number', { Count: 12.5 }, { Count: 12.5 }],
  ['no', { Flag: false }, { Flag: false }],
  ['a person by their id on the site', { WhoLookupId: 2 }, { WhoLookupId: '2' }],
  ['a person id as text', { WhoLookupId: '3' }, { WhoLookupId: '3' }],
  [
    'several people',
    { 'WhomLookupId@odata.type': 'Collection(Edm.Int32)', WhomLookupId: [1, 2] },
    {
      Whom: [
        { LookupId: 1, LookupValue: people[0]?.name },
        { LookupId: 2, LookupValue: people[1]?.name },
      ],
    },
  ],
  ['a lookup', { UnitLookupId: 1 }, { UnitLookupId: '1' }],
  ['a default value that the client does not give', {}, { Defaulted: 'som vanligt' }],
  ['a given value over the default', { Defaulted: 'annat' }, { Defaulted: 'annat' }],
])('%s is stored and read back', async (_name, fields, expected) => {
  const { status, item } = await write(fields);
  expect(status).toBe(201);
  expect(await read(item, 'fields')).toMatchObject(expected);
});

test.each<[string, Json, string]>([
  ['a field that no column has', { Nope: 1 }, "Field 'Nope' is not recognized"],
  ['a field in another case', { line: 'x' }, "Field 'line' is not recognized"],
  ['text of 256 characters', { Line: 'x'.repeat(256) }, 'Invalid text value.'],
  ['text over the column’s own limit', { Short: 'x'.repeat(11) }, 'Invalid text value.'],
  ['a line break in one line', { Line: 'a\nb' }, 'Invalid text value.'],
  ['a number as text', { Line: 5 }, "The value of field 'Line' must be a string."],
  ['a note of 64,000 characters', { Note: 'x'.repeat(64_000) }, 'Invalid text value.'],
  ['a choice outside the list', { Pick: 'ny' }, 'not one of the choices'],
  ['several choices without their type', { Many: ['A'] }, "needs 'Many@odata.type'"],
  [
    'one of several choices outside the list',
    { 'Many@odata.type': 'Collection(Edm.String)', Many: ['A', 'X'] },
    'not one of the choices',
  ],
  ['several values for a single choice', { Pick: ['Ny'] }, 'not one of the choices'],
  ['a type beside a single value', { 'Pick@odata.type': 'Edm.String', Pick: 'Ny' }, 'takes a single value'],
  ['a day that does not exist', { Day: '2026-02-30' }, 'must be a date in ISO 8601'],
  ['a Swedish way to write a date', { Day: '1 mars 2026' }, 'must be a date in ISO 8601'],
  ['a year before 1900', { At: '1899-12-31T23:59:59Z' }, 'must be a date in ISO 8601'],
  ['text as a number', { Count: '5' }, "The value of field 'Count' must be a number."],
  ['a number above the maximum', { Count: 101 }, "The value of field 'Count' is out of range."],
  ['text as yes or no', { Flag: 'true' }, "The value of field 'Flag' must be true or false."],
  ['a person that the site does not know', { WhoLookupId: 999 }, 'names an item that does not exist'],
  ['a person by name', { Who: 'Sara' }, "Field 'Who' is not recognized"],
  ['a lookup of an item that is gone', { UnitLookupId: 99 }, 'names an item that does not exist'],
  ['a read-only column', { Sealed: 'x' }, "Field 'Sealed' is read-only."],
  ['the time of creation', { Created: '2026-01-01' }, "Field 'Created' is read-only."],
  ['the author', { AuthorLookupId: 1 }, "Field 'AuthorLookupId' is read-only."],
  ['the id', { id: '7' }, "Field 'id' is read-only."],
])('%s is refused and nothing is stored', async (_name, fields, message) => {
  const before = rowsOf(await rig.call('GET', `${items}?$top=500`)).length;
  const refused = await write(fields);
  expect(refused.status).toBe(400);
  expect(refused.message).toContain(`invalidRequest: `);
  expect(refused.message).toContain(message);
  expect(rowsOf(await rig.call('GET', `${items}?$top=500`))).toHaveLength(before);
});

test('a lookup gives its text when it is selected by name, also without dollar signs', async () => {
  const { item } = await write({ WhoLookupId: 1, UnitLookupId: 2 });
  expect(await read(item, 'fields(select=Who,Unit)')).toMatchObject({
    Who: people[0]?.name,
    Unit: 'Jobbtorg Söder',
  });
  const plain = await rig.call('GET', `${items}/${String(item['id'])}?expand=fields(select=UnitLookupId)`);
  expect(fieldsOf(plain.json)).toEqual({ '@odata.etag': item['eTag'], UnitLookupId: '2' });
});

test('a hidden column is read only when it is named', async () => {
  const { item } = await write({ Secret: 'dolt' });
  expect(await read(item, 'fields')).not.toHaveProperty('Secret');
  expect(await read(item, 'fields($select=Secret)')).toHaveProperty('Secret', 'dolt');
});

test('a field is emptied by null or by empty text', async () => {
  const { item } = await write({ Line: 'x', Count: 1 });
  const path = `${items}/${String(item['id'])}/fields`;
  expect((await rig.call('PATCH', path, { json: { Line: '', Count: null } })).status).toBe(200);
  const fields = await read(item, 'fields');
  expect(fields).not.toHaveProperty('Line');
  expect(fields).not.toHaveProperty('Count');
});

test('a required field must be given and cannot be emptied', async () => {
  const required = await makeList(rig, 'Krav', [{ name: 'Must', text: {}, required: true }]);
  const refused = await rig.call('POST', required, { json: { fields: { Title: 'x' } } });
  expect(refused.status).toBe(400);
  expect(errorOf(refused).message).toContain("'Must' is required");
  const item = await makeItem(rig, required, { Must: 'finns' });
  const emptied = await rig.call('PATCH', `${required}/${String(item['id'])}/fields`, {
    json: { Must: null },
  });
  expect(emptied.status).toBe(400);
});

test('more than twelve lookups in one query are refused', async () => {
  const listId = units.split('/').at(-2);
  const names = Array.from({ length: 13 }, (_, index) => `L${index}`);
  const many = await makeList(
    rig,
    'Uppslag',
    names.map((name) => ({ name, lookup: { listId } })),
  );
  const twelve = await rig.call('GET', `${many}?$expand=fields($select=${names.slice(1).join(',')})`);
  expect(twelve.status).toBe(200);
  await makeItem(rig, many, { L0LookupId: 1 });
  const thirteen = await rig.call('GET', `${many}?$expand=fields($select=${names.join(',')})`);
  expect(thirteen.status).toBe(400);
  expect(errorOf(thirteen).message).toContain('lookup column threshold');
});

test('the hidden list of people gives the ids that person columns take', async () => {
  const list = `${site}/lists/User Information List`.replaceAll(' ', '%20');
  const mail = people[5]?.mail ?? '';
  const filter = encodeURIComponent(`fields/EMail eq '${mail}'`);
  const found = await rig.call('GET', `${list}/items?$filter=${filter}&$expand=fields`, {
    headers: { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' },
  });
  expect(rowsOf(found).map(fieldsOf)).toMatchObject([{ Title: people[5]?.name, EMail: mail }]);
  const { item } = await write({ WhoLookupId: Number(rowsOf(found)[0]?.['id']) });
  expect(await read(item, 'fields($select=Who)')).toHaveProperty('Who', people[5]?.name);
  expect((await rig.call('POST', `${list}/items`, { json: { fields: { Title: 'x' } } })).status).toBe(403);
});
