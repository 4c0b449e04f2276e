import { people } from '../../../local/tenant/people';
import { tenant } from '../../../local/tenant/tenant';
import { openSite } from './openSite';
import type { Json, OpenSite } from './openSite';

const [karin, lars] = ['Karin Dahl', 'Lars Öberg'].map((name) => people.find((one) => one.name === name)?.id);
let site: OpenSite;
let list: string;

beforeAll(async () => {
  site = await openSite();
  await site.graph('POST', '/lists', { displayName: 'Prov', columns: [{ name: 'Note', text: {} }] });
  list = `${site.url}/sharepoint/graph/v1.0/sites/${tenant.siteId}/lists/Prov/items`;
});

afterAll(() => site.close());

function send(method: string, url: string, headers: Record<string, string> = {}, body?: object) {
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  return fetch(url, { method, headers: { 'content-type': 'application/json', ...headers }, ...json });
}

async function makeItem(title: string): Promise<Json> {
  const answer = await send('POST', list, { 'x-person': karin ?? '' }, { fields: { Title: title } });
  expect(answer.status).toBe(201);
  return (await answer.json()) as Json;
}

describe('SharePoint in miniature', () => {
  test('asks Graph as the person at the page', async () => {
    const item = await makeItem('Ett');
    expect(item['createdBy']).toMatchObject({ user: { id: karin, displayName: 'Karin Dahl' } });
  });

  test('hands the ETag on, so that an old one changes nothing', async () => {
    const item = await makeItem('Två');
    const change = (title: string) =>
      send(
        'PATCH',
        `${list}/${String(item['id'])}/fields`,
        { 'x-person': lars ?? '', 'if-match': String(item['eTag']) },
        { Title: title },
      );
    expect((await change('Ny')).status).toBe(200);
    const late = await change('För sent');
    expect(late.status).toBe(412);
    expect(await late.json()).toMatchObject({ error: { message: expect.any(String) as string } });
  });

  test.each([
    ['without a person', {}, ''],
    ['as somebody who is not there', { 'x-person': 'nobody' }, ''],
    ['as the person of an address alone', {}, `?as=${karin ?? ''}`],
  ])('changes nothing %s', async (_what, headers, query) => {
    const answer = await send('POST', list + query, headers, { fields: { Title: 'Nej' } });
    expect(answer.status).toBe(401);
    const rows = await site.graph('GET', `/lists/Prov/items?$expand=fields`);
    expect(JSON.stringify(rows)).not.toContain('Nej');
  });

  test.each(['v1.0/users', 'v1.0/sites/other/lists', 'v1.0/me', 'beta/drives/x'])(
    'does not reach %s of Graph, and names the route',
    async (path) => {
      const answer = await send('GET', `${site.url}/sharepoint/graph/${path}`, { 'x-person': karin ?? '' });
      expect(answer.status).toBe(501);
      expect(await answer.text()).toContain(path);
    },
  );

  test('names a route of its own that it does not imitate', async () => {
    const answer = await send('GET', `${site.url}/sharepoint/_api/web`);
    expect(answer.status).toBe(501);
    expect(await answer.text()).toContain('GET /sharepoint/_api/web is not imitated here.');
  });

  test('gives a file back byte by byte through an ordinary link', async () => {
    const drives = (await site.graph('GET', '/drives')) as { value: { id: string }[] };
    const file = `${site.url}/sharepoint/graph/v1.0/drives/${drives.value[0]?.id ?? ''}/root:/a%20å.bin:/content`;
    const bytes = Uint8Array.from({ length: 70_000 }, (_zero, at) => at % 256);
    const put = await fetch(file, { method: 'PUT', headers: { 'x-person': karin ?? '' }, body: bytes });
    expect(put.status).toBe(201);
    const got = await fetch(`${file}?as=${lars ?? ''}`);
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes);
  });

  test('tells the page who there is and which site this is', async () => {
    const context = (await (await fetch(`${site.url}/sharepoint/context`)).json()) as { people: object[] };
    expect(context).toMatchObject({ siteId: tenant.siteId, siteName: tenant.siteName });
    expect(context.people).toHaveLength(people.length);
  });

  test('says so when Graph does not answer', async () => {
    const alone = await openSite();
    await alone.stopGraph();
    const path = `${alone.url}/sharepoint/graph/v1.0/sites/${tenant.siteId}/lists`;
    const answer = await send('GET', path, { 'x-person': karin ?? '' });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ error: { code: 'serviceNotAvailable' } });
    await alone.close();
  });
});
