import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import type { OfficeOptions, OfficeRecord } from './office';
import { installOffice } from './office';

/** What classic Outlook's engine before version 2403 lacks: all that is newer than ES2016, and every browser API. */
const takeAway = `
  for (const [owner, names] of [
    [Object, ['entries', 'values', 'fromEntries', 'getOwnPropertyDescriptors', 'groupBy', 'hasOwn']],
    [Array.prototype, ['flat', 'flatMap', 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [String.prototype, ['padStart', 'padEnd', 'trimStart', 'trimEnd', 'matchAll', 'replaceAll', 'at', 'normalize']],
    [Promise.prototype, ['finally']],
    [Promise, ['allSettled', 'any', 'withResolvers']],
  ]) for (const name of names) delete owner[name];
  for (const name of ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'BigInt', 'console', 'globalThis']) {
    delete this[name];
  }
`;

export type Completed = {
  allowEvent?: boolean;
  errorMessage?: string;
  errorMessageMarkdown?: string;
  cancelLabel?: string;
  commandId?: string;
  contextData?: unknown;
  sendModeOverride?: string;
};

export type ClassicOutlook = {
  record: OfficeRecord;
  /** Raises an event and answers with everything that completed it, once nothing more happens. */
  raise(handler: string): Promise<Completed[]>;
};

/**
 * Loads the built event bundle, or another, as classic Outlook on Windows does: into an engine with only the
 * language.
 */
export function startClassicOutlook(options: OfficeOptions, script?: string): ClassicOutlook {
  const context = createContext({});
  runInContext(`(${installOffice.toString()})(${JSON.stringify(options)})`, context);
  const record = runInContext('officeRecord', context) as OfficeRecord;
  runInContext(takeAway, context);
  runInContext(script ?? readFileSync('dist/outlook/launchevent.js', 'utf8'), context);
  return {
    record,
    raise: async (handler) => {
      const completed: Completed[] = [];
      record.associated[handler]?.({ completed: (options?: Completed) => completed.push(options ?? {}) });
      await settled();
      return completed;
    },
  };
}

/** The double answers in microtasks; a few turns of the event loop run all of them. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
}
