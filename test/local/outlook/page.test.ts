import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { axeViolations, launchBrowser } from '../../browser';
import { startOutlook } from './startedOutlook';
import type { StartedOutlook } from './startedOutlook';

let browser: Browser;
let outlook: StartedOutlook;
let page: Page;
let errors: string[];

beforeAll(async () => {
  [browser, outlook] = await Promise.all([launchBrowser(), startOutlook()]);
});

afterAll(async () => {
  await browser.close();
  await outlook.stop();
});

afterEach(async () => {
  await page.close();
  expect(errors).toEqual([]);
});

async function open(query = '', width = 1280): Promise<void> {
  page = await browser.newPage({ viewport: { width, height: 800 } });
  page.setDefaultTimeout(10_000);
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${outlook.url}/outlook?${query}`);
  await page.getByRole('heading', { name: 'Inkorgen' }).waitFor();
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('combobox', { name, exact: true });
const suggestions = () => page.getByRole('listbox', { name: 'Förslag för Till' }).getByRole('option');
const chips = (name: string) => page.getByRole('list', { name: `Mottagare i ${name}` }).getByRole('listitem');
const dialog = () => page.getByRole('dialog', { name: 'Exempelvakten' });
const pane = () => page.getByRole('complementary', { name: 'Exempelvakten' });
const inPane = () => page.frameLocator('iframe[title="Exempelvakten"]');
const status = (text: string) => page.getByRole('status').filter({ hasText: text });

async function scrollsSideways(): Promise<boolean> {
  return page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
}

describe.each(['web', 'classic'])('in the %s client', (profile) => {
  test('the wrong Johan is picked, warned about and sent anyway', async () => {
    await open(`profile=${profile}`);
    await button(/Amir Hosseini/).click();
    await page.getByRole('heading', { name: 'Ansökan lagerarbete, CV och betyg' }).waitFor();
    await button('Vidarebefordra').click();
    await field('Till').pressSequentially('Johan');
    expect(await suggestions().allInnerTexts()).toEqual([
      expect.stringContaining('johan.wikman@tornbergsbygg.example'),
      expect.stringContaining('johan.wikstrom@bjorkstad.example'),
    ]);
    expect(await axeViolations(page)).toEqual([]);
    await field('Till').press('Tab');
    expect(await chips('Till').allInnerTexts()).toEqual([expect.stringContaining('Johan Wikman')]);
    await page.getByText('Johan Wikman finns utanför kommunen.').waitFor();
    await button('Skicka').click();
    await dialog().waitFor();
    expect(await dialog().getByRole('strong').innerText()).toBe('Johan Wikman');
    expect(await dialog().getByRole('listitem').allInnerTexts()).toEqual(['en sak', 'en till']);
    expect(await dialog().getByRole('button').allInnerTexts()).toEqual([
      'Granska mottagare',
      'Skicka ändå',
      'Skicka inte',
    ]);
    expect(await axeViolations(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Skicka ändå' }).click();
    await status('Skickat.').waitFor();
    await button('Skickat').click();
    await button(/VB: Ansökan/)
      .first()
      .click();
    const files = page.getByRole('list', { name: 'Bilagor' }).getByRole('listitem');
    await files.nth(1).waitFor();
    expect(await files.getByRole('link').allInnerTexts()).toEqual([
      'CV Amir Hosseini.docx',
      'Betyg Amir Hosseini.pdf',
    ]);
  });

  test('the dialog opens the pane, which knows why, and takes the recipient away', async () => {
    await open(`profile=${profile}`);
    await button('Nytt mejl').click();
    await field('Till').pressSequentially('Johan');
    await field('Till').press('Enter');
    await button('Skicka').click();
    await dialog().getByRole('button', { name: 'Granska mottagare' }).click();
    await inPane().getByText('Till Johan Wikman; {"from":"dialog"}').waitFor();
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('pane-title');
    expect(await axeViolations(page)).toEqual([]);
    await inPane().getByRole('button', { name: 'Ta bort första mottagaren' }).click();
    await chips('Till').waitFor({ state: 'detached' });
    await page.getByText('finns utanför kommunen').waitFor({ state: 'detached' });
    await button('Stäng Exempelvakten').click();
    expect(await pane().count()).toBe(0);
    await button('Ta bort utkast').click();
    await status('Utkastet är borttaget.').waitFor();
  });
});

test('a colleague alone is sent to without a question, by keyboard only', async () => {
  await open();
  await button('Nytt mejl').focus();
  await page.keyboard.press('Enter');
  await page.locator('#field-to:focus').waitFor();
  await page.keyboard.type('Mona');
  await suggestions().first().waitFor();
  await page.keyboard.press('Enter');
  for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('Hej Mona');
  expect(await page.getByRole('textbox', { name: 'Ämne' }).inputValue()).toBe('Hej Mona');
  await page.keyboard.press('Enter');
  await status('Skickat.').waitFor();
  expect(await dialog().count()).toBe(0);
});

test('Escape in the dialog does not send, and the focus returns', async () => {
  await open();
  await button('Nytt mejl').click();
  await field('Till').fill('okand@firma.example');
  await field('Till').press('Tab');
  await button('Skicka').focus();
  await page.keyboard.press('Enter');
  await dialog().waitFor();
  for (let presses = 0; presses < 5; presses += 1) {
    await page.keyboard.press('Tab');
    const inside = "document.activeElement === document.body || !!document.activeElement.closest('dialog')";
    expect(await page.evaluate<boolean>(inside)).toBe(true);
  }
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(await chips('Till').count()).toBe(1);
  await page.locator('button:focus').filter({ hasText: 'Skicka' }).waitFor();
  await button('Ta bort utkast').click();
});

test('what is typed and not resolved is unknown to add-ins and keeps the message from leaving', async () => {
  await open();
  await button('Nytt mejl').click();
  await field('Till').fill('Johan');
  await page.getByRole('textbox', { name: 'Ämne' }).focus();
  await button('Granska mottagare').click();
  await inPane().getByText('Till ;').waitFor();
  await button('Skicka').click();
  await page.getByRole('alert').filter({ hasText: 'Vi vet inte vem "Johan" är.' }).waitFor();
  await field('Till').fill('mona.ek@bjorkstad.example;');
  expect(await chips('Till').allInnerTexts()).toEqual([expect.stringContaining('Mona Ek')]);
  await button('Ta bort utkast').click();
});

test('a draft with a file is kept and can be gone on with', async () => {
  await open();
  await button('Nytt mejl').click();
  await page.getByRole('textbox', { name: 'Ämne' }).fill('Till sen');
  const buffer = Buffer.from('hej');
  await page.getByLabel('Bifoga filer').setInputFiles({ name: 'lapp.txt', mimeType: 'text/plain', buffer });
  await button('Ta bort lapp.txt').waitFor();
  await button('Spara och stäng').click();
  await button('Utkast').click();
  await button(/Till sen/).click();
  expect(await page.getByRole('textbox', { name: 'Ämne' }).inputValue()).toBe('Till sen');
  await button('Ta bort lapp.txt').click();
  await button('Ta bort lapp.txt').waitFor({ state: 'detached' });
  await button('Ta bort utkast').click();
});

test('a pinned pane follows from message to message', async () => {
  await open();
  await button(/Amir Hosseini/).click();
  await button('Visa händelse').click();
  await inPane().getByText('Ansökan lagerarbete, CV och betyg, 2 bilagor').waitFor();
  await button(/Närvarolistan/).click();
  await inPane().getByText('Närvarolistan, 1 bilagor').waitFor();
});

test('a file from disk is shown without add-ins and can be put into the inbox', async () => {
  await open();
  const buffer = Buffer.from('From: Eva <eva@firma.example>\r\nSubject: Från disk\r\n\r\nHej');
  await page
    .getByLabel('Öppna .eml-fil')
    .setInputFiles({ name: 'a.eml', mimeType: 'message/rfc822', buffer });
  await page.getByRole('heading', { name: 'Från disk' }).waitFor();
  expect(await button('Visa händelse').count()).toBe(0);
  await button('Lägg i Inkorgen').click();
  await button('Visa händelse').waitFor();
});

test('in the Mac client "Skicka inte" opens the pane, and the text has no marks', async () => {
  await open('profile=mac');
  await button('Nytt mejl').click();
  await field('Till').pressSequentially('Johan');
  await field('Till').press('Enter');
  await button('Skicka').click();
  await dialog().waitFor();
  expect(await dialog().getByRole('button').allInnerTexts()).toEqual(['Skicka ändå', 'Skicka inte']);
  expect(await dialog().getByRole('strong').count()).toBe(0);
  await dialog().getByRole('button', { name: 'Skicka inte' }).click();
  await inPane().getByText('{"from":"dialog"}').waitFor();
  await button('Ta bort utkast').click();
});

test.each([
  ['onPremises', 1],
  ['mobile', 0],
])('in the %s client no event is raised; the add-in has %d button', async (profile, buttons) => {
  await open(`profile=${profile}`);
  await button('Nytt mejl').click();
  await field('Till').pressSequentially('Johan');
  await field('Till').press('Enter');
  await chips('Till').waitFor();
  expect(await button('Granska mottagare').count()).toBe(buttons);
  expect(await page.getByText('Johan Wikman finns utanför kommunen.').count()).toBe(0);
  await button('Skicka').click();
  await status('Skickat.').waitFor();
});

test('the page offers every client', async () => {
  await open('profile=ltsc2024');
  const clients = page.getByRole('combobox', { name: 'Klient' });
  expect(await clients.inputValue()).toBe('ltsc2024');
  expect(await clients.getByRole('option').count()).toBe(10);
});

test('on a narrow screen there is one column, and nothing scrolls sideways', async () => {
  await open('', 320);
  expect(await scrollsSideways()).toBe(false);
  expect(await axeViolations(page)).toEqual([]);
  await button(/Amir Hosseini/).click();
  expect(await scrollsSideways()).toBe(false);
  await button('Visa händelse').click();
  await inPane().getByText('2 bilagor').waitFor();
  expect(await scrollsSideways()).toBe(false);
  await button('Stäng Exempelvakten').click();
  await button('Vidarebefordra').click();
  await field('Till').pressSequentially('Johan');
  expect(await scrollsSideways()).toBe(false);
  expect(await axeViolations(page)).toEqual([]);
  await field('Till').press('Enter');
  await button('Skicka').click();
  await dialog().waitFor();
  expect(await scrollsSideways()).toBe(false);
  await dialog().getByRole('button', { name: 'Skicka inte' }).click();
  await button('Spara utkast och gå tillbaka').click();
  await button('Tillbaka till mappar').click();
  await button('Utkast').click();
  await button(/Johan Wikman/).waitFor();
});

test('both themes have enough contrast', async () => {
  await open();
  await button(/Amir Hosseini/).click();
  await page.getByRole('heading', { name: 'Ansökan lagerarbete, CV och betyg' }).waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeViolations(page)).toEqual([]);
});

describe('an add-in that misbehaves', () => {
  let folder: string;
  let own: StartedOutlook;

  async function openWith(handler: string, sendMode = 'PromptUser', profile = 'web'): Promise<void> {
    folder = mkdtempSync(join(tmpdir(), 'addin-'));
    const manifest = `<OfficeApp><Id>1</Id><DisplayName DefaultValue="Exempelvakten"/><Permissions>ReadWriteItem</Permissions>
      <VersionOverrides><Hosts><Host><Runtimes><Runtime resid="P"><Override type="javascript" resid="S"/></Runtime></Runtimes>
      <DesktopFormFactor><ExtensionPoint xsi:type="LaunchEvent"><LaunchEvents>
      <LaunchEvent Type="OnMessageSend" FunctionName="onSend" SendMode="${sendMode}"/></LaunchEvents></ExtensionPoint>
      </DesktopFormFactor></Host></Hosts><Resources><Urls><Url id="P" DefaultValue="https://h.example/events.html"/>
      <Url id="S" DefaultValue="https://h.example/events.js"/></Urls></Resources></VersionOverrides></OfficeApp>`;
    writeFileSync(join(folder, 'manifest.xml'), manifest);
    writeFileSync(join(folder, 'events.js'), handler);
    writeFileSync(
      join(folder, 'events.html'),
      '<!doctype html><script src="/office.js"></script><script src="/addin/events.js"></script>',
    );
    own = await startOutlook({ addIn: folder });
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    errors = [];
    await page.clock.install();
    await page.goto(`${own.url}/outlook?profile=${profile}`);
    await button('Nytt mejl').click();
    await field('Till').fill('mona.ek@bjorkstad.example;');
    await button('Skicka').click();
  }

  afterEach(async () => {
    await own.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const buttons = () => dialog().getByRole('button').allInnerTexts();
  const associated = (body: string) => `Office.actions.associate('onSend', (event) => { ${body} });`;

  test.each(['web', 'classic'])('and never completes is slow after five seconds (%s)', async (profile) => {
    await openWith(associated(''), 'PromptUser', profile);
    await page.clock.fastForward(5_000);
    await dialog().getByText('tar längre tid än väntat').waitFor();
    expect(await buttons()).toEqual(['Skicka ändå', 'Skicka inte']);
    await dialog().getByRole('button', { name: 'Skicka ändå' }).click();
    await status('Skickat.').waitFor();
  });

  test('and keeps SoftBlock waiting cannot be sent past', async () => {
    await openWith(associated('setTimeout(() => event.completed({ allowEvent: true }), 60000)'), 'SoftBlock');
    await page.clock.fastForward(5_000);
    await dialog().getByText('tar längre tid än väntat').waitFor();
    expect(await buttons()).toEqual(['Skicka inte']);
    await page.clock.fastForward(60_000);
    await status('Skickat.').waitFor();
  });

  test.each<[string, string[]]>([
    ['web', ['Skicka ändå', 'Skicka inte']],
    ['classic', ['Skicka inte']],
  ])('and is silent for five minutes holds a SoftBlock mail or not (%s)', async (profile, shown) => {
    await openWith(associated(''), 'SoftBlock', profile);
    await page.clock.fastForward(5 * 60_000);
    await dialog().getByText('svarar inte').waitFor();
    expect(await buttons()).toEqual(shown);
  });

  test.each(['web', 'classic'])('and cannot be loaded is unavailable (%s)', async (profile) => {
    await openWith('const = ;', 'Block', profile);
    await dialog().waitFor();
    expect(await buttons()).toEqual(profile === 'web' ? ['Skicka inte'] : ['Försök igen senare']);
  });

  test('and has no such function blocks a SoftBlock mail', async () => {
    await openWith('', 'SoftBlock');
    await dialog().getByText('hindrar att mejlet skickas').waitFor();
    expect(await buttons()).toEqual(['Skicka inte']);
  });

  test('and completes again later lets a held mail go in the classic client', async () => {
    const twice =
      'event.completed({ allowEvent: false }); setTimeout(() => event.completed({ allowEvent: true }), 1500);';
    await openWith(associated(twice), 'SoftBlock', 'classic');
    await dialog().getByText('hindrar att mejlet skickas').waitFor();
    await status('Skickat.').waitFor();
  });

  test('and completes again later changes nothing on the web', async () => {
    const twice =
      'event.completed({ allowEvent: false }); setTimeout(() => event.completed({ allowEvent: true }), 300);';
    await openWith(associated(twice), 'SoftBlock');
    await dialog().getByText('hindrar att mejlet skickas').waitFor();
    await page.waitForTimeout(600);
    expect(await buttons()).toEqual(['Skicka inte']);
  });

  test.each([
    ['web', 'x'],
    ['mac', 'xxx'],
  ])(
    'and changes the message at send is asked again and again on the Mac only (%s)',
    async (profile, subject) => {
      const change = `const { subject } = Office.context.mailbox.item;
      subject.getAsync(({ value }) => subject.setAsync(value + 'x', () => event.completed({ allowEvent: true })));`;
      await openWith(associated(change), 'PromptUser', profile);
      await status('Skickat.').waitFor();
      await button('Skickat').click();
      await button(new RegExp(`Mona Ek.*${subject}`, 's'))
        .first()
        .click();
      await page.getByRole('heading', { name: subject, exact: true }).waitFor();
    },
  );

  test('and throws is told of', async () => {
    await openWith(associated("throw new Error('oj då')"));
    await page.getByText('Tillägget gav ett fel: Error: oj då').waitFor();
    await page.clock.fastForward(5_000);
    await dialog().getByText('tar längre tid än väntat').waitFor();
  });
});
