import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleMail } from '../../tenant/mailbox';
import type { ExampleMail } from '../../tenant/mailbox';
import { people } from '../../tenant/people';
import type { MailStore } from './mailStore';
import type { Message } from './message';
import { workdayBefore } from './workday';

const what = 'example mailboxes';
const outside = 'outside';

/** Fills the mailboxes once per data folder, with dates counted back from now. */
export function fillMailboxes(store: MailStore, files: string, now: Date): void {
  if (store.isDone(what)) return;
  const dated = exampleMail
    .map((mail) => ({ mail, at: workdayBefore(now, mail.workdaysAgo, mail.time) }))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  store.transaction(() => {
    for (const { mail, at } of dated) putMail(store, files, mail, at);
    store.setDone(what);
  });
}

function putMail(store: MailStore, files: string, mail: ExampleMail, at: Date): void {
  const sender = people.find((person) => person.mail === mail.from.address)?.id ?? outside;
  const id = randomUUID();
  const attachments = (mail.files ?? []).map(({ file, name, contentType }) =>
    store.attach(
      { person: sender, item: id },
      { name, contentType, content: readFileSync(join(files, file)) },
    ),
  );
  const message: Message = {
    id,
    folder: 'sent',
    from: mail.from,
    to: [...mail.to],
    cc: [...(mail.cc ?? [])],
    bcc: [],
    subject: mail.subject,
    text: mail.text,
    attachments,
    sentAt: at.toISOString(),
    read: true,
    internetMessageId: `<${id}@${mail.from.address.split('@')[1] ?? 'mejl.example'}>`,
    conversationId: randomUUID(),
    inReplyTo: null,
  };
  if (sender !== outside) store.put(sender, message);
  store.deliver(sender, message, mail.unread !== true);
  if (sender === outside) store.removeAll(outside, id);
}
