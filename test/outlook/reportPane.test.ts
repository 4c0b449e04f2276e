import type { Page, Route } from 'playwright-core';
import { axeViolations } from '../browser';
import { goldenCase } from './goldenCase';
import type { OfficeOptions } from './office';
import type { PaneBrowser, PaneSettings } from './pane';
import { focused, overflowOf, startPaneBrowser } from './pane';

let panes: PaneBrowser;

beforeAll(async () => {
  panes = await startPaneBrowser();
});

afterEach(() => panes.closePages());

afterAll(() => panes.close());

const received = {
  subject: 'VB: Ansökan anläggningsarbetare',
  internetMessageId: '<golden@bjorkstad.example>',
  sentAt: '2018-02-01T13:00:00Z',
};
const misdelivery = 'Ett mejl eller dokument hamnade fel';
const send = { name: 'Skicka rapporten' };
const storedDrafts = 'Object.keys(localStorage).filter((key) => key.startsWith("lex-sarah.report:"))';

type Sent = { headers: Record<string, string>; body: Record<string, unknown> };

function openReport(changes: OfficeOptions = {}, settings: PaneSettings = {}): Promise<Page> {
  return panes.open('report', goldenCase({ received, token: 'a-token', ...changes }), settings);
}

/** Answers the API's address, the port after the page's, and collects what was sent. */
async function answerReports(page: Page, answer: (route: Route) => Promise<void>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const api = `http://127.0.0.1:${Number(new URL(panes.address).port) + 1}/api/reports`;
  await page.route(api, async (route) => {
    const allow = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    if (route.request().method() === 'OPTIONS') {
      await route.fulfill({ status: 204, headers: allow });
      return;
    }
    const { headers, body } = {
      headers: route.request().headers(),
      body: route.request().postDataJSON() as Record<string, unknown>,
    };
    sent.push({ headers, body });
    await answer(route);
  });
  return sent;
}

function json(status: number, body: unknown): (route: Route) => Promise<void> {
  return (route) =>
    route.fulfill({
      status,
      contentType: status < 400 ? 'application/json' : 'application/problem+json',
      headers: { 'access-control-allow-origin': '*' },
      body: JSON.stringify(body),
    });
}

const accepted = json(201, {
  caseKey: '2026-0007',
  receivedAt: '2026-11-22T13:35:00.000Z',
  dataProtectionDueAt: '2026-10-01T14:24:00.000Z',
});

async function fillMisdelivery(page: Page): Promise<void> {
  await page.getByLabel(misdelivery).check();
  await page.getByLabel('Vem skulle ha fått det?').fill('Johan Wikström');
  await page.getByRole('group', { name: 'Har mottagaren öppnat det?' }).getByLabel('Vet inte').check();
  await page.getByRole('group', { name: 'Har du bett mottagaren radera det?' }).getByLabel('Ja').check();
  await page.getByRole('group', { name: 'Har mottagaren svarat' }).getByLabel('Nej').check();
  await page.getByLabel('Enhet').fill('Jobbtorg Norr');
  await page.getByLabel('Hur många personer?').fill('1');
  await page.getByLabel('Vilka är de?').fill('En deltagare');
  await page.getByLabel('Vad hände?').fill('Ansökan gick till fel Johan.');
  await page.getByLabel('Vad blev följden').fill('En utomstående kan ha läst.');
  await page.getByLabel('Vad har gjorts hittills?').fill('Bett mottagaren radera.');
  await page.getByRole('group', { name: 'Fanns det personuppgifter' }).getByLabel('Ja').check();
}

test('the first question stands alone', async () => {
  const page = await openReport();
  await page.getByRole('group', { name: 'Vad har hänt?' }).waitFor();
  expect(await page.getByRole('radio').count()).toBe(3);
  expect(await page.getByRole('textbox').count()).toBe(0);
  expect(await page.getByRole('button').count()).toBe(0);
});

