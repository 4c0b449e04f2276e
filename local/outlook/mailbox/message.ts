/** A name with an address, as they stand in a mail. */
export type Address = { name: string; address: string };

export type RecipientField = 'to' | 'cc' | 'bcc';

export const recipientFields: readonly RecipientField[] = ['to', 'cc', 'bcc'];

export type Attachment = {
  id: string;
  name: string;
  contentType: string;
  /** Bytes. */
  size: number;
  inline: boolean;
};

export type Folder = 'inbox' | 'sent' | 'drafts';

export const folderNames: Record<Folder, string> = {
  inbox: 'Inkorgen',
  sent: 'Skickat',
  drafts: 'Utkast',
};

type Addressed = Record<RecipientField, Address[]> & {
  id: string;
  from: Address;
  subject: string;
  text: string;
  attachments: Attachment[];
};

/** A message that has been sent. Times are ISO instants. */
export type Message = Addressed & {
  folder: Folder;
  html?: string;
  /** The internet headers of a message that came as a file. */
  headers?: string;
  sentAt: string;
  read: boolean;
  internetMessageId: string;
  conversationId: string;
  inReplyTo: string | null;
};

export type ComposeType = 'newMail' | 'reply' | 'forward';

/** A message that is being written; lies in Utkast. */
export type Draft = Addressed & {
  composeType: ComposeType;
  conversationId: string | null;
  inReplyTo: string | null;
  savedAt: string;
};

/** One row of the message list. */
export type Summary = {
  id: string;
  folder: Folder;
  /** Whom the row names: the sender, or the recipients of what one has written. */
  who: string;
  subject: string;
  preview: string;
  at: string;
  read: boolean;
  hasAttachments: boolean;
};

const previewLength = 90;

/** The row that stands for a message or a draft in the list of its folder. */
export function summaryOf(item: Message | Draft): Summary {
  const isDraft = 'composeType' in item;
  const folder = isDraft ? 'drafts' : item.folder;
  const recipients = [...item.to, ...item.cc].map(({ name }) => name).join(', ');
  return {
    id: item.id,
    folder,
    who: folder === 'inbox' ? item.from.name : recipients || 'Inga mottagare än',
    subject: item.subject || '(inget ämne)',
    preview: item.text.replaceAll(/\s+/g, ' ').trim().slice(0, previewLength),
    at: isDraft ? item.savedAt : item.sentAt,
    read: isDraft || item.read,
    hasAttachments: item.attachments.length > 0,
  };
}
