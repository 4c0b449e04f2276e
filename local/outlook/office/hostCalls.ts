import type { Permission } from '../manifest/addIn';
import type { ComposeType, RecipientField } from '../mailbox/message';
import type { ProfileName } from './profiles';

/** A recipient as Office hands it out. */
export type OfficeRecipient = { displayName: string; emailAddress: string; recipientType: string };

export type OfficeAttachment = {
  id: string;
  name: string;
  size: number;
  contentType: string;
  isInline: boolean;
};

export type NoticeType = 'progressIndicator' | 'informationalMessage' | 'errorMessage' | 'insightMessage';

export type NoticeAction = {
  actionType: string;
  actionText: string;
  commandId: string;
  contextData: unknown;
};

/** A row of the info bar above a message. */
export type Notice = {
  key: string;
  type: NoticeType;
  message: string;
  icon?: string;
  persistent?: boolean;
  actions?: NoticeAction[];
};

export type NewMessageForm = {
  toRecipients: string[];
  ccRecipients: string[];
  bccRecipients: string[];
  subject: string;
  htmlBody: string;
};

/** Everything the office.js double asks the client for: what it sends, and what it gets. */
export type HostCalls = {
  'recipients.get': [{ field: RecipientField }, OfficeRecipient[]];
  'recipients.set': [
    { field: RecipientField; recipients: { displayName: string; emailAddress: string }[]; add: boolean },
    null,
  ];
  'from.get': [null, { displayName: string; emailAddress: string }];
  'subject.get': [null, string];
  'subject.set': [{ subject: string }, null];
  'body.get': [{ format: 'text' | 'html'; onlyOwn: boolean }, string];
  'body.type': [null, 'text' | 'html'];
  'body.set': [{ data: string; format: 'text' | 'html'; place: 'whole' | 'start' }, null];
  'attachments.get': [null, OfficeAttachment[]];
  'attachments.content': [{ id: string }, { content: string; format: string }];
  'attachments.add': [{ name: string; base64: string; inline: boolean }, string];
  'attachments.remove': [{ id: string }, null];
  'session.get': [{ key: string }, string];
  'session.all': [null, Record<string, string>];
  'session.set': [{ key: string; value: string }, null];
  'session.remove': [{ key: string }, null];
  'session.clear': [null, null];
  'notices.all': [null, Notice[]];
  'notices.set': [{ notice: Notice }, null];
  'notices.remove': [{ key: string }, null];
  'item.composeType': [null, { composeType: ComposeType; coercionType: string }];
  'item.initializationContext': [null, string];
  'item.id': [null, string];
  'item.save': [null, string];
  'item.close': [null, null];
  'item.eml': [null, string];
  'item.headers': [null, string];
  'roaming.save': [{ settings: Record<string, unknown> }, null];
  'auth.token': [null, string];
  'mailbox.newMessage': [{ form: NewMessageForm }, null];
};

export type HostCallName = keyof HostCalls;
export type HostCallInput<N extends HostCallName> = HostCalls[N][0];
export type HostCallValue<N extends HostCallName> = HostCalls[N][1];

/** The item as Office knows it without asking. */
export type ItemContext =
  | { mode: 'compose'; conversationId: string | null; inReplyTo: string | null }
  | {
      mode: 'read';
      itemId: string;
      from: OfficeRecipient;
      to: OfficeRecipient[];
      cc: OfficeRecipient[];
      subject: string;
      attachments: OfficeAttachment[];
      internetMessageId: string;
      conversationId: string;
      dateTimeCreated: string;
    };

/** What the double knows from its first moment. */
export type HostContext = {
  surface: 'event' | 'pane';
  profile: ProfileName;
  displayLanguage: string;
  dark: boolean;
  permission: Permission;
  images: string[];
  user: { displayName: string; emailAddress: string };
  roaming: Record<string, unknown>;
  item: ItemContext | null;
};

export type CompletedOptions = {
  allowEvent?: boolean;
  errorMessage?: string;
  errorMessageMarkdown?: string;
  cancelLabel?: string;
  commandId?: string;
  contextData?: unknown;
  sendModeOverride?: string;
};

export type CallFailure = { code: number; name: string; message: string };

/** From the double to the client. */
export type ToHost =
  | { kind: 'hello' }
  | { kind: 'loaded' }
  | { kind: 'call'; id: number; name: HostCallName; input: unknown }
  | { kind: 'completed'; event: number; options: CompletedOptions }
  | { kind: 'fault'; event: number | null; fault: 'noHandler' | 'threw'; message: string };

/** From the client to the double. */
export type ToOffice =
  | { kind: 'context'; context: HostContext }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'refusal'; id: number; failure: CallFailure }
  | { kind: 'launch'; event: number; handler: string; args: Record<string, unknown> }
  | { kind: 'happened'; type: string; args: Record<string, unknown>; context?: HostContext };
