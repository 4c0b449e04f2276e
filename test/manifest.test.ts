import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { XMLParser } from 'fast-xml-parser';
import { apps } from '../local/tenant/tenant';
import type { SendMode } from '../src/guard/policy';
import { policy } from '../src/guard/policy';
import { startClassicOutlook } from './outlook/classicOutlook';
import { goldenCase } from './outlook/goldenCase';
import { pixelsOf } from './png';

type Element = { name: string; attributes: Record<string, string>; text: string; children: Element[] };

const source = readFileSync('manifest.xml', 'utf8');
const manifest = elementOf(
  new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '' }).parse(
    source,
  ) as unknown[],
);
const everything = descendants(manifest);
const built = 'dist/outlook';
const home = 'https://lexsarah.bjorkstad.example/addin/';

/** Elements by their name without prefix, wherever they stand. */
function all(name: string): Element[] {
  return everything.filter((element) => element.name.split(':').pop() === name);
}

function elementOf(ordered: unknown[], name = 'document', attributes: Record<string, string> = {}): Element {
  const element: Element = { name, attributes, text: '', children: [] };
  for (const node of ordered as Record<string, unknown>[]) {
    for (const [key, value] of Object.entries(node)) {
      if (key === ':@') continue;
      if (key === '#text') element.text += String(value);
      else {
        const own = (node[':@'] ?? {}) as Record<string, string>;
        element.children.push(elementOf(value as unknown[], key, own));
      }
    }
  }
  return element;
}

function descendants(element: Element): Element[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}

function attributeOf(elements: readonly Element[], attribute: string): string[] {
  return elements.flatMap(({ attributes }) => attributes[attribute] ?? []);
}

const resources = all('Resources').flatMap(descendants);
const resourceIds = attributeOf(resources, 'id');
const usedIds = attributeOf(everything, 'resid');

test('every resource that is used exists, once', () => {
  expect(usedIds.filter((id) => !resourceIds.includes(id))).toEqual([]);
  expect(new Set(resourceIds).size).toBe(resourceIds.length);
});

test('every resource that exists is used', () => {
  expect(resourceIds.filter((id) => !usedIds.includes(id))).toEqual([]);
});

test("the page of the events is the runtime's page", () => {
  const [runtime] = attributeOf(all('Runtime'), 'resid');
  const launch = all('ExtensionPoint').find(({ attributes }) => attributes['xsi:type'] === 'LaunchEvent');
  const [page] = descendants(launch ?? manifest).filter(({ name }) => name === 'SourceLocation');
  expect(page?.attributes['resid']).toBe(runtime);
  expect(attributeOf(all('FunctionFile'), 'resid')).toEqual([runtime]);
});

test('every event has its handler in the built bundle, in a bare engine', () => {
  const associated: string[] = [];
  const associate = (name: string) => associated.push(name);
  const context = createContext({ Office: { actions: { associate } } });
  runInContext(readFileSync(join(built, 'launchevent.js'), 'utf8'), context);
  expect(attributeOf(all('LaunchEvent'), 'FunctionName').sort()).toEqual(associated.sort());
});

test('what Outlook does when the guard objects is what the policy says', () => {
  const send = all('LaunchEvent').filter(({ attributes }) => attributes['Type'] === 'OnMessageSend');
  const modes: Record<SendMode, string> = { promptUser: 'PromptUser', softBlock: 'SoftBlock' };
  expect(attributeOf(send, 'SendMode')).toEqual([modes[policy.sendMode]]);
});

test('the buttons and the icon that the handlers name exist', async () => {
  const outlook = startClassicOutlook(goldenCase());
  await outlook.raise('onNewMessageComposeHandler');
  const [alert] = await outlook.raise('onMessageSendHandler');
  const [cue] = Object.values(outlook.record.notifications) as {
    icon?: string;
    actions?: { commandId: string }[];
  }[];
  const buttons = attributeOf(all('Control'), 'id');
  expect(buttons).toEqual(['readReportButton', 'composeReviewButton']);
  expect(buttons).toContain(alert?.commandId);
  expect(buttons).toContain(cue?.actions?.[0]?.commandId);
  expect(resourceIds).toContain(cue?.icon);
});

