import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyChange, openDraft } from '../../../../local/outlook/office/composeState';
import type { ComposeState } from '../../../../local/outlook/office/composeState';
import type { EngineNews } from '../../../../local/outlook/events/engineNews';
import type { HostContext } from '../../../../local/outlook/office/hostCalls';
import { openMailStore } from '../../../../local/outlook/mailbox/mailStore';
import type { MailStore } from '../../../../local/outlook/mailbox/mailStore';
import { newMail } from '../../../../local/outlook/mailbox/quote';
import { runInScriptEngine } from '../../../../local/outlook/events/scriptEngine';
import { classicContext, serverHost } from '../../../../local/outlook/events/serverWorld';
import type { ProfileName } from '../../../../local/outlook/office/profiles';
import { profiles } from '../../../../local/outlook/office/profiles';
import { people } from '../../../../local/tenant/people';
import { addInOf } from '../addInOf';
import { buildPages } from '../startedOutlook';
import { present } from '../present';

const sara = present(people[0]);
const me = { name: sara.name, address: sara.mail };
const addIn = addInOf();
let folder: string;
let store: MailStore;
let officeJs: string;
let state: ComposeState;
let stops: (() => void)[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'engine-'));
  await buildPages(folder);
  officeJs = readFileSync(join(folder, 'office.js'), 'utf8');
  store = openMailStore(folder);
});

afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  stops = [];
  state = openDraft({
    ...newMail(me),
    id: 'draft',
    savedAt: '',
    to: [{ name: 'Johan Wikman', address: 'johan.wikman@tornbergsbygg.example' }],
    subject: 'Hej',
  });
});

afterEach(() => stops.forEach((stop) => stop()));

type Run = { news: EngineNews[]; until: (enough: (news: EngineNews[]) => boolean) => Promise<EngineNews[]> };

/** Runs a script's `handler`; `context` is what differs from a draft of Sara's in the classic client. */
function run(script: string, context: Partial<HostContext> = {}, now?: Date): Run {
  const news: EngineNews[] = [];
  let check = (): void => undefined;
  const holder = { state: () => state, setState: (next: ComposeState) => (state = next) };
  const profile = profiles[context.profile ?? 'classic'];
  const options = { profile, store, person: present(sara), addIn, ...holder };
  stops.push(
    runInScriptEngine({
      officeJs,
      script,
      context: { ...classicContext(options, 'sv-SE'), ...context },
      answer: serverHost({
        ...options,
        onChange: () => undefined,
        onRoaming: () => undefined,
        accessToken: () => Promise.resolve('a-token'),
      }),
      handler: 'handler',
      args: { type: 'olkRecipientsChanged', changedRecipientFields: { to: true } },
      ...(now === undefined ? {} : { now }),
      news: (one) => {
        news.push(one);
        check();
      },
    }),
  );
  const until: Run['until'] = (enough) =>
    new Promise((resolve) => {
      check = () => {
        if (enough(news)) resolve(news);
      };
      check();
    });
  return { news, until };
}

const handler = (body: string): string =>
  `Office.actions.associate('handler', async (event) => { ${body} });`;
const one = (news: EngineNews[]): boolean => news.length >= 1;

/** What a script's handler gives away as its error message, as JSON. */
async function says(body: string, context?: Partial<HostContext>): Promise<unknown> {
  const script = handler(`
    const say = (value) => event.completed({ allowEvent: false, errorMessage: JSON.stringify(value) });
    const ask = (start) => new Promise((done) => start((result) =>
      done(result.status === 'succeeded' ? result.value ?? null : result.error.name)));
    const { item } = Office.context.mailbox;
    ${body}`);
  const [first] = await run(script, context).until(one);
  if (first?.kind !== 'completed') return first;
  return JSON.parse(first.options.errorMessage ?? 'null');
}

test('the engine has the language and timers and nothing of a browser or of Node', async () => {
  const names = ['window', 'document', 'location', 'localStorage', 'fetch', 'XMLHttpRequest', 'URL'];
  const more = ['URLSearchParams', 'TextEncoder', 'atob', 'btoa', 'crypto', 'process', 'require', 'Buffer'];
  const seen = await says(`say(${JSON.stringify([...names, ...more])}.filter((name) => name in globalThis))`);
  expect(seen).toEqual([]);
  expect(await says('say([typeof setTimeout, typeof clearTimeout, typeof Promise])')).toEqual([
    'function',
    'function',
    'function',
  ]);
});

