import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { channelClaims } from '../../local/signin/claims';
import { createSigner, type SignOptions } from '../../local/signin/signingKeys';
import { apps, tenant } from '../../local/tenant/tenant';
import { report } from '../casework/story';
import { karin, lars, sara, tomas } from '../people';
import { startWorld, type World } from './installation';

let world: World;
let serviceUrl: string;
beforeAll(async () => {
  world = await startWorld();
  serviceUrl = `${world.addresses.connector}/emea/`;
}, 90_000);
afterAll(() => world.stop());

type Who = { person: { id: string } };

function activity(who: Who, more: object = {}): object {
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    timestamp: new Date().toISOString(),
    locale: 'sv-SE',
    from: { id: `29:${who.person.id}`, aadObjectId: who.person.id, name: 'x' },
    recipient: { id: `28:${apps.bot}`, name: 'Lex Sarah' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: tenant.id },
    channelData: { tenant: { id: tenant.id } },
    ...more,
  };
}

const press = (verb: string, data: object) => ({
  value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
});

async function channelToken(claims: JWTPayload = {}, options: SignOptions = {}): Promise<string> {
  const signer = await createSigner(world.installation);
  return signer.sign({ ...channelClaims(serviceUrl), ...claims }, { key: 'botFramework', ...options });
}

type Posted = { status: number; body: { statusCode?: number; type?: string; value?: unknown } };

async function post(body: object | string, token?: string): Promise<Posted> {
  const response = await fetch(`${world.addresses.functions}/api/messages`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Posted['body']) };
}

async function pressAs(who: Who, verb: string, data: object): Promise<Posted> {
  return post(activity(who, press(verb, data)), await channelToken());
}

const textOf = ({ body }: Posted): string => JSON.stringify(body.value);

async function newCase(): Promise<string> {
  const response = await fetch(`${world.addresses.functions}/api/reports`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${await world.token(sara.person.id)}`,
      'Idempotency-Key': randomUUID(),
    },
    body: JSON.stringify(report),
  });
  return ((await response.json()) as { caseKey: string }).caseKey;
}

async function commitsOf(caseKey: string): Promise<unknown[]> {
  const response = await fetch(`${world.addresses.functions}/api/cases/${caseKey}/events`, {
    headers: { Authorization: `Bearer ${await world.token(karin.person.id)}` },
  });
  return ((await response.json()) as { commits: unknown[] }).commits;
}

let serial = 500;
const nextNumber = () => `AMN 2026-0${(serial += 1)}`;

describe('only the channel gets in', () => {
  const emulator = {
    iss: `https://login.microsoftonline.com/${tenant.id}/v2.0`,
    tid: tenant.id,
    ver: '2.0',
    azp: apps.bot,
    aud: apps.bot,
  };
  const table: [string, () => Promise<string | undefined>, object, number][] = [
    ['no token', () => Promise.resolve(undefined), {}, 401],
    ['a token for another bot', () => channelToken({ aud: apps.functions }), {}, 401],
    ['an expired token', () => channelToken({}, { lifetimeSeconds: -3600 }), {}, 401],
    ['a token for another service', () => channelToken({ serviceurl: 'https://annan.example/' }), {}, 401],
    [
      'a token for our own application, as the emulator has',
      () => channelToken(emulator, { key: 'tenant' }),
      {},
      401,
    ],
    ['a token of a person', () => world.token(lars.person.id), {}, 401],
    [
      'another tenant in the conversation',
      channelToken,
      { conversation: { id: 'a:1', tenantId: randomUUID() } },
      403,
    ],
    [
      'another tenant in the channel data',
      channelToken,
      { channelData: { tenant: { id: randomUUID() } } },
      403,
    ],
    ['no tenant', channelToken, { channelData: {} }, 400],
    ['no service address', channelToken, { serviceUrl: undefined }, 400],
    ['a service address of somebody else', channelToken, { serviceUrl: 'https://ond.example/' }, 403],
    ['a service address without encryption', channelToken, { serviceUrl: 'http://localhost/' }, 400],
    ['another channel', channelToken, { channelId: 'webchat' }, 400],
    ['a person without a directory id', channelToken, { from: { id: '29:x' } }, 400],
  ];
  test.each(table)('%s is refused', async (_name, token, more, status) => {
    const caseKey = await newCase();
    const data = { caseKey, sequence: 1, caseNumber: nextNumber() };
    const answer = await post(activity(lars, { ...press('register', data), ...more }), await token());
    expect(answer.status).toBe(status);
    expect(await commitsOf(caseKey)).toHaveLength(1);
  });

  test('what is not an activity is refused', async () => {
    const token = await channelToken();
    expect((await post('{', token)).status).toBe(400);
    expect((await post('[]', token)).status).toBe(400);
    expect((await post(`"${'x'.repeat(300_000)}"`, token)).status).toBe(413);
  });
});

