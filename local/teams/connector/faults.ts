/** A fault to play instead of an answer, `times` times over. */
export type Fault = {
  method?: string;
  /** Regular expression on the path, for instance `/activities$`. */
  path?: string;
  times: number;
  status?: number;
  /** Cuts the connection instead of answering. */
  reset?: true;
  delayMs?: number;
  /** Seconds, sent as the header Retry-After. */
  retryAfter?: number;
  /** The request is carried out first, and then the answer is lost. */
  afterCommit?: true;
  error?: { code: string; message: string };
};

export type Faults = {
  add(fault: Fault): void;
  clear(): void;
  /** The fault to play for this request, if one is queued; it is used up by asking. */
  next(method: string, path: string): Fault | undefined;
};

export function makeFaults(): Faults {
  let queued: Fault[] = [];
  return {
    add: (fault) => {
      queued.push({ ...fault });
    },
    clear: () => {
      queued = [];
    },
    next: (method, path) => {
      const fault = queued.find((one) => matches(one, method, path));
      if (!fault) return undefined;
      fault.times -= 1;
      queued = queued.filter((one) => one.times > 0);
      return fault;
    },
  };
}

function matches(fault: Fault, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
  return fault.path === undefined || new RegExp(fault.path).test(path);
}

/** Reads a fault from the control route; undefined when it says nothing that could be played. */
export function parseFault(body: unknown): Fault | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { times = 1, ...rest } = body as Partial<Fault>;
  const plays = rest.status !== undefined || rest.reset === true || rest.delayMs !== undefined;
  return plays && times > 0 ? { ...rest, times } : undefined;
}
