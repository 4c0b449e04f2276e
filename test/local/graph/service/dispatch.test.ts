import { generateKeyPair } from 'jose';
import { people } from '../../../../local/tenant/people';
import { apps, tenant } from '../../../../local/tenant/tenant';
import { errorOf, makeItem, makeList, rowsOf, site, startRig } from '../rig';
import type { Json, Rig } from '../rig';

let rig: Rig;
let items: string;
let driveId: string;
beforeAll(async () => {
  rig = await startRig();
  items = await makeList(rig, 'Låst', []);
  await makeItem(rig, items, { Title: 'a' });
  driveId = String(rowsOf(await rig.call('GET', `${site}/drives`))[0]?.['id']);
});
afterAll(() => rig.stop());

const now = Math.floor(Date.now() / 1_000);

test('a valid token opens what its permissions reach', async () => {
  const token = await rig.graph.token({ appid: 'x', idtyp: 'app', roles: ['Sites.Read.All'] });
  expect((await rig.call('GET', items, { token })).status).toBe(200);
});

test.each<[string, Json, string]>([
  ['is too old', { exp: now - 1 }, 'expired'],
  ['is not yet valid', { nbf: now + 3_600 }, 'validation failure'],
  ['is for another API', { aud: 'https://outlook.office.com' }, 'validation failure'],
  ['is from another issuer', { iss: 'https://login.example/x/v2.0' }, 'validation failure'],
  ['is of another tenant', { tid: '00000000-0000-4000-8000-000000000000' }, 'Invalid tenant'],
  ['names no application', { appid: undefined }, 'application is missing'],
  ['names neither application nor person', { idtyp: undefined }, 'person is missing'],
])('a token that %s is refused', async (_name, claims, message) => {
  const token = await rig.graph.token({
    appid: 'x',
    idtyp: 'app',
    roles: ['Sites.FullControl.All'],
    ...claims,
  });
  const reply = await rig.call('GET', items, { token });
  expect([reply.status, errorOf(reply).code]).toEqual([401, 'InvalidAuthenticationToken']);
  expect(errorOf(reply).message).toContain(message);
  expect(reply.headers['www-authenticate']).toContain('Bearer');
});

test('a token signed by another key, no token and no bearer are refused', async () => {
  const { privateKey } = await generateKeyPair('RS256');
  const claims = { appid: 'x', idtyp: 'app', roles: ['Sites.FullControl.All'] };
  const forged = await rig.graph.token(claims, privateKey);
  expect((await rig.call('GET', items, { token: forged })).status).toBe(401);
  expect(errorOf(await rig.call('GET', items, { token: '' })).message).toBe('Access token is empty.');
  const basic = await rig.call('GET', items, { token: '', headers: { authorization: 'Basic eDp5' } });
  expect(basic.status).toBe(401);
});

type Asked = 'read' | 'write' | 'list' | 'column' | 'grant' | 'users';
const asked: Record<Asked, [string, () => string, Json | undefined]> = {
  read: ['GET', () => items, undefined],
  write: ['POST', () => items, { fields: { Title: 'b' } }],
  list: ['POST', () => `${site}/lists`, { displayName: 'x', columns: 'wrong' }],
  column: ['POST', () => items.replace(/items$/, 'columns'), { name: 'wrong' }],
  grant: ['POST', () => `${site}/permissions`, { roles: ['wrong'] }],
  users: ['GET', () => '/users', undefined],
};
const everything = Object.keys(asked) as Asked[];

/** What is allowed answers 2xx or, for want of a right body, 400; what is not answers 403. */
async function allowed(token: string): Promise<Asked[]> {
  const found: Asked[] = [];
  for (const what of everything) {
    const [method, path, json] = asked[what];
    const reply = await rig.call(method, path(), { token, ...(json ? { json } : {}) });
    expect([200, 201, 400, 403]).toContain(reply.status);
    if (reply.status !== 403) found.push(what);
  }
  return found;
}

test.each<[string[], Asked[]]>([
  [[], []],
  [['Sites.Read.All'], ['read']],
  [['Sites.ReadWrite.All'], ['read', 'write']],
  [['Sites.Manage.All'], ['read', 'write', 'list', 'column']],
  [['Sites.FullControl.All'], ['read', 'write', 'list', 'column', 'grant']],
  [['User.Read.All'], ['users']],
  [['User.Read'], []],
  [['Sites.Selected'], []],
])('application permissions %j allow %j', async (roles, expected) => {
  expect(await allowed(await rig.graph.appToken('some-app', ...roles))).toEqual(expected);
});

const strangerId = '5a1e0000-0000-4000-8000-999999999999';

function idOf(name: string): string {
  return people.find((person) => person.name === name)?.id ?? strangerId;
}

test.each<[string[], Asked[]]>([
  [['Sites.Read.All'], ['read']],
  [
    ['Sites.ReadWrite.All', 'User.Read'],
    ['read', 'write', 'users'],
  ],
  [['Sites.Manage.All'], ['read', 'write', 'list', 'column']],
  [['Sites.FullControl.All'], ['read', 'write', 'list', 'column']],
])('delegated permissions %j allow a member of the site %j', async (scopes, expected) => {
  expect(await allowed(await rig.graph.personToken(idOf('Karin Dahl'), ...scopes))).toEqual(expected);
});

test.each<[string, string[], Asked[]]>([
  ['Elsa Hedin', ['Sites.FullControl.All'], ['read']],
  ['Omar Rahimi', ['Sites.ReadWrite.All', 'User.Read'], ['read', 'users']],
  ['Sara Nyqvist', ['Sites.FullControl.All', 'User.Read'], ['users']],
  ['Johan Wikström', ['Sites.ReadWrite.All', 'User.Read'], ['users']],
  ['somebody unknown', ['Sites.FullControl.All'], []],
])('%s, who is no member, gets with %j only %j', async (name, scopes, expected) => {
  expect(await allowed(await rig.graph.personToken(idOf(name), ...scopes))).toEqual(expected);
});

