import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { readFileSync, rmSync } from 'node:fs';
import { people } from '../../../local/tenant/people';
import { axeViolations, launchBrowser } from '../../browser';
import { buildPages } from '../portal/builtPages';
import { openSite } from './openSite';
import type { Json, OpenSite } from './openSite';

const columns = [
  { name: 'Key', displayName: 'Nyckel', text: {}, required: true, indexed: true, enforceUniqueValues: true },
  { name: 'State', displayName: 'Läge', choice: { choices: ['Ny', 'Pågår', 'Klar'] } },
  { name: 'Ways', displayName: 'Vägar', choice: { choices: ['Mejl', 'Brev'], displayAs: 'checkBoxes' } },
  { name: 'Count', displayName: 'Antal', number: { minimum: 0, maximum: 10 } },
  { name: 'Done', displayName: 'Klart', boolean: {} },
  { name: 'Day', displayName: 'Dag', dateTime: { format: 'dateOnly' } },
  { name: 'At', displayName: 'Tidpunkt', dateTime: { format: 'dateTime' } },
  { name: 'Owner', displayName: 'Ansvarig', personOrGroup: {} },
  { name: 'Note', displayName: 'Anteckning', text: { allowMultipleLines: true } },
];

let pages: string;
let site: OpenSite;
let browser: Browser;

beforeAll(async () => {
  pages = await buildPages('portal', 'sharepoint');
  site = await openSite(pages);
  await site.graph('POST', '/lists', { displayName: 'Prov', columns });
  await site.graph('POST', '/lists', { displayName: 'Lång', columns: [{ name: 'Order', number: {} }] });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(pages, { recursive: true, force: true });
});

async function makeRow(fields: Json, list = 'Prov'): Promise<string> {
  return String((await site.graph('POST', `/lists/${list}/items`, { fields }))['id']);
}

async function fieldsOf(id: string): Promise<Json> {
  return (await site.graph('GET', `/lists/Prov/items/${id}?$expand=fields`))['fields'] as Json;
}

async function open(place = '', who = 'Tomas Berglind', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  page.setDefaultTimeout(8_000);
  const id = people.find(({ name }) => name === who)?.id ?? '';
  await page.goto(`${site.url}/sharepoint?person=${id}#/${place}`);
  await page.locator('main').waitFor();
  return page;
}

const list = 'lista/Prov';

function cellsOf(page: Page): Locator {
  return page.getByRole('rowheader');
}

