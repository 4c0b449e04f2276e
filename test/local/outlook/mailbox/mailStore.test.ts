import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillMailboxes } from '../../../../local/outlook/mailbox/exampleMailboxes';
import { openMailStore } from '../../../../local/outlook/mailbox/mailStore';
import type { MailStore } from '../../../../local/outlook/mailbox/mailStore';
import { forward, newMail, replyTo } from '../../../../local/outlook/mailbox/quote';
import { people } from '../../../../local/tenant/people';
import { repository } from '../startedOutlook';
import { present } from '../present';

const now = new Date('2026-11-23T08:00:00Z');
const later = new Date('2026-11-23T09:30:00Z');
const sara = present(people[0]);
const wikstrom = present(people[3]);
const me = { name: sara.name, address: sara.mail };
let folder: string;
let store: MailStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mail-'));
  store = openMailStore(folder);
  fillMailboxes(store, join(repository, 'local/tenant/files'), now);
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

function reopen(): void {
  store.close();
  store = openMailStore(folder);
}

function application() {
  const [row] = store.list(sara.id, 'inbox').filter(({ subject }) => subject.startsWith('Ansökan'));
  return present(store.message(sara.id, present(row).id));
}

function saved(draft = newMail(me)) {
  const made = { ...draft, id: 'draft-1', savedAt: now.toISOString() };
  store.saveDraft(sara.id, made);
  return made;
}

test('Sara has received and sent mail, and everyone has some', () => {
  expect(store.list(sara.id, 'inbox').length).toBeGreaterThanOrEqual(12);
  expect(store.list(sara.id, 'sent')).toHaveLength(15);
  for (const person of people) {
    expect([...store.list(person.id, 'inbox'), ...store.list(person.id, 'sent')]).not.toEqual([]);
  }
});

test('mailboxes are filled once', () => {
  reopen();
  fillMailboxes(store, 'nowhere', later);
  expect(store.list(sara.id, 'sent')).toHaveLength(15);
});

test('the application carries a Word file and a PDF with their real content', () => {
  const { attachments } = application();
  expect(attachments.map(({ name }) => name)).toEqual(['CV Amir Hosseini.docx', 'Betyg Amir Hosseini.pdf']);
  const [cv, grades] = attachments.map(({ id }) => present(store.content(sara.id, id)).content);
  expect(present(cv).subarray(0, 2).toString()).toBe('PK');
  expect(present(grades).subarray(0, 5).toString()).toBe('%PDF-');
});

test('Sara wrote to Johan Wikman last of the Johans, and to Johan Wikström most often', () => {
  const johans = store.nicknames(sara.id).filter(({ name }) => name.startsWith('Johan'));
  expect(johans.map(({ name }) => name)).toEqual(['Johan Wikman', 'Johan Wikström']);
  const to = store.sentOf(sara.id).flatMap((mail) => [...mail.to, ...mail.cc].map(({ name }) => name));
  expect(to.filter((name) => name === 'Johan Wikman')).toHaveLength(1);
  expect(to.filter((name) => name === 'Johan Wikström').length).toBeGreaterThan(5);
});

test('a draft outlives a restart', () => {
  saved({ ...newMail(me), subject: 'Halvfärdigt' });
  reopen();
  expect(store.draft(sara.id, 'draft-1')).toMatchObject({ subject: 'Halvfärdigt' });
  expect(store.list(sara.id, 'drafts').map(({ subject }) => subject)).toEqual(['Halvfärdigt']);
});

test('sending moves the draft to Skickat and puts a copy into the inbox of a colleague, once', () => {
  const draft = saved({
    ...newMail(me),
    to: [{ name: wikstrom.name, address: wikstrom.mail }],
    subject: 'Hej',
  });
  const before = store.list(wikstrom.id, 'inbox').length;
  const sent = store.send(sara.id, draft, later);
  const again = store.send(sara.id, draft, now);
  expect(again).toEqual(sent);
  expect(present(sent).internetMessageId).toMatch(/^<[0-9a-f-]+@bjorkstad\.example>$/);
  reopen();
  expect(store.list(sara.id, 'drafts')).toEqual([]);
  expect(store.list(sara.id, 'sent')[0]).toMatchObject({ id: 'draft-1', subject: 'Hej' });
  const inbox = store.list(wikstrom.id, 'inbox');
  expect(inbox).toHaveLength(before + 1);
  expect(inbox[0]).toMatchObject({ subject: 'Hej', read: false, who: 'Sara Nyqvist' });
  expect(present(store.nicknames(sara.id)[0]).name).toBe('Johan Wikström');
});

test('a hidden copy is hidden from those who get one', () => {
  const draft = saved({ ...newMail(me), bcc: [{ name: wikstrom.name, address: wikstrom.mail }] });
  store.send(sara.id, draft, later);
  const [row] = store.list(wikstrom.id, 'inbox');
  expect(present(store.message(wikstrom.id, present(row).id)).bcc).toEqual([]);
});

test('a draft that is not there is not sent', () => {
  const draft = { ...newMail(me), id: 'nowhere', savedAt: now.toISOString() };
  expect(store.send(sara.id, draft, later)).toBeUndefined();
});

test('a forward carries the attachments and the history with its header block', () => {
  const message = application();
  const draft = forward(message, me);
  expect(draft.subject).toBe('VB: Ansökan lagerarbete, CV och betyg');
  expect(draft.attachments).toHaveLength(2);
  expect(draft.text).toContain('Från: Amir Hosseini <amir.hosseini@mejl.example>');
  expect(draft.text).toMatch(/\nSkickat: \d+ november 2026 kl\. 15:42\nTill: Sara Nyqvist/);
  expect(draft.text).toContain('Ämne: Ansökan lagerarbete, CV och betyg');
  const copies = store.copy(sara.id, draft.attachments, { person: sara.id, item: 'draft-1' });
  expect(copies.map(({ id }) => id)).not.toEqual(message.attachments.map(({ id }) => id));
});

test('a reply to all goes to everyone but oneself and leaves the attachments behind', () => {
  const message = { ...application(), cc: [{ name: wikstrom.name, address: wikstrom.mail }] };
  expect(replyTo(message, me, true)).toMatchObject({
    to: [{ name: 'Amir Hosseini' }],
    cc: [{ name: 'Johan Wikström' }],
    attachments: [],
    inReplyTo: message.internetMessageId,
  });
  expect(replyTo(message, me, false).cc).toEqual([]);
});
