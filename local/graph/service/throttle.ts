import { GraphError } from './graphError';

/** SharePoint's limit for an application in a tenant of up to 1,000 licences. */
export const usualUnitsPerMinute = 1_250;

const minuteInMs = 60_000;
/** RateLimit headers appear when this part of the minute's budget is used. */
const announceFrom = 0.8;

/** Charges an application; answers the headers to send, or throws 429 with Retry-After. */
export type Throttle = (app: string, units: number) => Record<string, string>;

/** Counts resource units per application and minute. Refused requests count too, as they do in SharePoint. */
export function makeThrottle(unitsPerMinute: number, now: () => Date): Throttle {
  const windows = new Map<string, { began: number; used: number }>();
  return (app, units) => {
    if (units === 0) return {};
    const time = now().getTime();
    const open = windows.get(app);
    const current = open && time < open.began + minuteInMs ? open : { began: time, used: 0 };
    current.used += units;
    windows.set(app, current);
    const reset = Math.max(1, Math.ceil((current.began + minuteInMs - time) / 1_000));
    const headers = rateLimit(unitsPerMinute, current.used, reset);
    if (current.used <= unitsPerMinute) return headers;
    throw new GraphError(429, 'activityLimitReached', 'The request has been throttled', {
      innerCode: 'throttledRequest',
      headers: { ...headers, 'retry-after': String(reset) },
    });
  };
}

function rateLimit(limit: number, used: number, reset: number): Record<string, string> {
  if (used < limit * announceFrom) return {};
  return {
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(Math.max(0, limit - used)),
    'ratelimit-reset': String(reset),
  };
}