test('every address is https and its file is built', () => {
  const addresses = [
    ...attributeOf([...all('Url'), ...all('Image'), ...all('IconUrl')], 'DefaultValue'),
    ...attributeOf([...all('HighResolutionIconUrl'), ...all('SourceLocation')], 'DefaultValue'),
  ];
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => !address.startsWith(home))).toEqual([]);
  const files = addresses.map((address) => join(built, address.slice(home.length)));
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test('every icon has the size it is used for', () => {
  const icons = new Map(
    resources
      .filter(({ name }) => name === 'bt:Image')
      .map(({ attributes }) => [attributes['id'], attributes['DefaultValue']] as const),
  );
  const uses = all('Icon')
    .flatMap(({ children }) => children)
    .map(
      ({ attributes }) => [icons.get(attributes['resid'] ?? '') ?? '', Number(attributes['size'])] as const,
    );
  const shop = [
    [attributeOf(all('IconUrl'), 'DefaultValue')[0] ?? '', 64],
    [attributeOf(all('HighResolutionIconUrl'), 'DefaultValue')[0] ?? '', 128],
  ] as const;
  for (const [address, size] of [...uses, ...shop]) {
    expect(pixelsOf(join(built, address.slice(home.length)))).toEqual({ width: size, height: size });
  }
  const sizes = new Set(uses.map(([, size]) => size));
  expect([...sizes]).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
});

test('everything people read has English beside the Swedish', () => {
  expect(source).toContain('<DefaultLocale>sv-SE</DefaultLocale>');
  const read = [...all('String'), ...all('DisplayName'), ...all('Description'), ...all('SupportUrl')].filter(
    ({ attributes }) => attributes['DefaultValue'] !== undefined,
  );
  expect(read.length).toBeGreaterThan(7);
  for (const { attributes, children } of read) {
    const [english, ...more] = children.filter(({ name }) => name.endsWith('Override'));
    expect(more).toEqual([]);
    expect(english?.attributes['Locale']).toBe('en-US');
    expect(english?.attributes['Value']).not.toBe(attributes['DefaultValue']);
  }
});

test.each([
  ['ShortStrings', 125],
  ['LongStrings', 250],
  ['Urls', 2048],
])('%s keep to %i characters in every language', (kind, limit) => {
  const texts = all(kind).flatMap(descendants);
  const values = [...attributeOf(texts, 'DefaultValue'), ...attributeOf(texts, 'Value')];
  expect(values.length).toBeGreaterThan(0);
  expect(values.filter((value) => value.length > limit)).toEqual([]);
});

test('ids of resources keep to 32 characters', () => {
  expect(resourceIds.filter((id) => id.length > 32)).toEqual([]);
});

test('the add-in asks for the least permission it can do with, and for no newer Outlook than it needs', () => {
  expect(source).toContain('<Permissions>ReadWriteItem</Permissions>');
  expect(attributeOf(all('Set'), 'MinVersion')).toEqual(['1.5']);
  expect(attributeOf(all('Sets'), 'DefaultMinVersion')).toEqual(['1.5']);
});

test('people sign in to the API of the functions app', () => {
  const [info] = all('WebApplicationInfo');
  const texts = descendants(info ?? manifest).map(({ text }) => text);
  expect(texts).toContain(apps.functions);
  expect(texts).toContain(`api://lexsarah.bjorkstad.example/${apps.functions}`);
  expect(texts).toContain('access_as_user');
});

describe("Microsoft's schema", () => {
  const schema = resolve('../shared/schemas/office/OfficeAppManifestV1_1.xsd');
  // The schemas are not part of this repository.
  if (existsSync(schema)) {
    test('accepts the manifest and refuses a wrong send mode', () => {
      expect(validate(source, schema)).toBe('valid');
      expect(validate(source.replace('"PromptUser"', '"AskUser"'), schema)).toContain('SendMode');
    });
  } else {
    test('is not here: its check was left out', () => {
      process.stdout.write(`Left out: ${schema} is not here, manifest.xml is not validated.\n`);
      expect(existsSync(schema)).toBe(false);
    });
  }
});

/** libxml2-wasm is an ES module that waits at its top level, which jest's CommonJS cannot load. */
function validate(xml: string, schema: string): string {
  const program = `
    import { readFileSync } from 'node:fs';
    import { XmlDocument, XsdValidator } from 'libxml2-wasm';
    import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
    xmlRegisterFsInputProviders();
    const schema = XmlDocument.fromBuffer(readFileSync(${JSON.stringify(schema)}), { url: ${JSON.stringify(schema)} });
    const validator = XsdValidator.fromDoc(schema);
    try {
      validator.validate(XmlDocument.fromString(readFileSync(0, 'utf8')));
      console.log('valid');
    } catch (error) {
      console.log(String(error.message));
    }`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', program], { input: xml })
    .toString()
    .trim();
}
