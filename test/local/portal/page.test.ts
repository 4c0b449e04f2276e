import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { rmSync } from 'node:fs';
import { stops } from '../../../local/portal/guide';
import type { PartHealth } from '../../../local/portal/health';
import { people } from '../../../local/tenant/people';
import { axeViolations, launchBrowser } from '../../browser';
import { buildPages } from './builtPages';
import { openPortal } from './openPortal';
import type { OpenPortal } from './openPortal';

let pages: string;
let portal: OpenPortal;
let browser: Browser;
let graphUp = true;

beforeAll(async () => {
  pages = await buildPages('portal');
  const health = (): Promise<PartHealth[]> =>
    Promise.resolve([{ part: 'graph', name: 'Graph', address: '', up: graphUp }]);
  portal = await openPortal({ pages, health });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  portal.close();
  rmSync(pages, { recursive: true, force: true });
});

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(portal.url);
  await page.getByText(/igång\.|Svarar inte/).waitFor();
  return page;
}

function idOf(name: string): string {
  return people.find((person) => person.name === name)?.id ?? '';
}

describe('the first page', () => {
  test('asks who one is and opens three doors as that person', async () => {
    const page = await open();
    await page.getByRole('radio', { name: /^Karin Dahl, lex Sarah-ansvarig/ }).check();
    const door = page.getByRole('link', { name: /^Teams Öppna som Karin Dahl/ });
    expect(await door.getAttribute('href')).toBe(`/teams?person=${idOf('Karin Dahl')}`);
    await door.click();
    await page.waitForURL(`**/teams?person=${idOf('Karin Dahl')}`);
    await page.goto(portal.url);
    await page.getByRole('radio', { name: /^Karin Dahl/, checked: true }).waitFor();
  });

  test('names every person of the tenant once', async () => {
    const page = await open();
    expect(await page.getByRole('radio').count()).toBe(people.length);
  });

  test('walks through the golden case with a link to the right page as the right person', async () => {
    const page = await open();
    const guide = page.getByRole('region', { name: 'Prova: skicka till fel Johan' });
    const links = guide.getByRole('link');
    expect(await links.count()).toBe(stops.length);
    for (const [at, { person, room }] of stops.entries()) {
      expect(idOf(person)).not.toBe('');
      expect(await links.nth(at).getAttribute('href')).toBe(`/${room}?person=${idOf(person)}`);
    }
  });

  test('says which part does not answer', async () => {
    graphUp = false;
    const page = await open();
    expect(await page.getByRole('status').innerText()).toContain('Svarar inte just nu: Graph.');
    graphUp = true;
    await page.reload();
    await page.getByText('Allt är igång.').waitFor();
  });

  test('is used with the keyboard alone', async () => {
    const page = await open();
    const focused = page.locator(':focus');
    await page.keyboard.press('Tab');
    expect(await focused.innerText()).toContain('Outlook');
    for (let tab = 0; tab < 3; tab += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    const second = people.filter(({ unit }) => unit === people[0]?.unit)[1];
    await page
      .getByRole('link', { name: new RegExp(`Öppna som ${second?.name ?? ''}`) })
      .first()
      .waitFor();
  });

  test.each<[string, BrowserContextOptions]>([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['narrow', { viewport: { width: 320, height: 640 } }],
  ])('has nothing that axe finds, and nothing beside the screen (%s)', async (_what, options) => {
    const page = await open(options);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});
