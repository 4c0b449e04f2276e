import { RecordError } from '../../src/casework/case';
import { actOnCase, type ActPorts, type Answer } from '../../src/workflows/actOnCase';
import { raiseReport } from '../../src/workflows/raiseReport';
import { commands, report, start } from '../casework/story';
import { ali, karin, lars, sara } from '../people';
import { board, clockAt, digest, memoryRecord } from './memory';

function ports(record = memoryRecord()) {
  const act: ActPorts = { record: record.record, clock: clockAt(start), digest, board };
  return { act, commits: record.commits };
}

async function raised(act: ActPorts, key = 'first-report'): Promise<string> {
  const answer = await raiseReport(report, key, sara, act);
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return answer.current.key;
}

function commandOn(caseKey: string, id: string) {
  return { caseKey, id, command: commands.register };
}

test('a report becomes a case with one commit', async () => {
  const { act, commits } = ports();
  const caseKey = await raised(act);
  expect(commits).toHaveLength(1);
  expect(commits[0]).toMatchObject({
    caseKey,
    sequence: 1,
    actor: sara.person,
    events: [{ type: 'reportSubmitted' }],
  });
});

test('the same report sent again has the same answer and is there once', async () => {
  const { act, commits } = ports();
  const first = await raiseReport(report, 'first-report', sara, act);
  const again = await raiseReport(report, 'first-report', sara, act);
  expect(again).toEqual({ ...first, repeated: true });
  expect(commits).toHaveLength(1);
});

test('ten copies of one report at once are one case', async () => {
  const { act, commits } = ports();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => raiseReport(report, 'first-report', sara, act)),
  );
  expect(commits).toHaveLength(1);
  expect(new Set(answers.map((answer) => (answer.ok ? answer.current.key : 'refused')))).toEqual(
    new Set([commits[0]?.caseKey]),
  );
});

test('one key with another report is refused, and nothing is stored', async () => {
  const { act, commits } = ports();
  await raised(act);
  const other = await raiseReport({ ...report, description: 'Något annat.' }, 'first-report', sara, act);
  expect(other).toMatchObject({ ok: false, refusal: { kind: 'commandIdReused' } });
  expect(commits).toHaveLength(1);
});

test('two people with the same key have a case each', async () => {
  const { act, commits } = ports();
  await raised(act);
  await raiseReport(report, 'first-report', ali, act);
  expect(new Set(commits.map(({ caseKey }) => caseKey)).size).toBe(2);
});

test('of two who act at once, the second decides again on what the first has done', async () => {
  const second: Answer[] = [];
  const record = memoryRecord();
  const { act } = ports(record);
  const caseKey = await raised(act);
  const racing = memoryRecordThatLetsIn(record, async () => {
    const answer = await actOnCase(commandOn(caseKey, 'lars-device-1'), lars, act);
    expect(answer.ok).toBe(true);
  });
  second.push(await actOnCase(commandOn(caseKey, 'lars-device-2'), lars, { ...act, record: racing }));
  expect(second[0]).toMatchObject({ ok: false, refusal: { kind: 'wrongState', state: 'registered' } });
  expect(record.commits).toHaveLength(2);
});

function memoryRecordThatLetsIn({ record }: ReturnType<typeof memoryRecord>, other: () => Promise<void>) {
  let isFirst = true;
  return {
    ...record,
    append: async (commit: Parameters<typeof record.append>[0]) => {
      if (isFirst) {
        isFirst = false;
        await other();
      }
      return record.append(commit);
    },
  };
}

test('a case number that another case has is refused, and the case is as it was', async () => {
  const { act, commits } = ports();
  const first = await raised(act);
  const second = await raised(act, 'second-report');
  await actOnCase(commandOn(first, 'register-1'), lars, act);
  const answer = await actOnCase(commandOn(second, 'register-2'), lars, act);
  expect(answer).toMatchObject({
    ok: false,
    refusal: { kind: 'caseNumberTaken' },
    current: { state: 'submitted' },
  });
  expect(commits).toHaveLength(3);
});

test('an actor who saw an older case is told who was first and when', async () => {
  const { act } = ports();
  const caseKey = await raised(act);
  await actOnCase(commandOn(caseKey, 'register-1'), lars, act);
  const answer = await actOnCase({ caseKey, id: 'open-1', seen: 1, command: commands.open }, karin, act);
  expect(answer).toMatchObject({
    ok: false,
    refusal: { kind: 'changedMeanwhile', by: 'Lars Öberg', at: start },
    current: { state: 'registered' },
  });
});

test('a case whose record has been changed is not acted upon', async () => {
  const { act, commits } = ports();
  const caseKey = await raised(act);
  const [first] = commits;
  if (first === undefined) throw new Error('nothing stored');
  commits[0] = { ...first, at: '2020-01-01T00:00:00.000Z' };
  await expect(actOnCase(commandOn(caseKey, 'register-1'), lars, act)).rejects.toThrow(RecordError);
  expect(commits).toHaveLength(1);
});
