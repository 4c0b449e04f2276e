import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { ChatChange } from '../chat';

/** Tells open pages that a chat has changed, by server-sent events. */
export type Live = {
  changed(personId: string): void;
  stream(context: Context): Response;
  close(): void;
};

type Listener = { send(change: ChatChange): void; end(): void };

export function makeLive(): Live {
  const listeners = new Set<Listener>();
  return {
    changed: (personId) => {
      for (const listener of listeners) listener.send({ personId });
    },
    stream: (context) =>
      streamSSE(context, async (stream) => {
        await new Promise<void>((resolve) => {
          const send = (change: ChatChange): void => {
            void stream.writeSSE({ event: 'chat', data: JSON.stringify(change) });
          };
          const listener = { send, end: resolve };
          listeners.add(listener);
          stream.onAbort(() => {
            listeners.delete(listener);
            resolve();
          });
          // The first bytes open the stream on the page's side.
          void stream.writeSSE({ event: 'listening', data: '{}' });
        });
      }),
    close: () => {
      for (const listener of listeners) listener.end();
      listeners.clear();
    },
  };
}