test('what goes with it from the message is shown exactly, and each line can be left out', async () => {
  const page = await openReport();
  await page.getByLabel(misdelivery).check();
  const box = page.getByRole('group', { name: 'Det här följer med från mejlet' });
  const text = await box.innerText();
  expect(text).toContain('VB: Ansökan anläggningsarbetare');
  expect(text).toContain('torsdag 1 februari 2018 kl. 14.00');
  expect(text).toContain('4: ali.farhadi@bjorkstad.example');
  expect(text).toContain('Utanför kommunen: tornbergsbygg.example');
  expect(text).toContain('CV Farid Ansari.txt, Betyg.pdf');
  await box.getByRole('checkbox', { name: /Ämne/ }).uncheck();
  expect(await box.innerText()).toContain('Ämne (följer inte med)');
});

test('the guard offers who was probably meant and who got it instead', async () => {
  const page = await openReport();
  await page.getByLabel(misdelivery).check();
  expect(await page.getByLabel('Vem fick det i stället?').inputValue()).toBe(
    'johan.wikman@tornbergsbygg.example',
  );
  const list = await page.getByLabel('Vem skulle ha fått det?').getAttribute('list');
  expect(
    await page
      .locator(`#${String(list)} option`)
      .first()
      .getAttribute('value'),
  ).toBe('Johan Wikström');
});

test('a date shows its weekday, in Swedish time wherever the computer is', async () => {
  const page = await openReport();
  await page.getByLabel(misdelivery).check();
  const when = page.getByRole('group', { name: 'När hände det?' });
  expect(await when.getByLabel('Datum').inputValue()).toBe('2018-02-01');
  expect(await when.getByLabel('Klockslag').inputValue()).toBe('14:00');
  expect(await when.innerText()).toContain('torsdag 1 februari 2018');
});

test('a whole report is sent with token and key, and answered with a receipt', async () => {
  const page = await openReport();
  const sent = await answerReports(page, accepted);
  await fillMisdelivery(page);
  await page.getByRole('checkbox', { name: /Ämne/ }).uncheck();
  await page.getByRole('button', send).click();
  await page.getByRole('heading', { name: 'Rapporten är inskickad' }).waitFor();
  const text = await page.locator('main').innerText();
  expect(text).toContain('Tack. Rapporten kom in 14.35 och har fått ett kvitto.');
  expect(text).toContain('Ärende: 2026-0007');
  expect(text).toContain('Dataskydd: bedöms senast torsdag 1 oktober 2026 kl. 16.24.');
  expect(await focused(page)).toBe('Rapporten är inskickad');
  expect(await page.evaluate(storedDrafts)).toEqual([]);
  expect(sent).toHaveLength(1);
  expect(sent[0]?.headers).toMatchObject({
    authorization: 'Bearer a-token',
    'idempotency-key': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
  });
  expect(sent[0]?.body).toEqual({
    kind: 'misdelivery',
    unit: 'Jobbtorg Norr',
    noticedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/) as string,
    occurredAt: '2018-02-01T13:00:00.000Z',
    affected: { count: 1, description: 'En deltagare' },
    description: 'Ansökan gick till fel Johan.',
    consequences: 'En utomstående kan ha läst.',
    immediateMeasures: 'Bett mottagaren radera.',
    personalData: 'yes',
    misdelivery: {
      intendedRecipient: 'Johan Wikström',
      wrongRecipient: 'johan.wikman@tornbergsbygg.example',
      opened: 'unknown',
      deletionRequested: 'yes',
      deletionConfirmed: 'no',
    },
    message: {
      sentAt: '2018-02-01T13:00:00.000Z',
      recipients: [
        'ali.farhadi@bjorkstad.example',
        'eva.lundmark@bjorkstad.example',
        'birgitta.holmgren@bjorkstad.example',
        'johan.wikman@tornbergsbygg.example',
      ],
      attachmentNames: ['CV Farid Ansari.txt', 'Betyg.pdf'],
      internetMessageId: '<golden@bjorkstad.example>',
    },
  });
});

