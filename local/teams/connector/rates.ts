/** What is counted apart: Microsoft's page rate-limit gives each its own limits per bot and thread. */
export type Operation = 'send' | 'create' | 'members';

type Window = { seconds: number; count: number };

const perThread: Record<Operation, readonly Window[]> = {
  send: windows(7, 8, 60, 1800),
  create: windows(7, 8, 60, 1800),
  members: windows(14, 16, 120, 3600),
};

/** All of one app's requests for one tenant. */
const perTenant: readonly Window[] = [{ seconds: 1, count: 50 }];

function windows(one: number, two: number, thirty: number, hour: number): readonly Window[] {
  return [
    { seconds: 1, count: one },
    { seconds: 2, count: two },
    { seconds: 30, count: thirty },
    { seconds: 3600, count: hour },
  ];
}

export type Rates = {
  /** Takes one request of the tenant's; answers the seconds to wait when there is none left. */
  takeOfTenant(): number | undefined;
  /** The same for one operation in one conversation. */
  take(operation: Operation, thread: string): number | undefined;
};

/** Sliding windows over what was let through; a refused request does not count. */
export function makeRates(now: () => number): Rates {
  const taken = new Map<string, number[]>();
  const take = (key: string, limits: readonly Window[]): number | undefined => {
    const at = now();
    const longest = Math.max(...limits.map((limit) => limit.seconds));
    const times = (taken.get(key) ?? []).filter((time) => time > at - longest * 1000);
    taken.set(key, times);
    const waits = limits.map((limit) => waitFor(limit, times, at));
    const wait = Math.max(...waits);
    if (wait > 0) return Math.ceil(wait / 1000);
    times.push(at);
    return undefined;
  };
  return {
    takeOfTenant: () => take('tenant', perTenant),
    take: (operation, thread) => take(`${operation} ${thread}`, perThread[operation]),
  };
}

/** Milliseconds until a window has room again: when the oldest of its full count has left it. */
function waitFor(limit: Window, times: readonly number[], at: number): number {
  const oldest = times.at(-limit.count);
  return oldest === undefined ? 0 : oldest + limit.seconds * 1000 - at;
}
