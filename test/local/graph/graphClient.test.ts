import {
  BatchRequestContent,
  BatchResponseContent,
  Client,
  FileUpload,
  GraphError,
  LargeFileUploadTask,
  PageIterator,
  ResponseType,
} from '@microsoft/microsoft-graph-client';
import type { PageCollection } from '@microsoft/microsoft-graph-client';
import { apps } from '../../../local/tenant/tenant';
import { trustedFetch } from '../../../local/trustedFetch';
import { site, startRig } from './rig';
import type { Json, Rig } from './rig';

/** Microsoft's own client, as it is. */
let client: Client;
let rig: Rig;
let items: string;
const ownFetch = globalThis.fetch;

beforeAll(async () => {
  rig = await startRig();
  globalThis.fetch = trustedFetch(rig.graph.installation.ca);
  const token = await rig.graph.appToken(apps.administration, 'Sites.FullControl.All', 'User.Read.All');
  client = Client.init({
    baseUrl: rig.graph.url,
    customHosts: new Set(['localhost']),
    authProvider: (done) => done(null, token),
  });
  const list = (await client.api(`${site}/lists`).post({
    displayName: 'Klient',
    columns: [
      { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
      { name: 'Status', choice: { choices: ['Ny', 'Klar'] }, indexed: true },
    ],
    list: { template: 'genericList' },
  })) as Json;
  items = `${site}/lists/${String(list['id'])}/items`;
});

afterAll(async () => {
  globalThis.fetch = ownFetch;
  await rig.stop();
});

function create(fields: Json): Promise<Json> {
  return client.api(items).post({ fields }) as Promise<Json>;
}

async function refusal(work: Promise<unknown>): Promise<GraphError> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof GraphError)) throw new Error('The request was not refused');
  return error;
}

test('it creates, filters by an encoded value, selects and sorts', async () => {
  const key = "A#1 & O'B+ 50%";
  const made = await create({ Key: key, Status: 'Ny', Title: 'ett' });
  const literal = encodeURIComponent(key.replaceAll("'", "''"));
  const found = (await client
    .api(items)
    .filter(`fields/Key eq '${literal}'`)
    .expand('fields($select=Title,Key)')
    .top(5)
    .get()) as PageCollection;
  expect(found.value).toMatchObject([{ id: made['id'], fields: { Title: 'ett', Key: key } }]);
});

test('it sees a duplicate as a GraphError with the documented text and a request id', async () => {
  await create({ Key: 'twice' });
  const error = await refusal(create({ Key: 'TWICE' }));
  expect(error).toMatchObject({
    statusCode: 400,
    code: 'invalidRequest',
    message: 'One or more fields with unique constraints already has the provided value.',
  });
  expect(error.requestId).toMatch(/^[0-9a-f-]{36}$/);
});

test('of two who change with the same ETag one succeeds and one meets 412', async () => {
  const made = await create({ Status: 'Ny' });
  const change = (Status: string): Promise<unknown> =>
    client
      .api(`${items}/${String(made['id'])}/fields`)
      .header('If-Match', String(made['eTag']))
      .patch({ Status }) as Promise<unknown>;
  const results = await Promise.allSettled([change('Ny'), change('Klar')]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const rejected = results.find((result) => result.status === 'rejected');
  expect(rejected?.reason).toMatchObject({ statusCode: 412, code: 'resourceModified' });
});

test('its page iterator meets every item, and the changes with their delta link', async () => {
  for (let number = 0; number < 7; number += 1) await create({ Title: 'sida' });
  const first = (await client.api(items).top(3).get()) as PageCollection;
  const ids: unknown[] = [];
  await new PageIterator(client, first, (row: Json) => ids.push(row['id']) > 0).iterate();
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(7);
  const start = (await client.api(`${items}/delta`).top(3).get()) as PageCollection;
  const pages = new PageIterator(client, start, () => true);
  await pages.iterate();
  await client.api(`${items}/${String(ids[0])}`).delete();
  const changes = (await client.api(String(pages.getDeltaLink())).get()) as PageCollection;
  expect(changes.value).toMatchObject([{ id: ids[0], deleted: { state: 'deleted' } }]);
});

test('it sends a POST again after 503, and a create that was committed meets its own key', async () => {
  const path = '/items$';
  await rig.control('POST', '/faults', {
    json: { method: 'POST', path, times: 1, status: 503, retryAfter: 0, afterCommit: true },
  });
  const error = await refusal(create({ Key: 'sent twice' }));
  expect(error.message).toContain('unique constraints');
});

test('it sends a batch whose requests depend on each other', async () => {
  const request = (
    id: string,
    Key: string,
    dependsOn: string[],
  ): ConstructorParameters<typeof BatchRequestContent>[0] => [
    {
      id,
      dependsOn,
      request: new Request(`${rig.graph.url}/v1.0${items}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ fields: { Key } }),
      }),
    },
  ];
  const steps = [request('1', 'b1', []), request('2', 'B1', ['1']), request('3', 'b3', ['2'])];
  const content = await new BatchRequestContent(steps.flatMap((step) => step ?? [])).getContent();
  // The client cuts addresses at graph.microsoft.com only.
  const requests = content.requests.map((step) => ({ ...step, url: items }));
  const body = (await client.api('/$batch').post({ requests })) as ConstructorParameters<
    typeof BatchResponseContent
  >[0];
  const responses = new BatchResponseContent(body);
  expect(['1', '2', '3'].map((id) => responses.getResponseById(id).status)).toEqual([201, 400, 424]);
});

test('it puts a file and follows the redirect to its content', async () => {
  const path = `${site}/drive/root:/Bevis/mejl.eml:/content`;
  await client.api(path).put(Buffer.from('innehåll'));
  const read = (await client.api(path).responseType(ResponseType.ARRAYBUFFER).get()) as ArrayBuffer;
  expect(Buffer.from(read).toString()).toBe('innehåll');
});

test('its upload task sends a large file in pieces, without the token', async () => {
  const whole = Buffer.alloc(1_000_000, 'abcdefg');
  const session = await LargeFileUploadTask.createUploadSession(
    client,
    `${rig.graph.url}/v1.0${site}/drive/root:/Bevis/stor.bin:/createUploadSession`,
    { item: { '@microsoft.graph.conflictBehavior': 'fail' } },
  );
  const pieces: unknown[] = [];
  const file = new FileUpload(new Uint8Array(whole).buffer, 'stor.bin', whole.length);
  const task = new LargeFileUploadTask(client, file, session, {
    rangeSize: 327_680,
    uploadEventHandlers: { progress: (range) => void pieces.push(range) },
  });
  const { responseBody } = await task.upload();
  expect(responseBody).toMatchObject({ name: 'stor.bin', size: whole.length });
  expect(pieces).toHaveLength(4);
});

test('it reads users and their managers', async () => {
  const users = (await client.api('/users').select('id,displayName').top(3).get()) as PageCollection;
  expect(users.value).toHaveLength(3);
  const manager = (await client
    .api(`/users/${String((users.value[0] as Json)['id'])}/manager`)
    .get()) as Json;
  expect(manager).toHaveProperty('displayName', 'Johan Wikström');
});
