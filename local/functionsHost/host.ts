import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { listen } from '../listen';
import { readFunctions, type Functions } from './bindings';
import { makeCoreApi } from './coreApi';
import { corsPolicy } from './http/cors';
import { readHostJson, type QueuesOptions } from './hostJson';
import { makeHttpServer } from './http/http';
import { runHooks } from './invocation';
import { loadApp } from './loading';
import { writeLogLine, type Log } from './log';
import { maxBytes } from './queues/queueMessages';
import { leaseMilliseconds, openQueueStore, type QueueStore } from './queues/queueStore';
import { listenToQueue } from './queues/queues';
import { makeRunner, type Runner } from './runner';
import type { Settings } from './settings';
import { startTimer } from './timers/timers';

export type FunctionsHostOptions = {
  /** A folder as `func start` takes it: host.json, package.json, compiled code. */
  appFolder: string;
  /** Where `queues.db` lies. */
  dataFolder: string;
  /** 0 takes a free one. */
  port: number;
  /** Opens /admin and functions whose level is not anonymous; without it they are shut. */
  masterKey?: string;
  /** Default: the environment, which is also what the app itself reads. */
  settings?: Settings;
  /** Default: JSON lines on standard error. */
  log?: Log;
};

export type FunctionsHost = { port: number; close(): Promise<void> };

/** How long a stop waits for functions that run; what they held on queues comes back afterwards. */
const longestStopMilliseconds = 10_000;
const idleCheckMilliseconds = 50;

/** Loads a compiled v4 app and serves it as the Azure Functions host would. One app per process. */
export async function startFunctionsHost(options: FunctionsHostOptions): Promise<FunctionsHost> {
  const { settings = process.env, log = writeLogLine } = options;
  const appFolder = resolve(options.appFolder);
  const { extensions } = readHostJson(appFolder);
  const cors = corsPolicy(settings);
  const { app, core } = makeCoreApi(log);
  await loadApp(appFolder, app, core);
  const all = [...app.functions.values()];
  const functions = readFunctions(all, settings);
  const store = openQueueStore(join(options.dataFolder, 'queues.db'));
  const maxMessageBytes = maxBytes(extensions.queues.messageEncoding);
  const runner = makeRunner({ app, store, settings, log, maxMessageBytes });
  const shared = { functions, all, runner, store, log };
  const identity = { hostVersion: core.hostVersion, instanceId: randomUUID(), masterKey: options.masterKey };
  const server = makeHttpServer({ ...extensions.http, ...shared, ...identity, cors });
  const port = await listen(server, options.port);
  const stopTriggers = startTriggers({ ...shared, options: extensions.queues });
  // A port that the system chose can be read nowhere else.
  if (options.port === 0) log({ level: 'information', category: 'host', message: 'Listens.', port });
  return {
    port,
    async close() {
      stopTriggers();
      const quiet = Promise.all([closeServer(server), runner.idle()]);
      await Promise.race([quiet, pause(longestStopMilliseconds)]);
      await runHooks(app, 'appTerminate', {});
      store.close();
    },
  };
}

type TriggerParts = {
  functions: Functions;
  runner: Runner;
  store: QueueStore;
  log: Log;
  options: QueuesOptions;
};

/** Starts everything that runs by itself, and returns its end. */
function startTriggers(parts: TriggerParts): () => void {
  const listeners = parts.functions.queues.map((fn) => listenToQueue(fn, parts));
  const timers = parts.functions.timers.map((fn) => startTimer(fn, parts));
  const renewal = setInterval(parts.store.renew, leaseMilliseconds / 2);
  return () => {
    for (const started of [...listeners, ...timers]) started.stop();
    clearInterval(renewal);
  };
}

/** A kept connection becomes idle only after the answer that was under way. */
function closeServer(server: Server): Promise<void> {
  const closing = setInterval(() => server.closeIdleConnections(), idleCheckMilliseconds);
  return new Promise((done) => {
    server.close(() => {
      clearInterval(closing);
      done();
    });
    server.closeIdleConnections();
  });
}
