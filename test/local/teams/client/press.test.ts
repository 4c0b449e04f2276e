import { botAccount, conversationIdOf, mriOf } from '../../../../local/teams/activity';
import type { PressAnswer } from '../../../../local/teams/chat';
import { apps, tenant } from '../../../../local/tenant/tenant';
import { card, cardMessage, eventually, personWith, startRig } from '../rig';
import type { Reply, Rig } from '../rig';

const officer = personWith('officer');
const chief = personWith('unitManager');

let rig: Rig;
let clock = Date.parse('2026-11-23T09:00:00Z');

beforeAll(async () => {
  rig = await startRig({ now: () => clock, answerWithinMs: 300 });
  await rig.allReady();
});
afterAll(() => rig.close());
beforeEach(() => {
  clock += 3_600_000;
  rig.bot.reply = () => undefined;
  rig.bot.received.length = 0;
});

const answer = (type: string, value: unknown, statusCode = 200): Reply => ({
  body: { statusCode, type, value },
});
const cardAnswer = (value: unknown): Reply => answer('application/vnd.microsoft.card.adaptive', value);
const messageAnswer = (value: unknown): Reply => answer('application/vnd.microsoft.activity.message', value);
const approve = {
  type: 'Action.Execute',
  verb: 'approve',
  id: 'a',
  data: { case: 'LS-1', note: 'åäö' },
} as const;

async function seenCard(messageId: string): Promise<unknown> {
  return (await rig.chat(chief.id)).messages.find((message) => message.id === messageId)?.card;
}

test('a press is an invoke with everything Teams puts in it', async () => {
  rig.bot.reply = () => messageAnswer('Klart.');
  const id = await rig.send(chief.id, cardMessage(card('Godkänn?')));
  await rig.press(chief.id, id, approve);
  const [got] = rig.bot.received;
  expect(got?.authorization).toMatch(/^Bearer ey/);
  expect(got?.activity).toMatchObject({
    type: 'invoke',
    name: 'adaptiveCard/action',
    channelId: 'msteams',
    serviceUrl: rig.teams.serviceUrl,
    replyToId: id,
    locale: 'sv-SE',
    timestamp: new Date(clock).toISOString(),
    from: { id: mriOf(chief.id), aadObjectId: chief.id, name: chief.name },
    recipient: { id: `28:${apps.bot}`, name: botAccount.name },
    conversation: { id: conversationIdOf(chief.id), conversationType: 'personal', tenantId: tenant.id },
    channelData: { tenant: { id: tenant.id } },
    value: { action: approve, trigger: 'manual' },
  });
  expect(mriOf(chief.id)).toMatch(/^29:/);
  expect(mriOf(chief.id)).not.toContain(chief.id);
  expect(conversationIdOf(chief.id)).toMatch(/^a:/);
});

