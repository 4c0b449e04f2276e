import type { Page } from 'playwright-core';
import { axeViolations } from '../browser';
import { ali, birgitta, eva, goldenCase, johanWikman, johanWikstrom } from './goldenCase';
import type { OfficeOptions } from './office';
import type { PaneBrowser, PaneSettings } from './pane';
import { focused, overflowOf, recordOf, startPaneBrowser } from './pane';

let panes: PaneBrowser;

beforeAll(async () => {
  panes = await startPaneBrowser();
});

afterEach(() => panes.closePages());

afterAll(() => panes.close());

async function openReview(options: OfficeOptions = goldenCase(), settings: PaneSettings = {}): Promise<Page> {
  const page = await panes.open('review', options, settings);
  await page.getByRole('heading', { name: 'Granska mottagare' }).waitFor();
  return page;
}

const replace = { name: 'Byt till Johan Wikström' };
const acknowledge = { name: 'Jag har kontrollerat, skicka som det är' };

test('the odd recipient comes first, with the odd parts marked and read out', async () => {
  const page = await openReview();
  const card = page.getByRole('listitem').first();
  expect(await card.getByRole('heading').innerText()).toContain('Johan Wikman');
  expect(await card.locator('mark').allInnerTexts()).toEqual(['man', 'tornbergsbygg.example']);
  expect(await card.textContent()).toContain('(Avviker: tornbergsbygg.example)');
  expect(await card.innerText()).toContain('Du brukar skriva till kollegan Johan Wikström.');
});

test('what was found is grouped by where it is, and masked', async () => {
  const page = await openReview();
  const text = await page.locator('main').innerText();
  expect(text).toMatch(/CV Farid Ansari.txt\s+Personnummer 1979••••-••••\s+CV\s/);
  expect(text).toMatch(/Betyg.pdf\s+Betyg\s/);
  expect(text).toMatch(/Bilagor som inte gick att läsa\s+Betyg.pdf/);
  expect(text).not.toContain('0615');
});

test('the right Johan takes the place of the wrong one, and the change can be undone', async () => {
  const page = await openReview();
  await page.getByRole('button', replace).click();
  await page.getByText('Johan Wikström får mejlet i stället för Johan Wikman.').waitFor();
  expect((await recordOf(page)).fields['to']).toEqual([ali, eva, birgitta, johanWikstrom]);
  expect(await focused(page)).toContain('Johan Wikström får mejlet');
  await page.getByRole('button', { name: 'Ångra' }).click();
  await page.getByRole('button', replace).waitFor();
  expect((await recordOf(page)).fields['to']).toEqual([ali, eva, birgitta, johanWikman]);
});

test('the wrong recipient can be taken away', async () => {
  const page = await openReview();
  await page.getByRole('button', { name: 'Ta bort Johan Wikman' }).click();
  await page.getByText('Ingen mottagare sticker ut. Du kan skicka mejlet.').waitFor();
  expect((await recordOf(page)).fields['to']).toEqual([ali, eva, birgitta]);
});

test('the recipient can be moved to the hidden copy, and still stands out there', async () => {
  const page = await openReview();
  await page.getByRole('button', { name: 'Flytta till hemlig kopia: Johan Wikman' }).click();
  await page.getByText('Johan Wikman står nu som hemlig kopia.').waitFor();
  const { fields } = await recordOf(page);
  expect(fields['to']).toEqual([ali, eva, birgitta]);
  expect(fields['bcc']).toEqual([johanWikman]);
  await page.getByRole('button', replace).waitFor();
  expect(await page.getByRole('button', { name: /hemlig kopia/ }).count()).toBe(0);
});

test('who has checked can say so, and is told to press Send again', async () => {
  const page = await openReview();
  await page.getByRole('button', acknowledge).click();
  await page.getByText('Noterat. Tryck på Skicka igen, så går mejlet i väg.').waitFor();
  expect(await page.getByRole('button', acknowledge).count()).toBe(0);
  expect((await recordOf(page)).session['guard.acknowledged']).toMatch(/^[0-9a-f]{16}$/);
});

test('a change of recipients after the acknowledgement asks again', async () => {
  const page = await openReview();
  await page.getByRole('button', acknowledge).click();
  await page.getByText('Noterat.').waitFor();
  await page.evaluate(`officeRecord.fields.cc.push({ displayName: 'Ny', emailAddress: 'ny@annat.example' });
    officeRecord.handlers.olkRecipientsChanged()`);
  await page.getByRole('button', acknowledge).waitFor();
  expect(await page.getByText('Noterat.').count()).toBe(0);
});

test('recipients that Outlook refuses to change are left to the person', async () => {
  const page = await openReview(goldenCase({ failing: ['to.set'] }));
  await page.getByRole('button', replace).click();
  await page.getByText('Det gick inte att ändra mottagarna. Ändra dem i mejlet i stället.').waitFor();
  expect(await page.getByRole('button', { name: 'Ångra' }).count()).toBe(0);
});

test('what could not be read is said, and cannot be acknowledged away', async () => {
  const page = await openReview(goldenCase({ failing: ['body'] }));
  await page.getByText('Mejlets text kunde inte kontrolleras.').waitFor();
  expect(await page.getByRole('button', acknowledge).count()).toBe(0);
});

