import { axeViolations, launchBrowser } from '../browser';
import { startPaneBrowser } from './pane';

test.each([['review'], ['report']])(
  "opened outside Outlook, with Microsoft's own Office.js, the %s pane says kindly where to open it",
  async (pane) => {
    const panes = await startPaneBrowser(require.resolve('@microsoft/office-js/dist/office.js'));
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ locale: 'sv-SE', viewport: { width: 320, height: 570 } });
      // Office.js sends telemetry to Microsoft; a test needs no network.
      await page.route(
        (url) => !url.href.startsWith(panes.address),
        (route) => route.abort(),
      );
      await page.goto(`${panes.address}/${pane}.html`);
      await page.getByRole('heading', { name: 'Öppna i Outlook' }).waitFor();
      expect(await page.locator('main').innerText()).toContain(
        'Öppna ett mejl i Outlook och välj tillägget där.',
      );
      expect(await page.evaluate<boolean>('typeof Office.context.mailbox === "undefined"')).toBe(true);
      expect(await axeViolations(page)).toEqual([]);
    } finally {
      await browser.close();
      await panes.close();
    }
  },
);

test('when Office.js cannot be loaded at all, the pane says the same', async () => {
  const panes = await startPaneBrowser();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ locale: 'en-GB' });
    await page.goto(`${panes.address}/report.html`);
    await page.getByRole('heading', { name: 'Open in Outlook' }).waitFor();
  } finally {
    await browser.close();
    await panes.close();
  }
});
