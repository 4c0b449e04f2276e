import { randomUUID } from 'node:crypto';
import { people } from '../../tenant/people';
import { tenant } from '../../tenant/tenant';
import type { AttachmentStore } from '../mailbox/attachmentStore';
import type { ItemStore } from '../mailbox/itemStore';
import type { Draft, Message } from '../mailbox/message';
import type { PersonStore } from '../mailbox/personStore';

export type Stores = { items: ItemStore; attachments: AttachmentStore; persons: PersonStore };

/** Sends a draft once: a second time gives the message that was sent. Undefined when there is no such draft. */
export function sendOnce(stores: Stores, person: string, draft: Draft, at: Date): Message | undefined {
  const { items } = stores;
  if (items.draft(person, draft.id) === undefined) return items.message(person, draft.id);
  const message = sentMessage(draft, at);
  items.put(person, message);
  deliver(stores, person, message);
  return message;
}

function sentMessage(draft: Draft, at: Date): Message {
  const { id, from, to, cc, bcc, subject, text, attachments, conversationId, inReplyTo } = draft;
  return {
    ...{ id, from, to, cc, bcc, subject, text, attachments, inReplyTo },
    folder: 'sent',
    sentAt: at.toISOString(),
    read: true,
    internetMessageId: `<${randomUUID()}@${tenant.domain}>`,
    conversationId: conversationId ?? randomUUID(),
  };
}

/** Puts a sent message into the inboxes of the tenant's people, and remembers whom the sender wrote to. */
export function deliver(stores: Stores, sender: string, message: Message, read = false): void {
  const { items, attachments, persons } = stores;
  const recipients = [...message.to, ...message.cc, ...message.bcc];
  for (const recipient of recipients) persons.remember(sender, recipient);
  const addresses = new Set(recipients.map(({ address }) => address.toLowerCase()));
  for (const person of people.filter(({ mail }) => addresses.has(mail))) {
    const id = randomUUID();
    const copies = attachments.copy(sender, message.attachments, { person: person.id, item: id });
    items.put(person.id, { ...message, id, folder: 'inbox', bcc: [], attachments: copies, read });
  }
}
