export type ProfileName = 'web' | 'classic' | 'mac';

/** What one Outlook client can do; the differences are from Microsoft's pages on Smart Alerts. */
export type ClientProfile = {
  name: ProfileName;
  label: string;
  /** Where event handlers run: a hidden page, or an engine that has only the language itself. */
  engine: 'page' | 'script';
  /** Newest minor version of requirement set Mailbox 1.x. */
  mailboxMinor: number;
  platform: 'OfficeOnline' | 'PC' | 'Mac';
  hostName: string;
  hostVersion: string;
  /** Shows `errorMessageMarkdown`. */
  markdown: boolean;
  /** Has a button of its own for `commandId`; elsewhere "Skicka inte" opens the pane and has a fixed text. */
  takeAction: boolean;
  /** Context data that is not a text gets lost, as in Windows builds before 2402. */
  textContextOnly: boolean;
  /** `getAsync` gives no more recipients than this. */
  recipientLimit: number;
  /** Characters of sessionData per item. */
  sessionDataLimit: number;
  /** Changing the item while it is being sent fires OnMessageSend again (office-js #6376). */
  refiresOnMutation: boolean;
  /** After a time-out a SoftBlock mail can be sent anyway (office-js #6637). */
  softBlockTimeoutSends: boolean;
  /** Handlers added by `addHandlerAsync` are not told which field changed (office-js #6878). */
  tellsChangedFields: boolean;
};

const newSessionDataLimit = 2_621_440;
const oldSessionDataLimit = 50_000;

export const profiles: Record<ProfileName, ClientProfile> = {
  web: {
    name: 'web',
    label: 'Webben och nya Outlook',
    engine: 'page',
    mailboxMinor: 16,
    platform: 'OfficeOnline',
    hostName: 'OutlookWebApp',
    hostVersion: '20261113003.10',
    markdown: true,
    takeAction: true,
    textContextOnly: false,
    recipientLimit: 1_000,
    sessionDataLimit: newSessionDataLimit,
    refiresOnMutation: false,
    softBlockTimeoutSends: true,
    tellsChangedFields: false,
  },
  classic: {
    name: 'classic',
    label: 'Klassiska Windows',
    engine: 'script',
    mailboxMinor: 15,
    platform: 'PC',
    hostName: 'Outlook',
    hostVersion: '16.0.18324.20000',
    markdown: true,
    takeAction: true,
    textContextOnly: true,
    recipientLimit: 500,
    sessionDataLimit: oldSessionDataLimit,
    refiresOnMutation: false,
    softBlockTimeoutSends: false,
    tellsChangedFields: true,
  },
  mac: {
    name: 'mac',
    label: 'Mac',
    engine: 'page',
    mailboxMinor: 14,
    platform: 'Mac',
    hostName: 'MacOutlook',
    hostVersion: '16.101.1106',
    markdown: false,
    takeAction: false,
    textContextOnly: false,
    recipientLimit: Number.MAX_SAFE_INTEGER,
    sessionDataLimit: oldSessionDataLimit,
    refiresOnMutation: true,
    softBlockTimeoutSends: false,
    tellsChangedFields: true,
  },
};

/** The profile that an address names; the web client when it names none. */
export function profileNamed(name: string | null | undefined): ClientProfile {
  return name === 'classic' || name === 'mac' ? profiles[name] : profiles.web;
}