describe('what the person gets to see', () => {
  const unreachable: PressAnswer = { kind: 'unreachable' };
  const error = 'application/vnd.microsoft.error';
  test.each<[string, Reply, PressAnswer, string, number]>([
    ['a card replaces the card', cardAnswer(card('Nytt')), { kind: 'card' }, 'Nytt', 1],
    [
      'a message is shown',
      messageAnswer('Redan beslutat.'),
      { kind: 'message', text: 'Redan beslutat.' },
      'Frågan',
      1,
    ],
    ['of an error nothing', answer(error, { code: 'x', message: 'hemligt' }, 400), unreachable, 'Frågan', 1],
    [
      'of an error with HTTP 400 nothing',
      { ...answer(error, {}, 400), status: 400 },
      unreachable,
      'Frågan',
      1,
    ],
    ['of a crash nothing', { status: 500, body: { message: 'hemligt' } }, unreachable, 'Frågan', 1],
    [
      'of a sign-in request nothing',
      answer('application/vnd.microsoft.activity.loginRequest', {}, 401),
      unreachable,
      'Frågan',
      1,
    ],
    [
      'of a card Teams cannot show nothing',
      cardAnswer(card('x', { version: '9.9' })),
      unreachable,
      'Frågan',
      1,
    ],
    [
      'of the type the documentation misspells nothing',
      answer('application/vnd.microsoft.adaptive.card', card('x')),
      unreachable,
      'Frågan',
      1,
    ],
    ['of a cut connection nothing', { reset: true }, unreachable, 'Frågan', 1],
    ['an empty message is delivered again', messageAnswer(''), unreachable, 'Frågan', 2],
    ['an empty answer is delivered again', {}, unreachable, 'Frågan', 2],
  ])('%s', async (_, reply, seen, text, deliveries) => {
    rig.bot.reply = () => reply;
    const id = await rig.send(chief.id, cardMessage(card('Frågan')));
    expect(await rig.press(chief.id, id, approve)).toEqual(seen);
    expect(await seenCard(id)).toEqual(card(text));
    const ids = rig.bot.received.map(({ activity }) => activity.id);
    expect([ids.length, new Set(ids).size]).toEqual([deliveries, 1]);
  });

  test('the answer to the second delivery of an empty one counts', async () => {
    const replies = [messageAnswer(''), messageAnswer('Sparat.')];
    rig.bot.reply = () => replies.shift();
    const id = await rig.send(chief.id, cardMessage(card('Frågan')));
    expect(await rig.press(chief.id, id, approve)).toEqual({ kind: 'message', text: 'Sparat.' });
  });

  test('after a slow answer the same invoke comes once more, and what comes late is not shown', async () => {
    rig.bot.reply = () => ({ ...cardAnswer(card('För sent')), holdMs: 600 });
    const id = await rig.send(chief.id, cardMessage(card('Frågan')));
    expect(await rig.press(chief.id, id, approve)).toEqual({ kind: 'slow' });
    const deliveries = await eventually(
      async () => (await rig.deliveries(chief.id)).filter((one) => one.activity['replyToId'] === id),
      (found) => found.length === 2,
    );
    expect(new Set(deliveries.map((one) => one.activity.id)).size).toBe(1);
    expect(deliveries.map((one) => one.outcome)).toEqual(['slow', 'slow']);
    expect(await seenCard(id)).toEqual(card('Frågan'));
  });

  test('a double click is two invokes with ids of their own', async () => {
    rig.bot.reply = () => messageAnswer('Klart.');
    const id = await rig.send(chief.id, cardMessage(card('Frågan')));
    await Promise.all([rig.press(chief.id, id, approve), rig.press(chief.id, id, approve)]);
    expect(new Set(rig.bot.received.map(({ activity }) => activity.id)).size).toBe(2);
  });

  test('a replaced card ends when the bot edits the message', async () => {
    rig.bot.reply = () => cardAnswer(card('Bara du ser'));
    const id = await rig.send(chief.id, cardMessage(card('Frågan')));
    await rig.press(chief.id, id, approve);
    expect(await seenCard(id)).toEqual(card('Bara du ser'));
    const path = `/v3/conversations/${encodeURIComponent(conversationIdOf(chief.id))}/activities/${id}`;
    await rig.connector('PUT', path, cardMessage(card('Alla ser')));
    expect(await seenCard(id)).toEqual(card('Alla ser'));
  });
});

describe('Action.Submit', () => {
  const submit = { type: 'Action.Submit', data: { verb: 'approve', note: 'hej' } } as const;
  test('is a message with value and the id of the card, and no message of the chat', async () => {
    const id = await rig.send(chief.id, cardMessage(card('Frågan')));
    expect(await rig.press(chief.id, id, submit)).toEqual({ kind: 'sent' });
    expect(rig.bot.received[0]?.activity).toMatchObject({
      type: 'message',
      replyToId: id,
      value: submit.data,
    });
    expect(rig.bot.received[0]?.activity).not.toHaveProperty('text');
    expect((await rig.chat(chief.id)).messages.at(-1)?.id).toBe(id);
  });

  test('that the bot refuses says so', async () => {
    rig.bot.reply = () => ({ status: 503 });
    const id = await rig.send(chief.id, cardMessage(card('Frågan')));
    expect(await rig.press(chief.id, id, submit)).toEqual({ kind: 'unreachable' });
  });
});