test('a press is answered with 200 and the card as the case stands now', async () => {
  const caseKey = await newCase();
  const answer = await pressAs(lars, 'register', { caseKey, sequence: 1, caseNumber: nextNumber() });
  expect([answer.status, answer.body.statusCode, answer.body.type]).toEqual([
    200,
    200,
    'application/vnd.microsoft.card.adaptive',
  ]);
  expect(textOf(answer)).toContain('Lars Öberg diarieförde');
  expect(await commitsOf(caseKey)).toHaveLength(2);
});

test('the same click twice, or the same activity replayed, is one act with one answer', async () => {
  const caseKey = await newCase();
  const click = press('register', { caseKey, sequence: 1, caseNumber: nextNumber() });
  const token = await channelToken();
  const same = activity(lars, click);
  const [first, second] = await Promise.all([post(same, token), post(activity(lars, click), token)]);
  const replayed = await post(same, token);
  expect([second.body, replayed.body]).toEqual([first.body, first.body]);
  expect(await commitsOf(caseKey)).toHaveLength(2);
});

test('the wrong person is told whose step it is, sees nothing of the case, and nothing happens', async () => {
  const caseKey = await newCase();
  const answer = await pressAs(sara, 'register', { caseKey, sequence: 1, caseNumber: nextNumber() });
  expect(answer.body).toEqual({
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: 'Det här steget ligger hos registratorn. Du behöver inte göra något.',
  });
  expect(await commitsOf(caseKey)).toHaveLength(1);
});

test('a person who is not in the directory is told so', async () => {
  const caseKey = await newCase();
  const stranger = { person: { id: randomUUID() } };
  const answer = await pressAs(stranger, 'register', { caseKey, sequence: 1, caseNumber: nextNumber() });
  expect(textOf(answer)).toContain('Du finns inte i katalogen');
  expect(await commitsOf(caseKey)).toHaveLength(1);
});

test('a card that has been overtaken answers with itself as it is now, and who was first', async () => {
  const caseKey = await newCase();
  await pressAs(lars, 'register', { caseKey, sequence: 1, caseNumber: nextNumber() });
  const data = {
    caseKey,
    sequence: 2,
    investigator: tomas.person.id,
    reason: 'Uppgifter har lämnat kommunen.',
  };
  await pressAs(karin, 'open', data);
  const late = await pressAs(karin, 'notOpen', data);
  expect(textOf(late)).toContain('Karin Dahl hann före kl.');
  expect(textOf(late)).not.toContain('Action.Execute');
  expect(await commitsOf(caseKey)).toHaveLength(3);
});

test('what is missing is said beside its field, and what was typed is still there', async () => {
  const caseKey = await newCase();
  await pressAs(lars, 'register', { caseKey, sequence: 1, caseNumber: nextNumber() });
  const answer = await pressAs(karin, 'open', {
    caseKey,
    sequence: 2,
    reason: 'Uppgifter har lämnat kommunen.',
  });
  expect(textOf(answer)).toContain('Välj en utredare ur listan.');
  expect(textOf(answer)).toContain('"value":"Uppgifter har lämnat kommunen."');
  expect(await commitsOf(caseKey)).toHaveLength(2);
});

test('a button without Action.Execute works the same way', async () => {
  const caseKey = await newCase();
  const value = { verb: 'register', caseKey, sequence: 1, caseNumber: nextNumber() };
  await post(
    activity(lars, { type: 'message', name: undefined, value, replyToId: 'unknown' }),
    await channelToken(),
  );
  expect(await commitsOf(caseKey)).toHaveLength(2);
});

test.each([
  ['no action', { value: {} }],
  ['a verb of nobody', press('delete', { caseKey: 'f'.repeat(32), sequence: 1 })],
  ['a key that is none', press('register', { caseKey: '../1', sequence: 1 })],
  ['a sequence of words', press('register', { caseKey: 'f'.repeat(32), sequence: 'ett' })],
])('a press with %s is answered in words', async (_name, value) => {
  const answer = await post(activity(lars, value), await channelToken());
  expect([answer.status, answer.body.value]).toEqual([
    200,
    'Kortet gick inte att läsa. Öppna chatten igen och försök på nytt.',
  ]);
});

test('an invoke that is not ours is answered with 501', async () => {
  expect((await post(activity(lars, { name: 'composeExtension/query' }), await channelToken())).status).toBe(
    501,
  );
});

test('when Graph is gone the person is told that the text is kept, and may press again', async () => {
  const caseKey = await newCase();
  const faults = `${world.addresses.graph}/local/faults`;
  const data = { caseKey, sequence: 1, caseNumber: nextNumber() };
  await world.control(faults, { times: 200, status: 503, path: 'lists' });
  const refused = await pressAs(lars, 'register', data);
  await world.control(faults, undefined, 'DELETE');
  expect(refused.body).toMatchObject({
    statusCode: 200,
    value: expect.stringContaining('Din text finns kvar') as string,
  });
  expect(textOf(await pressAs(lars, 'register', data))).toContain('Lars Öberg diarieförde');
});
