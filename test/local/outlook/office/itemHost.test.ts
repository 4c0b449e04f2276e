import { applyChange, openDraft } from '../../../../local/outlook/office/composeState';
import type { ComposeState } from '../../../../local/outlook/office/composeState';
import { HostError } from '../../../../local/outlook/office/hostError';
import type { HostCallName } from '../../../../local/outlook/office/hostCalls';
import { createItemHost } from '../../../../local/outlook/office/itemHost';
import type { ItemWorld } from '../../../../local/outlook/office/itemWorld';
import { profiles } from '../../../../local/outlook/office/profiles';
import type { ProfileName } from '../../../../local/outlook/office/profiles';
import { newMail } from '../../../../local/outlook/mailbox/quote';

const me = { name: 'Sara Nyqvist', address: 'sara.nyqvist@bjorkstad.example' };

function hostFor(profile: ProfileName = 'web', change: Partial<ItemWorld> = {}) {
  let state: ComposeState = openDraft({ ...newMail(me), id: 'd', savedAt: '' });
  const refuse = (): never => {
    throw new Error('not part of this test');
  };
  const answer = createItemHost({
    profile: profiles[profile],
    permission: 'ReadWriteItem',
    acquaintance: {
      domain: 'bjorkstad.example',
      contacts: ['ali.farhadi@bjorkstad.example', 'johan.wikman@tornbergsbygg.example'],
    },
    images: ['Icon.16'],
    item: () => ({ kind: 'compose', state }),
    change: (made) => (state = applyChange(state, made)),
    readNotices: { all: () => [], set: refuse },
    initializationContext: () => '',
    savedId: () => undefined,
    save: refuse,
    close: refuse,
    attachmentContent: () => Promise.resolve('aGVq'),
    addAttachment: (name) =>
      Promise.resolve({ id: 'new', name, contentType: 'text/plain', size: 3, inline: false }),
    removeAttachment: () => Promise.resolve(),
    eml: refuse,
    headers: refuse,
    saveRoaming: () => Promise.resolve(),
    accessToken: () => Promise.resolve('token'),
    newMessage: () => undefined,
    ...change,
  });
  const outcome = (name: HostCallName, input: unknown = null): Promise<unknown> =>
    answer(name, input).catch((error: unknown) =>
      error instanceof HostError ? error.failure.name : Promise.reject(error as Error),
    );
  return { outcome, state: () => state };
}

const person = (number: number) => ({ displayName: `P${number}`, emailAddress: `p${number}@firma.example` });
const many = (count: number) => Array.from({ length: count }, (_, number) => person(number));
const notice = (more: object = {}) => ({
  notice: {
    key: 'k',
    type: 'informationalMessage',
    message: 'Hej',
    icon: 'Icon.16',
    persistent: false,
    ...more,
  },
});
const insight = {
  type: 'insightMessage',
  actions: [{ actionType: 'showTaskPane', actionText: 'Visa', commandId: 'c', contextData: '' }],
};

test.each<[string, HostCallName, unknown, string]>([
  [
    '101 recipients at once',
    'recipients.set',
    { field: 'to', recipients: many(101), add: false },
    'NumberOfRecipientsExceeded',
  ],
  [
    'a recipient without an address',
    'recipients.set',
    { field: 'to', recipients: [{ displayName: 'x', emailAddress: '' }], add: true },
    'InvalidFormatError',
  ],
  ['a subject of 256 characters', 'subject.set', { subject: 'x'.repeat(256) }, 'DataExceedsMaximumSize'],
  ['a notice of 151 characters', 'notices.set', notice({ message: 'x'.repeat(151) }), 'ArgumentOutOfRange'],
  ['a key of 33 characters', 'notices.set', notice({ key: 'x'.repeat(33) }), 'ArgumentOutOfRange'],
  ['an icon that the manifest lacks', 'notices.set', notice({ icon: 'Icon.99' }), 'ArgumentException'],
  ['an error with an icon', 'notices.set', notice({ type: 'errorMessage' }), 'ArgumentException'],
  [
    'a tip without an action',
    'notices.set',
    notice({ ...insight, actions: [], persistent: undefined }),
    'ArgumentException',
  ],
  ['an action on information', 'notices.set', notice({ actions: insight.actions }), 'ArgumentException'],
  ['removing a notice that is not there', 'notices.remove', { key: 'k' }, 'KeyNotFound'],
  ['session data that is not there', 'session.get', { key: 'k' }, 'KeyNotFound'],
  [
    'settings beyond 32 KB',
    'roaming.save',
    { settings: { a: 'x'.repeat(33_000) } },
    'RoamingSettingsExceeded',
  ],
  ['an attachment that is not there', 'attachments.content', { id: 'x' }, 'InvalidAttachmentId'],
  ['the id of a draft that is not saved', 'item.id', null, 'ItemNotSaved'],
  ['the file of a draft', 'item.eml', null, 'ApiCallNotSupportedByExtensionPoint'],
])('%s is refused as Outlook refuses it', async (_, name, input, failure) => {
  expect(await hostFor().outcome(name, input)).toBe(failure);
});

