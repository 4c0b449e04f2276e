import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser';
import type { OfficeOptions, OfficeRecord } from './office';
import { installOffice } from './office';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

export type PaneBrowser = {
  /** Opens a pane at 320 pixels, as Outlook on the web does, beside an Outlook with these properties. */
  open(pane: string, options: OfficeOptions, settings?: PaneSettings): Promise<Page>;
  address: string;
  closePages(): Promise<void>;
  close(): Promise<void>;
};

export type PaneSettings = { dark?: boolean; width?: number; page?: Page };

/** Serves the built panes, with `officeJs` in place of Microsoft's address, to a real browser. */
export async function startPaneBrowser(officeJs = ''): Promise<PaneBrowser> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname === '/office.js' ? officeJs : fileFor(pathname, officeJs);
    const found = file !== '' && existsSync(file);
    response.writeHead(found || pathname === '/office.js' ? 200 : 404, {
      'content-type': types[extname(pathname)] ?? 'text/plain',
    });
    response.end(found ? readFileSync(file) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchBrowser();
  return {
    address,
    open: (pane, options, settings = {}) => openPane(browser, `${address}/${pane}.html`, options, settings),
    closePages: async () => {
      for (const context of browser.contexts()) await context.close();
    },
    close: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function fileFor(pathname: string, officeJs: string): string {
  const built = join('dist/outlook', pathname);
  return existsSync(built) || officeJs === '' ? built : join(officeJs, '..', pathname);
}

async function openPane(
  browser: Browser,
  address: string,
  options: OfficeOptions,
  { dark = false, width = 320, page }: PaneSettings,
): Promise<Page> {
  const opened =
    page ??
    (await browser.newPage({
      viewport: { width, height: 570 },
      colorScheme: dark ? 'dark' : 'light',
      locale: 'sv-SE',
      timezoneId: 'America/New_York',
    }));
  if (page === undefined) await opened.addInitScript(installOffice, options);
  await opened.goto(address);
  await opened.locator('h1, [role="status"]').first().waitFor();
  return opened;
}

/** What the Office double has recorded in the page. */
export function recordOf(page: Page): Promise<OfficeRecord> {
  return page.evaluate<OfficeRecord>('JSON.parse(JSON.stringify(officeRecord))');
}

/** How far the page is wider than the window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
}

/** The role and name of what has the focus, as a screen reader would announce it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const element = document.activeElement;
    return element.getAttribute('aria-label') || element.textContent.trim().replace(/\\s+/g, ' ');
  })()`);
}
