import type { App, AppFunction, InvocationRequest, InvocationResponse } from './coreApi';
import { readQueueOutputs, type QueueOutputs } from './bindings';
import { invoke } from './invocation';
import type { Log } from './log';
import { messagesOf } from './queues/queueMessages';
import type { Outgoing, QueueStore } from './queues/queueStore';
import type { Settings } from './settings';

/** Runs functions and keeps account of those that run. */
export type Runner = {
  /** When this has returned, what the function put on queues is stored. */
  run(definition: AppFunction, request: InvocationRequest): Promise<InvocationResponse>;
  /** Counts work around a run, such as settling its message, as running. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing runs any more. */
  idle(): Promise<void>;
};

type Parts = {
  app: App;
  store: QueueStore;
  settings: Settings;
  log: Log;
  maxMessageBytes: number;
};

/** Reads the queue outputs of every function at once, so that a wrong one stops the start. */
export function makeRunner(parts: Parts): Runner {
  const { app, store, settings, log } = parts;
  const outputs = new Map<string, QueueOutputs>();
  for (const definition of app.functions.values())
    outputs.set(definition.id, readQueueOutputs(definition, settings));
  const running = new Set<Promise<unknown>>();
  return {
    async run(definition, request) {
      const response = await invoke(app, definition, request, log);
      const messages = outgoing(response, outputs.get(definition.id) ?? new Map(), parts.maxMessageBytes);
      if (messages.length > 0) store.send(messages);
      return response;
    },
    async track(work) {
      running.add(work);
      try {
        return await work;
      } finally {
        running.delete(work);
      }
    },
    async idle() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

function outgoing(response: InvocationResponse, outputs: QueueOutputs, maxMessageBytes: number): Outgoing[] {
  const data = new Map((response.outputData ?? []).map((output) => [output.name, output.data]));
  if (response.returnValue) data.set('$return', response.returnValue);
  return [...outputs].flatMap(([name, queue]) => {
    const given = data.get(name);
    return given ? messagesOf(given, maxMessageBytes).map((body) => ({ queue, body })) : [];
  });
}
