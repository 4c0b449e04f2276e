import { people } from '../../../../local/tenant/people';
import { errorOf, rowsOf, startRig } from '../rig';
import type { Rig } from '../rig';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

const sara = people[0];
const chief = people[7];
const id = sara?.id ?? '';

test('a user has the usual properties, and others only when they are selected', async () => {
  const user = (await rig.call('GET', `/users/${id}`)).json;
  expect(user).toMatchObject({
    id,
    displayName: sara?.name,
    jobTitle: sara?.title,
    userPrincipalName: sara?.mail,
  });
  expect(user).not.toHaveProperty('accountEnabled');
  const selected = (await rig.call('GET', `/users/${id}?$select=accountEnabled,department`)).json;
  expect(selected).toMatchObject({ accountEnabled: true, department: sara?.unit });
  expect(selected).not.toHaveProperty('displayName');
});

test('a user is found by user principal name too, and an unknown one is not found', async () => {
  expect((await rig.call('GET', `/users/${sara?.mail ?? ''}`)).json).toMatchObject({ id });
  const unknown = await rig.call('GET', '/users/00000000-0000-4000-8000-000000000000');
  expect([unknown.status, errorOf(unknown).code]).toEqual([404, 'Request_ResourceNotFound']);
});

test('the manager of a user is answered, also expanded; a director has none', async () => {
  const manager = people.find((person) => person.id === sara?.managerId);
  expect((await rig.call('GET', `/users/${id}/manager`)).json).toMatchObject({
    '@odata.type': '#microsoft.graph.user',
    displayName: manager?.name,
  });
  const expanded = await rig.call('GET', `/users/${id}?$select=id&$expand=manager($select=id)`);
  expect(expanded.json).toMatchObject({ id, manager: { id: manager?.id } });
  const none = await rig.call('GET', `/users/${chief?.id ?? ''}/manager`);
  expect([none.status, errorOf(none).code]).toEqual([404, 'Request_ResourceNotFound']);
});

test('all users come in pages', async () => {
  const found: unknown[] = [];
  let link: unknown = '/users?$top=5&$select=id';
  while (typeof link === 'string') {
    const reply = await rig.call('GET', link);
    found.push(...rowsOf(reply).map((user) => user['id']));
    link = reply.json['@odata.nextLink'];
  }
  expect(found).toEqual(people.map((person) => person.id));
});

test.each([
  ["mail eq 'SARA.NYQVIST@bjorkstad.example'", ['Sara Nyqvist']],
  ["startswith(displayName,'jo')", ['Johan Wikström']],
  ["department eq 'Jobbtorg Söder'", ['Eva Lundmark', 'Birgitta Holmgren']],
  ["displayName eq 'Ingen'", []],
])('$filter=%s finds %j', async (filter, names) => {
  const reply = await rig.call('GET', `/users?$filter=${encodeURIComponent(filter)}`);
  expect(rowsOf(reply).map(({ displayName }) => displayName)).toEqual(names);
});

test('a filter of users that is not imitated is answered 501', async () => {
  const filter = encodeURIComponent("mail eq 'a' or mail eq 'b'");
  expect((await rig.call('GET', `/users?$filter=${filter}`)).status).toBe(501);
});

test('an account is blocked and opened by the control route', async () => {
  expect((await rig.control('POST', `/users/${id}`, { json: { accountEnabled: false } })).status).toBe(204);
  const path = `/users/${id}?$select=accountEnabled`;
  expect((await rig.call('GET', path)).json).toHaveProperty('accountEnabled', false);
  await rig.control('POST', `/users/${id}`, { json: { accountEnabled: true } });
  expect((await rig.call('GET', path)).json).toHaveProperty('accountEnabled', true);
  expect((await rig.control('POST', '/users/nobody', { json: { accountEnabled: true } })).status).toBe(404);
});

test('an application with User.ReadWrite.All blocks an account, another does not', async () => {
  const json = { accountEnabled: false };
  expect((await rig.call('PATCH', `/users/${chief?.id ?? ''}`, { json })).status).toBe(403);
  const token = await rig.graph.appToken('admin', 'User.ReadWrite.All');
  expect((await rig.call('PATCH', `/users/${chief?.id ?? ''}`, { token, json })).status).toBe(204);
  const renamed = await rig.call('PATCH', `/users/${id}`, { token, json: { displayName: 'x' } });
  expect(renamed.status).toBe(501);
});

test('/me is the person of a delegated token', async () => {
  const token = await rig.graph.personToken(id, 'User.Read');
  expect((await rig.call('GET', '/me?$select=displayName', { token })).json).toMatchObject({
    displayName: sara?.name,
  });
  expect((await rig.call('GET', '/me')).status).toBe(400);
});
