export type ProfileName =
  | 'web'
  | 'classic'
  | 'mac'
  | 'classic2206'
  | 'classic2304'
  | 'classic2404'
  | 'classic2602'
  | 'ltsc2024'
  | 'onPremises'
  | 'mobile';

/** What one Outlook client can do; the differences are from Microsoft's pages on Smart Alerts. */
export type ClientProfile = {
  name: ProfileName;
  label: string;
  /** Where event handlers run: a hidden page, or an engine that has only the language itself. */
  engine: 'page' | 'script';
  /** Launch events that this client raises. */
  events: 'all' | 'none';
  /** Shows the add-in's buttons, which need a form factor of the client's kind in the manifest. */
  buttons: boolean;
  /** Newest minor version of requirement set Mailbox 1.x. */
  mailboxMinor: number;
  platform: 'OfficeOnline' | 'PC' | 'Mac' | 'iOS';
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

const web: ClientProfile = {
  name: 'web',
  label: 'Webben och nya Outlook',
  engine: 'page',
  events: 'all',
  buttons: true,
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
};

const classic: ClientProfile = {
  ...web,
  name: 'classic',
  label: 'Klassiska Windows',
  engine: 'script',
  mailboxMinor: 15,
  platform: 'PC',
  hostName: 'Outlook',
  hostVersion: '16.0.18324.20000',
  recipientLimit: 500,
  sessionDataLimit: oldSessionDataLimit,
  softBlockTimeoutSends: false,
  tellsChangedFields: true,
};

const beforeTakeAction = { markdown: false, takeAction: false };

/** The clients by the newest first of each kind; the choice on the page is in this order. */
export const profiles: Record<ProfileName, ClientProfile> = {
  web,
  classic,
  mac: {
    ...web,
    name: 'mac',
    label: 'Mac',
    mailboxMinor: 14,
    platform: 'Mac',
    hostName: 'MacOutlook',
    hostVersion: '16.101.1106',
    markdown: false,
    takeAction: false,
    recipientLimit: Number.MAX_SAFE_INTEGER,
    sessionDataLimit: oldSessionDataLimit,
    refiresOnMutation: true,
    softBlockTimeoutSends: false,
    tellsChangedFields: true,
  },
  classic2602: {
    ...classic,
    name: 'classic2602',
    label: 'Klassiska 2602',
    mailboxMinor: 16,
    hostVersion: '16.0.19725.20000',
    recipientLimit: 1_000,
    sessionDataLimit: newSessionDataLimit,
  },
  classic2404: {
    ...classic,
    ...beforeTakeAction,
    name: 'classic2404',
    label: 'Klassiska 2404',
    mailboxMinor: 14,
    hostVersion: '16.0.17531.20000',
  },
  classic2304: {
    ...classic,
    ...beforeTakeAction,
    name: 'classic2304',
    label: 'Klassiska 2304',
    mailboxMinor: 13,
    hostVersion: '16.0.16327.20000',
    textContextOnly: true,
  },
  classic2206: {
    ...classic,
    ...beforeTakeAction,
    name: 'classic2206',
    label: 'Klassiska 2206',
    mailboxMinor: 12,
    hostVersion: '16.0.15330.20196',
    textContextOnly: true,
  },
  ltsc2024: {
    ...classic,
    ...beforeTakeAction,
    name: 'ltsc2024',
    label: 'Office LTSC 2024',
    mailboxMinor: 14,
    hostVersion: '16.0.17932.20222',
  },
  onPremises: {
    ...classic,
    ...beforeTakeAction,
    name: 'onPremises',
    label: 'Egen Exchange',
    events: 'none',
    textContextOnly: true,
    mailboxMinor: 5,
  },
  mobile: {
    ...web,
    ...beforeTakeAction,
    name: 'mobile',
    label: 'Mobilen',
    events: 'none',
    buttons: false,
    mailboxMinor: 5,
    platform: 'iOS',
    hostName: 'OutlookIOS',
    recipientLimit: 100,
  },
};

/** The profile that an address names; the web client when it names none. */
export function profileNamed(name: string | null | undefined): ClientProfile {
  return Object.values(profiles).find((profile) => profile.name === name) ?? web;
}
