import { SignJWT, generateKeyPair } from 'jose';
import { apps, tenant } from '../../../../local/tenant/tenant';
import { conversationIdOf, mriOf } from '../../../../local/teams/activity';
import { card, cardMessage, personWith, startRig } from '../rig';
import type { Rig } from '../rig';

const officer = personWith('officer');
const chief = personWith('unitManager');
const lonely = personWith('reviewer');
const chatPath = (personId: string): string =>
  `/v3/conversations/${encodeURIComponent(conversationIdOf(personId))}`;
const unknownChat = '/v3/conversations/a%3Anobody';

let rig: Rig;
let clock = Date.parse('2026-11-23T09:00:00Z');

beforeAll(async () => {
  rig = await startRig({ now: () => clock });
  await rig.control('POST', '/local/apps', { personId: lonely.id, app: 'removed' });
});
afterAll(() => rig.close());
// An hour later no rate limit remembers the test before.
beforeEach(() => {
  clock += 3_600_000;
});

async function codeOf(answer: Response): Promise<string | undefined> {
  return ((await answer.json()) as { error?: { code?: string } }).error?.code;
}

describe('the connector lets in nobody but the bot', () => {
  const claims = { appid: apps.bot, tid: tenant.id };
  const foreign = async (): Promise<string> => {
    const { privateKey } = await generateKeyPair('RS256');
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'mine' })
      .setAudience('https://api.botframework.com')
      .setIssuer(`https://localhost/${tenant.id}/v2.0`)
      .setExpirationTime('1h')
      .sign(privateKey);
  };
  test.each([
    ['no token', () => null],
    ['a token that is none', () => 'abc'],
    ["Teams' own token to the bot", () => rig.channelToken()],
    ['a token signed by a stranger', foreign],
    ['a changed token', () => rig.botToken.replace(/.{8}$/, 'AAAAAAAA')],
  ])('%s is refused with 401', async (_, token) => {
    const path = `${chatPath(officer.id)}/activities`;
    const answer = await rig.connector('POST', path, { type: 'message', text: 'hej' }, await token());
    expect(answer.status).toBe(401);
    expect(await codeOf(answer)).toBe('Unauthorized');
  });

  test("the bot's own token is taken", async () => {
    const answer = await rig.connector('POST', `${chatPath(officer.id)}/activities`, {
      type: 'message',
      text: 'hej',
    });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ id: expect.stringMatching(/^\d{13}$/) as string });
  });
});

describe('the connector refuses what Teams refuses', () => {
  const text = { type: 'message', text: 'hej' };
  const long = (characters: number) => ({ type: 'message', text: 'å'.repeat(characters) });
  const twoCards = { ...cardMessage(card('a')), attachments: Array(2).fill({ content: card('a') }) };
  const people61 = Array.from({ length: 61 }, (_, index) => `29:${index}`);
  const refresh = (userIds: string[]) => ({
    refresh: { action: { type: 'Action.Execute', verb: 'x' }, userIds },
  });
  test.each<[string, string, unknown, number, string]>([
    ['a chat that is not there', unknownChat, text, 404, 'ConversationNotFound'],
    ['a person without the app', chatPath(lonely.id), text, 403, 'BotNotInConversationRoster'],
    ['more than 100 KB in UTF-16', chatPath(officer.id), long(51_200), 413, 'MessageSizeTooBig'],
    ['what is not JSON', chatPath(officer.id), '{', 400, 'BadSyntax'],
    ['a message that says nothing', chatPath(officer.id), { type: 'message', text: ' ' }, 400, 'BadSyntax'],
    ['a card of no type', chatPath(officer.id), cardMessage({ version: '1.5' }), 400, 'BadSyntax'],
    ['a card without version', chatPath(officer.id), cardMessage({ type: 'AdaptiveCard' }), 400, 'BadSyntax'],
    ['a later version', chatPath(officer.id), cardMessage(card('a', { version: '1.6' })), 400, 'BadSyntax'],
    [
      'an unknown element',
      chatPath(officer.id),
      cardMessage(card('a', { body: [{ type: 'Foo' }] })),
      400,
      'BadSyntax',
    ],
    [
      'an input without id',
      chatPath(officer.id),
      cardMessage(card('a', { body: [{ type: 'Input.Text' }] })),
      400,
      'BadSyntax',
    ],
    ['a body that is no list', chatPath(officer.id), cardMessage(card('a', { body: 'x' })), 400, 'BadSyntax'],
    [
      'a refresh for 61 people',
      chatPath(officer.id),
      cardMessage(card('a', refresh(people61))),
      400,
      'BadSyntax',
    ],
    ['two attachments', chatPath(officer.id), twoCards, 501, 'notImplemented'],
    ['another kind of activity', chatPath(officer.id), { type: 'event' }, 501, 'notImplemented'],
  ])('%s', async (_, chat, body, status, code) => {
    const before = await rig.messages(officer.id);
    const answer = await rig.connector('POST', `${chat}/activities`, body);
    expect([answer.status, await codeOf(answer)]).toEqual([status, code]);
    expect(await rig.messages(officer.id)).toEqual(before);
  });

  test.each([
    ['text of just under 100 KB', { type: 'message', text: 'å'.repeat(50_000) }],
    [
      'a big picture in base64',
      cardMessage(
        card('a', { body: [{ type: 'Image', url: `data:image/png;base64,${'A'.repeat(200_000)}` }] }),
      ),
    ],
    ['a refresh for 60 people', cardMessage(card('a', refresh(people61.slice(1))))],
    [
      'seven actions, of which Teams shows six',
      cardMessage(
        card('a', { actions: Array.from({ length: 7 }, () => ({ type: 'Action.Execute', title: 'x' })) }),
      ),
    ],
    [
      'an Action.Execute with a Submit as fallback',
      cardMessage(
        card('a', {
          actions: [{ type: 'Action.Execute', title: 'x', fallback: { type: 'Action.Submit', title: 'x' } }],
        }),
      ),
    ],
    ['a card that names its language', cardMessage(card('a', { lang: 'sv' }))],
    ['and the next one too', cardMessage(card('b', { lang: 'sv' }))],
    ['the bot typing', { type: 'typing' }],
  ])('but takes %s', async (_, body) => {
    const answer = await rig.connector('POST', `${chatPath(officer.id)}/activities`, body);
    expect(answer.status).toBe(201);
  });

  test.each([
    ['GET', '/v3/conversations'],
    ['POST', `${chatPath(officer.id)}/attachments`],
    ['DELETE', `${chatPath(officer.id)}/members/x`],
    ['GET', '/v3/teams/x'],
  ])('%s %s answers 501 and names the route', async (method, path) => {
    const answer = await rig.connector(method, path);
    expect(answer.status).toBe(501);
    expect(await answer.text()).toContain(`${method} /emea`);
  });
});

