import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { karin, lars, mona, sara, tomas } from '../people';
import { axeViolations } from '../browser';
import { keyboardOf, mouse, type Hand } from './hand';
import type { World } from './installation';

export type StoryOptions = {
  world: World;
  browser: Browser;
  profile: 'web' | 'classic';
  width: number;
  keyboard?: boolean;
  /** Runs between any two steps. */
  between?: () => Promise<void>;
};

type Step = (scene: Scene) => Promise<void>;

type Scene = {
  /** The page of a person in one of the rooms, opened when first asked for. */
  open(room: 'outlook' | 'teams' | 'sharepoint', person: { person: { id: string } }): Promise<Page>;
  handOn(page: Page): Hand;
  isNarrow: boolean;
};

/**
 * The golden case: a job coach forwards an application with CV and grades to two colleagues and two managers,
 * and the second manager is autocompleted to an outsider at a construction firm. She is warned, sends it
 * anyway, reports it from the sent message, and the report is handled to its decision.
 */
export const steps: Record<string, Step> = {
  'Sara forwards the application and takes the Johan that Outlook offers first': async (scene) => {
    const page = await scene.open('outlook', sara);
    const hand = scene.handOn(page);
    await hand.press(page.getByRole('button', { name: /Ansökan lagerarbete/ }));
    await hand.press(page.getByRole('button', { name: 'Vidarebefordra' }));
    const to = page.getByRole('combobox', { name: 'Till' });
    for (const prefix of ['Ali', 'Eva', 'Birgitta', 'Johan']) {
      await hand.write(to, prefix);
      await page.getByRole('listbox').getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
    }
    await page.getByText(/Johan Wikman finns utanför kommunen och liknar din kollega/).waitFor();
  },
  'she is warned before it leaves: who is odd, who was meant, what goes with it': async (scene) => {
    const page = await scene.open('outlook', sara);
    await scene.handOn(page).press(page.getByRole('button', { name: 'Skicka', exact: true }));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('johan.wikman@tornbergsbygg.example').waitFor();
    const text = await dialog.innerText();
    expect(text).toContain('finns utanför kommunen');
    expect(text).toContain('Johan Wikström');
    expect(text).toContain('1991••••-••••');
    expect(text).not.toContain('19910405');
  },
  'she sends it anyway': async (scene) => {
    const page = await scene.open('outlook', sara);
    await scene.handOn(page).press(page.getByRole('button', { name: 'Skicka ändå' }));
    await page.getByText('Skickat.').waitFor();
  },
  'she opens the sent message and begins a report': async (scene) => {
    const page = await scene.open('outlook', sara);
    const hand = scene.handOn(page);
    if (scene.isNarrow) await backToFolders(page, hand);
    await hand.press(page.getByRole('button', { name: 'Skickat', exact: true }));
    await hand.press(page.getByRole('button', { name: /VB: Ansökan lagerarbete/ }).first());
    await hand.press(page.getByRole('button', { name: 'Rapportera händelse' }));
    await hand.press(pane(page).getByRole('radio', { name: /Ett mejl eller dokument hamnade fel/ }));
    await pane(page).getByText('Det här följer med från mejlet').waitFor();
  },
  'she tells what only she can know, and gets a receipt': async (scene) => {
    const page = await scene.open('outlook', sara);
    await fillReport(pane(page), scene.handOn(page));
    await pane(page)
      .getByText(/Tack\. Rapporten kom in/)
      .waitFor();
  },
  'the registrar gives it a number in Teams': async (scene) => {
    const page = await scene.open('teams', lars);
    const hand = scene.handOn(page);
    const card = lastCard(page);
    await hand.write(card.getByRole('textbox', { name: /Diarienummer/ }), 'AMN 2026-0123-1.3');
    await hand.press(card.getByRole('button', { name: 'Diarieför' }));
    await page.getByText(/Lars Öberg diarieförde/).waitFor();
  },
  'the lex Sarah officer opens an investigation': async (scene) => {
    const page = await scene.open('teams', karin);
    const hand = scene.handOn(page);
    const card = lastCard(page);
    await hand.choose(card.getByRole('combobox', { name: /Utredare/ }), 'Tomas Berglind');
    await hand.write(card.getByRole('textbox', { name: /Skäl/ }), 'Uppgifter har lämnat kommunen.');
    await hand.press(card.getByRole('button', { name: 'Inled utredning', exact: true }));
    await page.getByText(/Karin Dahl inledde utredning/).waitFor();
  },
  'the investigator proposes a decision': async (scene) => {
    const page = await scene.open('teams', tomas);
    const hand = scene.handOn(page);
    const card = lastCard(page);
    await hand.press(card.getByRole('radio', { name: /utgjorde ett missförhållande$/ }));
    await hand.write(card.getByRole('textbox', { name: /Skäl/ }), 'Mottagaren kontrollerades inte.');
    await hand.press(card.getByRole('button', { name: 'Lämna förslag' }));
    await page.getByText(/Tomas Berglind lämnade förslag/).waitFor();
  },
  'the director approves it': async (scene) => {
    const page = await scene.open('teams', mona);
    await scene.handOn(page).press(lastCard(page).getByRole('button', { name: 'Godkänn förslaget' }));
    await page.getByText(/Mona Ek beslutade/).waitFor();
  },
  'Sara is told how it ended': async (scene) => {
    const page = await scene.open('teams', sara);
    await page.getByText('Din rapport är färdigbehandlad').waitFor();
  },
  'and the case stands in the list in SharePoint, decided': async (scene) => {
    const page = await scene.open('sharepoint', tomas);
    await scene.handOn(page).press(page.getByRole('link', { name: 'Ärenden', exact: true }).first());
    await page.getByRole('cell', { name: 'AMN 2026-0123-1.3' }).waitFor();
    await page.getByRole('cell', { name: 'Beslutad', exact: true }).waitFor();
  },
};

