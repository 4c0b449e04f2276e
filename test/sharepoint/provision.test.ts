import { tenant } from '../../local/tenant/tenant';
import { lists } from '../../src/sharepoint/columns';
import { openSite, type Site } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site.close());

type Listed = {
  value: { displayName: string; name: string; enforceUniqueValues?: boolean; indexed?: boolean }[];
};

test('every list stands on the site with its columns, indexes and unique keys', async () => {
  for (const { displayName, columns } of Object.values(lists)) {
    const path = `/sites/${tenant.siteId}/lists/${encodeURIComponent(displayName)}/columns`;
    const { value } = (await site.graph.get(path)) as Listed;
    for (const column of columns) {
      const made = value.find(({ name }) => name === column.name);
      const wanted = { displayName: column.displayName, indexed: 'indexed' in column };
      expect([column.name, made]).toEqual([column.name, expect.objectContaining(wanted)]);
      expect([column.name, made?.enforceUniqueValues === true]).toEqual([
        column.name,
        'enforceUniqueValues' in column,
      ]);
    }
  }
});

test('provisioning again makes nothing', async () => {
  expect(await site.provisionAgain()).toEqual([]);
});

test('the app may write on its site and may not make lists', async () => {
  const created = await site.items('cursors').create({ Title: 'x', CursorName: 'x', Value: '1' });
  expect(created).toMatchObject({ created: { fields: { CursorName: 'x' } } });
  await expect(site.graph.post(`/sites/${tenant.siteId}/lists`, { displayName: 'Ny' })).rejects.toMatchObject(
    {
      name: 'Unavailable',
    },
  );
});
