import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  leaseMilliseconds,
  openQueueStore,
  type Message,
  type QueueStore,
} from '../../../../local/functionsHost/queues/queueStore';

const day = 24 * 60 * 60 * 1000;
const folder = mkdtempSync(join(tmpdir(), 'queue-store-'));
let number = 0;
let now = 1_000_000;
let file: string;
let store: QueueStore;

beforeEach(() => {
  now = 1_000_000;
  file = join(folder, `${(number += 1)}.db`);
  store = openQueueStore(file, () => now);
});

afterEach(() => store.close());
afterAll(() => rmSync(folder, { recursive: true }));

const send = (...bodies: string[]): void => store.send(bodies.map((body) => ({ queue: 'work', body })));
const bodies = (messages: Message[]): string[] => messages.map(({ body }) => body);

function only(messages: Message[]): Message {
  const [message] = messages;
  if (!message || messages.length > 1) throw new Error(`${messages.length} messages`);
  return message;
}

test('messages come in the order they were sent, as many as asked for, each to one receiver', () => {
  send('a', 'b', 'c');
  expect(bodies(store.receive('work', 2))).toEqual(['a', 'b']);
  expect(bodies(store.receive('work', 2))).toEqual(['c']);
  expect(store.receive('work', 2)).toEqual([]);
});

test('queues are apart', () => {
  store.send([
    { queue: 'one', body: '1' },
    { queue: 'two', body: '2' },
  ]);
  expect(bodies(store.receive('two', 9))).toEqual(['2']);
  expect([store.count('one'), store.count('two'), store.count('none')]).toEqual([1, 1, 0]);
});

test('a message that is not settled shows itself again when its lease ends, with the try counted', () => {
  send('a');
  const first = only(store.receive('work', 1));
  now += leaseMilliseconds - 1;
  expect(store.receive('work', 1)).toEqual([]);
  expect(store.nextVisible('work')).toBe(now + 1);
  now += 1;
  const second = only(store.receive('work', 1));
  expect([first.dequeueCount, second.dequeueCount, second.id === first.id]).toEqual([1, 2, true]);
});

test('a lease that is renewed does not end', () => {
  send('a');
  store.receive('work', 1);
  now += leaseMilliseconds - 1;
  store.renew();
  now += leaseMilliseconds - 1;
  expect(store.receive('work', 1)).toEqual([]);
});

test.each<[string, (message: Message) => boolean]>([
  ['remove', (message) => store.remove(message)],
  ['release', (message) => store.release(message, 0)],
  ['move', (message) => store.move(message, 'poison')],
])('%s fails when somebody else holds the message by now', (_, settle) => {
  send('a');
  const late = only(store.receive('work', 1));
  now += leaseMilliseconds;
  const current = only(store.receive('work', 1));
  expect(settle(late)).toBe(false);
  expect([store.count('work'), store.count('poison')]).toEqual([1, 0]);
  expect(settle(current)).toBe(true);
});

test('a removed message is gone, a released one comes after its delay, a moved one starts afresh', () => {
  send('a', 'b', 'c');
  const [a, b, c] = store.receive('work', 3) as [Message, Message, Message];
  store.remove(a);
  store.release(b, 500);
  store.move(c, 'work-poison');
  expect(store.receive('work', 9)).toEqual([]);
  now += 500;
  expect(only(store.receive('work', 9))).toMatchObject({ body: 'b', dequeueCount: 2 });
  expect(only(store.receive('work-poison', 9))).toMatchObject({ body: 'c', dequeueCount: 1 });
});

test('a message nobody fetched is gone after seven days', () => {
  send('a');
  now += 7 * day;
  expect(store.receive('work', 1)).toEqual([]);
  expect(store.count('work')).toBe(0);
});

test('who waits for a queue is told of messages sent and moved there, and of no others', async () => {
  const told: string[] = [];
  for (const queue of ['work', 'poison', 'other']) store.onArrival(queue, () => told.push(queue));
  send('a', 'b');
  store.move(only(store.receive('work', 1)), 'poison');
  await new Promise((done) => setTimeout(done, 20));
  expect(told).toEqual(['work', 'poison']);
});

test('another open store in the same process does not take what is leased', () => {
  send('a', 'b');
  store.receive('work', 1);
  const code = `process.stdout.write(String(process.pid))`;
  const dead = Number(spawnSync(process.execPath, ['-e', code]).stdout.toString());
  store.database.prepare('UPDATE holders SET process = ?').run(process.ppid);
  const beside = openQueueStore(file, () => now);
  expect(bodies(beside.receive('work', 9))).toEqual(['b']);
  beside.close();
  store.database.prepare('UPDATE holders SET process = ?').run(dead);
  const after = openQueueStore(file, () => now);
  expect(bodies(after.receive('work', 9)).toSorted()).toEqual(['a', 'b']);
  after.close();
});
