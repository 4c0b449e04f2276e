import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Server } from 'node:http';
import { addressesFor } from '../../../local/addresses';
import { listen } from '../../../local/listen';
import { makePortal } from '../../../local/portal/server';
import type { PortalOptions } from '../../../local/portal/server';

export type OpenPortal = { url: string; close(): void };

/** The portal on a free port; rooms that a test does not name answer with their name. */
export async function openPortal(
  options: Partial<Omit<PortalOptions, 'rooms'>> & { rooms?: Partial<PortalOptions['rooms']> },
): Promise<OpenPortal> {
  const room = (name: string): Hono => {
    const answers = new Hono();
    answers.get('/', (context) => context.html(`<title>${name}</title>`));
    return answers;
  };
  const { app } = makePortal({
    addresses: addressesFor(7300),
    folder: '/data',
    pages: '/nowhere',
    distOutlook: '/nowhere',
    health: () => Promise.resolve([]),
    ...options,
    rooms: {
      outlook: room('Outlook'),
      teams: room('Teams'),
      sharepoint: room('SharePoint'),
      ...options.rooms,
    },
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const port = await listen(server, 0);
  return {
    url: `http://localhost:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
