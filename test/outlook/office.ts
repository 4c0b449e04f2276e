/** A file of the message at hand; `base64` is its content. */
export type DoubledAttachment = {
  id: string;
  name: string;
  size: number;
  base64?: string;
  attachmentType?: string;
  isInline?: boolean;
};

export type DoubledPerson = { displayName: string; emailAddress: string };

/** What this Outlook holds and how it behaves. */
export type OfficeOptions = {
  /** The highest Mailbox requirement set, the minor number of 1.x. */
  set?: number;
  language?: string;
  dark?: boolean;
  /** No message is chosen. */
  noItem?: boolean;
  composeType?: string;
  to?: DoubledPerson[];
  cc?: DoubledPerson[];
  bcc?: DoubledPerson[];
  subject?: string;
  body?: string;
  attachments?: DoubledAttachment[];
  session?: Record<string, string>;
  roaming?: Record<string, unknown>;
  /** Names of calls that answer with a failure, or throw. */
  failing?: string[];
  throwing?: string[];
  /** A received message instead of a draft. */
  received?: { subject: string; internetMessageId: string; sentAt: string };
  token?: string;
};

/** What a test may look at afterwards. */
export type OfficeRecord = {
  completed: unknown[];
  session: Record<string, string>;
  roaming: Record<string, unknown>;
  saves: number;
  changes: string[];
  notifications: Record<string, { message: string; type: string }>;
  fields: Record<string, DoubledPerson[]>;
  handlers: Record<string, () => void>;
  associated: Record<string, (event: unknown) => void>;
};

/**
 * Puts an in-memory Office object into a bare engine or a page. Self-contained: its source is carried over as
 * text. Results come later than the call, as in Outlook.
 */