test('the item, the person and the client are there without Office.onReady', async () => {
  expect(
    await says(`
      const to = await ask((done) => item.to.getAsync(done));
      const subject = await ask((done) => item.subject.getAsync(done));
      say([to, subject, Office.context.mailbox.userProfile.emailAddress, Office.context.displayLanguage,
        Office.context.platform, event.changedRecipientFields])`),
  ).toEqual([
    [
      {
        displayName: 'Johan Wikman',
        emailAddress: 'johan.wikman@tornbergsbygg.example',
        recipientType: 'user',
      },
    ],
    'Hej',
    'sara.nyqvist@bjorkstad.example',
    'sv-SE',
    'PC',
    { to: true },
  ]);
});

test('what is in Office.onReady is not run', async () => {
  const script = `let ready = false; Office.onReady(() => (ready = true)); Office.initialize = () => (ready = true);
    ${handler('setTimeout(() => event.completed({ errorMessage: String(ready) }), 20)')}`;
  expect(await run(script).until(one)).toEqual([{ kind: 'completed', options: { errorMessage: 'false' } }]);
});

test.each([
  ['1.15', 'classic', true],
  ['1.16', 'classic', false],
  ['1.16', 'web', true],
  ['1.14', 'mac', true],
  ['1.15', 'mac', false],
  ['1.14', 'ltsc2024', true],
  ['1.15', 'ltsc2024', false],
  ['1.13', 'classic2206', false],
  ['1.13', 'classic2304', true],
  ['1.15', 'classic2404', false],
  ['1.16', 'classic2602', true],
  ['1.6', 'onPremises', false],
] as const)('Mailbox %s in the %s client is supported: %p', async (version, profile, supported) => {
  const body = `say(Office.context.requirements.isSetSupported('Mailbox', '${version}'))`;
  expect(await says(body, { profile })).toBe(supported);
});

test('session data, notices and settings reach the client', async () => {
  await says(`
    await ask((done) => item.sessionData.setAsync('a', 'b', done));
    await ask((done) => item.notificationMessages.addAsync('n',
      { type: 'informationalMessage', message: 'Hej', icon: 'Icon.16', persistent: true }, done));
    const settings = Office.context.roamingSettings;
    settings.set('known', ['x']);
    await ask((done) => settings.saveAsync(done));
    say(1)`);
  expect(state.session).toEqual({ a: 'b' });
  expect(state.notices).toMatchObject([{ key: 'n', message: 'Hej' }]);
  expect(store.roamingSettings(sara.id, addIn.id)).toEqual({ known: ['x'] });
  expect(await says(`say(Office.context.roamingSettings.get('known'))`)).toEqual(['x']);
});

test('asyncContext comes back and a failure has a code and a name', async () => {
  expect(
    await says(`
      const result = await new Promise((done) => item.sessionData.getAsync('none', { asyncContext: 7 }, done));
      say([result.asyncContext, result.status, result.error.code, result.error.name])`),
  ).toEqual([7, 'failed', 9050, 'KeyNotFound']);
});

test('single sign-on gives the token of the person', async () => {
  expect(await says('say(await Office.auth.getAccessToken())')).toBe('a-token');
});

test('a handler that never completes gives no news', async () => {
  const { news } = run(handler('await new Promise(() => undefined)'));
  await says('say(1)');
  expect(news).toEqual([]);
});

test('the engine goes on after completed, and a later call is told too', async () => {
  const script = handler(`
    event.completed({ allowEvent: false });
    Office.context.mailbox.item.sessionData.setAsync('late', 'yes', () => undefined);
    setTimeout(() => event.completed({ allowEvent: true }), 5);`);
  const news = await run(script).until((all) => all.length >= 2);
  expect(news).toEqual([
    { kind: 'completed', options: { allowEvent: false } },
    { kind: 'completed', options: { allowEvent: true } },
  ]);
  expect(state.session).toEqual({ late: 'yes' });
});

test.each([
  ['in a timer', 'setTimeout(() => event.completed({ allowEvent: true }), 5)'],
  ['in a turn that has begun', 'await null; event.completed({ allowEvent: true })'],
  ['in a callback', 'Office.context.mailbox.item.subject.getAsync(() => event.completed())'],
])('a stopped engine says nothing %s', async (_, body) => {
  const { news } = run(handler(body));
  stops.forEach((stop) => stop());
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(news).toEqual([]);
});

test.each([
  ['at once', "Office.actions.associate('handler', () => { throw new Error('oj'); });"],
  ['later', handler("await null; throw new Error('oj');")],
  [
    'in a callback',
    handler("Office.context.mailbox.item.subject.getAsync(() => { throw new Error('oj'); });"),
  ],
  ['in a timer', handler("setTimeout(() => { throw new Error('oj'); }, 1);")],
])('a handler that throws %s is told of and has not completed', async (_, script) => {
  const [first] = await run(script).until(one);
  expect(first).toMatchObject({ kind: 'threw', message: expect.stringContaining('oj') as string });
});

