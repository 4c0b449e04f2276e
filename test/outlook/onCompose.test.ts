import type { ProfileName } from '../../local/outlook/office/profiles';
import { parseMemory } from '../../src/guard/history/memoryText';
import { countsText } from '../../src/outlook/counts';
import { parseThread, serialiseThread } from '../../src/outlook/session';
import { onNew, onRecipients, onSend, once, openClient } from './outlookClient';
import { compose, eva, number, wikman, wikstrom, wrongJohan } from './wrongJohan';

const client: ProfileName = 'classic2206';
const quoted = [
  'Se nedan.',
  '',
  '________________________________',
  'Från: Johan Wikström <johan.wikstrom@bjorkstad.example>',
  'Till: Sara Nyqvist <sara.nyqvist@bjorkstad.example>; Eva Lundmark <eva.lundmark@bjorkstad.example>',
  'Ämne: Ansökan',
  '',
  'Hej!',
].join('\n');

describe('who is in the conversation', () => {
  const threadOf = async (composeType: 'newMail' | 'reply' | 'forward') => {
    const draft = { composeType, to: [wikman], text: quoted };
    const opened = openClient(client, { draft });
    await once(opened, onNew);
    return parseThread(opened.state.session['guard.thread'] ?? '').map(({ address }) => address);
  };

  test('an answer notes whom it goes to and whom the quoted heads name', async () => {
    expect(await threadOf('reply')).toEqual(
      expect.arrayContaining([wikman.address, wikstrom.address, eva.address]),
    );
  });

  test('a message that is passed on notes the heads only: its recipients are new', async () => {
    const thread = await threadOf('forward');
    expect(thread).toEqual(expect.arrayContaining([wikstrom.address, eva.address]));
    expect(thread).not.toContain(wikman.address);
  });

  test('the sender of the message that is answered is learned, which a new message does not do', async () => {
    for (const composeType of ['reply', 'newMail'] as const) {
      const opened = openClient(client, { draft: { composeType, to: [wikman], text: quoted } });
      await once(opened, onNew);
      const { mailbox } = parseMemory(opened.roaming['guard.correspondents']);
      const received = [...mailbox.contacts.values()].filter((contact) => contact.received > 0);
      expect(received.map(({ address }) => address)).toEqual(composeType === 'reply' ? [wikman.address] : []);
    }
  });

  test('a new message has no conversation', async () => {
    expect(await threadOf('newMail')).toEqual([]);
  });

  test('a large conversation leaves room in the session', () => {
    const people = Array.from({ length: 900 }, (_, index) => ({
      name: `Någon med ett långt namn ${index} ${'x'.repeat(200)}`,
      address: `nagon.${index}@enhet.example`,
    }));
    const text = serialiseThread(people);
    expect(text.length).toBeLessThan(8_001);
    expect(parseThread(text)[0]?.address).toBe('nagon.0@enhet.example');
  });
});

describe('the line above the draft', () => {
  const lines = (opened: { state: { notices: { message: string }[] } }) =>
    opened.state.notices.map(({ message }) => message);

  test('comes before anything is written, when the name is taken for another', async () => {
    const opened = await compose(wrongJohan(client, { draft: { text: '', subject: '' } }));
    expect(lines(opened)).toEqual([
      'Johan Wikman finns utanför kommunen och liknar din kollega Johan Wikström.',
    ]);
    expect(await once(opened, onSend)).toEqual({ allowEvent: true });
  });

  test('goes away when the right one stands there', async () => {
    const opened = await compose(wrongJohan(client));
    expect(lines(opened)).toHaveLength(1);
    opened.state.draft.to = [eva, wikstrom];
    await once(opened, onRecipients);
    expect(lines(opened)).toEqual([]);
  });

  test('is not there for a stranger without personal data', async () => {
    const to = [{ name: 'Kundtjänst', address: 'info@tornbergsbygg.example' }];
    expect(lines(await compose(wrongJohan(client, { draft: { to, text: 'Hej, när kommer ni?' } })))).toEqual(
      [],
    );
  });
});

describe('what is counted', () => {
  test('a reason counts once for a draft, and as changed when the person corrects it', async () => {
    const opened = await compose(wrongJohan(client));
    await once(opened, onRecipients);
    expect(countsText(opened.roaming['guard.counts'])).toContain('similarToColleague;1;0;0');
    opened.state.draft.to = [eva, wikstrom];
    await once(opened, onRecipients);
    await once(opened, onRecipients);
    expect(countsText(opened.roaming['guard.counts'])).toContain('similarToColleague;1;1;0');
  });

  test('nothing is counted at send, and nothing of the message is in it', async () => {
    const opened = wrongJohan(client);
    await once(opened, onSend);
    expect(opened.roaming['guard.counts']).toBeUndefined();
    await once(opened, onRecipients);
    expect(opened.roaming['guard.counts']).toMatch(/^\{("[A-Za-z]+\.asked":\d+,?)+\}$/);
    expect(String(opened.roaming['guard.counts'])).not.toContain(number);
  });
});