describe('what was found in the text', () => {
  const quote = '________________________________';
  const body = `Hej!\n\nFarid har personnummer 19790615-2397 och börjar på måndag.\n\n${quote}
Från: Johan Wikström <johan.wikstrom@bjorkstad.example>\nSkickat: den 20 november 2026 16:24
Till: Sara Nyqvist <sara.nyqvist@bjorkstad.example>\nÄmne: Ansökan\n\nPersonnummer 19811228-9874 gäller systern.`;
  const show = { name: 'Visa i texten: Personnummer 1979••••-••••' };

  test('is shown among its words only when the person asks, with the number still masked', async () => {
    const page = await openReview(goldenCase({ body, attachments: [] }));
    const main = page.locator('main');
    expect(await main.innerText()).not.toContain('börjar på måndag');
    await page.getByRole('button', show).click();
    const snippet = page.locator('.snippet');
    expect(await snippet.innerText()).toContain('börjar på måndag');
    expect(await snippet.locator('mark').innerText()).toBe('1979••••-••••');
    expect(await main.innerText()).not.toMatch(/0615|2397/);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Dölj texten: Personnummer 1979••••-••••' }).click();
    expect(await snippet.count()).toBe(0);
    expect(JSON.stringify((await recordOf(page)).session)).not.toContain('måndag');
  });

  test('of an earlier message has a group of its own, after the rest', async () => {
    const page = await openReview(goldenCase({ body, attachments: [] }));
    const places = await page.locator('.place').allInnerTexts();
    expect(places).toEqual(['Texten', 'Den citerade tråden']);
  });

  test('and is no longer there is said instead of shown', async () => {
    const page = await openReview(goldenCase({ body, attachments: [] }));
    const none = "officeOptions.body = 'Hej!'";
    await page.evaluate(none);
    await page.getByRole('button', show).click();
    await page.getByText('Texten har ändrats och stället finns inte kvar.').waitFor();
  });
});

test('people who would see each other are moved to the hidden copy together, also more than Outlook takes at once', async () => {
  const families = Array.from({ length: 130 }, (_, index) => ({
    displayName: `Förälder ${index}`,
    emailAddress: `foralder${index}@gmail.example`,
  }));
  const page = await openReview({
    to: [eva, ...families],
    body: 'Hej',
    subject: 'Personnummer 19790615-2397',
  });
  await page.getByRole('button', { name: 'Flytta alla till hemlig kopia' }).click();
  await page.getByText('130 mottagare står nu som hemlig kopia.').waitFor();
  const { fields } = await recordOf(page);
  expect(fields['to']).toEqual([eva]);
  expect(fields['bcc']).toHaveLength(130);
  await page.getByRole('button', { name: 'Ångra' }).click();
  await page.getByText('Ändringen är ångrad.').waitFor();
  expect((await recordOf(page)).fields['to']).toHaveLength(131);
});

test('an open pane follows a second press on Send, and whatever else happens, on every client', async () => {
  for (const trigger of [
    'officeRecord.handlers.olkInitializationContextChanged()',
    "dispatchEvent(new Event('focus'))",
  ]) {
    const page = await openReview();
    await page.evaluate(`officeRecord.fields.to = []; ${trigger}`);
    await page.getByText('Ingen mottagare sticker ut.').waitFor();
  }
});

test('what the person does with a reason is counted once, without a word of the message', async () => {
  const page = await openReview();
  await page.getByRole('button', acknowledge).click();
  await page.getByText('Noterat.').waitFor();
  const { roaming, notifications } = await recordOf(page);
  expect(roaming['guard.counts']).toBe('{"similarToColleague.asked":1,"similarToColleague.acknowledged":1}');
  expect(notifications).toEqual({});
});

test('an Outlook that has only Mailbox 1.5 shows what it can and says what it cannot', async () => {
  const page = await openReview(goldenCase({ set: 5, body: 'Personnummer 19790615-2397' }));
  await page.getByText('Bilagorna kunde inte kontrolleras.').waitFor();
  await page.getByRole('button', replace).click();
  await page.getByText('Johan Wikström får mejlet i stället för Johan Wikman.').waitFor();
});

test('an ordinary message is told to be ready to send', async () => {
  const page = await openReview({ to: [eva], body: 'Hej' });
  await page.getByText('Ingen mottagare sticker ut. Du kan skicka mejlet.').waitFor();
});

test('without a message the pane says what to do', async () => {
  const page = await panes.open('review', { noItem: true });
  await page.getByText('Välj ett mejl i listan, så visas det här.').waitFor();
});

test('the pane speaks English where Office does', async () => {
  const page = await panes.open('review', goldenCase({ language: 'en-US' }));
  await page.getByRole('button', { name: 'Replace with Johan Wikström' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

test('everything can be done with the keyboard alone', async () => {
  const page = await openReview();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Byt till Johan Wikström');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Ta bort Johan Wikman');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Jag har kontrollerat, skicka som det är');
  await page.keyboard.press('Enter');
  await page.getByText('Noterat.').waitFor();
  expect(await focused(page)).toContain('Tryck på Skicka igen');
});

test.each<PaneSettings>([{ width: 320 }, { width: 320, dark: true }, { width: 256 }, { width: 640 }])(
  'the pane is accessible and fits: %j',
  async (settings) => {
    const page = await openReview(goldenCase(), settings);
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', replace).click();
    await page.getByRole('button', { name: 'Ångra' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  },
);