test('what is typed is kept when the pane is closed and opened again', async () => {
  const page = await openReport();
  await page.getByLabel('Något annat gick fel för en person').check();
  await page.getByLabel('Vad hände?').fill('Ingen kom på morgonen.');
  await page.getByText(/^Sparat \d\d\.\d\d$/).waitFor();
  await openReport({}, { page });
  expect(await page.getByLabel('Vad hände?').inputValue()).toBe('Ingen kom på morgonen.');
});

test('when the network fails the draft is kept, and the next try is the same report', async () => {
  const page = await openReport();
  let calls = 0;
  const sent = await answerReports(page, (route) => (calls++ === 0 ? route.abort() : accepted(route)));
  await fillMisdelivery(page);
  await page.getByRole('button', send).click();
  await page.getByText('Det gick inte att nå rapporttjänsten. Din text finns kvar här.').waitFor();
  expect(await focused(page)).toContain('Kontrollera nätet');
  expect(await page.evaluate(storedDrafts)).toHaveLength(1);
  expect(await page.getByLabel('Vad hände?').inputValue()).toBe('Ansökan gick till fel Johan.');
  await page.getByRole('button', send).click();
  await page.getByRole('heading', { name: 'Rapporten är inskickad' }).waitFor();
  expect(sent).toHaveLength(2);
  expect(sent[1]?.headers['idempotency-key']).toBe(sent[0]?.headers['idempotency-key']);
  expect(sent[1]?.body).toEqual(sent[0]?.body);
});

test('what is missing is listed first with the focus, in the order of the page, and each line leads there', async () => {
  const page = await openReport();
  await page.getByLabel('Jag såg en risk').check();
  await page.getByRole('button', send).click();
  const problems = page.locator('#problems');
  await problems.waitFor();
  expect(await focused(page)).toContain('5 saker behöver rättas');
  expect(await problems.getByRole('link').allInnerTexts()).toEqual([
    'Skriv vilken enhet det gäller.',
    'Skriv vad som hände.',
    'Skriv vad följden blev eller kunde ha blivit.',
    'Skriv vad som har gjorts hittills, eller Inget än.',
    'Svara på om det fanns personuppgifter i det.',
  ]);
  await page.getByRole('link', { name: 'Skriv vad som hände.' }).press('Enter');
  await page.keyboard.type('Dörren stod öppen.');
  expect(await page.getByLabel('Vad hände?').inputValue()).toBe('Dörren stod öppen.');
  await page.getByRole('link', { name: 'Svara på om det fanns personuppgifter i det.' }).click();
  await page.keyboard.press('Space');
  expect(await page.getByRole('radio', { name: 'Ja' }).last().isChecked()).toBe(true);
});

test('a contradiction is asked about', async () => {
  const page = await openReport();
  await fillMisdelivery(page);
  await page.getByRole('group', { name: 'När upptäckte du det?' }).getByLabel('Datum').fill('2018-01-31');
  await page.getByRole('button', send).click();
  await page
    .getByRole('link', { name: 'Det kan inte ha hänt efter att du upptäckte det. Vilken tid är rätt?' })
    .waitFor();
});

test("the service's refusal is shown beside the field it is about", async () => {
  const page = await openReport();
  await answerReports(
    page,
    json(400, {
      title: 'Rapporten saknar något',
      detail: 'Rapporten togs inte emot: en uppgift behöver rättas.',
      code: 'invalidFields',
      errors: [{ field: 'unit', code: 'unknown', message: 'Enheten finns inte.' }],
    }),
  );
  await fillMisdelivery(page);
  await page.getByRole('button', send).click();
  await page.getByRole('link', { name: 'Enheten finns inte.' }).waitFor();
  expect(await focused(page)).toContain('En sak behöver rättas');
  const unit = page.getByLabel('Enhet');
  expect(await unit.getAttribute('aria-invalid')).toBe('true');
  expect(await unit.getAttribute('aria-describedby')).toContain('field-unit-problem');
  expect(await page.locator('#field-unit-problem').innerText()).toBe('Enheten finns inte.');
});

