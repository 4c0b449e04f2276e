import { Hono } from 'hono';
import type { Context } from 'hono';
import { forgetChanges } from '../items/delta';
import { parseFault } from './faults';
import type { Faults } from './faults';
import { GraphError } from './graphError';
import { flagOf, parseObject } from './json';
import type { JsonObject } from './json';
import type { RequestLog } from './requestLog';
import type { Store } from '../store';
import { setEnabled } from '../users/userRoutes';

type Controlled = { secret: string; faults: Faults; log: RequestLog; store: Store };

/** Routes that nothing in the cloud has: they script faults, count requests and block people's accounts. */
export function controlRoutes({ secret, faults, log, store }: Controlled): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    if (context.req.header('x-local-control') !== secret) return context.notFound();
    return next();
  });
  app.onError((error, context) => {
    const bad = error instanceof GraphError || error instanceof SyntaxError;
    return context.json({ error: { message: error.message } }, bad ? 400 : 500);
  });
  addFaultRoutes(app, faults);
  app.get('/requests', (context) => context.json(log.summary()));
  app.delete('/requests', (context) => {
    log.clear();
    return context.body(null, 204);
  });
  app.post('/changes/forget', (context) => {
    forgetChanges(store);
    return context.body(null, 204);
  });
  app.post('/users/:id', async (context) => {
    const enabled = flagOf(await bodyOf(context), 'accountEnabled') ?? true;
    if (!setEnabled(store, context.req.param('id'), enabled)) return context.notFound();
    return context.body(null, 204);
  });
  return app;
}

function addFaultRoutes(app: Hono, faults: Faults): void {
  app.post('/faults', async (context) => {
    faults.add(parseFault(await bodyOf(context)));
    return context.body(null, 204);
  });
  app.get('/faults', (context) =>
    context.json(
      faults.waiting().map(({ method, path, times, afterCommit }) => {
        return { method, path: path?.source, times, afterCommit };
      }),
    ),
  );
  app.delete('/faults', (context) => {
    faults.clear();
    return context.body(null, 204);
  });
}

async function bodyOf(context: Context): Promise<JsonObject> {
  return parseObject(Buffer.from(await context.req.arrayBuffer()));
}
