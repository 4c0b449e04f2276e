import type { Caller } from './caller';
import { invalidRequest } from './graphError';
import type { Need } from './permissions';
import type { Store } from '../store';

/** What every handler works on. */
export type Graph = {
  store: Store;
  now: () => Date;
  /** Item ids of people in the User Information List, by person id. */
  userLookups: ReadonlyMap<string, number>;
  /** Signs addresses that need no token (downloads). */
  linkKey: Buffer;
  /** Where upload and download addresses point: another host name than Graph's, as in the cloud. */
  fileHost: () => string;
};

export type Incoming = { method: string; url: URL; headers: Headers; body: Buffer };

export type Call = Incoming & {
  params: Readonly<Record<string, string>>;
  /** The address that links begin with, such as `https://localhost:7302/v1.0`. */
  base: string;
  caller: Caller;
  /** Performs another request for the same caller (`$batch`). */
  perform: (incoming: Incoming) => Promise<Answer>;
};

export type Answer = {
  status: number;
  headers?: Record<string, string>;
  json?: unknown;
  bytes?: Buffer;
};

export type Route = {
  method: string;
  /** `{name}` matches one segment, `{name+}` a path of several; neither holds a colon. */
  template: string;
  need: Need;
  /** Resource units, as SharePoint counts them; 0 for what is not SharePoint's. */
  units: number | ((query: URLSearchParams) => number);
  handle: (graph: Graph, call: Call) => Answer | Promise<Answer>;
};

/** Resource units per kind of request (SharePoint, "Avoid getting throttled", 2025-10-02). */
export const units = { readOne: 1, readMany: 2, write: 2, permissions: 5, directory: 0 } as const;

export type Match = { route: Route; params: Record<string, string> };

/** Finds the first route that fits a method and an encoded path. */
export function makeMatcher(routes: readonly Route[]): (method: string, path: string) => Match | undefined {
  const compiled = routes.map((route) => ({ route, pattern: patternOf(route.template) }));
  return (method, path) => {
    for (const { route, pattern } of compiled) {
      if (route.method !== method) continue;
      const groups = pattern.exec(path);
      if (groups) return { route, params: decodeAll(groups.groups ?? {}) };
    }
    return undefined;
  };
}

function patternOf(template: string): RegExp {
  const pattern = template
    .replaceAll(/[$.()]/g, String.raw`\$&`)
    .replaceAll(/\{(\w+)\+\}/g, '(?<$1>[^:]+)')
    .replaceAll(/\{(\w+)\}/g, '(?<$1>[^/:]+)');
  return new RegExp(`^${pattern}:?/?$`);
}

function decodeAll(groups: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    throw invalidRequest('The address is not correctly encoded.');
  }
}

/** A parameter that the route's template names. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route has no parameter ${name}`);
  return value;
}
