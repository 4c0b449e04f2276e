import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { axeViolations, launchBrowser } from '../../browser';
import { buildPage } from './builtPage';
import { card, cardMessage, eventually, personWith, startRig } from './rig';
import type { Reply, Rig } from './rig';

const chief = personWith('unitManager');
const officer = personWith('officer');

let pages: string;
let rig: Rig;
let browser: Browser;

beforeAll(async () => {
  pages = await buildPage();
  rig = await startRig({ pages, answerWithinMs: 1000 });
  await rig.allReady();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await rig.close();
  rmSync(pages, { recursive: true, force: true });
});
beforeEach(() => {
  rig.bot.reply = () => undefined;
  rig.bot.received.length = 0;
});

const cardAnswer = (value: unknown): Reply => ({
  body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value },
});
const messageAnswer = (value: string): Reply => ({
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value },
});

const question = card('', {
  lang: 'sv',
  body: [
    { type: 'TextBlock', text: 'Behöver ditt beslut', style: 'heading', wrap: true },
    { type: 'TextBlock', text: 'Ärende **LS-2026-1** <img src=x onerror=alert(1)>', wrap: true },
    {
      type: 'FactSet',
      facts: [
        { title: 'Enhet', value: 'Jobbtorg Norr' },
        { title: 'Frist', value: '3 dagar kvar' },
      ],
    },
    {
      type: 'Input.Text',
      id: 'reason',
      label: 'Skäl',
      isMultiline: true,
      isRequired: true,
      errorMessage: 'Skriv skälet.',
    },
    {
      type: 'Input.ChoiceSet',
      id: 'weight',
      label: 'Allvar',
      choices: [
        { title: 'Lindrigt', value: '1' },
        { title: 'Allvarligt', value: '2' },
      ],
    },
    { type: 'Input.Date', id: 'day', label: 'Dag' },
  ],
  actions: [
    {
      type: 'Action.Execute',
      title: 'Godkänn',
      verb: 'approve',
      style: 'positive',
      data: { case: 'LS-2026-1', lang: 'sv' },
    },
    {
      type: 'Action.ShowCard',
      title: 'Återför',
      card: card('Vad saknas?', {
        actions: [{ type: 'Action.Execute', title: 'Skicka åter', verb: 'return' }],
      }),
    },
    { type: 'Action.OpenUrl', title: 'Öppna ärendet', url: 'https://a.example/arende' },
    { type: 'Action.Execute', title: 'Lämna vidare', verb: 'pass', mode: 'secondary' },
  ],
});

async function open(personId: string, width = 1280): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, locale: 'sv-SE' });
  await page.goto(`${rig.page}?person=${personId}`);
  await page.getByRole('heading', { name: 'Lex Sarah', level: 1 }).waitFor();
  await page.getByText(`Chatt med`).waitFor();
  return page;
}

async function latest(page: Page, id: string) {
  const article = page.locator(`article[data-message="${id}"]`);
  await article.waitFor();
  return article;
}

test('a card arrives live, is answered, and its answer takes the place and the focus', async () => {
  const page = await open(chief.id);
  const id = await rig.send(chief.id, cardMessage(question));
  const article = await latest(page, id);
  await expect(article.getByRole('heading', { name: 'Behöver ditt beslut' }).count()).resolves.toBe(1);
  expect(await article.locator('img').count()).toBe(0);
  await article.getByText('Skäl *').waitFor();
  await article.getByLabel('Skäl').fill('Klart\nåäö');
  await article.getByLabel('Allvar').selectOption('Allvarligt');
  rig.bot.reply = () =>
    cardAnswer(
      card('Beslutat av Johan Wikström', {
        actions: [{ type: 'Action.Execute', title: 'Visa', verb: 'look' }],
      }),
    );
  await article.getByRole('button', { name: 'Godkänn' }).press('Enter');
  await article.getByText('Beslutat av').waitFor();
  expect(rig.bot.received[0]?.activity['value']).toEqual({
    action: {
      type: 'Action.Execute',
      verb: 'approve',
      data: { case: 'LS-2026-1', lang: 'sv', reason: 'Klart\nåäö', weight: '2' },
    },
    trigger: 'manual',
  });
  expect(await article.getByRole('button', { name: 'Godkänn' }).count()).toBe(0);
  const focused = 'document.activeElement.closest("article")?.dataset.message';
  expect(await page.evaluate(focused)).toBe(id);
  expect(await page.locator('[data-announcement]').textContent()).toBe('Kortet har uppdaterats.');
  await page.close();
});

test('a message is shown under the card, and typed text stays whatever goes wrong', async () => {
  const page = await open(chief.id);
  const id = await rig.send(chief.id, cardMessage(question));
  const article = await latest(page, id);
  await article.getByLabel('Skäl').fill('Min text');
  const approve = article.getByRole('button', { name: 'Godkänn' });
  const kept = async () => expect(await article.getByLabel('Skäl').inputValue()).toBe('Min text');
  rig.bot.reply = () => messageAnswer('Karin Dahl beslutade kl. 14.32.');
  await approve.click();
  await article.getByText('Karin Dahl beslutade kl. 14.32.').waitFor();
  await latest(page, await rig.send(chief.id, { type: 'message', text: 'Mitt i skrivandet' }));
  await kept();
  rig.bot.reply = () => ({ reset: true });
  await approve.click();
  await article.getByText('Det gick inte att nå appen.').waitFor();
  await kept();
  rig.bot.reply = () => ({ ...messageAnswer('För sent'), holdMs: 1500 });
  await article.getByRole('button', { name: 'Försök igen' }).click();
  await article.getByText('Det gick inte att nå appen. Försök igen.').waitFor();
  await kept();
  rig.bot.reply = () => messageAnswer('Sparat.');
  await article.getByRole('button', { name: 'Försök igen' }).click();
  await article.getByText('Sparat.').waitFor();
  expect(await article.getByRole('button', { name: 'Försök igen' }).count()).toBe(0);
  await page.close();
});

