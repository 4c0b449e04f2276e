import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Addresses } from '../addresses';
import { peopleList } from '../peopleList';
import { people } from '../tenant/people';
import { fileHandler, folderHandler } from './folder';
import type { Health } from './health';
import { onlyThisMachine, pageHeaders } from './pageHeaders';

export type PortalOptions = {
  addresses: Addresses;
  /** The data folder, so that a second start can say what runs here. */
  folder: string;
  /** The built pages, one folder per room. */
  pages: string;
  /** The built add-in. */
  distOutlook: string;
  rooms: Record<'outlook' | 'teams' | 'sharepoint', Hono>;
  health: Health;
};

/** The page `/`, the rooms behind it and the built files, all on one origin as the panes need it. */
export function makePortal(options: PortalOptions): { app: Hono } {
  const { addresses, pages, rooms } = options;
  const app = new Hono();
  app.use(onlyThisMachine(), pageHeaders(addresses.functions), rememberPerson());
  app.get('/', fileHandler(pages, 'portal/index.html'));
  app.get('/office.js', fileHandler(pages, 'outlook/office.js'));
  app.get('/pages/*', folderHandler('/pages/', pages));
  app.get('/addin/*', folderHandler('/addin/', options.distOutlook));
  app.get('/people', (context) => context.json(peopleList()));
  app.get('/status', async (context) =>
    context.json({
      name: 'Microsoft 365 i miniatyr',
      portBase: addresses.portBase,
      folder: options.folder,
      parts: await options.health(),
    }),
  );
  for (const [name, room] of Object.entries(rooms)) {
    app.get(`/${name}/`, (context) => context.redirect(`/${name}${new URL(context.req.url).search}`));
    app.route(`/${name}`, room);
  }
  app.notFound((context) => context.html(notFoundPage, 404));
  return { app };
}

/** A link with `?person=` chooses who uses the pages, until another link chooses someone else. */
function rememberPerson(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const chosen = context.req.query('person');
    const isPage = context.res.headers.get('content-type')?.startsWith('text/html') === true;
    if (isPage && people.some(({ id }) => id === chosen)) {
      setCookie(context, 'person', chosen ?? '', { path: '/', sameSite: 'Lax' });
    }
  };
}

const notFoundPage = `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Sidan finns inte</title>
    <link rel="stylesheet" href="/pages/portal/shell.css" />
  </head>
  <body>
    <main class="narrow">
      <h1>Sidan finns inte</h1>
      <p>Adressen leder inte någonstans. <a href="/">Gå till startsidan</a>.</p>
    </main>
  </body>
</html>
`;
