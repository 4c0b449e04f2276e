import type { HttpHandler } from '@azure/functions';
import type { Graph } from '../src/sharepoint/graph';
import { json, logFault } from './edge';

/** Anyone may ask; nobody may spend our requests at Graph by asking often. */
const rememberedMilliseconds = 5000;

/** `GET /api/health`: 200 when the app runs and reaches its site, 503 when it does not. */
export function getHealth(graph: Graph, siteId: string): HttpHandler {
  let wellUntil = 0;
  return async (_request, context) => {
    if (Date.now() < wellUntil) return json(200, { status: 'ok' });
    try {
      const site = await graph.get(`/sites/${siteId}`);
      if (site === undefined) return json(503, { status: 'siteMissing' });
      wellUntil = Date.now() + rememberedMilliseconds;
      return json(200, { status: 'ok' });
    } catch (fault) {
      logFault(context, fault);
      return json(503, { status: 'graphUnavailable' });
    }
  };
}
