import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFreshGraph, type FreshGraph } from '../../local/graph/freshGraph';
import { secureRequest } from '../../local/secureRequest';
import { apps, tenant } from '../../local/tenant/tenant';
import type { ListName } from '../../src/sharepoint/columns';
import { createGraph, type Graph } from '../../src/sharepoint/graph';
import { openItems, type Items } from '../../src/sharepoint/items';
import { provision } from '../../src/sharepoint/provision';
import { trustedFetch } from '../../local/trustedFetch';

/** An empty site on a Graph of its own, provisioned, with the app that may write on it. */
export type Site = {
  graph: Graph;
  /** Provisions once more, as the administrator. */
  provisionAgain(): Promise<string[]>;
  items(list: ListName): Items;
  /** Scripts a fault of the Graph stand-in, or with undefined clears them. */
  fault(fault: object | undefined): Promise<void>;
  close(): Promise<void>;
};

export async function openSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'lex-sarah-site-'));
  const fresh = await startFreshGraph(folder);
  globalThis.fetch = trustedFetch(fresh.installation.ca);
  const asApp = (app: string, ...roles: string[]): Graph =>
    createGraph({ url: fresh.url, accessToken: () => fresh.appToken(app, ...roles) });
  const administrator = asApp(apps.administration, 'Sites.FullControl.All', 'Sites.Manage.All');
  const provisionAgain = () => provision(administrator, tenant.siteId, apps.functions);
  await provisionAgain();
  const graph = asApp(apps.functions, 'Sites.Selected', 'User.Read.All');
  return {
    graph,
    provisionAgain,
    items: (list) => openItems(graph, tenant.siteId, list),
    fault: (fault) => scriptFault(fresh, fault),
    close: async () => {
      await fresh.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function scriptFault({ url, installation }: FreshGraph, fault: object | undefined): Promise<void> {
  const answer = await secureRequest(installation.ca)(`${url}/local/faults`, {
    method: fault === undefined ? 'DELETE' : 'POST',
    headers: { 'x-local-control': installation.secrets.control, 'content-type': 'application/json' },
    ...(fault === undefined ? {} : { body: JSON.stringify(fault) }),
  });
  if (answer.status >= 300) throw new Error(`The fault was not scripted: ${answer.status}`);
}