describe('a list', () => {
  test('is reached from the first page, and its rows are written the Swedish way', async () => {
    const owner = (await site.graph('GET', '/lists/User%20Information%20List/items?$expand=fields')) as {
      value: { id: string; fields: Json }[];
    };
    const mona = owner.value.find(({ fields }) => fields['Title'] === 'Mona Ek')?.id;
    await makeRow({
      Title: 'Svenska',
      Key: 'sv',
      Count: 1.5,
      Done: true,
      Day: '2018-02-01',
      At: '2018-02-01T13:00:00Z',
      OwnerLookupId: Number(mona),
    });
    const page = await open();
    await page.getByRole('main').getByRole('link', { name: 'Prov' }).click();
    const row = page.getByRole('row', { name: /Svenska/ });
    for (const text of ['1,5', 'Ja', '1 feb. 2018', '1 feb. 2018 kl. 14.00', 'Mona Ek']) {
      await row.getByRole('cell', { name: text, exact: true }).waitFor();
    }
    expect(await page.locator('h1').innerText()).toBe('Prov');
    expect(await page.locator('h1:focus').count()).toBe(1);
  });

  test('is sorted by a column heading, and back', async () => {
    for (const title of ['Åsa', 'Adam']) await makeRow({ Title: title, Key: `sort-${title}`, State: 'Ny' });
    const page = await open(list);
    const heading = page.getByRole('columnheader', { name: /^Rubrik/ });
    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    const titles = await cellsOf(page).allInnerTexts();
    expect(titles[0]).toBe('Adam');
    expect(titles.at(-1)).toBe('Åsa');
    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    expect((await cellsOf(page).allInnerTexts())[0]).toBe('Åsa');
  });

  test('is narrowed by a search and by the value of a column', async () => {
    await makeRow({ Title: 'Nål i höstack', Key: 'needle', State: 'Klar' });
    await makeRow({ Title: 'Höstack', Key: 'stack', State: 'Pågår' });
    const page = await open(list);
    await page.getByLabel('Sök i listan').fill('höstack');
    await waitForTexts(cellsOf(page), ['Nål i höstack', 'Höstack']);
    await page.getByLabel('Filtrera på').selectOption({ label: 'Läge' });
    await page.getByLabel('Värde i Läge').selectOption({ label: 'Klar' });
    await waitForTexts(cellsOf(page), ['Nål i höstack']);
    await page.getByRole('button', { name: 'Visa alla' }).click();
    await page.getByRole('rowheader', { name: 'Höstack', exact: true }).waitFor();
  });

  test('shows its first rows, then more, and searches through all of them', async () => {
    for (let order = 1; order <= 120; order += 1)
      await makeRow({ Title: `Nummer ${order}`, Order: order }, 'Lång');
    const page = await open('lista/Lång');
    await page.getByRole('main').getByText('Visar 50 rader, det finns fler').waitFor();
    await page.getByRole('button', { name: 'Visa fler rader' }).click();
    await page.getByRole('main').getByText('Visar 100 rader, det finns fler').waitFor();
    await page.reload();
    await page.getByLabel('Sök i listan').fill('Nummer 120');
    await waitForTexts(cellsOf(page), ['Nummer 120']);
    await page.getByRole('main').getByText('Visar 1 av 120 rader').waitFor();
  });
});

