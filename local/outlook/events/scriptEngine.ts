import { createContext, runInContext } from 'node:vm';
import type { Context } from 'node:vm';
import type { EngineNews } from './engineNews';
import type { HostContext, ToHost, ToOffice } from '../office/hostCalls';
import { messageOf } from './foreignError';
import { HostError, failures } from '../office/hostError';
import type { AnswerCall } from '../office/itemHost';
import { ownRejections } from './scriptRejections';

export type EngineRun = {
  /** The double of office.js and the add-in's script, as texts. */
  officeJs: string;
  script: string | undefined;
  context: HostContext;
  answer: AnswerCall;
  handler: string;
  args: Record<string, unknown>;
  /** The time that the script sees at its start; now when absent. */
  now?: Date;
  news: (news: EngineNews) => void;
};

/** A script that does not give the engine back within this time is stopped. */
const longestTurnMs = 5_000;

/**
 * Runs one event as classic Outlook for Windows does: the script of the manifest's Override, in an engine that
 * has the language and timers and nothing else. The engine goes on after `completed`, and a later call counts
 * too (office-js #6656). The answer stops it.
 */
export function runInScriptEngine(run: EngineRun): () => void {
  const engine = { stopped: false, timers: new Set<NodeJS.Timeout>() };
  const { context, toScript } = bareContext(run, engine);
  const forget = ownRejections(context, (message) => {
    if (!engine.stopped) run.news({ kind: 'threw', message });
  });
  const stop = (): void => {
    engine.stopped = true;
    for (const timer of engine.timers) clearTimeout(timer);
    forget();
  };
  try {
    if (run.script === undefined) throw new Error('The add-in has no script for this client.');
    evaluate(run.officeJs, context);
    toScript({ kind: 'context', context: run.context });
    evaluate(run.script, context);
    toScript({ kind: 'launch', event: 1, handler: run.handler, args: run.args });
  } catch (error) {
    run.news({ kind: 'unavailable', message: messageOf(error) });
  }
  return stop;
}

type Engine = { stopped: boolean; timers: Set<NodeJS.Timeout> };

function bareContext(
  run: EngineRun,
  engine: Engine,
): { context: Context; toScript: (message: ToOffice) => void } {
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const threw = (error: unknown): void => {
    if (!engine.stopped) run.news({ kind: 'threw', message: messageOf(error) });
  };
  let receive: ((json: string) => void) | undefined;
  const toScript = (message: ToOffice): void => {
    try {
      if (!engine.stopped) receive?.(JSON.stringify(message));
    } catch (error) {
      threw(error);
    }
  };
  context['officeHost'] = {
    post: (json: string) => take(JSON.parse(json) as ToHost, run, engine, toScript),
    listen: (listener: (json: string) => void) => {
      receive = listener;
    },
  };
  context['setTimeout'] = (callback: (...args: unknown[]) => void, afterMs?: number, ...args: unknown[]) => {
    const timer = setTimeout(() => {
      engine.timers.delete(timer);
      try {
        callback(...args);
      } catch (error) {
        threw(error);
      }
    }, afterMs);
    timer.unref();
    engine.timers.add(timer);
    return timer[Symbol.toPrimitive]();
  };
  context['clearTimeout'] = (id: number | undefined) => clearTimeout(id);
  if (run.now !== undefined) evaluate(shiftedClock(run.now), context);
  return { context, toScript };
}

/** What the double says to the client. */
function take(message: ToHost, run: EngineRun, engine: Engine, toScript: (message: ToOffice) => void): void {
  if (engine.stopped) return;
  if (message.kind === 'completed') run.news({ kind: 'completed', options: message.options });
  if (message.kind === 'fault') {
    const { fault, message: text } = message;
    run.news(fault === 'noHandler' ? { kind: 'noHandler' } : { kind: 'threw', message: text });
  }
  if (message.kind !== 'call') return;
  const { id, name, input } = message;
  run.answer(name, input).then(
    (value) => toScript({ kind: 'answer', id, value: value ?? null }),
    (error: unknown) => {
      const failure = error instanceof HostError ? error.failure : failures.host(messageOf(error));
      toScript({ kind: 'refusal', id, failure });
    },
  );
}

function evaluate(code: string, context: Context): void {
  runInContext(code, context, { timeout: longestTurnMs });
}

/** Makes the script's clock start at another time. */
function shiftedClock(start: Date): string {
  return `(() => {
    const Real = Date;
    const behind = Real.now() - ${start.getTime()};
    globalThis.Date = class Date extends Real {
      constructor(...args) { if (args.length === 0) super(Real.now() - behind); else super(...args); }
      static now() { return Real.now() - behind; }
    };
  })()`;
}
