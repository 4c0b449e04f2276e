import type { HostCallName } from './hostCalls';
import { failures, HostError } from './hostError';
import type { AnswerCall } from './itemHost';

/** How a client misbehaves towards an add-in that asks it something. */
export type Troubles = {
  /** Calls that get a failed AsyncResult. */
  failing?: readonly HostCallName[];
  /** How long a call is kept waiting; different times change the order of the answers. */
  delayMs?: (call: number) => number;
  /** From this call on, counted from 0, the item is no longer there: the person has gone to another one. */
  leavesAtCall?: number;
};

/** Answers as the client does, with its troubles. */
export function troubled(answer: AnswerCall, { failing = [], delayMs, leavesAtCall }: Troubles): AnswerCall {
  let calls = 0;
  return async (name, input) => {
    const call = calls;
    calls += 1;
    if (delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, delayMs(call)));
    if (leavesAtCall !== undefined && call >= leavesAtCall) throw new HostError(failures.itemChanged());
    if (failing.includes(name)) throw new HostError(failures.host(`${name} failed.`));
    return answer(name, input);
  };
}
