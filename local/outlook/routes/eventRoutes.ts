import { Hono } from 'hono';
import type { AddIn, AddInState } from '../manifest/addIn';
import { runClassicEvent } from '../events/classicEvents';
import type { ClassicEvent } from '../events/classicEvents';
import type { EventLine } from '../events/engineNews';
import type { MailStore } from '../mailbox/mailStore';
import { profileNamed } from '../office/profiles';
import type { PersonOf } from './mailRoutes';
import { requests } from './requests';

/** An engine ends five minutes after the event at the latest; a little longer, so that the page ends it. */
const longestMs = 5 * 60_000 + 30_000;
/** How long an engine goes on after its handler has completed, when the page does not wait for more. */
const afterwardsMs = 200;

export type EventRouteOptions = Pick<ClassicEvent, 'pages' | 'distOutlook'> & {
  store: MailStore;
  personOf: PersonOf;
  addIn: (language: string) => AddInState;
  accessToken: (personId: string) => Promise<string>;
};

/** Runs launch events in the classic engine, and keeps what the add-in keeps for a person. */
export function eventRoutes(options: EventRouteOptions): Hono {
  const { store, personOf } = options;
  const app = new Hono();
  app.post('/events', async (context) => {
    const request = requests.event.parse(await context.req.json());
    const installed = options.addIn(request.language);
    if (installed.kind === 'missing') return context.json({ error: { code: 'noAddIn' } }, 409);
    const person = personOf(context);
    let { state } = request;
    const stream = lines(request.once, (line) =>
      runClassicEvent({
        ...options,
        profile: profileNamed(request.profile),
        person,
        addIn: installed.addIn,
        state: () => state,
        setState: (next) => (state = next),
        accessToken: () => options.accessToken(person.id),
        displayLanguage: request.language,
        handler: request.handler,
        args: request.args,
        line,
      }),
    );
    return context.body(stream, 200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
  });
  app.put('/roaming', async (context) => {
    const { settings } = requests.roaming.parse(await context.req.json());
    const addIn = installedAddIn(options);
    if (addIn !== undefined) store.saveRoamingSettings(personOf(context).id, addIn.id, settings);
    return context.body(null, 204);
  });
  app.post('/token', async (context) =>
    context.json({ accessToken: await options.accessToken(personOf(context).id) }),
  );
  return app;
}

function installedAddIn(options: EventRouteOptions): AddIn | undefined {
  const found = options.addIn('sv-SE');
  return found.kind === 'installed' ? found.addIn : undefined;
}

/** A stream of lines from a run that starts with it; the run ends with the stream, whoever ends it. */
function lines(once: boolean, start: (line: (line: EventLine) => void) => () => void): ReadableStream {
  let stop: () => void = () => undefined;
  return new ReadableStream({
    start: (controller) => {
      let open = true;
      let stopRun: () => void = () => undefined;
      const timers: NodeJS.Timeout[] = [];
      const end = (): void => {
        if (!open) return;
        open = false;
        timers.forEach(clearTimeout);
        stopRun();
        controller.close();
      };
      stop = () => {
        open = false;
        timers.forEach(clearTimeout);
        stopRun();
      };
      timers.push(setTimeout(end, longestMs).unref());
      stopRun = start((line) => {
        if (!open) return;
        controller.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`));
        const last = line.kind === 'news' && line.news.kind !== 'threw';
        if (last && once) timers.push(setTimeout(end, afterwardsMs).unref());
      });
    },
    cancel: () => stop(),
  });
}