test.each([
  ['a syntax error', 'const = ;'],
  ['use of the page at the top level', 'document.title;'],
  ['a loop without end', 'for (;;) {}'],
])('a script with %s makes the add-in unavailable', async (_, script) => {
  const [first] = await run(script).until(one);
  expect(first).toMatchObject({ kind: 'unavailable' });
});

test('a function that is not associated is told of', async () => {
  expect(await run("Office.actions.associate('other', () => undefined);").until(one)).toEqual([
    { kind: 'noHandler' },
  ]);
});

test('the name of an associated function is found in any case', async () => {
  const script = "Office.actions.associate('HANDLER', (event) => event.completed({ allowEvent: true }));";
  expect(await run(script).until(one)).toMatchObject([{ kind: 'completed' }]);
});

test.each([
  ['errorMessage', "{ allowEvent: false, errorMessage: 'x'.repeat(501) }"],
  ['errorMessageMarkdown', "{ allowEvent: false, errorMessageMarkdown: 'x'.repeat(501) }"],
  ['cancelLabel', "{ allowEvent: false, cancelLabel: 'x'.repeat(21) }"],
  ['sendModeOverride', "{ allowEvent: false, sendModeOverride: 'block' }"],
])('a completion beyond the limit of %s does not count', async (name, options) => {
  const [first] = await run(handler(`event.completed(${options})`)).until(one);
  expect(first).toMatchObject({ kind: 'threw', message: expect.stringContaining(name) as string });
});

test.each([
  ['item.close', 'item.close()'],
  ['mailbox.displayNewMessageForm', 'Office.context.mailbox.displayNewMessageForm({})'],
  ['mailbox.displayMessageForm', "Office.context.mailbox.displayMessageForm('x')"],
  ['Office.context.ui.displayDialogAsync', "Office.context.ui.displayDialogAsync('x')"],
])('%s is blocked in an event', async (name, call) => {
  const seen = await says(`try { ${call}; say('allowed'); } catch (error) { say(error.message); }`);
  expect(seen).toBe(`${name} is not supported in an event handler.`);
});

test.each([
  ['Office.addin', 'Office.addin'],
  ['Office.context.document', 'Office.context.document'],
  ['item.categories', 'item.categories'],
  ['item.body.setSignatureAsync', "item.body.setSignatureAsync('x')"],
])('%s is not imitated and says so', async (name, use) => {
  const seen = await says(`try { ${use}; say('there'); } catch (error) { say(error.message); }`);
  expect(seen).toBe(`${name} is not imitated here.`);
});

test.each<[ProfileName, string[]]>([
  ['onPremises', ['getAttachmentsAsync', 'getComposeTypeAsync', 'sessionData', 'from', 'addHandlerAsync']],
  ['classic2206', []],
])('in the %s client the members %j are absent, as newer than it', async (profile, absent) => {
  const names = [
    'to',
    'subject',
    'body',
    'getAttachmentsAsync',
    'getComposeTypeAsync',
    'sessionData',
    'from',
  ];
  const body = `say(${JSON.stringify([...names, 'addHandlerAsync'])}.filter((name) => item[name] === undefined))`;
  expect(await says(body, { profile })).toEqual(absent);
});

test('members of the other mode are absent, so that an add-in can tell the modes apart', async () => {
  expect(
    await says('say([typeof item.getComposeTypeAsync, typeof item.itemId, item.conversationId])'),
  ).toEqual(['function', 'undefined', null]);
});

test('the past has its own time', async () => {
  const then = new Date('2026-10-01T12:00:00Z');
  const script = handler(
    "event.completed({ errorMessage: new Date().toISOString().slice(0, 10) + ' ' + (Date.now() < 1.8e12) })",
  );
  const [first] = await run(script, {}, then).until(one);
  expect(first).toMatchObject({ options: { errorMessage: '2026-10-01 true' } });
});

test('attachments are listed and their bytes are given', async () => {
  const content = Buffer.from('hej');
  const place = { person: sara.id, item: 'draft' };
  const attachment = store.attach(place, { name: 'a.txt', contentType: 'text/plain', content });
  state = applyChange(state, { kind: 'attachments', attachments: [attachment] });
  expect(
    await says(`
      const [first] = await ask((done) => item.getAttachmentsAsync(done));
      say([first.name, first.size, await ask((done) => item.getAttachmentContentAsync(first.id, done))])`),
  ).toEqual(['a.txt', 3, { content: content.toString('base64'), format: 'base64' }]);
});