const drive = (): string => `/drives/${driveId}/root`;
const siteReads: (() => string)[] = [
  () => site,
  () => `${site}/lists`,
  () => items.replace(/items$/, 'columns'),
  () => `${items}/1`,
  () => `${items}/1/versions`,
  () => `${items}/delta`,
  () => `${site}/drives`,
  drive,
  () => `${drive()}/children`,
];
const siteWrites: [string, () => string, Json?][] = [
  ['PATCH', () => `${items}/1/fields`, { Title: 'b' }],
  ['DELETE', () => `${items}/1`],
  ['PUT', () => `${drive()}:/fil.txt:/content`],
  ['POST', () => `${drive()}:/fil.txt:/createUploadSession`, {}],
];

test.each<[string, number]>([
  ['Karin Dahl', 200],
  ['Elsa Hedin', 200],
  ['Sara Nyqvist', 403],
])('%s is answered %i wherever the site is read', async (name, status) => {
  const token = await rig.graph.personToken(idOf(name), 'Sites.ReadWrite.All');
  for (const path of siteReads)
    expect([path(), (await rig.call('GET', path(), { token })).status]).toEqual([path(), status]);
});

test.each(['Elsa Hedin', 'Sara Nyqvist'])('%s changes nothing on the site', async (name) => {
  const token = await rig.graph.personToken(idOf(name), 'Sites.ReadWrite.All');
  for (const [method, path, json] of siteWrites) {
    const reply = await rig.call(method, path(), { token, ...(json ? { json } : {}) });
    expect([path(), reply.status, errorOf(reply).code]).toEqual([path(), 403, 'accessDenied']);
  }
  expect((await rig.call('GET', `${items}/1?$expand=fields`)).json).toMatchObject({ fields: { Title: 'a' } });
  expect(rowsOf(await rig.call('GET', `${drive()}/children`))).toEqual([]);
});

test('a batch opens the site to nobody outside it', async () => {
  const token = await rig.graph.personToken(idOf('Sara Nyqvist'), 'Sites.ReadWrite.All');
  const json = { requests: [{ id: '1', method: 'GET', url: items }] };
  const reply = await rig.call('POST', '/$batch', { token, json });
  expect(reply.json['responses']).toMatchObject([{ id: '1', status: 403 }]);
});

test.each<[string, Asked[]]>([
  ['read', ['read']],
  ['write', ['read', 'write']],
  ['owner', ['read', 'write', 'list', 'column']],
  ['fullcontrol', ['read', 'write', 'list', 'column']],
])('Sites.Selected with the role %s on the site allows %j', async (role, expected) => {
  const app = `app-${role}`;
  const grant = { roles: [role], grantedToIdentities: [{ application: { id: app, displayName: 'App' } }] };
  const granted = await rig.call('POST', `${site}/permissions`, { json: grant });
  expect(granted.status).toBe(201);
  expect(granted.json).toMatchObject({
    roles: [role],
    grantedToIdentitiesV2: [{ application: { id: app } }],
  });
  const token = await rig.graph.appToken(app, 'Sites.Selected');
  expect(await allowed(token)).toEqual(expected);
  const withoutScope = await rig.graph.appToken(app, 'User.Read.All');
  expect(await allowed(withoutScope)).toEqual(['users']);
  const path = `${site}/permissions/${String(granted.json['id'])}`;
  expect((await rig.call('PATCH', path, { json: { roles: ['read'] } })).json).toMatchObject({
    roles: ['read'],
  });
  expect(await allowed(token)).toEqual(['read']);
  expect((await rig.call('DELETE', path)).status).toBe(204);
  expect(await allowed(token)).toEqual([]);
});

test('a grant in the older form, with grantedTo, is understood and listed', async () => {
  const grant = { roles: ['write'], grantedTo: { application: { id: apps.functions } } };
  expect((await rig.call('POST', `${site}/permissions`, { json: grant })).status).toBe(201);
  const listed = rowsOf(await rig.call('GET', `${site}/permissions`));
  expect(listed).toMatchObject([
    { roles: ['write'], grantedToIdentities: [{ application: { id: apps.functions } }] },
  ]);
});

test.each<[string, string]>([
  ['GET', '/groups'],
  ['PUT', `/sites/${tenant.siteId}`],
  ['POST', `/sites/${tenant.siteId}/lists/x/subscriptions`],
  ['GET', '/sites/bjorkstad.sharepoint.example:/sites/lex-sarah'],
  ['DELETE', '/users'],
])('%s %s is answered 501 and named', async (method, path) => {
  const reply = await rig.call(method, path);
  expect(reply.status).toBe(501);
  expect(errorOf(reply)).toMatchObject({
    code: 'notImplemented',
    message: `${method} /v1.0${path} is not imitated here.`,
  });
});

test('an answer carries request ids, and a refusal repeats them with its time', async () => {
  const id = '11111111-2222-4333-8444-555555555555';
  const reply = await rig.call('GET', `${items}/999`, { headers: { 'client-request-id': id } });
  expect(reply.headers['client-request-id']).toBe(id);
  expect(reply.headers['request-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(reply.headers['content-type']).toContain('application/json');
  expect(errorOf(reply)).toEqual({
    code: 'itemNotFound',
    message: 'The resource could not be found.',
    innerError: {
      date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/) as string,
      'request-id': reply.headers['request-id'],
      'client-request-id': id,
    },
  });
});
