import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressesFor } from '../../../local/addresses';
import { openInstallation } from '../../../local/installation';
import type { EventLine } from '../../../local/outlook/events/engineNews';
import type { Draft, Message, Summary } from '../../../local/outlook/mailbox/message';
import type { StartAnswer } from '../../../local/outlook/events/startAnswer';
import { startSignin } from '../../../local/signin/server';
import { people } from '../../../local/tenant/people';
import { exampleAddIn, startOutlook } from './startedOutlook';
import type { StartedOutlook } from './startedOutlook';
import { present } from './present';

const sara = present(people[0]);
const wikstrom = present(people[3]);
let folder: string;
let outlook: StartedOutlook;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outlook-server-'));
  outlook = await startOutlook({ folder });
});

afterAll(async () => {
  await outlook.stop();
  rmSync(folder, { recursive: true, force: true });
});

const url = (path: string, person = sara.id): string => `${outlook.url}/outlook/api/${path}?person=${person}`;
const get = async <T>(path: string, person?: string): Promise<T> =>
  (await fetch(url(path, person))).json() as Promise<T>;
const send = (method: string, path: string, body?: unknown): Promise<Response> =>
  fetch(url(path), { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });

async function newDraft(subject: string): Promise<Draft> {
  const start = await get<StartAnswer>('start');
  const to = [{ name: wikstrom.name, address: wikstrom.mail }];
  const parts = { from: start.me, to, cc: [], bcc: [], attachments: [] };
  const draft = {
    ...parts,
    composeType: 'newMail',
    subject,
    text: '',
    conversationId: null,
    inReplyTo: null,
  };
  return (await send('POST', 'drafts', { draft })).json() as Promise<Draft>;
}

test('the page is served with a strict policy and without scripts of its own in the text', async () => {
  const answer = await fetch(`${outlook.url}/outlook`);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(await answer.text()).not.toMatch(/<script>/);
});

test('the address chooses the person, then the cookie, else the first of the tenant', async () => {
  expect((await get<StartAnswer>('start', wikstrom.id)).me.name).toBe('Johan Wikström');
  const start = `${outlook.url}/outlook/api/start`;
  const cookie = await fetch(start, { headers: { cookie: `person=${wikstrom.id}` } });
  expect(((await cookie.json()) as StartAnswer).personId).toBe(wikstrom.id);
  expect(((await (await fetch(start)).json()) as StartAnswer).personId).toBe(sara.id);
});

test('an add-in that remembers has learnt from what Sara has already sent, in order', async () => {
  const { roaming } = await get<StartAnswer>('start');
  const seen = roaming['seen'] as string[];
  expect(seen[0]).toBe('mona.ek@bjorkstad.example');
  expect(seen.at(-1)).toBe('johan.wikman@tornbergsbygg.example');
  expect(seen).toContain('johan.wikstrom@bjorkstad.example');
});

test('the past is played once, and settings outlive a restart', async () => {
  await send('PUT', 'roaming', { settings: { own: 1 } });
  await outlook.stop();
  outlook = await startOutlook({ folder });
  expect((await get<StartAnswer>('start')).roaming).toEqual({ own: 1 });
});

test.each([
  ['GET', 'calendar', 501],
  ['GET', 'folders/archive', 404],
  ['GET', 'messages/nowhere', 404],
  ['PUT', 'drafts/nowhere', 400],
])('%s %s answers %d', async (method, path, status) => {
  expect((await send(method, path, method === 'GET' ? undefined : { draft: {} })).status).toBe(status);
});

test('the route that is not imitated is named', async () => {
  expect(await get('calendar')).toEqual({
    error: { code: 'notImplemented', message: 'GET /outlook/api/calendar is not imitated here.' },
  });
});

test("another site's page may not act in a mailbox", async () => {
  const answer = await fetch(url('token'), { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } });
  expect(answer.status).toBe(403);
});

test("nobody reads another person's message", async () => {
  const [row] = await get<Summary[]>('folders/sent');
  expect((await fetch(url(`messages/${present(row).id}`, wikstrom.id))).status).toBe(404);
});

