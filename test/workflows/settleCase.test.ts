import { actOnCase } from '../../src/workflows/actOnCase';
import type { SendResult } from '../../src/workflows/ports';
import { raiseReport } from '../../src/workflows/raiseReport';
import { settleCase } from '../../src/workflows/settleCase';
import { sweep } from '../../src/workflows/sweep';
import { commands, report, start } from '../casework/story';
import { karin, lars, sara } from '../people';
import {
  board,
  clockAt,
  digest,
  memoryMessenger,
  memoryOutbox,
  memoryPeople,
  memoryRecord,
  memoryRows,
  type Sent,
} from './memory';

function world(answer?: (sent: Sent) => SendResult | undefined) {
  const { record, commits } = memoryRecord();
  const { rows, table } = memoryRows();
  const { outbox, dispatches } = memoryOutbox();
  const { messenger, sent } = memoryMessenger(answer);
  const clock = clockAt(start);
  const kept = new Map<string, string>();
  const cursors = {
    get: (name: string) => Promise.resolve(kept.get(name)),
    put: (name: string, value: string) => Promise.resolve(void kept.set(name, value)),
  };
  const drawCard = (current: { sequence: number }, { kind }: { kind: string }) =>
    Promise.resolve({ kind, shows: current.sequence });
  const ports = {
    record,
    clock,
    digest,
    board,
    people: memoryPeople(),
    rows,
    outbox,
    messenger,
    drawCard,
    cursors,
  };
  return { ports, commits, table, dispatches, sent, clock };
}

async function reported({ ports }: ReturnType<typeof world>): Promise<string> {
  const answer = await raiseReport(report, 'first-report', sara, ports);
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return answer.current.key;
}

test('a report becomes a row, a receipt to its reporter and a task for the registrar', async () => {
  const now = world();
  const caseKey = await reported(now);
  await settleCase(caseKey, now.ports);
  expect(now.table.get(caseKey)).toMatchObject({ unit: 'Jobbtorg Norr', state: 'submitted', sequence: 1 });
  expect(now.sent).toEqual([
    { what: 'send', personId: sara.person.id, card: { kind: 'receipt', shows: 1 } },
    { what: 'send', personId: lars.person.id, card: { kind: 'register', shows: 1 } },
  ]);
});

test('settling again, or five times at once, sends nothing twice', async () => {
  const now = world();
  const caseKey = await reported(now);
  await Promise.all(Array.from({ length: 5 }, () => settleCase(caseKey, now.ports)));
  await settleCase(caseKey, now.ports);
  expect(now.sent).toHaveLength(2);
});

test('when the case moves, open copies of cards show it and the next person gets theirs', async () => {
  const now = world();
  const caseKey = await reported(now);
  await settleCase(caseKey, now.ports);
  await actOnCase({ caseKey, id: 'register-1', command: commands.register }, lars, now.ports);
  await settleCase(caseKey, now.ports);
  expect(now.sent.slice(2)).toEqual([
    { what: 'update', personId: sara.person.id, card: { kind: 'receipt', shows: 2 } },
    { what: 'update', personId: lars.person.id, card: { kind: 'register', shows: 2 } },
    { what: 'send', personId: karin.person.id, card: { kind: 'standpoint', shows: 2 } },
  ]);
  expect(now.table.get(caseKey)).toMatchObject({ state: 'registered', caseNumber: 'AMN 2026-0123-1.3' });
});

test('what a lost hint left behind is found by the sweep, once', async () => {
  const now = world();
  await reported(now);
  expect(await sweep(now.ports)).toEqual([]);
  expect(await sweep(now.ports)).toEqual([]);
  expect(now.sent).toHaveLength(2);
});

test('a chat that is closed for a while gets its message when it opens', async () => {
  let isOpen = false;
  const now = world(() => (isOpen ? undefined : { ok: false, gone: false }));
  await reported(now);
  await sweep(now.ports);
  expect(now.sent).toEqual([]);
  isOpen = true;
  await sweep(now.ports);
  expect(now.sent).toHaveLength(2);
});

test('a person who cannot be reached is marked so and not tried again', async () => {
  const now = world(({ personId }) => (personId === lars.person.id ? { ok: false, gone: true } : undefined));
  await reported(now);
  await sweep(now.ports);
  await sweep(now.ports);
  expect([...now.dispatches.values()].map(({ status, attempts }) => [status, attempts])).toEqual([
    ['sent', 1],
    ['undeliverable', 1],
  ]);
});

test('a sender that died after taking a notice is replaced, after a while and not before', async () => {
  const now = world();
  const caseKey = await reported(now);
  await now.ports.outbox.add([
    {
      key: `${caseKey}:1:${sara.person.id}:receipt`,
      caseKey,
      sequence: 1,
      personId: sara.person.id,
      kind: 'receipt',
    },
  ]);
  const [taken] = await now.ports.outbox.ofCase(caseKey);
  if (taken === undefined) throw new Error('no notice');
  await now.ports.outbox.change(taken, { status: 'sending', claimedAt: now.clock.now() });
  await sweep(now.ports);
  expect(now.sent.map(({ personId }) => personId)).toEqual([lars.person.id]);
  now.clock.advance(120);
  await sweep(now.ports);
  expect(now.sent.map(({ personId }) => personId)).toEqual([lars.person.id, sara.person.id]);
});

test('one case that cannot be settled does not keep the others waiting', async () => {
  const now = world();
  const broken = await reported(now);
  const whole = await raiseReport(report, 'second-report', sara, now.ports);
  const [first] = now.commits;
  if (first === undefined || !whole.ok) throw new Error('nothing stored');
  now.commits[0] = { ...first, at: '2020-01-01T00:00:00.000Z' };
  const faults = await sweep(now.ports);
  expect(faults).toHaveLength(1);
  expect([...now.table.keys()]).toEqual([whole.current.key]);
  expect(now.table.has(broken)).toBe(false);
});