test.each([
  ['no sign-in', { token: undefined }, accepted, 'Det gick inte att logga in dig. Din text finns kvar här.'],
  ['an expired sign-in', {}, json(401, {}), 'Det gick inte att logga in dig. Din text finns kvar här.'],
  ['a service that is down', {}, json(503, {}), 'Det gick inte att ta emot rapporten just nu.'],
  ['an answer that is no receipt', {}, json(201, {}), 'Det gick inte att ta emot rapporten just nu.'],
  [
    'a refusal without fields',
    {},
    json(403, { detail: 'Du finns inte i katalogen.' }),
    'Du finns inte i katalogen.',
  ],
])('%s keeps the draft and says what to do', async (_, changes, answer, sentence) => {
  const options = goldenCase({ received, token: 'a-token' });
  const page = await panes.open('report', 'token' in changes ? goldenCase({ received }) : options);
  await answerReports(page, answer);
  await fillMisdelivery(page);
  await page.getByRole('button', send).click();
  await page.getByRole('status').filter({ hasText: sentence }).waitFor();
  expect(await page.evaluate(storedDrafts)).toHaveLength(1);
});

test('another message in a pinned pane has its own report, and the first is kept', async () => {
  const page = await openReport();
  await page.getByLabel('Jag såg en risk').check();
  await page.getByLabel('Vad hände?').fill('Om det första mejlet.');
  const choose = (id: string) =>
    page.evaluate(`Object.assign(Office.context.mailbox.item, { internetMessageId: '${id}' });
      officeRecord.handlers.olkItemSelectedChanged()`);
  await choose('<another@bjorkstad.example>');
  await page.getByText('Det du skrev om det förra är sparat där.').waitFor();
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  await choose(received.internetMessageId);
  expect(await page.getByLabel('Vad hände?').inputValue()).toBe('Om det första mejlet.');
  await page.evaluate('Office.context.mailbox.item = null; officeRecord.handlers.olkItemSelectedChanged()');
  await page.getByText('Välj ett mejl i listan, så visas det här.').waitFor();
});

test('a whole report can be written and sent with the keyboard alone', async () => {
  const page = await openReport();
  const sent = await answerReports(page, accepted);
  const tabTo = async (name: string) => {
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press('Tab');
      const labels = await page.evaluate<string>(
        `[document.activeElement, ...(document.activeElement.labels ?? [])].map((one) => one.textContent).join(' ')`,
      );
      if (labels.includes(name)) return;
    }
    throw new Error(`No way to ${name} by Tab`);
  };
  await tabTo(misdelivery);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo('Enhet');
  await page.keyboard.type('Jobbtorg Norr');
  await tabTo('Vad hände?');
  await page.keyboard.type('Dörren stod öppen.');
  await tabTo('Vad blev följden');
  await page.keyboard.type('Vet inte');
  await tabTo('Vad har gjorts');
  await page.keyboard.type('Stängde den.');
  await tabTo('Ja');
  await page.keyboard.press('ArrowDown');
  await tabTo('Skicka rapporten');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Rapporten är inskickad' }).waitFor();
  expect(sent[0]?.body).toMatchObject({ kind: 'risk', personalData: 'no', unit: 'Jobbtorg Norr' });
});

test.each<PaneSettings>([{ width: 320 }, { width: 320, dark: true }, { width: 256 }, { width: 640 }])(
  'the pane is accessible and fits at every stop: %j',
  async (settings) => {
    const page = await openReport({}, settings);
    await answerReports(page, accepted);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel(misdelivery).check();
    await page.getByRole('button', send).click();
    await page.locator('#problems').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await fillMisdelivery(page);
    await page.getByRole('button', send).click();
    await page.locator('#receipt').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  },
);
