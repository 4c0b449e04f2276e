import { failures, HostError } from '../../office/hostError';
import { answerAsync } from './asyncResult';
import { enums } from './enums';
import type { Host } from './host';

/** Handlers that a pane has added, by event type. */
export type Handlers = {
  /** `addHandlerAsync` and `removeHandlerAsync` of an object that knows these events. */
  of: (
    host: Host,
    types: readonly string[],
  ) => { addHandlerAsync: (...args: unknown[]) => void; removeHandlerAsync: (...args: unknown[]) => void };
  run: (host: Host, type: string, args: Record<string, unknown>) => void;
};

type Handler = (args: unknown) => void;

const contextChangedMinor = 15;

/** Keeps the handlers that a pane adds. */
export function createHandlers(): Handlers {
  const added = new Map<string, Handler[]>();
  return {
    of: (host, types) => ({
      addHandlerAsync: (...args) =>
        answerAsync(host, args.slice(2), () => {
          const [type, handler] = args;
          if (!isKnown(host, types, type) || typeof handler !== 'function') return refused(type);
          added.set(type, [...(added.get(type) ?? []), handler as Handler]);
          return Promise.resolve(null);
        }),
      removeHandlerAsync: (...args) =>
        answerAsync(host, args.slice(1), () => {
          const [type] = args;
          if (!isKnown(host, types, type)) return refused(type);
          added.delete(type);
          return Promise.resolve(null);
        }),
    }),
    run: (host, type, args) => {
      for (const handler of added.get(type) ?? []) {
        try {
          handler({ type, ...args });
        } catch (error) {
          host.fault(error);
        }
      }
    },
  };
}

function isKnown(host: Host, types: readonly string[], type: unknown): type is string {
  const old =
    type === enums.EventType.InitializationContextChanged && host.profile.mailboxMinor < contextChangedMinor;
  return typeof type === 'string' && types.includes(type) && !old;
}

function refused(type: unknown): Promise<never> {
  return Promise.reject(new HostError(failures.wrongMode(`The event ${String(type)}`)));
}
