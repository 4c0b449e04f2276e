import type { QueueTrigger, Triggered } from '../bindings';
import type { QueuesOptions } from '../hostJson';
import { faultOf, functionFailed, type Log } from '../log';
import { messageMetadata } from './queueMessages';
import type { Message, QueueStore } from './queueStore';
import type { Runner } from '../runner';

/** Listens to one queue for one function. */
export type QueueListener = {
  /** Fetches nothing more. */
  stop(): void;
};

type Parts = { store: QueueStore; runner: Runner; options: QueuesOptions; log: Log };

const shortestPauseMilliseconds = 100;
const poisonSuffix = '-poison';

/** Starts fetching: up to `batchSize` at a time, whenever `newBatchThreshold` or fewer are being handled. */
export function listenToQueue(fn: Triggered<QueueTrigger>, parts: Parts): QueueListener {
  const { store, options, runner } = parts;
  const queue = fn.trigger.queueName;
  let handling = 0;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const handle = async (message: Message): Promise<void> => {
    handling += 1;
    await settle(fn, message, parts);
    handling -= 1;
    fetch();
  };
  const fetch = (): void => {
    clearTimeout(timer);
    if (stopped || handling > options.newBatchThreshold) return;
    for (const message of store.receive(queue, options.batchSize)) void runner.track(handle(message));
    const wait = (store.nextVisible(queue) ?? Infinity) - Date.now();
    timer = setTimeout(
      fetch,
      Math.min(Math.max(wait, shortestPauseMilliseconds), options.maxPollingInterval),
    );
  };
  timer = setTimeout(fetch, 0);
  store.onArrival(queue, fetch);
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

async function settle(fn: Triggered<QueueTrigger>, message: Message, parts: Parts): Promise<void> {
  try {
    await handleMessage(fn, message, parts);
  } catch (error) {
    const text = 'A queue message could not be settled.';
    parts.log({ level: 'error', category: 'host', message: text, fault: faultOf(error) });
  }
}

/**
 * Source: QueueProcessor of the storage extension. A message that was fetched too often, because the host died
 * over it, goes to the poison queue unseen; a poison queue has no poison queue of its own, and there a failed
 * message stays hidden until its lease ends.
 */
async function handleMessage(fn: Triggered<QueueTrigger>, message: Message, parts: Parts): Promise<void> {
  const { store, options } = parts;
  const hasPoison = !message.queue.endsWith(poisonSuffix);
  if (hasPoison && message.dequeueCount > options.maxDequeueCount) {
    toPoison(fn, message, parts);
    return;
  }
  const failed = await runWith(fn, message, parts);
  if (!failed) store.remove(message);
  else if (hasPoison && message.dequeueCount >= options.maxDequeueCount) toPoison(fn, message, parts);
  else if (hasPoison) store.release(message, options.visibilityTimeout);
}

async function runWith(
  fn: Triggered<QueueTrigger>,
  message: Message,
  { runner, log }: Parts,
): Promise<boolean> {
  try {
    await runner.run(fn.definition, {
      inputData: [{ name: fn.input, data: { string: message.body } }],
      triggerMetadata: messageMetadata(message),
    });
    return false;
  } catch (error) {
    log(functionFailed(fn.definition.metadata.name, error));
    return true;
  }
}

function toPoison(fn: Triggered<QueueTrigger>, message: Message, { store, log }: Parts): void {
  store.move(message, `${message.queue}${poisonSuffix}`);
  const text = 'A message was tried too often and is on the poison queue.';
  log({ level: 'warning', category: 'host', message: text, function: fn.definition.metadata.name });
}
