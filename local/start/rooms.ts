import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import type { Addresses } from '../addresses';
import type { Installation } from '../installation';
import { listen } from '../listen';
import { makeOutlook } from '../outlook/server';
import type { Health } from '../portal/health';
import { makePortal } from '../portal/server';
import { makeSharepoint } from '../sharepoint/server';
import { makeTeams } from '../teams/server';

export type RoomsOptions = {
  installation: Installation;
  addresses: Addresses;
  /** The folder of everything that is built. */
  dist: string;
  health: Health;
};

/** Opens the portal with Outlook, Teams and SharePoint behind it. */
export async function openRooms(options: RoomsOptions): Promise<{ close: () => void }> {
  const { installation, addresses, dist, health } = options;
  const distOutlook = resolve(dist, 'outlook');
  const manifestPath = resolve(dist, '../manifest.xml');
  const outlook = await makeOutlook({ installation, addresses, distOutlook, manifestPath });
  const teams = await makeTeams({ installation, addresses });
  const sharepoint = makeSharepoint({ installation, addresses });
  const { app } = makePortal({
    addresses,
    folder: installation.folder,
    pages: resolve(dist, 'local/pages'),
    distOutlook,
    rooms: { outlook: outlook.app, teams: teams.app, sharepoint: sharepoint.app },
    health,
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await listen(server, addresses.portBase);
  return {
    close: () => {
      server.closeAllConnections();
      server.close();
      outlook.close();
      teams.close();
    },
  };
}
