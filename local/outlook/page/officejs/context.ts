import type { Handlers } from './handlers';
import { refuseInEvents } from './host';
import type { Host } from './host';
import { imitated } from './imitated';
import { mailbox } from './mailbox';
import { roamingSettings } from './roamingSettings';

/** Newest minor version of the other requirement sets, all of major version 1. */
const otherSets: Partial<Record<string, number>> = { addincommands: 1, identityapi: 3 };

/** `Office.context`, once the client has answered. */
export function officeContext(host: Host, handlers: Handlers) {
  const { displayLanguage, dark } = host.context;
  return imitated('Office.context', {
    displayLanguage,
    contentLanguage: displayLanguage,
    host: 'Outlook',
    platform: host.profile.platform,
    diagnostics: { host: 'Outlook', platform: host.profile.platform, version: host.profile.hostVersion },
    touchEnabled: false,
    officeTheme: themeOf(dark),
    mailbox: mailbox(host, handlers),
    roamingSettings: roamingSettings(host),
    requirements: imitated('Office.context.requirements', {
      isSetSupported: (name: string, version?: string | number) => supports(host, name, version),
    } satisfies Record<keyof Office.RequirementSetSupport, unknown>),
    ui: imitated('Office.context.ui', {
      displayDialogAsync: () => refuse(host, 'Office.context.ui.displayDialogAsync'),
      messageParent: () => refuse(host, 'Office.context.ui.messageParent'),
    } satisfies Partial<Office.UI>),
  } satisfies Partial<Record<keyof Office.Context, unknown>>);
}

function supports(host: Host, name: string, version: string | number = '1.1'): boolean {
  const [major = 0, minor = 0] = String(version).split('.').map(Number);
  const newest = name.toLowerCase() === 'mailbox' ? host.profile.mailboxMinor : otherSets[name.toLowerCase()];
  return newest !== undefined && (major < 1 || (major === 1 && minor <= newest));
}

function themeOf(dark: boolean) {
  return {
    isDarkTheme: dark,
    bodyBackgroundColor: dark ? '#1f1f1f' : '#ffffff',
    bodyForegroundColor: dark ? '#ffffff' : '#242424',
    controlBackgroundColor: dark ? '#292929' : '#f5f5f5',
    controlForegroundColor: dark ? '#ffffff' : '#242424',
  } satisfies Partial<Office.OfficeTheme>;
}

function refuse(host: Host, api: string): void {
  refuseInEvents(host, api);
  throw new Error(`${api} is not imitated here.`);
}
