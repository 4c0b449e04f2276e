import { randomUUID } from 'node:crypto';
import type { Caller, TokenCheck } from './caller';
import { ConnectionReset, fail } from './faults';
import type { Faults } from './faults';
import { GraphError, notImitated } from './graphError';
import { requirePermission } from './permissions';
import type { RequestLog } from './requestLog';
import { makeMatcher } from './route';
import type { Answer, Call, Graph, Incoming, Match, Route } from './route';
import { rolesOnSite } from '../lists/siteRoutes';
import type { Throttle } from './throttle';

export type Gate = { checkToken: TokenCheck; throttle: Throttle; faults: Faults; log: RequestLog };
export type Dispatch = (incoming: Incoming) => Promise<Answer>;

/** Stands in for the caller where a route asks for no token. */
const nobody: Caller = { app: '', person: undefined, permissions: new Set() };

/** The status that the log gives a request whose connection was broken off. */
const noAnswer = 0;

type Context = { graph: Graph; gate: Gate; match: (method: string, path: string) => Match | undefined };

/** Answers every request: scripted faults, token, throttling, permission, then the route itself. */
export function makeDispatch(graph: Graph, gate: Gate, routes: readonly Route[]): Dispatch {
  const context: Context = { graph, gate, match: makeMatcher(routes) };
  return (incoming) => answer(context, incoming, undefined);
}

/** What is known of a request when it has been answered. */
type Trace = { path: string; units: number; limits: Record<string, string> };

async function answer(context: Context, incoming: Incoming, known: Caller | undefined): Promise<Answer> {
  const { graph, gate } = context;
  const trace: Trace = { path: 'unknown', units: 0, limits: {} };
  const log = (status: number): void => {
    gate.log.add({ method: incoming.method, path: trace.path, status, resourceUnits: trace.units });
  };
  try {
    const given = await perform(context, incoming, known, trace);
    log(given.status);
    return withHeaders(given, trace.limits);
  } catch (error) {
    const refusal = errorAnswer(error, graph.now(), incoming);
    log(error instanceof ConnectionReset ? noAnswer : refusal.status);
    if (error instanceof ConnectionReset) throw error;
    return withHeaders(refusal, trace.limits);
  }
}

function withHeaders(given: Answer, headers: Record<string, string>): Answer {
  return { ...given, headers: { ...given.headers, ...headers } };
}

async function perform(
  context: Context,
  incoming: Incoming,
  known: Caller | undefined,
  trace: Trace,
): Promise<Answer> {
  const { graph, gate } = context;
  const { method, url, headers } = incoming;
  const found = context.match(method, url.pathname);
  if (!found) throw notImitated(`${method} ${url.pathname}`);
  const { route, params } = found;
  const units = typeof route.units === 'number' ? route.units : route.units(url.searchParams);
  trace.path = route.template;
  const fault = await gate.faults.take(method, url.pathname);
  if (fault?.afterCommit !== true) fail(fault);
  const open = route.need === 'nothing';
  const caller = open ? nobody : (known ?? (await gate.checkToken(headers.get('authorization'))));
  trace.units = units;
  if (!open) trace.limits = gate.throttle(caller.app, units);
  requirePermission(caller, route.need, (app) => rolesOnSite(graph.store, app));
  const call: Call = {
    ...incoming,
    params,
    base: `${url.origin}/v1.0`,
    caller,
    perform: (inner) => answer(context, inner, caller),
  };
  const given = await route.handle(graph, call);
  fail(fault);
  return given;
}

/** The documented error body; what went wrong inside is written to the error stream, never to the client. */
function errorAnswer(error: unknown, now: Date, incoming: Incoming): Answer {
  if (!(error instanceof GraphError || error instanceof ConnectionReset))
    process.stderr.write(`${String(error)}\n`);
  const known =
    error instanceof GraphError
      ? error
      : new GraphError(500, 'generalException', 'An unspecified error has occurred.');
  const requestId = incoming.headers.get('request-id') ?? randomUUID();
  const innerError = {
    ...(known.innerCode === undefined ? {} : { code: known.innerCode }),
    date: now.toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': incoming.headers.get('client-request-id') ?? requestId,
  };
  const json = { error: { code: known.code, message: known.message, innerError } };
  return { status: known.status, headers: { ...known.headers }, json };
}
