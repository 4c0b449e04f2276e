import { Hono } from 'hono';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ZodError } from 'zod';
import type { Addresses } from '../addresses';
import type { Installation } from '../installation';
import { personalContacts } from '../tenant/outsiders';
import { people } from '../tenant/people';
import type { TenantPerson } from '../tenant/people';
import { tenant } from '../tenant/tenant';
import { accessTokens } from './manifest/accessTokens';
import type { AddInState } from './manifest/addIn';
import { runClassicEvent, scriptOf } from './events/classicEvents';
import { draftFileRoutes, draftRoutes } from './routes/draftRoutes';
import { eventRoutes } from './routes/eventRoutes';
import { fillMailboxes } from './mailbox/exampleMailboxes';
import { fileRoutes } from './routes/fileRoutes';
import { addressOf, openMailStore } from './mailbox/mailStore';
import type { MailStore } from './mailbox/mailStore';
import { mailRoutes } from './routes/mailRoutes';
import { readManifest } from './manifest/manifest';
import { playPast } from './events/past';
import { profiles } from './office/profiles';
import type { StartAnswer } from './events/startAnswer';

export type OutlookOptions = {
  installation: Installation;
  addresses: Addresses;
  /** The built add-in, served by the portal at `/addin/`. */
  distOutlook: string;
  manifestPath: string;
  /** The built pages; beside the built add-in when absent. */
  pages?: string;
  /** The files of the example mail; in the tenant's folder beside the manifest when absent. */
  files?: string;
};

const pastPlayed = 'past played';
const languages = ['sv-SE', 'en-US'] as const;

/** Outlook in miniature, to be mounted at `/outlook`. The first start fills the mailboxes. */
export async function makeOutlook(options: OutlookOptions): Promise<{ app: Hono; close: () => void }> {
  const { installation, distOutlook, manifestPath } = options;
  const pages = options.pages ?? join(distOutlook, '..', 'local', 'pages', 'outlook');
  const store = openMailStore(installation.folder);
  fillMailboxes(store, options.files ?? join(dirname(manifestPath), 'local/tenant/files'), new Date());
  const addIn = (language: string): AddInState => readManifest({ manifestPath, distOutlook, language });
  const accessToken = accessTokens(installation, options.addresses);
  await learnPast({ store, addIn: addIn('sv-SE'), pages, distOutlook });

  const app = new Hono();
  app.get('/', async (context) => context.html(await readFile(join(pages, 'index.html'), 'utf8')));
  app.use('/api/*', onlyOwnPages());
  app.get('/api/start', (context) => context.json(startAnswer(store, addIn, context)));
  for (const routes of [mailRoutes, fileRoutes, draftRoutes, draftFileRoutes]) {
    app.route('/api', routes(store, personOf));
  }
  app.route('/api', eventRoutes({ store, personOf, addIn, accessToken, pages, distOutlook }));
  app.all('*', (context) => {
    const message = `${context.req.method} ${context.req.path} is not imitated here.`;
    return context.json({ error: { code: 'notImplemented', message } }, 501);
  });
  app.onError((error, context) => {
    const bad = error instanceof ZodError || error instanceof SyntaxError;
    const code = bad ? 'badRequest' : 'internalError';
    return context.json({ error: { code } }, bad ? 400 : 500);
  });
  return { app, close: () => store.close() };
}

/** The person whom the address or the cookie names; the first of the tenant when neither does. */
function personOf(context: Context): TenantPerson {
  const wanted = context.req.query('person') ?? getCookie(context, 'person');
  const found = people.find(({ id }) => id === wanted) ?? people[0];
  if (found === undefined) throw new Error('The tenant has no people.');
  return found;
}

function startAnswer(
  store: MailStore,
  addIn: (language: string) => AddInState,
  context: Context,
): StartAnswer {
  const person = personOf(context);
  const language = languages.find((one) => one === context.req.query('language')) ?? languages[0];
  const installed = addIn(language);
  const id = installed.kind === 'installed' ? installed.addIn.id : '';
  return {
    personId: person.id,
    me: addressOf(person),
    people: people.map(({ id: personId, name, title }) => ({ id: personId, name, title })),
    language,
    addIn: installed,
    roaming: store.roamingSettings(person.id, id),
    acquaintance: { domain: tenant.domain, contacts: [...(personalContacts[person.mail] ?? [])] },
    addressBook: { nicknames: store.nicknames(person.id), directory: people.map(addressOf) },
  };
}

/** Other sites' pages may not act in a person's mailbox. */
function onlyOwnPages(): MiddlewareHandler {
  return async (context, next) => {
    const site = context.req.header('sec-fetch-site');
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return context.body(null, 403);
    return next();
  };
}

type Learning = { store: MailStore; addIn: AddInState; pages: string; distOutlook: string };

/** At the first start with a built add-in, lets it learn from what has already been sent. Never fails. */
async function learnPast({ store, addIn, pages, distOutlook }: Learning): Promise<void> {
  if (addIn.kind === 'missing' || store.isDone(pastPlayed)) return;
  if (scriptOf(addIn.addIn, distOutlook) === undefined) return;
  store.setDone(pastPlayed);
  const [person] = people;
  if (person === undefined) return;
  const accessToken = (): Promise<string> => Promise.reject(new Error('Nobody is signed in yet.'));
  try {
    await playPast({
      addIn: addIn.addIn,
      sent: store.sentOf(person.id),
      run: ({ news, ...event }) =>
        runClassicEvent({
          profile: profiles.classic,
          ...{ store, person, addIn: addIn.addIn, pages, distOutlook, accessToken, displayLanguage: 'sv-SE' },
          ...event,
          line: (line) => {
            if (line.kind === 'news') news(line.news);
          },
        }),
    });
  } catch {
    // An add-in that cannot learn has learnt nothing; the mailboxes are there all the same.
  }
}