test('attachments are handed out as files to keep', async () => {
  const rows = await get<Summary[]>('folders/inbox');
  const row = rows.find(({ subject }) => subject.startsWith('Ansökan'));
  const { attachments } = await get<Message>(`messages/${present(row).id}`);
  const answer = await fetch(url(`attachments/${present(attachments[0]).id}`));
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=utf-8''CV%20Amir/);
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('a file from disk is only shown until it is put into the inbox', async () => {
  const eml = 'From: a@firma.example\r\nSubject: Fil\r\nMessage-ID: <1@firma.example>\r\n\r\nHej';
  const before = await get<Summary[]>('folders/inbox');
  const shown = await fetch(url('files'), { method: 'POST', body: eml });
  expect(await shown.json()).toMatchObject({ subject: 'Fil', attachments: [] });
  expect(await get<Summary[]>('folders/inbox')).toHaveLength(before.length);
  const { id } = (await (await fetch(url('inbox'), { method: 'POST', body: eml })).json()) as { id: string };
  expect(await get<Message>(`messages/${id}`)).toMatchObject({ subject: 'Fil', folder: 'inbox' });
  expect(await (await fetch(url(`messages/${id}/headers`))).text()).toContain(
    'Message-ID: <1@firma.example>',
  );
});

test('a draft is sent once however often it is asked for', async () => {
  const draft = await newDraft('Bara en gång');
  const answers = await Promise.all([1, 2].map(() => send('POST', `drafts/${draft.id}/send`, { draft })));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const inbox = await get<Summary[]>('folders/inbox', wikstrom.id);
  expect(inbox.filter(({ subject }) => subject === 'Bara en gång')).toHaveLength(1);
});

test('an event in the classic engine streams changes and ends after the handler', async () => {
  const draft = await newDraft('Ny');
  const state = { draft, session: {}, notices: [], initializationContext: '' };
  const event = {
    handler: 'onNewMessage',
    args: {},
    language: 'sv-SE',
    profile: 'classic',
    once: true,
    state,
  };
  const lines = (await (await send('POST', 'events', event)).text()).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as EventLine)).toEqual([
    { kind: 'change', change: { kind: 'session', key: 'started', value: 'yes' } },
    { kind: 'news', news: { kind: 'completed', options: {} } },
  ]);
});

test('single sign-on answers with a token from the sign-in service, and 500 without one', async () => {
  expect((await send('POST', 'token')).status).toBe(500);
  const installation = await openInstallation(folder);
  const signin = await startSignin({ installation, addresses: addressesFor(1), port: 0 });
  const other = await startOutlook({ folder, portBase: signin.port - 3 });
  const answer = await fetch(`${other.url}/outlook/api/token?person=${sara.id}`, { method: 'POST' });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  const claims = JSON.parse(
    Buffer.from(present(accessToken.split('.')[1]), 'base64url').toString(),
  ) as object;
  expect(claims).toMatchObject({ oid: sara.id, scp: 'access_as_user' });
  await other.stop();
  await signin.close();
});

describe('an add-in that is not built', () => {
  let empty: string;

  beforeEach(() => {
    empty = mkdtempSync(join(tmpdir(), 'outlook-empty-'));
  });

  afterEach(() => rmSync(empty, { recursive: true, force: true }));

  test('does not keep Outlook from starting, and is told of', async () => {
    const started = await startOutlook({ addIn: join(empty, 'nowhere') });
    const answer = await fetch(`${started.url}/outlook/api/start`);
    expect(((await answer.json()) as StartAnswer).addIn).toEqual({
      kind: 'missing',
      reason: 'Manifestet finns inte.',
    });
    await started.stop();
  });

  test('is unavailable when its script is missing or broken', async () => {
    const manifest = readFileSync(join(exampleAddIn, 'manifest.xml'), 'utf8');
    writeFileSync(join(empty, 'manifest.xml'), manifest);
    writeFileSync(join(empty, 'events.js'), "throw new Error('broken');");
    expect(existsSync(join(empty, 'events.html'))).toBe(false);
    const started = await startOutlook({ addIn: empty });
    const draft = await newDraft('x');
    const state = { draft, session: {}, notices: [], initializationContext: '' };
    const body = JSON.stringify({
      handler: 'onSend',
      args: {},
      language: 'sv-SE',
      profile: 'classic',
      once: true,
      state,
    });
    const answer = await fetch(`${started.url}/outlook/api/events`, { method: 'POST', body });
    expect(JSON.parse(await answer.text())).toMatchObject({
      news: { kind: 'unavailable', message: 'broken' },
    });
    await started.stop();
  });
});
