import { XMLParser } from 'fast-xml-parser';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { permissions } from './addIn';
import type { AddIn, AddInButton, AddInState, LaunchEvent, Permission, SendMode } from './addIn';
import { all, attribute, first, read, text } from './xmlNode';
import type { XmlNode } from './xmlNode';

const defaultSendMode: SendMode = 'SoftBlock';

export type ManifestSource = { manifestPath: string; distOutlook: string; language: string };

/** Reads the manifest for one language; says in words why when there is nothing to run. */
export function readManifest(source: ManifestSource): AddInState {
  if (!existsSync(source.manifestPath)) return { kind: 'missing', reason: 'Manifestet finns inte.' };
  try {
    const xml = readFileSync(source.manifestPath, 'utf8');
    return { kind: 'installed', addIn: parseManifest(xml, source) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'missing', reason: `Manifestet gick inte att läsa: ${why}` };
  }
}

/** The add-in that a manifest describes. Addresses on any host become paths of the portal's `/addin/`. */
export function parseManifest(xml: string, source: Pick<ManifestSource, 'distOutlook' | 'language'>): AddIn {
  const root = first(read(parser.parse(xml)), 'OfficeApp');
  if (root === undefined) throw new Error('the element OfficeApp is missing');
  const overrides = newestOverrides(root);
  const form = formFactor(overrides);
  const resources = resourceReader(overrides, source.language);
  const path = (resid: string | undefined): string | undefined => {
    const url = resources(resid);
    return url === undefined ? undefined : addInPath(url, source.distOutlook);
  };
  const runtime = descend(overrides, ['Hosts', 'Host', 'Runtimes', 'Runtime']);
  const script = first(runtime, 'Override');
  return {
    id: text(first(root, 'Id')) ?? '',
    name: localised(first(root, 'DisplayName'), source.language) ?? 'Tillägg',
    permission: permissionOf(text(first(root, 'Permissions'))),
    buttons: buttonsOf(form, resources, path),
    runtimePage: path(attribute(runtime, 'resid')),
    runtimeScript: path(attribute(script, 'resid')),
    events: eventsOf(form),
    images: all(descend(overrides, ['Resources', 'Images']), 'Image').map(
      (image) => attribute(image, 'id') ?? '',
    ),
  };
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
});

/** The newest VersionOverrides, which lies inside the older ones. */
function newestOverrides(root: XmlNode): XmlNode {
  let found = first(root, 'VersionOverrides');
  for (let inner = found; inner !== undefined; inner = first(inner, 'VersionOverrides')) found = inner;
  if (found === undefined) throw new Error('the element VersionOverrides is missing');
  return found;
}

function descend(from: XmlNode | undefined, names: readonly string[]): XmlNode | undefined {
  return names.reduce<XmlNode | undefined>((node, name) => first(node, name), from);
}

function formFactor(overrides: XmlNode): XmlNode | undefined {
  return descend(overrides, ['Hosts', 'Host', 'DesktopFormFactor']);
}

function resourceReader(
  overrides: XmlNode,
  language: string,
): (resid: string | undefined) => string | undefined {
  const lists: readonly (readonly [string, string])[] = [
    ['Images', 'Image'],
    ['Urls', 'Url'],
    ['ShortStrings', 'String'],
    ['LongStrings', 'String'],
  ];
  const resources = first(overrides, 'Resources');
  const nodes = lists.flatMap(([list, name]) => all(first(resources, list), name));
  return (resid) =>
    localised(
      nodes.find((node) => attribute(node, 'id') === resid),
      language,
    );
}

function localised(node: XmlNode | undefined, language: string): string | undefined {
  const override = all(node, 'Override').find((one) => attribute(one, 'Locale') === language);
  return attribute(override, 'Value') ?? attribute(node, 'DefaultValue');
}

/**
 * The path on the portal of an address in the manifest: below `/addin/` by its own path when the built add-in
 * has that file, else by its file name.
 */
export function addInPath(url: string, distOutlook: string): string {
  const { pathname, search } = new URL(url);
  const path = decodeURIComponent(pathname).replace(/^\/(addin\/)?/, '');
  const built = existsSync(join(distOutlook, path)) ? path : basename(path);
  return `/addin/${built}${search}`;
}

function permissionOf(name: string | undefined): Permission {
  const normal = name === 'ReadWriteMailbox' ? name : name?.replace(/^Read\/?Write/, 'ReadWrite');
  return permissions.find((permission) => permission === normal) ?? 'Restricted';
}

function buttonsOf(
  form: XmlNode | undefined,
  resources: (resid: string | undefined) => string | undefined,
  path: (resid: string | undefined) => string | undefined,
): AddInButton[] {
  const surfaces = { MessageReadCommandSurface: 'read', MessageComposeCommandSurface: 'compose' } as const;
  return Object.entries(surfaces).flatMap(([type, mode]) =>
    controlsOf(form, type).flatMap((control): AddInButton[] => {
      const action = first(control, 'Action');
      const page = path(attribute(first(action, 'SourceLocation'), 'resid'));
      if (attribute(action, 'type') !== 'ShowTaskpane' || page === undefined) return [];
      const icon = all(first(control, 'Icon'), 'Image').at(-1);
      return [
        {
          id: attribute(control, 'id') ?? '',
          mode,
          label: resources(attribute(first(control, 'Label'), 'resid')) ?? '',
          description: resources(attribute(descend(control, ['Supertip', 'Description']), 'resid')) ?? '',
          icon: path(attribute(icon, 'resid')),
          page,
          pinnable: text(first(action, 'SupportsPinning')) === 'true',
        },
      ];
    }),
  );
}

function controlsOf(form: XmlNode | undefined, surface: string): XmlNode[] {
  return all(form, 'ExtensionPoint')
    .filter((point) => attribute(point, 'type') === surface)
    .flatMap((point) => [...all(point, 'OfficeTab'), ...all(point, 'CustomTab')])
    .flatMap((tab) => all(tab, 'Group'))
    .flatMap((group) => all(group, 'Control'));
}

function eventsOf(form: XmlNode | undefined): LaunchEvent[] {
  const modes: readonly SendMode[] = ['PromptUser', 'SoftBlock', 'Block'];
  return all(form, 'ExtensionPoint')
    .filter((point) => attribute(point, 'type') === 'LaunchEvent')
    .flatMap((point) => all(first(point, 'LaunchEvents'), 'LaunchEvent'))
    .map((event) => ({
      type: attribute(event, 'Type') ?? '',
      handler: attribute(event, 'FunctionName') ?? '',
      sendMode: modes.find((mode) => mode === attribute(event, 'SendMode')) ?? defaultSendMode,
    }));
}
