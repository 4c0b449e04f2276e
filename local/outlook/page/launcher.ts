import type { EngineNews } from '../events/engineNews';
import type { RecipientField } from '../mailbox/message';
import { engineOf } from './engines';
import type { Launch } from './engines';
import type { World } from './pageWorld';

/** A handler that has not completed keeps the next compose event waiting no longer than this. */
const turnMs = 5_000;

/** Runs the add-in's handlers of compose events, one after the other. */
export type Launcher = {
  newMessage: () => void;
  recipientsChanged: (field: RecipientField) => void;
  attachmentChanged: (details: object, status: 'added' | 'removed') => void;
  /** Stops what runs: the draft is closed. */
  stop: () => void;
};

/** A launcher whose handlers see the draft that is open. */
export function createLauncher(world: World): Launcher {
  let queue: (() => Promise<void>)[] = [];
  let busy = false;
  const stops = new Set<() => void>();
  const next = (): void => {
    const work = busy ? undefined : queue.shift();
    if (work === undefined) return;
    busy = true;
    void work().finally(() => {
      busy = false;
      next();
    });
  };
  const launch = (type: string, args: Record<string, unknown>): void => {
    const event = world.addIn.events.find((one) => one.type === type);
    if (event === undefined || world.store.get().profile.events === 'none') return;
    queue.push(() => run(world, { handler: event.handler, args }, stops));
    next();
  };
  return {
    newMessage: () => launch('OnNewMessageCompose', { type: 'OnNewMessageCompose' }),
    recipientsChanged: (field) =>
      launch('OnMessageRecipientsChanged', {
        type: 'olkRecipientsChanged',
        changedRecipientFields: fields(field),
      }),
    attachmentChanged: (attachmentDetails, attachmentStatus) =>
      launch('OnMessageAttachmentsChanged', {
        type: 'olkAttachmentsChanged',
        attachmentDetails,
        attachmentStatus,
      }),
    stop: () => {
      queue = [];
      for (const stop of stops) stop();
      stops.clear();
    },
  };
}

/** Which fields changed, as Outlook says it; never who. */
export function fields(changed: RecipientField): Record<string, boolean> {
  return { to: changed === 'to', cc: changed === 'cc', bcc: changed === 'bcc' };
}

function run(world: World, event: Pick<Launch, 'handler' | 'args'>, stops: Set<() => void>): Promise<void> {
  const { store } = world;
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, turnMs);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const stopEngine = engineOf(world)({
      ...event,
      once: true,
      news: (news) => {
        const fault = faultOf(news, event.handler);
        if (fault !== undefined) store.set({ addInFault: fault });
        if (news.kind === 'threw') return;
        stops.delete(stop);
        done();
      },
    });
    const stop = (): void => {
      stopEngine();
      done();
    };
    stops.add(stop);
  });
}

/** What went wrong, for the person who mends the add-in. */
function faultOf(news: EngineNews, handler: string): string | undefined {
  switch (news.kind) {
    case 'threw':
      return news.message;
    case 'unavailable':
      return `Det kunde inte köras: ${news.message}`;
    case 'noHandler':
      return `Funktionen ${handler} finns inte.`;
    case 'completed':
      return undefined;
  }
}
