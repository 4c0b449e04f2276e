import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { tenant } from '../../local/tenant/tenant';
import { launchBrowser } from '../browser';
import { karin, lars, mona, sara, tomas } from '../people';
import { startWorld, type World } from './installation';
import { playStory, type StoryOptions } from './story';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

/** One case, its seven facts in order, and every person with the cards that follow from them, once. */
async function expectOneWholeCase(world: World): Promise<void> {
  const cases = await itemsOf(world, 'Ärenden');
  expect(cases).toHaveLength(1);
  const response = await fetch(
    `${world.addresses.functions}/api/cases/${String(cases[0]?.['CaseKey'])}/events`,
    {
      headers: { Authorization: `Bearer ${await world.token(karin.person.id)}` },
    },
  );
  const { commits } = (await response.json()) as {
    commits: { sequence: number; events: { type: string }[] }[];
  };
  expect(commits.map(({ sequence, events }) => [sequence, events[0]?.type])).toEqual([
    [1, 'reportSubmitted'],
    [2, 'caseRegistered'],
    [3, 'investigationOpened'],
    [4, 'decisionProposed'],
    [5, 'caseDecided'],
  ]);
  const notices = await settledNotices(world);
  expect(notices.map(({ Kind, Status }) => `${String(Kind)} ${String(Status)}`).sort()).toEqual([
    'decide sent',
    'investigate sent',
    'outcome sent',
    'receipt sent',
    'register sent',
    'standpoint sent',
  ]);
  for (const { person } of [sara, lars, karin, tomas, mona]) {
    const own = notices.filter(({ PersonId }) => PersonId === person.id);
    const attempts = own.reduce((sum, { Attempts }) => sum + Number(Attempts), 0);
    const cards = await cardsOf(world, person.id);
    // A second card is allowed only where the outbox says that the first may not have arrived.
    expect([person.name, cards >= own.length && cards <= attempts]).toEqual([person.name, true]);
  }
}

/** A sender killed in the middle is replaced after a minute; until then its notice is on its way. */
async function settledNotices(world: World): Promise<Record<string, unknown>[]> {
  for (;;) {
    const notices = await itemsOf(world, 'Utskick');
    if (notices.every(({ Status }) => Status === 'sent')) return notices;
    await wait(1000);
  }
}

async function cardsOf(world: World, personId: string): Promise<number> {
  const route = `${world.addresses.connector}/local/activities?person=${personId}`;
  const { messages } = (await world.control(route, undefined, 'GET')) as {
    messages: { attachments?: unknown[]; activity?: { attachments?: unknown[] } }[];
  };
  return messages.filter((message) => (message.activity ?? message).attachments?.length === 1).length;
}

async function itemsOf(world: World, list: string): Promise<Record<string, unknown>[]> {
  const token = (await world.control(`${world.addresses.signin}/local/person-token`, {
    personId: karin.person.id,
    audience: 'graph',
  })) as { accessToken: string };
  const path = `/v1.0/sites/${tenant.siteId}/lists/${encodeURIComponent(list)}/items?$expand=fields`;
  const { body } = await world.request(`${world.addresses.graph}${path}`, {
    headers: { authorization: `Bearer ${token.accessToken}` },
  });
  const { value } = JSON.parse(body.toString()) as { value: { fields: Record<string, unknown> }[] };
  return value.map(({ fields }) => fields);
}

const table: [string, Omit<StoryOptions, 'world' | 'browser' | 'between'> & { isKilled?: boolean }][] = [
  ['in Outlook on the web', { profile: 'web', width: 1280 }],
  ['in classic Outlook', { profile: 'classic', width: 1280 }],
  ['on a narrow screen, with the keyboard alone', { profile: 'web', width: 320, keyboard: true }],
  [
    'with the functions process killed between any two steps',
    { profile: 'web', width: 1280, isKilled: true },
  ],
];

test.each(table)(
  'the whole story %s is one case, nothing lost and nothing doubled',
  async (_name, { isKilled, ...options }) => {
    const world = await startWorld();
    try {
      await playStory({
        ...options,
        world,
        browser,
        ...(isKilled === true ? { between: world.killFunctions } : {}),
      });
      await expectOneWholeCase(world);
    } finally {
      await world.stop();
    }
  },
  300_000,
);
