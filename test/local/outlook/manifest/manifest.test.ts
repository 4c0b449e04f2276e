import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addInPath, parseManifest, readManifest } from '../../../../local/outlook/manifest/manifest';
import { exampleAddIn } from '../startedOutlook';

const xml = readFileSync(join(exampleAddIn, 'manifest.xml'), 'utf8');
const source = { distOutlook: exampleAddIn, language: 'sv-SE' };

test('the manifest gives the name, permission, runtime and events of the add-in', () => {
  const addIn = parseManifest(xml, source);
  expect(addIn).toMatchObject({
    name: 'Exempelvakten',
    permission: 'ReadWriteItem',
    runtimePage: '/addin/events.html',
    runtimeScript: '/addin/events.js',
    images: ['Icon.16', 'Icon.80'],
    events: [
      { type: 'OnNewMessageCompose', handler: 'onNewMessage', sendMode: 'SoftBlock' },
      { type: 'OnMessageRecipientsChanged', handler: 'onRecipients', sendMode: 'SoftBlock' },
      { type: 'OnMessageSend', handler: 'onSend', sendMode: 'PromptUser' },
    ],
  });
});

test('each ribbon button has its label, page, icon and mode', () => {
  expect(parseManifest(xml, source).buttons).toEqual([
    {
      id: 'readButton',
      mode: 'read',
      label: 'Visa händelse',
      description: 'Visar rutan.',
      icon: '/addin/icons/icon-80.png',
      page: '/addin/pane.html?mode=read',
      pinnable: true,
    },
    {
      id: 'composeButton',
      mode: 'compose',
      label: 'Granska mottagare',
      description: 'Visar rutan.',
      icon: '/addin/icons/icon-80.png',
      page: '/addin/pane.html?mode=compose',
      pinnable: false,
    },
  ]);
});

test('another language takes its overrides and else the default', () => {
  const addIn = parseManifest(xml, { ...source, language: 'en-US' });
  expect(addIn.name).toBe('Example Guard');
  expect(addIn.buttons.map(({ label }) => label)).toEqual(['Show incident', 'Granska mottagare']);
});

test.each([
  ['https://host.example/addin/pane.html', '/addin/pane.html'],
  ['https://host.example/pane.html?a=1', '/addin/pane.html?a=1'],
  ['https://other.example/some/where/pane.html', '/addin/pane.html'],
  ['https://host.example/addin/icons/icon-16.png', '/addin/icons/icon-16.png'],
])('%s is served at %s', (url, path) => {
  expect(addInPath(url, exampleAddIn)).toBe(path);
});

test.each([
  ['not XML at all', 'no manifest <'],
  ['no VersionOverrides', '<OfficeApp><Id>1</Id></OfficeApp>'],
])('%s is refused in words', (_, text) => {
  expect(() => parseManifest(text, source)).toThrow();
});

test('a manifest that is not there is an add-in that is missing', () => {
  const found = readManifest({ ...source, manifestPath: join(exampleAddIn, 'nowhere.xml') });
  expect(found).toEqual({ kind: 'missing', reason: 'Manifestet finns inte.' });
});
