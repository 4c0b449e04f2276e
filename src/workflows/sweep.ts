import { abandonedBefore } from './deliverNotices';
import type { Cursors } from './ports';
import { settleCase, type SettlePorts } from './settleCase';

export type SweepPorts = SettlePorts & { cursors: Cursors };

const cursorName = 'commits';

/**
 * Finds whatever a lost hint left behind: every case with new commits, and every notice that still waits.
 * The cursor moves only when all cases before it are settled. Answers with the
 * faults of the cases that could not be settled.
 */
export async function sweep(ports: SweepPorts): Promise<unknown[]> {
  const before = await ports.cursors.get(cursorName);
  const { caseKeys, cursor } = await ports.record.changesSince(before);
  const waiting = await ports.outbox.casesWaiting(abandonedBefore(ports.clock));
  const faults = await settleAll(caseKeys, ports);
  if (faults.length === 0 && cursor !== before) await ports.cursors.put(cursorName, cursor);
  const rest = waiting.filter((key) => !caseKeys.includes(key));
  return [...faults, ...(await settleAll(rest, ports))];
}

/** One case that cannot be settled must not keep the others waiting; the next sweep tries it again. */
async function settleAll(caseKeys: readonly string[], ports: SettlePorts): Promise<unknown[]> {
  const faults: unknown[] = [];
  for (const caseKey of caseKeys) {
    await settleCase(caseKey, ports).catch((fault: unknown) => faults.push(fault));
  }
  return faults;
}
