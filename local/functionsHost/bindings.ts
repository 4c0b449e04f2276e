import { z } from 'zod';
import type { AppFunction, Binding } from './coreApi';
import { parseSchedule, type Schedule } from './timers/schedule';
import { expandSettings, requireConnection, type Settings } from './settings';

const http = z.object({
  authLevel: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['anonymous', 'function', 'admin']))
    .default('function'),
  methods: z.array(z.string().toUpperCase()).optional(),
  route: z.string().optional(),
});

const timer = z.object({
  schedule: z.string(),
  runOnStartup: z.boolean().default(false),
  useMonitor: z.boolean().default(true),
});

const queue = z.object({ queueName: z.string(), connection: z.string().default('AzureWebJobsStorage') });

export type HttpTrigger = z.infer<typeof http>;
export type TimerTrigger = Omit<z.infer<typeof timer>, 'schedule'> & { schedule: Schedule };
export type QueueTrigger = { queueName: string };

/** A function with its trigger read; `input` is the name of the trigger's binding. */
export type Triggered<Trigger> = { definition: AppFunction; input: string; trigger: Trigger };

export type Functions = {
  http: Triggered<HttpTrigger>[];
  timers: Triggered<TimerTrigger>[];
  queues: Triggered<QueueTrigger>[];
};

/** The names of queues that a function writes to, by binding; the return value's binding is `$return`. */
export type QueueOutputs = ReadonlyMap<string, string>;

/** Sorts the app's functions by trigger. Anything this host does not imitate stops the start, all by name. */
export function readFunctions(all: Iterable<AppFunction>, settings: Settings): Functions {
  const functions: Functions = { http: [], timers: [], queues: [] };
  const refused: string[] = [];
  for (const definition of all) {
    refused.push(...notImitated(definition));
    const [input, binding] = triggerOf(definition);
    const type = binding?.type.toLowerCase();
    if (type === 'httptrigger') functions.http.push({ definition, input, trigger: http.parse(binding) });
    else if (type === 'timertrigger') {
      const trigger = timer.parse(binding);
      const schedule = parseSchedule(expandSettings(trigger.schedule, settings));
      functions.timers.push({ definition, input, trigger: { ...trigger, schedule } });
    } else if (binding && type === 'queuetrigger') {
      functions.queues.push({ definition, input, trigger: { queueName: queueNameOf(binding, settings) } });
    } else refused.push(`${definition.metadata.name}: ${binding?.type ?? 'no trigger'}`);
  }
  if (refused.length > 0) throw new Error(`Not imitated by this host: ${refused.join('; ')}.`);
  return functions;
}

/** Which output bindings of a function are queues. */
export function readQueueOutputs(definition: AppFunction, settings: Settings): QueueOutputs {
  const outputs = Object.entries(definition.metadata.bindings).filter(([, binding]) =>
    isQueueOutput(binding),
  );
  return new Map(outputs.map(([name, binding]) => [name, queueNameOf(binding, settings)]));
}

function triggerOf({ metadata }: AppFunction): [string, Binding | undefined] {
  const entry = Object.entries(metadata.bindings).find(([, { type }]) => /trigger$/i.test(type));
  return entry ?? ['', undefined];
}

function notImitated({ metadata }: AppFunction): string[] {
  const others = Object.values(metadata.bindings).filter(
    (binding) =>
      !/trigger$/i.test(binding.type) &&
      !isQueueOutput(binding) &&
      !(isOutput(binding) && isType(binding, 'http')),
  );
  return others.map(({ type, direction }) => `${metadata.name}: ${type} (${direction})`);
}

const isOutput = ({ direction }: Binding): boolean => direction === 'out';
const isType = ({ type }: Binding, name: string): boolean => type.toLowerCase() === name;
const isQueueOutput = (binding: Binding): boolean => isOutput(binding) && isType(binding, 'queue');

/** Source: learn.microsoft.com/rest/api/storageservices/naming-queues-and-metadata. */
const queueNamePattern = /^(?=.{3,63}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

function queueNameOf(binding: Binding, settings: Settings): string {
  const { queueName, connection } = queue.parse(binding);
  requireConnection(connection, settings);
  const name = expandSettings(queueName, settings);
  if (!queueNamePattern.test(name)) throw new Error(`"${name}" is not a name that a queue can have.`);
  return name;
}