/** Plays the story to its end; axe looks at every page after every step. */
export async function playStory(options: StoryOptions): Promise<void> {
  const pages = new Map<string, Page>();
  const { world, browser, profile, width } = options;
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'sv-SE' });
  const scene: Scene = {
    isNarrow: width < 600,
    handOn: (page) => (options.keyboard === true ? keyboardOf(page) : mouse),
    open: async (room, { person }) => {
      const address = `${world.addresses.portal}/${room}?person=${person.id}&profile=${profile}`;
      const page = pages.get(address) ?? (await context.newPage());
      if (!pages.has(address)) await page.goto(address);
      pages.set(address, page);
      await page.bringToFront();
      return page;
    },
  };
  for (const [name, step] of Object.entries(steps)) {
    await step(scene).catch(async (fault: unknown) => {
      for (const [index, page] of [...pages.values()].entries()) {
        await page.screenshot({ path: join(__dirname, `../../dist/failed/${index}.png`) });
      }
      throw new Error(`${name}: ${String(fault)} (pictures of every page lie in dist/failed)`, {
        cause: fault,
      });
    });
    for (const page of pages.values()) expect([name, await axeViolations(page)]).toEqual([name, []]);
    await options.between?.();
  }
  await context.close();
}

function pane(page: Page): FrameLocator {
  return page.locator('iframe:visible').last().contentFrame();
}

function lastCard(page: Page): Locator {
  return page.locator('.ac-adaptiveCard').last();
}

async function backToFolders(page: Page, hand: Hand): Promise<void> {
  for (const back of await page.getByRole('button', { name: /Tillbaka/ }).all()) await hand.press(back);
}

async function fillReport(form: FrameLocator, hand: Hand): Promise<void> {
  const group = (name: RegExp) => form.getByRole('group', { name });
  await hand.write(form.getByRole('combobox', { name: /Vem skulle ha fått det/ }), 'Johan Wikström');
  await hand.press(group(/öppnat det/).getByRole('radio', { name: 'Vet inte' }));
  await hand.press(group(/radera det/).getByRole('radio', { name: 'Nej' }));
  await hand.write(form.getByRole('combobox', { name: /^Enhet/ }), 'Jobbtorg Norr');
  await hand.write(form.getByRole('textbox', { name: /Hur många/ }), '1');
  await hand.write(form.getByRole('textbox', { name: /^Vad hände/ }), 'En ansökan gick till en byggfirma.');
  await hand.write(
    form.getByRole('textbox', { name: /^Vad blev följden/ }),
    'Någon kan ha läst uppgifterna.',
  );
  await hand.write(form.getByRole('textbox', { name: /^Vad har gjorts/ }), 'Inget än');
  await hand.press(group(/personuppgifter/).getByRole('radio', { name: 'Ja' }));
  await hand.press(form.getByRole('button', { name: 'Skicka rapporten' }));
}
