import type { HttpHandler } from '@azure/functions';
import type { Graph } from '../src/sharepoint/graph';
import { json, logFault } from './edge';

/** `GET /api/health`: 200 when the app runs and reaches its site, 503 when it does not. */
export function getHealth(graph: Graph, siteId: string): HttpHandler {
  return async (_request, context) => {
    try {
      const site = await graph.get(`/sites/${siteId}`);
      return site === undefined ? json(503, { status: 'siteMissing' }) : json(200, { status: 'ok' });
    } catch (fault) {
      logFault(context, fault);
      return json(503, { status: 'graphUnavailable' });
    }
  };
}
