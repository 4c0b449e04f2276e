import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressesFor } from '../../../local/addresses';
import { startFreshGraph } from '../../../local/graph/freshGraph';
import { secureRequest } from '../../../local/secureRequest';
import { makeSharepoint } from '../../../local/sharepoint/server';
import { apps, tenant } from '../../../local/tenant/tenant';
import { openPortal } from '../portal/openPortal';

export type Json = Record<string, unknown>;

export type OpenSite = {
  /** The portal's address, with SharePoint at `/sharepoint`. */
  url: string;
  /** Asks Graph as the administrator, below the site; answers the JSON. */
  graph(method: string, path: string, body?: object): Promise<Json>;
  stopGraph(): Promise<void>;
  close(): Promise<void>;
};

/** The portal with SharePoint behind it, over a Graph of its own. */
export async function openSite(pages = '/nowhere'): Promise<OpenSite> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const graph = await startFreshGraph(folder, { resourceUnitsPerMinute: 1_000_000 });
  const { app } = makeSharepoint({
    installation: graph.installation,
    addresses: { ...addressesFor(7300), graph: graph.url },
    tokenOf: (personId) => graph.personToken(personId, 'Sites.ReadWrite.All'),
  });
  const portal = await openPortal({ pages, rooms: { sharepoint: app } });
  const send = secureRequest(graph.installation.ca);
  const token = await graph.appToken(apps.administration, 'Sites.FullControl.All');
  return {
    url: portal.url,
    graph: async (method, path, body) => {
      const answer = await send(`${graph.url}/v1.0/sites/${tenant.siteId}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.body.toString()}`);
      return answer.body.length === 0 ? {} : (JSON.parse(answer.body.toString()) as Json);
    },
    stopGraph: () => graph.close(),
    close: async () => {
      portal.close();
      await graph.close().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
