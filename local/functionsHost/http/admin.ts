import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Functions } from '../bindings';
import type { AppFunction } from '../coreApi';
import { functionFailed, type Log } from '../log';
import type { QueueStore } from '../queues/queueStore';
import type { Runner } from '../runner';
import { runTimerNow } from '../timers/timers';

export type AdminAnswer = { status: number; body?: unknown };

export type AdminParts = {
  functions: Functions;
  all: readonly AppFunction[];
  runner: Runner;
  store: QueueStore;
  log: Log;
  hostVersion: string;
  instanceId: string;
};

const manualRun = z.object({ input: z.string().nullish() });

/** Whether the caller shows the master key, in the header or the query. Without a key nobody does. */
export function showsKey(request: IncomingMessage, url: URL, masterKey: string | undefined): boolean {
  if (!masterKey) return false;
  const header = request.headers['x-functions-key'];
  const shown = Buffer.from(typeof header === 'string' ? header : (url.searchParams.get('code') ?? ''));
  const expected = Buffer.from(masterKey);
  return shown.length === expected.length && timingSafeEqual(shown, expected);
}

/** The host's own routes. Undefined for those that are not imitated. */
export function answerAdmin(
  method: string,
  path: string,
  body: Buffer,
  parts: AdminParts,
): AdminAnswer | undefined {
  if (path === '/admin/host/ping') return { status: 200 };
  if (method === 'GET' && path === '/admin/host/status') return { status: 200, body: hostStatus(parts) };
  if (method === 'GET' && path === '/admin/functions') return { status: 200, body: parts.all.map(described) };
  const name = /^\/admin\/functions\/([^/]+)$/.exec(path)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  const definition = parts.all.find(({ metadata }) => metadata.name.toLowerCase() === name);
  if (!definition) return { status: 404 };
  if (method === 'GET') return { status: 200, body: described(definition) };
  return method === 'POST' ? runManually(definition, body, parts) : undefined;
}

function hostStatus({ hostVersion, instanceId }: AdminParts): object {
  const processUptime = Math.round(process.uptime() * 1000);
  return { id: 'local', state: 'Running', version: hostVersion, instanceId, processUptime };
}

function described({ metadata }: AppFunction): object {
  const bindings = Object.entries(metadata.bindings).map(([name, binding]) => ({ name, ...binding }));
  return { name: metadata.name, language: 'node', isDisabled: false, config: { bindings } };
}

/** Accepts and runs afterwards, as the host does. An http function has its own route, so none is run here. */
function runManually(definition: AppFunction, body: Buffer, parts: AdminParts): AdminAnswer | undefined {
  const read = manualRun.safeParse(parsed(body));
  if (!read.success) return { status: 400 };
  const timer = parts.functions.timers.find((fn) => fn.definition === definition);
  const queue = parts.functions.queues.find((fn) => fn.definition === definition);
  if (!timer && !queue) return undefined;
  const string = read.data.input ?? '';
  const run = timer
    ? runTimerNow(timer, parts)
    : parts.runner.run(definition, {
        inputData: [{ name: queue?.input ?? '', data: { string } }],
        triggerMetadata: {},
      });
  parts.runner.track<unknown>(run).catch((error: unknown) => {
    parts.log(functionFailed(definition.metadata.name, error));
  });
  return { status: 202 };
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
