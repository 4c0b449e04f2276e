import { Hono } from 'hono';
import type { Addresses } from '../addresses';
import type { Installation } from '../installation';
import { peopleList } from '../peopleList';
import { secureRequest } from '../secureRequest';
import { tenant } from '../tenant/tenant';
import { forwardToGraph } from './forward';
import { pageHtml } from './pageHtml';
import { personTokens } from './personTokens';
import type { PersonToken } from './personTokens';

export type SharepointOptions = {
  installation: Installation;
  addresses: Addresses;
  /** Default: sign-in's control route. */
  tokenOf?: PersonToken;
};

/** The site's page, and the way from the page to Graph as the signed-in person. Mounted at `/sharepoint`. */
export function makeSharepoint({ installation, addresses, tokenOf }: SharepointOptions): { app: Hono } {
  const send = secureRequest(installation.ca);
  const forward = forwardToGraph({
    graph: addresses.graph,
    send,
    tokenOf: tokenOf ?? personTokens(installation, addresses, send),
  });
  const app = new Hono();
  app.get('/', (context) => context.html(pageHtml));
  app.get('/context', (context) =>
    context.json({ siteId: tenant.siteId, siteName: tenant.siteName, people: peopleList() }),
  );
  app.all('/graph/*', forward);
  app.all('/*', (context) =>
    context.json(
      {
        error: {
          code: 'notImplemented',
          message: `${context.req.method} ${context.req.path} is not imitated here.`,
        },
      },
      501,
    ),
  );
  return { app };
}
