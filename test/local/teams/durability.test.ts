import { people } from '../../../local/tenant/people';
import { card, cardMessage, eventually, personWith, startRig } from './rig';
import type { Rig } from './rig';

const chief = personWith('unitManager');
let rig: Rig;

beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.close());

test('the app is installed for everyone once, in order, and not again after a restart', async () => {
  await rig.allReady();
  const kinds = rig.bot.received.map(({ activity }) => [
    activity.type,
    activity['action'] ?? activity['membersAdded'],
  ]);
  expect(kinds).toHaveLength(people.length * 2);
  expect(kinds[0]).toEqual(['installationUpdate', 'add']);
  expect(kinds[1]).toEqual([
    'conversationUpdate',
    [expect.objectContaining({ aadObjectId: people[0]?.id }), expect.anything()],
  ]);
  rig.bot.received.length = 0;
  await rig.restart();
  await rig.send(chief.id, { type: 'message', text: 'efter' });
  await rig.post(`/chats/${chief.id}/messages`, { text: 'hej' });
  expect(rig.bot.received.map(({ activity }) => activity.type)).toEqual(['message']);
});

test.each([
  ['answers 503', { status: 503 }],
  ['cuts the connection', { reset: true as const }],
])('the installation waits for a bot that %s, also over a restart', async (_, reply) => {
  rig.bot.reply = () => reply;
  await eventually(
    () => rig.bot.received.length,
    (count) => count > 0,
  );
  expect((await rig.chat(chief.id)).app).toBe('waiting');
  await rig.restart();
  rig.bot.reply = () => undefined;
  await rig.allReady();
});

test('chats, edits and what each person sees survive a restart', async () => {
  await rig.allReady();
  rig.bot.reply = () => ({
    body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card('Kvittot') },
  });
  const id = await rig.send(chief.id, cardMessage(card('Frågan')));
  await rig.press(chief.id, id, { type: 'Action.Execute', verb: 'x' });
  await rig.post(`/chats/${chief.id}/messages`, { text: 'hej' });
  const before = await rig.chat(chief.id);
  await rig.restart();
  expect(await rig.chat(chief.id)).toEqual(before);
  expect(before.messages.map((message) => message.card ?? message.text)).toEqual([card('Kvittot'), 'hej']);
});

test('removing and installing again is told to the bot', async () => {
  await rig.allReady();
  rig.bot.received.length = 0;
  for (const app of ['removed', 'blocked', 'installed']) {
    await rig.control('POST', '/local/apps', { personId: chief.id, app });
  }
  await rig.allReady();
  const told = rig.bot.received.filter(({ activity }) => activity.type === 'installationUpdate');
  expect(told.map(({ activity }) => activity['action'])).toEqual(['remove', 'add']);
});