test('an item holds five notices and one tip', async () => {
  const { outcome, state } = hostFor();
  for (const key of ['1', '2', '3', '4']) await outcome('notices.set', notice({ key }));
  await outcome('notices.set', { notice: { key: '5', message: 'm', icon: 'Icon.16', ...insight } });
  expect(state().notices).toHaveLength(5);
  expect(await outcome('notices.set', notice({ key: '6' }))).toBe('NumberOfNotificationMessagesExceeded');
  expect(await outcome('notices.set', notice({ key: '4', message: 'Ny' }))).toBeNull();
  await outcome('notices.remove', { key: '1' });
  const second = { notice: { key: '7', message: 'm', icon: 'Icon.16', ...insight } };
  expect(await outcome('notices.set', second)).toBe('ArgumentException');
});

test.each<[ProfileName, number, string | null]>([
  ['classic', 49_999, null],
  ['classic', 50_000, 'SessionObjectMaxLengthExceeded'],
  ['web', 50_000, null],
  ['web', 2_621_440, 'SessionObjectMaxLengthExceeded'],
])('the %s client takes %d characters of session data: %p', async (profile, length, result) => {
  const input = { key: 'k', value: 'x'.repeat(length) };
  expect(await hostFor(profile).outcome('session.set', input)).toBe(result);
});

test.each<[ProfileName, number]>([
  ['classic', 500],
  ['web', 600],
  ['mac', 600],
])('the %s client gives out %d of 600 recipients', async (profile, given) => {
  const { outcome } = hostFor(profile);
  for (let at = 0; at < 6; at += 1)
    await outcome('recipients.set', { field: 'to', recipients: many(100), add: true });
  expect(await outcome('recipients.get', { field: 'to' })).toHaveLength(given);
});

test.each([
  ['a colleague', 'mona.ek@bjorkstad.example', 'user'],
  ['a colleague among the contacts', 'ali.farhadi@bjorkstad.example', 'externalUser'],
  ['an outsider', 'amir@mejl.example', 'externalUser'],
  ['an outsider among the contacts', 'johan.wikman@tornbergsbygg.example', 'user'],
])('%s has the recipient type that Outlook would give', async (_, emailAddress, recipientType) => {
  const { outcome } = hostFor();
  await outcome('recipients.set', {
    field: 'cc',
    recipients: [{ displayName: 'x', emailAddress }],
    add: false,
  });
  expect(await outcome('recipients.get', { field: 'cc' })).toMatchObject([{ recipientType }]);
});

test.each<[HostCallName, unknown]>([
  ['recipients.set', { field: 'to', recipients: [], add: false }],
  ['session.all', null],
  ['session.clear', null],
  ['item.save', null],
])('%s needs permission to change the item', async (name, input) => {
  expect(await hostFor('web', { permission: 'ReadItem' }).outcome(name, input)).toBe('Permission Denied');
});

test('an item that has been closed answers nothing more', async () => {
  const closed = hostFor('web', { item: () => undefined });
  expect(await closed.outcome('subject.get')).toBe('APICallFailedDueToItemChange');
});

test('the body is given as text and as a web page, and the web client can leave the thread out', async () => {
  const web = hostFor('web');
  const thread = `Nytt <1>\n\n${'_'.repeat(32)}\nFrån: x\n\nGammalt`;
  await web.outcome('body.set', { data: thread, format: 'text', place: 'whole' });
  expect(await web.outcome('body.get', { format: 'text', onlyOwn: false })).toBe(thread);
  expect(await web.outcome('body.get', { format: 'text', onlyOwn: true })).toBe('Nytt <1>');
  expect(await web.outcome('body.get', { format: 'html', onlyOwn: true })).toContain(
    '<div>Nytt &lt;1&gt;</div>',
  );
});
