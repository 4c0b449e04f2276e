import { setTimeout as wait } from 'node:timers/promises';
import { GraphError, invalidRequest } from './graphError';
import { flagOf, numberOf, objectOf, textOf } from './json';
import type { JsonObject } from './json';

/** Something that goes wrong on order, a number of times, for requests that fit. */
export type Fault = {
  method: string | undefined;
  path: RegExp | undefined;
  times: number;
  delayMs: number;
  /** Let the request take effect first, so that only its answer is lost. */
  afterCommit: boolean;
  /** What the client meets; undefined for a delay alone. */
  failure: { kind: 'reset' } | { kind: 'answer'; error: GraphError } | undefined;
};

/** The connection is to be broken off without an answer. */
export class ConnectionReset extends Error {}

export type Faults = {
  add(fault: Fault): void;
  clear(): void;
  waiting(): readonly Fault[];
  /** Uses up the first fault that fits a request, waiting if it delays. */
  take(method: string, path: string): Promise<Fault | undefined>;
};

export function makeFaults(): Faults {
  const faults: Fault[] = [];
  return {
    add: (fault) => void faults.push(fault),
    clear: () => void faults.splice(0),
    waiting: () => faults,
    take: async (method, path) => {
      const fault = faults.find((candidate) => fits(candidate, method, path));
      if (!fault) return undefined;
      fault.times -= 1;
      if (fault.times <= 0) faults.splice(faults.indexOf(fault), 1);
      if (fault.delayMs > 0) await wait(fault.delayMs);
      return fault;
    },
  };
}

function fits(fault: Fault, method: string, path: string): boolean {
  return (fault.method ?? method) === method && (fault.path?.test(path) ?? true);
}

/** Throws what the client is to meet, if anything. */
export function fail(fault: Fault | undefined): void {
  if (fault?.failure?.kind === 'reset') throw new ConnectionReset('The connection is reset by order');
  if (fault?.failure?.kind === 'answer') throw fault.failure.error;
}

/** Reads the body of `POST /local/faults`. */
export function parseFault(body: JsonObject): Fault {
  const path = textOf(body, 'path');
  return {
    method: textOf(body, 'method')?.toUpperCase(),
    path: path === undefined ? undefined : new RegExp(path),
    times: numberOf(body, 'times') ?? 1,
    delayMs: numberOf(body, 'delayMs') ?? 0,
    afterCommit: flagOf(body, 'afterCommit') ?? false,
    failure: parseFailure(body),
  };
}

function parseFailure(body: JsonObject): Fault['failure'] {
  if (flagOf(body, 'reset') === true) return { kind: 'reset' };
  const status = numberOf(body, 'status');
  if (status === undefined) return undefined;
  if (!Number.isInteger(status) || status < 400 || status > 599)
    throw invalidRequest('The status of a fault is between 400 and 599.');
  const error = objectOf(body, 'error') ?? {};
  const retryAfter = numberOf(body, 'retryAfter');
  const headers: Record<string, string> =
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  const code = textOf(error, 'code') ?? usualCodes.get(status) ?? 'generalException';
  const message = textOf(error, 'message') ?? 'A fault by order.';
  return { kind: 'answer', error: new GraphError(status, code, message, { headers }) };
}

const usualCodes: ReadonlyMap<number, string> = new Map([
  [409, 'resourceModified'],
  [412, 'resourceModified'],
  [429, 'activityLimitReached'],
  [503, 'serviceNotAvailable'],
  [507, 'quotaLimitReached'],
]);
