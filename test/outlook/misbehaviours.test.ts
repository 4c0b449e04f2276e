import type { HostCallName } from '../../local/outlook/office/hostCalls';
import type { ProfileName } from '../../local/outlook/office/profiles';
import { profiles } from '../../local/outlook/office/profiles';
import { fingerprint } from '../../src/guard/fingerprint';
import { policy } from '../../src/guard/policy';
import { onAttachments, onNew, onRecipients, onSend, once, openClient } from './outlookClient';
import { compose, eva, number, wikman, wrongJohan, writtenDraft } from './wrongJohan';

const sending = Object.values(profiles).filter(({ events }) => events === 'all');
const one: ProfileName = 'classic2206';

/** What the guard asks for at send, and what it says when the question fails. */
test.each<[HostCallName, string]>([
  ['recipients.get', 'Mottagarna kunde inte kontrolleras.'],
  ['subject.get', 'Ämnesraden kunde inte kontrolleras.'],
  ['body.get', 'Mejlets text kunde inte kontrolleras.'],
  ['attachments.get', 'Bilagorna kunde inte kontrolleras.'],
  ['session.get', 'Bilagornas innehåll kunde inte kontrolleras.'],
])('a failed %s at send is said', async (call, sentence) => {
  const files = { 'lista.txt': Buffer.from(number) };
  const client = await compose(wrongJohan(one, { files }));
  client.troubles = { failing: [call] };
  expect((await once(client, onSend)).errorMessage).toContain(sentence);
});

test.each<HostCallName>([
  'recipients.get',
  'body.get',
  'attachments.get',
  'attachments.content',
  'session.get',
  'session.set',
  'notices.set',
  'item.composeType',
  'roaming.save',
])('a failed %s while composing ends no handler early and asks at send all the same', async (call) => {
  const files = { 'lista.txt': Buffer.from(number) };
  const client = wrongJohan(one, { files, troubles: { failing: [call] } });
  for (const handler of [onNew, onRecipients, onAttachments])
    expect(await client.raise(handler)).toEqual([{}]);
  client.troubles = {};
  expect((await once(client, onSend)).allowEvent).toBe(false);
});

test.each([0, 1, 3, 5])('who leaves the message after %d questions gets one answer', async (leavesAtCall) => {
  const client = await writtenDraft(one);
  client.troubles = { leavesAtCall };
  const answer = await once(client, onSend);
  expect(answer.allowEvent).toBe(false);
  expect(answer.errorMessage).toContain('kunde inte kontrolleras');
});

test('without a message every handler completes, and send says that nothing was checked', async () => {
  const client = openClient(one, { noItem: true });
  for (const handler of [onNew, onRecipients, onAttachments])
    expect(await client.raise(handler)).toEqual([{}]);
  expect((await once(client, onSend)).errorMessage).toContain('Mejlet kunde inte kontrolleras.');
});

test('an event that Outlook raises twice is answered twice with the same, and noted once', async () => {
  const client = wrongJohan(one);
  await Promise.all([client.raise(onRecipients), client.raise(onRecipients)]);
  expect(client.state.notices).toHaveLength(1);
  const [first, second] = await Promise.all([client.raise(onSend), client.raise(onSend)]);
  expect(first).toHaveLength(1);
  expect(second).toEqual(first);
});

test.each([1, 2, 3])('answers in another order make the same verdict (%d)', async (seed) => {
  const client = await writtenDraft(one);
  const inOrder = await once(client, onSend);
  client.troubles = { delayMs: (call) => (call * seed * 5) % 7 };
  expect(await once(client, onSend)).toEqual(inOrder);
});

test('another add-in that changes the message meanwhile does not keep the answer back', async () => {
  const client = await writtenDraft(one);
  client.troubles = { delayMs: () => 2 };
  const answer = client.raise(onSend);
  client.state = {
    ...client.state,
    draft: { ...client.state.draft, subject: 'Ändrad av ett annat tillägg' },
  };
  expect(await answer).toHaveLength(1);
});

test.each(sending.map(({ label, name }) => [label, name] as const))(
  'in %s more recipients than Outlook hands out are said to be unknown',
  async (_, profile) => {
    const { recipientLimit, mailboxMinor } = profiles[profile];
    const limit = Math.min(recipientLimit, mailboxMinor >= 16 ? 1000 : 500);
    const person = (index: number) => ({ name: `Kollega ${index}`, address: `k${index}@bjorkstad.example` });
    const to = Array.from({ length: limit + 1 }, (_unused, index) => person(index));
    const client = openClient(profile, { draft: { to } });
    const cut = await once(client, onSend);
    expect(cut.errorMessage).toContain('Mottagarna kunde inte kontrolleras.');
    client.state.draft.to = to.slice(0, limit - 1);
    expect(await once(client, onSend)).toEqual({ allowEvent: true });
  },
);

describe('a draft that the person has acknowledged', () => {
  /** What the pane writes is the fingerprint of the draft as the guard sees it. */
  async function acknowledged() {
    const client = await writtenDraft(one);
    const { to, subject, text } = client.state.draft;
    const me = { name: 'Sara Nyqvist', address: 'sara.nyqvist@bjorkstad.example' };
    const recipients = to.map((person) => ({ ...person, field: 'to' as const }));
    const message = { me, recipients, subject, body: text, attachments: [], missing: [], year: 2026 };
    client.state.session['guard.acknowledged'] = fingerprint(message, policy.version);
    return client;
  }

  test('leaves without a question and without a line above it', async () => {
    const client = await acknowledged();
    expect(await once(client, onSend)).toEqual({ allowEvent: true });
    await once(client, onRecipients);
    expect(client.state.notices).toEqual([]);
    expect(await once(client, onSend)).toEqual({ allowEvent: true });
  });

  test('leaves without a question also when the mailbox has learned something meanwhile', async () => {
    const client = await acknowledged();
    const other = openClient(one, {
      draft: { to: [{ ...wikman, name: 'Johan Wikmann' }] },
      roaming: client.roaming,
    });
    await once(other, onRecipients);
    client.roaming = other.roaming;
    expect(await once(client, onSend)).toEqual({ allowEvent: true });
    client.roaming = {};
    expect(await once(client, onSend)).toEqual({ allowEvent: true });
  });

  test.each<[string, object]>([
    ['a recipient', { to: [eva, wikman, { name: 'Ny', address: 'ny@annat.example' }] }],
    ['the text', { text: `Personnummer ${number} och mer` }],
    ['the subject', { subject: 'Annat' }],
  ])('is asked about again when %s changes', async (_, change) => {
    const client = await acknowledged();
    client.state.draft = { ...client.state.draft, ...change };
    expect((await once(client, onSend)).allowEvent).toBe(false);
  });
});
