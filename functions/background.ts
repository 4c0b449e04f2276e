import type { StorageQueueHandler, TimerHandler } from '@azure/functions';
import { z } from 'zod';
import { settleCase, type SettlePorts } from '../src/workflows/settleCase';
import { sweep, type SweepPorts } from '../src/workflows/sweep';
import { logFault } from './edge';

/** A hint that a case has changed. Losing it only delays what follows until the next sweep. */
export function onCaseChanged(ports: SettlePorts): StorageQueueHandler {
  return async (message, context) => {
    const caseKey = z.string().safeParse(message);
    if (!caseKey.success) return;
    try {
      await settleCase(caseKey.data, ports);
    } catch (fault) {
      logFault(context, fault);
      throw fault;
    }
  };
}

/** Finds what lost hints left behind. */
export function onSweep(ports: SweepPorts): TimerHandler {
  return async (_timer, context) => {
    for (const fault of await sweep(ports)) logFault(context, fault);
  };
}
