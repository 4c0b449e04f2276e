export type LoggedRequest = {
  method: string;
  /** The route's template, so that no id or name is kept. */
  path: string;
  status: number;
  resourceUnits: number;
};

export type RequestLog = {
  add(request: LoggedRequest): void;
  clear(): void;
  summary(): {
    total: number;
    resourceUnits: number;
    requests: (LoggedRequest & { count: number })[];
  };
};

/** Counts requests by method, route and answer since it was last cleared. */
export function makeRequestLog(): RequestLog {
  const counted = new Map<string, LoggedRequest & { count: number }>();
  return {
    add: (request) => {
      const key = `${request.method} ${request.path} ${request.status}`;
      const known = counted.get(key);
      if (known) {
        known.count += 1;
        known.resourceUnits += request.resourceUnits;
      } else counted.set(key, { ...request, count: 1 });
    },
    clear: () => counted.clear(),
    summary: () => {
      const requests = [...counted.values()];
      return {
        total: requests.reduce((sum, { count }) => sum + count, 0),
        resourceUnits: requests.reduce((sum, { resourceUnits }) => sum + resourceUnits, 0),
        requests,
      };
    },
  };
}
