import { people as tenantPeople } from '../../local/tenant/people';
import { openPeople } from '../../src/sharepoint/people';
import { clockAt } from '../workflows/memory';
import { openSite, type Site } from './site';

const [sara, ali] = tenantPeople.map(({ id }) => id) as [string, string];
const now = '2026-11-20T12:00:00.000Z';

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site.close());

let serial = 0;
async function give(PersonId: string, Role: string, period: object = {}): Promise<void> {
  serial += 1;
  await site.items('roles').create({ Title: 'x', RoleKey: `key${serial}`, PersonId, Role, ...period });
}

const open = (clock = clockAt(now)) => ({
  clock,
  people: openPeople(site.graph, site.items('roles'), clock),
});

test('a person has the name and title of the directory and the roles that are valid now', async () => {
  await give(sara, 'registrar');
  await give(sara, 'officer', { ValidFrom: '2026-11-01T00:00:00Z', ValidTo: '2026-12-01T00:00:00Z' });
  await give(sara, 'decisionMaker', { ValidTo: '2026-11-20T11:59:59Z' });
  await give(sara, 'investigator', { ValidFrom: '2026-11-21T00:00:00Z' });
  await give(sara, 'emperor');
  const found = await open().people.find(sara);
  expect(found?.person).toEqual({
    id: sara,
    name: 'Sara Nyqvist',
    title: 'Jobbcoach',
    unit: 'Jobbtorg Norr',
  });
  expect(found?.roles).toEqual(['registrar', 'officer']);
});

test('nobody is found under an id that the directory does not have', async () => {
  expect(await open().people.find('00000000-0000-4000-8000-000000000000')).toBeUndefined();
  expect(await open().people.find("x'/../y")).toBeUndefined();
});

test('a role that is given takes effect within half a minute', async () => {
  const { clock, people } = open();
  expect((await people.find(ali))?.roles).toEqual([]);
  await give(ali, 'reviewer');
  clock.advance(31);
  expect((await people.find(ali))?.roles).toEqual(['reviewer']);
});
