import { HostError } from '../../../../local/outlook/office/hostError';
import type { HostCallName } from '../../../../local/outlook/office/hostCalls';
import type { Troubles } from '../../../../local/outlook/office/troubles';
import { troubled } from '../../../../local/outlook/office/troubles';

/** Asks for each in turn without waiting; answers come in the order in which the client gives them. */
async function asked(troubles: Troubles, names: readonly HostCallName[]): Promise<string[]> {
  const answer = troubled((name) => Promise.resolve(name), troubles);
  const order: string[] = [];
  const ask = (name: HostCallName) =>
    answer(name, null).then(
      (value) => order.push(String(value)),
      (error: unknown) => order.push(error instanceof HostError ? error.failure.name : 'another error'),
    );
  await Promise.all(names.map(ask));
  return order;
}

const three: HostCallName[] = ['subject.get', 'body.get', 'session.get'];

test.each<[string, Troubles, string[]]>([
  ['without troubles answers in order', {}, ['subject.get', 'body.get', 'session.get']],
  [
    'a failing call gets a failure, the others their answer',
    { failing: ['body.get'] },
    ['subject.get', 'session.get', 'InternalError'],
  ],
  [
    'latency changes the order',
    { delayMs: (call) => 20 - call * 10 },
    ['session.get', 'body.get', 'subject.get'],
  ],
  [
    'who has left the item gets nothing more',
    { leavesAtCall: 1 },
    ['subject.get', 'APICallFailedDueToItemChange', 'APICallFailedDueToItemChange'],
  ],
])('%s', async (_, troubles, order) => {
  expect([...(await asked(troubles, three))].sort()).toEqual([...order].sort());
  if (troubles.delayMs !== undefined) expect(await asked(troubles, three)).toEqual(order);
});