describe('refresh', () => {
  const refreshing = (text: string, userIds: string[]): Record<string, unknown> =>
    card(text, {
      refresh: { action: { type: 'Action.Execute', verb: 'look', data: { case: 'LS-1' } }, userIds },
    });
  const forChief = (text: string) => refreshing(text, [mriOf(chief.id)]);
  const ask = (id: string) => rig.post(`/chats/${chief.id}/messages/${id}/refresh`, {});
  const due = async (id: string) =>
    (await rig.chat(chief.id)).messages.find((message) => message.id === id)?.refreshDue;

  test('asks for the named person, automatically, at most once a minute', async () => {
    rig.bot.reply = () => cardAnswer(forChief('Din vy'));
    const id = await rig.send(chief.id, cardMessage(forChief('Allas vy')));
    expect(await due(id)).toBe(true);
    await Promise.all([ask(id), ask(id)]);
    expect(rig.bot.received.map(({ activity }) => activity['value'])).toEqual([
      { action: { type: 'Action.Execute', verb: 'look', data: { case: 'LS-1' } }, trigger: 'automatic' },
    ]);
    expect(await seenCard(id)).toEqual(forChief('Din vy'));
    clock += 59_000;
    expect(await due(id)).toBe(false);
    clock += 1000;
    expect(await due(id)).toBe(true);
    await ask(id);
    expect(rig.bot.received).toHaveLength(2);
  });

  test('does not ask for others, nor by ids of the directory', async () => {
    const id = await rig.send(chief.id, cardMessage(refreshing('x', [mriOf(officer.id), chief.id])));
    await ask(id);
    expect(await due(id)).toBe(false);
    expect(rig.bot.received).toHaveLength(0);
  });
});

describe('messages of the person', () => {
  test('reach the bot as text, and the chat keeps them when the bot does not answer', async () => {
    rig.bot.reply = () => ({ reset: true });
    await rig.post(`/chats/${chief.id}/messages`, { text: 'mina ärenden' });
    const failed = (await rig.chat(chief.id)).messages.at(-1);
    expect(failed).toMatchObject({ from: 'person', text: 'mina ärenden', failed: true });
    rig.bot.reply = () => undefined;
    await rig.post(`/chats/${chief.id}/messages/${failed?.id ?? ''}/again`, {});
    expect((await rig.chat(chief.id)).messages.at(-1)).toMatchObject({ id: failed?.id, failed: false });
    expect(new Set(rig.bot.received.map(({ activity }) => activity.id)).size).toBe(1);
    expect(rig.bot.received[1]?.activity).toMatchObject({
      type: 'message',
      text: 'mina ärenden',
      textFormat: 'plain',
    });
  });

  test('cannot be empty, and cannot be sent by a form of another site', async () => {
    expect((await rig.post(`/chats/${chief.id}/messages`, { text: ' ' })).status).toBe(400);
    const form = await fetch(`${rig.page}/api/chats/${chief.id}/messages`, {
      method: 'POST',
      body: 'text=hej',
    });
    expect(form.status).toBe(415);
  });
});

describe('the list of chats', () => {
  const row = async () => (await rig.chats()).find((chat) => chat.personId === officer.id);
  test.each([
    [
      'the summary of a card',
      cardMessage(card('hemligt'), 'Ett ärende väntar på dig'),
      'Ett ärende väntar på dig',
    ],
    ['the text of a message', { type: 'message', text: 'Hej' }, 'Hej'],
    ['nothing of a card without summary', cardMessage(card('hemligt'), ''), 'Skickade ett kort'],
  ])('shows %s', async (_, activity, preview) => {
    await rig.send(officer.id, activity);
    expect(await row()).toMatchObject({ name: officer.name, title: officer.title, newest: { preview } });
  });

  test('counts what is unread', async () => {
    const before = (await row())?.unread ?? 0;
    const id = await rig.send(officer.id, { type: 'message', text: 'nytt' });
    expect((await row())?.unread).toBe(before + 1);
    await rig.post(`/chats/${officer.id}/read`, { upTo: id });
    expect((await row())?.unread).toBe(0);
  });
});