describe('the bot can change and take back its messages', () => {
  test('an edit keeps the id, counts versions and ends what was shown instead', async () => {
    const id = await rig.send(officer.id, cardMessage(card('före')));
    const answer = await rig.connector(
      'PUT',
      `${chatPath(officer.id)}/activities/${id}`,
      cardMessage(card('efter')),
    );
    expect([answer.status, await answer.json()]).toEqual([200, { id }]);
    const seen = (await rig.chat(officer.id)).messages.find((message) => message.id === id);
    expect(seen).toMatchObject({ edited: true, card: card('efter') });
  });

  test('a deleted message is gone and cannot be edited', async () => {
    const id = await rig.send(officer.id, { type: 'message', text: 'bort' });
    expect((await rig.connector('DELETE', `${chatPath(officer.id)}/activities/${id}`)).status).toBe(200);
    const seen = (await rig.chat(officer.id)).messages.find((message) => message.id === id);
    expect(seen).toMatchObject({ deleted: true });
    expect(seen).not.toHaveProperty('text');
    const edit = await rig.connector('PUT', `${chatPath(officer.id)}/activities/${id}`, {
      type: 'message',
      text: 'x',
    });
    expect([edit.status, await codeOf(edit)]).toEqual([404, 'ActivityNotFoundInConversation']);
  });

  test("neither somebody else's message nor one that never was", async () => {
    await rig.post(`/chats/${officer.id}/messages`, { text: 'mitt' });
    const mine = (await rig.messages(officer.id)).find((message) => message.sender === 'person');
    const edits = [mine?.id ?? '', '1'].map((id) =>
      rig.connector('PUT', `${chatPath(officer.id)}/activities/${id}`, { type: 'message', text: 'x' }),
    );
    expect((await Promise.all(edits)).map((answer) => answer.status)).toEqual([403, 404]);
  });

  test('a reply to an invoke, which no chat shows, arrives as a message', async () => {
    const answer = await rig.connector('POST', `${chatPath(officer.id)}/activities/f%3Ax`, {
      type: 'message',
      text: 'svar',
    });
    expect(answer.status).toBe(201);
  });
});