export function installOffice(options: OfficeOptions): void {
  const record: OfficeRecord = {
    completed: [],
    session: options.session ?? {},
    roaming: options.roaming ?? {},
    saves: 0,
    changes: [],
    notifications: {},
    fields: { to: options.to ?? [], cc: options.cc ?? [], bcc: options.bcc ?? [] },
    handlers: {},
    associated: {},
  };
  type Callback = (result: unknown) => void;
  const answer = (name: string, args: unknown[], value: unknown, code?: number) => {
    if (options.throwing?.includes(name) === true) throw new Error(`${name} throws`);
    const callback = args.find((arg): arg is Callback => typeof arg === 'function');
    const failing = options.failing?.includes(name) === true;
    const error = { code: failing ? 5001 : code, message: `${name} failed` };
    const result =
      failing || code !== undefined ? { status: 'failed', error } : { status: 'succeeded', value };
    void Promise.resolve().then(() => callback?.(result));
  };
  const mostAtATime = 100;
  const field = (name: string) => ({
    addAsync: (people: DoubledPerson[], ...args: unknown[]) => {
      record.fields[name] = (record.fields[name] ?? []).concat(people);
      answer(`${name}.set`, args, undefined, people.length > mostAtATime ? 9012 : undefined);
    },
    getAsync: (...args: unknown[]) => answer(name, args, record.fields[name]),
    setAsync: (people: DoubledPerson[], ...args: unknown[]) => {
      if (options.failing?.includes(`${name}.set`) === true) {
        answer(`${name}.set`, args, undefined);
        return;
      }
      if (people.length > mostAtATime) {
        answer(`${name}.set`, args, undefined, 9012);
        return;
      }
      record.changes.push(name);
      record.fields[name] = people;
      answer(`${name}.set`, args, undefined);
    },
  });
  const attachments = (options.attachments ?? []).map((file) => ({
    id: file.id,
    name: file.name,
    size: file.size,
    attachmentType: file.attachmentType ?? 'file',
    isInline: file.isInline ?? false,
  }));
  const draft = {
    to: field('to'),
    cc: field('cc'),
    bcc: field('bcc'),
    subject: { getAsync: (...args: unknown[]) => answer('subject', args, options.subject ?? '') },
    body: { getAsync: (...args: unknown[]) => answer('body', args, options.body ?? '') },
    getAttachmentsAsync: (...args: unknown[]) => answer('attachments', args, attachments),
    getAttachmentContentAsync: (id: string, ...args: unknown[]) => {
      const file = options.attachments?.find((attachment) => attachment.id === id);
      answer('content', args, { format: 'base64', content: file?.base64 ?? '' });
    },
    getComposeTypeAsync: (...args: unknown[]) =>
      answer('composeType', args, { composeType: options.composeType ?? 'newMail', coercionType: 'html' }),
    addHandlerAsync: (type: string, handler: () => void, ...args: unknown[]) => {
      record.handlers[type] = handler;
      answer('addHandler', args, undefined);
    },
    sessionData: {
      getAsync: (key: string, ...args: unknown[]) =>
        answer('session.get', args, record.session[key], key in record.session ? undefined : 9050),
      setAsync: (key: string, value: string, ...args: unknown[]) => {
        record.changes.push(`session:${key}`);
        if (options.failing?.includes('session.set') !== true) record.session[key] = value;
        answer('session.set', args, undefined);
      },
    },
    notificationMessages: {
      replaceAsync: (key: string, details: { message: string; type: string }, ...args: unknown[]) => {
        record.notifications[key] = details;
        answer('notify', args, undefined);
      },
      removeAsync: (key: string, ...args: unknown[]) => {
        const { [key]: removed, ...kept } = record.notifications;
        record.notifications = kept;
        answer('notify', args, undefined, removed === undefined ? 9020 : undefined);
      },
    },
  };
  // Members that came after Mailbox 1.5.
  const newer = {
    addHandlerAsync: 7,
    getAttachmentsAsync: 8,
    getAttachmentContentAsync: 8,
    getComposeTypeAsync: 10,
    sessionData: 11,
  };
  for (const [name, since] of Object.entries(newer)) {
    if (since > (options.set ?? 16)) Reflect.deleteProperty(draft, name);
  }
  const received = options.received && {
    subject: options.received.subject,
    internetMessageId: options.received.internetMessageId,
    itemId: 'item-1',
    conversationId: 'conversation-1',
    dateTimeCreated: new Date(options.received.sentAt),
    to: record.fields['to'],
    cc: record.fields['cc'],
    attachments,
  };
  const office = {
    context: {
      displayLanguage: options.language ?? 'sv-SE',
      officeTheme: options.dark === undefined ? undefined : { isDarkTheme: options.dark },
      requirements: {
        isSetSupported: (name: string, version: string) =>
          name === 'Mailbox' && Number(version.split('.')[1]) <= (options.set ?? 16),
      },
      roamingSettings: {
        get: (key: string) => {
          if (options.throwing?.includes('roaming') === true) throw new Error('roaming throws');
          return record.roaming[key];
        },
        set: (key: string, value: unknown) => {
          record.roaming[key] = value;
        },
        saveAsync: (...args: unknown[]) => {
          record.saves++;
          answer('roaming.save', args, undefined);
        },
      },
      mailbox: {
        item: options.noItem === true ? null : (received ?? draft),
        userProfile: { displayName: 'Sara Nyqvist', emailAddress: 'sara.nyqvist@bjorkstad.example' },
        addHandlerAsync: (type: string, handler: () => void, ...args: unknown[]) => {
          record.handlers[type] = handler;
          answer('addHandler', args, undefined);
        },
      },
    },
    EventType: {
      RecipientsChanged: 'olkRecipientsChanged',
      AttachmentsChanged: 'olkAttachmentsChanged',
      InitializationContextChanged: 'olkInitializationContextChanged',
      ItemChanged: 'olkItemSelectedChanged',
    },
    auth: {
      getAccessToken: () =>
        options.token === undefined ? Promise.reject(new Error('13003')) : Promise.resolve(options.token),
    },
    onReady: () => Promise.resolve({ host: 'Outlook', platform: 'OfficeOnline' }),
    actions: {
      associate: (name: string, handler: (event: unknown) => void) => {
        record.associated[name] = handler;
      },
    },
  };
  Object.assign(globalThis, { Office: office, officeRecord: record, officeOptions: options });
}