/** Waits until the elements say this. */
async function waitForTexts(elements: Locator, texts: string[]): Promise<void> {
  const until = Date.now() + 5_000;
  let seen: string[] = [];
  while (Date.now() < until) {
    seen = await elements.allInnerTexts();
    if (JSON.stringify(seen) === JSON.stringify(texts)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  expect(seen).toEqual(texts);
}

describe('a row', () => {
  test('is made with every kind of column, as a person of the site', async () => {
    const page = await open(list, 'Karin Dahl');
    await page.getByRole('link', { name: 'Ny rad' }).click();
    await page.getByRole('heading', { name: 'Ny rad i Prov' }).waitFor();
    await page.getByLabel('Rubrik').fill('Ny händelse');
    await page.getByLabel('Nyckel (obligatorisk)').fill('every-kind');
    await page.getByLabel('Läge').selectOption('Pågår');
    await page.getByRole('group', { name: 'Vägar' }).getByLabel('Brev').check();
    await page.getByLabel('Antal').fill('2,5');
    await page.getByLabel('Klart').selectOption('Ja');
    await page.getByLabel('Dag').fill('2018-02-01');
    await page.getByLabel('Tidpunkt').fill('2018-07-01T14:30');
    await page.getByText('söndag 1 juli 2018 kl. 14.30').waitFor();
    await page.getByLabel('Ansvarig').selectOption({ label: 'Mona Ek' });
    await page.getByLabel('Anteckning').fill('Rad ett\nRad två');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('link', { name: 'Ny händelse' }).click();
    await page.getByText('söndag 1 juli 2018 kl. 14.30').waitFor();
    await page.getByText(/^Skapad .* av Karin Dahl\./).waitFor();
    const id = /rad\/(\d+)/.exec(page.url())?.[1] ?? '';
    expect(await fieldsOf(id)).toMatchObject({
      State: 'Pågår',
      Ways: ['Brev'],
      Count: 2.5,
      Done: true,
      Day: '2018-02-01T00:00:00Z',
      At: '2018-07-01T12:30:00Z',
      Note: 'Rad ett\nRad två',
    });
  });

  test('that is not filled in as it should be says what to mend, and where', async () => {
    await makeRow({ Title: 'Först', Key: 'taken' });
    const page = await open(`${list}/ny`);
    await page.getByLabel('Antal').fill('elva');
    await page.getByRole('button', { name: 'Spara' }).click();
    const summary = page.getByRole('group', { name: 'Något behöver fyllas i' });
    await summary.waitFor();
    expect(await page.locator('#summary:focus').count()).toBe(1);
    await summary.getByRole('button', { name: 'Fyll i Nyckel.' }).click();
    const key = page.getByLabel('Nyckel (obligatorisk)');
    expect(await page.locator('#field-Key:focus').count()).toBe(1);
    expect(await key.getAttribute('aria-invalid')).toBe('true');
    await key.fill('taken');
    await page.getByLabel('Antal').fill('3');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('värdet finns redan på en annan rad. Välj ett annat värde i Nyckel.').waitFor();
    expect(await page.getByLabel('Antal').inputValue()).toBe('3');
  });

  test('that two people edit asks the second one, and loses neither value', async () => {
    const id = await makeRow({ Title: 'Ursprung', Key: 'conflict', State: 'Ny' });
    const first = await open(`${list}/rad/${id}/redigera`, 'Karin Dahl');
    const second = await open(`${list}/rad/${id}/redigera`, 'Tomas Berglind');
    await first.getByLabel('Rubrik').fill('Karins');
    await second.getByLabel('Rubrik').fill('Tomas');
    await second.getByLabel('Läge').selectOption('Klar');
    await first.getByRole('button', { name: 'Spara' }).click();
    await first.getByRole('heading', { name: 'Karins' }).waitFor();
    await second.getByRole('button', { name: 'Spara' }).click();
    await second.getByText(/^Karin Dahl ändrade raden .* Ingenting är borta\./).waitFor();
    const choice = second.getByRole('group', { name: 'Rubrik: vilket ska gälla?' });
    await choice.getByRole('radio', { name: 'Det du skrev: Tomas', checked: true }).waitFor();
    expect(await axeViolations(second)).toEqual([]);
    await choice.getByRole('radio', { name: 'Det som är sparat: Karins' }).check();
    await second.getByRole('button', { name: 'Spara' }).click();
    await second.getByRole('heading', { name: 'Karins' }).waitFor();
    expect(await fieldsOf(id)).toMatchObject({ Title: 'Karins', State: 'Klar' });
  });

  test('tells who changed what', async () => {
    const id = await makeRow({ Title: 'Ett', Key: 'versions' });
    const page = await open(`${list}/rad/${id}/redigera`, 'Karin Dahl');
    await page.getByLabel('Rubrik').fill('Två');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('link', { name: 'Versionshistorik' }).click();
    const newest = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Version 2.0' }) });
    expect(await newest.innerText()).toMatch(/Karin Dahl[\s\S]*Rubrik[\s\S]*Två/);
    expect(await newest.innerText()).not.toContain('Nyckel');
    expect(await axeViolations(page)).toEqual([]);
  });

  test('is removed only after a question', async () => {
    const id = await makeRow({ Title: 'Bort', Key: 'remove' });
    const page = await open(`${list}/rad/${id}`);
    const remove = page.getByRole('button', { name: 'Ta bort' });
    await remove.click();
    await page
      .getByRole('dialog', { name: 'Ta bort raden?' })
      .getByRole('button', { name: 'Behåll' })
      .click();
    expect((await fieldsOf(id))['Title']).toBe('Bort');
    await remove.first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click();
    await page
      .getByRole('main')
      .getByText(/^Visar \d+/)
      .waitFor();
    await expect(fieldsOf(id)).rejects.toThrow('itemNotFound');
  });

  test('shows structured text laid out for reading', async () => {
    const id = await makeRow({ Title: 'Fakta', Key: 'json', Note: '{"events":[{"type":"opened"}]}' });
    const page = await open(`${list}/rad/${id}`);
    const text = await page.getByRole('region', { name: 'Anteckning' }).innerText();
    expect(text).toBe('{\n  "events": [\n    {\n      "type": "opened"\n    }\n  ]\n}');
  });

  test('that is gone says so', async () => {
    const page = await open(`${list}/rad/99999`);
    expect(await page.getByRole('alert').innerText()).toContain('Det finns inte längre.');
  });
});

describe('the document library', () => {
  test('takes files into folders and gives them back', async () => {
    const page = await open();
    await page
      .getByRole('navigation', { name: 'Webbplatsen' })
      .getByRole('link', { name: 'Dokument' })
      .click();
    await page.getByText('Mappen är tom.').waitFor();
    await page.getByRole('button', { name: 'Ny mapp' }).click();
    await page.getByLabel('Namn (obligatorisk)').fill('Ärende 1');
    await page.getByRole('button', { name: 'Skapa' }).click();
    await page.getByRole('link', { name: 'Mapp Ärende 1' }).click();
    await page.getByRole('heading', { name: 'Ärende 1', level: 1 }).waitFor();
    const buffer = Buffer.from('Hej på dig');
    await page
      .getByLabel('Ladda upp filer')
      .setInputFiles({ name: 'Brev å.txt', mimeType: 'text/plain', buffer });
    const link = page.getByRole('link', { name: 'Brev å.txt' });
    await link.waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('Brev å.txt');
    expect(readFileSync(await download.path())).toEqual(buffer);
    await page.getByRole('navigation', { name: 'Du är här' }).getByRole('link', { name: 'Dokument' }).click();
    await page.getByRole('cell', { name: '1 i mappen' }).waitFor();
  });

  test('says kindly that a name is taken', async () => {
    const page = await open();
    await page
      .getByRole('navigation', { name: 'Webbplatsen' })
      .getByRole('link', { name: 'Dokument' })
      .click();
    for (let time = 1; time <= 2; time += 1) {
      await page.getByRole('button', { name: 'Ny mapp' }).click();
      await page.getByLabel('Namn (obligatorisk)').fill('Samma');
      await page.getByRole('button', { name: 'Skapa' }).click();
      await page.getByRole('link', { name: 'Mapp Samma' }).waitFor();
    }
    await page.getByText('Det finns redan något med det namnet här.').waitFor();
  });
});

describe('every page', () => {
  test('asks who one is when nobody has been chosen', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/sharepoint`);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Mona Ek' }).click();
    await page.getByText('Inloggad: Mona Ek').waitFor();
  });

  test('says kindly to who is no member that the site is for those who handle cases', async () => {
    const page = await open('', 'Sara Nyqvist');
    await page
      .getByText('Du är inte medlem på webbplatsen Lex Sarah. Den är för dem som handlägger ärenden.')
      .waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  const looks: [string, BrowserContextOptions][] = [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['narrow', { viewport: { width: 320, height: 640 } }],
  ];
  const places = ['', 'lista/Prov', 'lista/Prov/ny', 'lista/Prov/rad/1', 'lista/Ingen'];

  test.each(looks.flatMap(([look, options]) => places.map((place) => [look, place, options] as const)))(
    'has nothing that axe finds and nothing beside the screen (%s, #/%s)',
    async (_look, place, options) => {
      const page = await open(place, 'Tomas Berglind', options);
      await page.locator('.waiting').waitFor({ state: 'detached' });
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await page.context().close();
    },
  );

  test('is used with the keyboard alone, from the skip link to a saved row', async () => {
    const page = await open(`${list}/ny`);
    await page.getByRole('button', { name: 'Spara' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Hoppa till innehållet');
    await page.keyboard.press('Enter');
    while ((await page.locator(':focus').getAttribute('id')) !== 'field-Title')
      await page.keyboard.press('Tab');
    await page.keyboard.type('Med tangenter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('keyboard');
    await page.keyboard.press('Enter');
    await page.getByRole('rowheader', { name: 'Med tangenter' }).waitFor();
  });
});