describe('conversations and their people', () => {
  const create = (members: { id: string }[], more: Record<string, unknown> = {}) => ({
    isGroup: false,
    bot: { id: `28:${apps.bot}` },
    members,
    channelData: { tenant: { id: tenant.id } },
    ...more,
  });
  test.each([
    ["Teams' id", mriOf(chief.id)],
    ["the directory's id", chief.id],
  ])('creating by %s gives the chat that is there', async (_, id) => {
    const answer = await rig.connector('POST', '/v3/conversations', create([{ id }]));
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ id: conversationIdOf(chief.id), serviceUrl: rig.teams.serviceUrl });
  });

  test('creating with a first message posts it', async () => {
    const body = create([{ id: chief.id }], { activity: { type: 'message', text: 'först' } });
    const answer = await rig.connector('POST', '/v3/conversations', body);
    const { activityId } = (await answer.json()) as { activityId: string };
    expect((await rig.messages(chief.id)).map((message) => message.id)).toContain(activityId);
  });

  test.each<[string, unknown, number]>([
    ['a stranger', create([{ id: '29:stranger' }]), 403],
    ['a person who removed the app', create([{ id: lonely.id }]), 403],
    ['another tenant', create([{ id: chief.id }], { channelData: { tenant: { id: apps.bot } } }), 400],
    ['another bot', create([{ id: chief.id }], { bot: { id: '28:other' } }), 400],
    ['nobody', create([]), 400],
    ['a group', create([{ id: chief.id }, { id: officer.id }], { isGroup: true }), 501],
    ['a channel', create([], { channelData: { tenant: { id: tenant.id }, channel: { id: '19:x' } } }), 501],
  ])('creating with %s is refused', async (_, body, status) => {
    expect((await rig.connector('POST', '/v3/conversations', body)).status).toBe(status);
  });

  test.each([
    ['members', (body: unknown) => (body as unknown[])[0]],
    ['pagedmembers', (body: unknown) => (body as { members: unknown[] }).members[0]],
    [`members/${encodeURIComponent(mriOf(officer.id))}`, (body: unknown) => body],
    [`members/${officer.id}`, (body: unknown) => body],
  ])('GET %s tells who the person is', async (route, pick) => {
    const answer = await rig.connector('GET', `${chatPath(officer.id)}/${route}`);
    expect(pick(await answer.json())).toMatchObject({
      id: mriOf(officer.id),
      aadObjectId: officer.id,
      name: officer.name,
      userPrincipalName: officer.mail,
      tenantId: tenant.id,
    });
  });

  test.each([
    [`${chatPath(officer.id)}/members/29%3Ax`, 404],
    [`${chatPath(officer.id)}/members/${chief.id}`, 404],
    [`${unknownChat}/members`, 404],
    [`${chatPath(lonely.id)}/members`, 403],
  ])('GET %s is refused with %d', async (path, status) => {
    expect((await rig.connector('GET', path)).status).toBe(status);
  });
});

describe('rates', () => {
  const say = () =>
    rig.connector('POST', `${chatPath(officer.id)}/activities`, { type: 'message', text: 'hej' });
  const times = async (count: number, ask: () => Promise<Response>): Promise<number[]> => {
    const statuses: number[] = [];
    for (let index = 0; index < count; index += 1) statuses.push((await ask()).status);
    return statuses;
  };

  test('seven messages a second in one chat, and the eighth hears when to come back', async () => {
    expect(await times(7, say)).toEqual(Array(7).fill(201));
    const eighth = await say();
    expect([eighth.status, eighth.headers.get('retry-after')]).toEqual([429, '1']);
    clock += 1000;
    expect((await say()).status).toBe(201);
    expect((await say()).status).toBe(429);
  });

  test('another chat has its own count', async () => {
    await times(8, say);
    const other = await rig.connector('POST', `${chatPath(chief.id)}/activities`, {
      type: 'message',
      text: 'hej',
    });
    expect(other.status).toBe(201);
  });

  test('fourteen questions a second about members', async () => {
    const ask = () => rig.connector('GET', `${chatPath(officer.id)}/members`);
    expect(await times(15, ask)).toEqual([...(Array(14).fill(200) as number[]), 429]);
  });

  test('fifty requests a second in the whole tenant', async () => {
    const ask = () => rig.connector('GET', '/v3/conversations');
    expect((await times(51, ask)).at(-1)).toBe(429);
  });
});

describe('scripted faults', () => {
  const path = `${chatPath(officer.id)}/activities`;
  const say = (text: string) => rig.connector('POST', path, { type: 'message', text });
  const texts = async () => (await rig.messages(officer.id)).map((message) => message.activity['text']);
  afterEach(() => rig.control('DELETE', '/local/faults'));

  test('a status is answered as often as asked for, and nothing is done', async () => {
    await rig.control('POST', '/local/faults', {
      method: 'POST',
      path: '/activities$',
      times: 2,
      status: 429,
      retryAfter: 3,
    });
    const first = await say('fel 1');
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '3']);
    expect((await say('fel 2')).status).toBe(429);
    expect((await say('rätt')).status).toBe(201);
    expect(await texts()).not.toContain('fel 1');
    expect(await texts()).toContain('rätt');
  });

  test('a failure after the work is done leaves the message in the chat', async () => {
    await rig.control('POST', '/local/faults', { times: 1, status: 502, afterCommit: true });
    expect((await say('gjort')).status).toBe(502);
    expect(await texts()).toContain('gjort');
  });

  test.each([
    ['before', false],
    ['after', true],
  ])('a connection cut %s the work', async (when, afterCommit) => {
    await rig.control('POST', '/local/faults', { reset: true, ...(afterCommit ? { afterCommit } : {}) });
    await expect(say(`kapad ${when}`)).rejects.toThrow();
    expect((await texts()).includes(`kapad ${when}`)).toBe(afterCommit);
  });

  test('a fault elsewhere does not disturb', async () => {
    await rig.control('POST', '/local/faults', { method: 'PUT', status: 500 });
    expect((await say('ostörd')).status).toBe(201);
  });

  test('without the secret there are no control routes', async () => {
    const answer = await rig.connector('GET', '/../local/deliveries');
    expect(answer.status).toBe(404);
  });
});