test('a double click is two invokes; a required input that is empty is none', async () => {
  const page = await open(chief.id);
  const id = await rig.send(chief.id, cardMessage(question));
  const article = await latest(page, id);
  rig.bot.reply = () => messageAnswer('Tack.');
  await article.getByRole('button', { name: 'Godkänn' }).click();
  await article.getByText('Skriv skälet.').waitFor();
  expect(rig.bot.received).toHaveLength(0);
  await article.getByLabel('Skäl').fill('x');
  await article.getByRole('button', { name: 'Godkänn' }).dblclick();
  await article.getByText('Tack.').waitFor();
  const ids = () => new Set(rig.bot.received.map(({ activity }) => activity.id)).size;
  await eventually(ids, (count) => count === 2);
  await page.close();
});

test('ShowCards open in the card, secondary actions lie under Mer, and links open elsewhere', async () => {
  const page = await open(chief.id);
  const id = await rig.send(chief.id, cardMessage(question));
  const article = await latest(page, id);
  rig.bot.reply = () => messageAnswer('Tack.');
  await article.getByLabel('Skäl').fill('x');
  await article.getByRole('button', { name: 'Återför' }).click();
  await article.getByRole('button', { name: 'Skicka åter' }).click();
  await article.getByText('Tack.').waitFor();
  await article.getByRole('button', { name: 'Mer' }).click();
  await page.getByRole('menuitem', { name: 'Lämna vidare' }).click();
  await page.context().route('https://a.example/**', (route) => route.fulfill({ body: 'Ärendet' }));
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    article.getByRole('link', { name: 'Öppna ärendet' }).click(),
  ]);
  await popup.waitForURL('https://a.example/arende');
  const verbs = rig.bot.received.map(
    ({ activity }) => (activity['value'] as { action: { verb: string } }).action.verb,
  );
  expect(verbs).toEqual(['return', 'pass']);
  await page.close();
});

test('what the person writes is sent with Enter, and can be sent again when it did not arrive', async () => {
  const page = await open(chief.id);
  rig.bot.reply = () => ({ status: 503 });
  await page.getByLabel('Skriv till Lex Sarah').fill('mina ärenden');
  await page.keyboard.press('Enter');
  const article = page.locator('article.person').last();
  await article.getByText('Meddelandet nådde inte fram till appen.').waitFor();
  rig.bot.reply = () => undefined;
  await article.getByRole('button', { name: 'Försök igen' }).click();
  await article.getByRole('button', { name: 'Försök igen' }).waitFor({ state: 'detached' });
  expect(await page.getByLabel('Skriv till Lex Sarah').inputValue()).toBe('');
  await page.close();
});

test('somebody else hears of a card by its summary only, and the count is gone when it is read', async () => {
  const page = await open(chief.id);
  await rig.send(officer.id, cardMessage(card('Hemligt innehåll')));
  const notification = page.getByRole('region', { name: 'Aviseringar' }).getByRole('listitem');
  await notification.getByText('Ett ärende väntar på dig').waitFor();
  const row = page.getByRole('navigation', { name: 'Personer' }).getByRole('link', { name: officer.name });
  await row.getByText('1 oläst').waitFor();
  expect(await page.getByText('Hemligt innehåll').count()).toBe(0);
  await notification.getByRole('button', { name: 'Visa' }).click();
  await page.getByText('Hemligt innehåll').waitFor();
  await row.getByText('1 oläst').waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('person')).toBe(officer.id);
  await page.close();
});

test('eight windows of one browser all stay live', async () => {
  const context = await browser.newContext();
  const windows = await Promise.all(Array.from({ length: 8 }, () => context.newPage()));
  for (const page of windows) await page.goto(`${rig.page}?person=${chief.id}`);
  const id = await rig.send(chief.id, { type: 'message', text: 'Till alla fönster' });
  await Promise.all(windows.map((page) => latest(page, id)));
  await context.close();
});

test.each([
  [1280, 'light'],
  [1280, 'dark'],
  [320, 'light'],
  [320, 'dark'],
] as const)('axe finds nothing at %d px, %s, and nothing sticks out', async (width, colorScheme) => {
  await rig.send(chief.id, cardMessage(question));
  await rig.send(chief.id, { type: 'message', text: 'Läs [ärendet](https://a.example/x).\n\n- ett\n- två' });
  await rig.send(officer.id, { type: 'message', text: 'Hej' });
  const page = await open(chief.id, width);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  if (width === 320) await page.getByRole('button', { name: 'Byt person' }).click();
  const article = page.locator('article.bot').nth(-2);
  await article.getByRole('button', { name: 'Återför' }).click();
  await article.getByRole('button', { name: 'Mer' }).click();
  await page.getByRole('menuitem').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  await page.close();
});
