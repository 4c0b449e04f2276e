import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { timeSpanMilliseconds } from './settings';

const timeSpan = z.string().transform(timeSpanMilliseconds);

/** Defaults and ranges: learn.microsoft.com/azure/azure-functions/functions-bindings-storage-queue, host.json. */
const queues = z
  .strictObject({
    maxPollingInterval: timeSpan.prefault('00:01:00'),
    visibilityTimeout: timeSpan.prefault('00:00:00'),
    batchSize: z.int().min(1).max(32).default(16),
    maxDequeueCount: z.int().min(1).default(5),
    newBatchThreshold: z.int().min(0).optional(),
    messageEncoding: z.enum(['base64', 'none']).default('base64'),
  })
  .transform((read) => ({
    ...read,
    newBatchThreshold: read.newBatchThreshold ?? Math.floor(read.batchSize / 2),
  }));

const http = z.looseObject({
  routePrefix: z.string().default('api'),
  customHeaders: z.record(z.string(), z.string()).default({}),
});

/** What this host follows. Logging, bundles and limits of scale have no meaning in one local process. */
const hostJson = z.object({
  version: z.literal('2.0'),
  extensions: z.looseObject({ http: http.prefault({}), queues: queues.prefault({}) }).prefault({}),
});

export type QueuesOptions = z.infer<typeof queues>;
export type HostJson = z.infer<typeof hostJson>;

/** Reads the app's host.json; what is wrong in it stops the start. */
export function readHostJson(appFolder: string): HostJson {
  return hostJson.parse(JSON.parse(readFileSync(join(appFolder, 'host.json'), 'utf8')));
}
