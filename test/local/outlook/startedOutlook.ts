import { build } from 'esbuild';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressesFor } from '../../../local/addresses';
import { openInstallation } from '../../../local/installation';
import { makeOutlook } from '../../../local/outlook/server';
import { fileHandler, folderHandler } from '../../../local/portal/folder';
import { pageHeaders } from '../../../local/portal/pageHeaders';

export const repository = join(__dirname, '../../..');
export const exampleAddIn = join(__dirname, 'addIn');
const source = join(repository, 'local/outlook/page');

/** Builds the pages into a folder, as the build does. */
export async function buildPages(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await build({
    bundle: true,
    logLevel: 'warning',
    entryPoints: [join(source, 'main.ts'), join(source, 'office.ts')],
    outdir: folder,
    format: 'iife',
    target: 'es2022',
  });
  for (const name of ['index.html', 'style.css']) copyFileSync(join(source, name), join(folder, name));
}

let prepared: Promise<string> | undefined;

/** Pages and certificates, made once for all the tests of a file. */
async function prepare(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'outlook-prepared-'));
  await Promise.all([buildPages(join(folder, 'pages', 'outlook')), openInstallation(folder)]);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type StartedOutlook = { url: string; folder: string; stop: () => Promise<void> };

export type StartOptions = { addIn?: string; folder?: string; portBase?: number };

/** Outlook on a free port with the example add-in, as the portal serves it. */
export async function startOutlook(options: StartOptions = {}): Promise<StartedOutlook> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'outlook-'));
  const addIn = options.addIn ?? exampleAddIn;
  prepared ??= prepare();
  const pages = join(await prepared, 'pages');
  if (!existsSync(join(folder, 'installation.json'))) {
    copyFileSync(join(await prepared, 'installation.json'), join(folder, 'installation.json'));
  }
  const addresses = addressesFor(options.portBase ?? 1);
  const outlook = await makeOutlook({
    installation: await openInstallation(folder),
    addresses,
    distOutlook: addIn,
    manifestPath: join(addIn, 'manifest.xml'),
    pages: join(pages, 'outlook'),
    files: join(repository, 'local/tenant/files'),
  });
  const app = new Hono();
  app.use(pageHeaders(addresses.functions));
  app.get('/office.js', fileHandler(pages, 'outlook/office.js'));
  app.get('/pages/*', folderHandler('/pages/', pages));
  app.get('/addin/*', folderHandler('/addin/', addIn));
  app.route('/outlook', outlook.app);
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    folder,
    stop: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      outlook.close();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
