import { readFileSync, statSync } from 'node:fs';
import type { ClassicOutlook, Completed } from './classicOutlook';
import { startClassicOutlook } from './classicOutlook';
import { ali, cv, eva, goldenCase, grades, johanWikstrom, textFile } from './goldenCase';
import type { OfficeOptions } from './office';

const onSend = 'onMessageSendHandler';
const composeHandlers = [
  'onNewMessageComposeHandler',
  'onMessageRecipientsChangedHandler',
  'onMessageAttachmentsChangedHandler',
];
const stranger = { displayName: 'Kundtjänst', emailAddress: 'info@tornbergsbygg.example' };
const number = '19790615-2397';

/** Composes the message first, as Outlook does, then presses Send. */
async function composeAndSend(options: OfficeOptions): Promise<[Completed, ClassicOutlook]> {
  const outlook = startClassicOutlook(options);
  await outlook.raise('onNewMessageComposeHandler');
  return [await sendOnce(outlook), outlook];
}

async function sendOnce(outlook: ClassicOutlook): Promise<Completed> {
  const completed = await outlook.raise(onSend);
  expect(completed).toHaveLength(1);
  return completed[0] ?? {};
}

describe('the golden case', () => {
  test('is stopped with the odd recipient, the one who was meant and the masked number named', async () => {
    const [answer, { record }] = await composeAndSend(goldenCase());
    expect(answer.allowEvent).toBe(false);
    expect(answer.errorMessageMarkdown).toContain(
      '**Johan Wikman** (johan.wikman@tornbergsbygg.example) finns utanför kommunen. Du brukar skriva till kollegan **Johan Wikström**.',
    );
    expect(answer.errorMessage).toContain('personnummer (1979••••-••••, CV Farid Ansari.txt)');
    expect(answer.errorMessage).toContain('Bilagan Betyg.pdf gick inte att läsa.');
    expect(answer).toMatchObject({ cancelLabel: 'Granska mottagare', commandId: 'composeReviewButton' });
    expect(record.notifications['guard.cue']?.message).toBe(
      'Johan Wikman finns utanför kommunen och liknar din kollega Johan Wikström. Bilagan innehåller personnummer.',
    );
  });

  test('passes in silence when the right Johan gets it', async () => {
    const [answer, { record }] = await composeAndSend(goldenCase({ to: [ali, eva, johanWikstrom] }));
    expect(answer).toEqual({ allowEvent: true });
    expect(record.notifications).toEqual({});
  });

  test('speaks English to who has Office in English', async () => {
    const [answer] = await composeAndSend(goldenCase({ language: 'en-GB' }));
    expect(answer.errorMessage).toContain('You usually write to your colleague Johan Wikström.');
    expect(answer.cancelLabel).toBe('Review recipients');
  });
});

describe('what Outlook can do decides the form of the alert', () => {
  test.each([
    [12, ['allowEvent', 'errorMessage']],
    [14, ['allowEvent', 'cancelLabel', 'commandId', 'contextData', 'errorMessage']],
    [15, ['allowEvent', 'cancelLabel', 'commandId', 'contextData', 'errorMessage', 'errorMessageMarkdown']],
  ])('with Mailbox 1.%i it has %j', async (set, keys) => {
    const [answer] = await composeAndSend(goldenCase({ set }));
    expect(Object.keys(answer).sort()).toEqual(keys);
  });

  test('the context for the pane is text, with the code of the reason and without names', async () => {
    const [answer] = await composeAndSend(goldenCase());
    expect(JSON.parse(String(answer.contextData))).toEqual({
      from: 'send',
      code: 'similarToColleague',
    });
  });

  test('without Mailbox 1.10 the cue is a plain line', async () => {
    const [, { record }] = await composeAndSend(goldenCase({ set: 9 }));
    expect(record.notifications['guard.cue']?.type).toBe('informationalMessage');
  });
});

describe('what cannot be read is never passed in silence', () => {
  const ordinary: OfficeOptions = { to: [eva], subject: 'Hej', body: 'Hej' };

  test.each([
    ['to', 'Mottagarna kunde inte kontrolleras.'],
    ['cc', 'Mottagarna kunde inte kontrolleras.'],
    ['bcc', 'Mottagarna kunde inte kontrolleras.'],
    ['subject', 'Ämnesraden kunde inte kontrolleras.'],
    ['body', 'Mejlets text kunde inte kontrolleras.'],
    ['attachments', 'Bilagorna kunde inte kontrolleras.'],
  ])('a %s that fails or throws is said', async (part, sentence) => {
    for (const trouble of [{ failing: [part] }, { throwing: [part] }]) {
      const answer = await sendOnce(startClassicOutlook({ ...ordinary, ...trouble }));
      expect(answer.allowEvent).toBe(false);
      expect(answer.errorMessage).toContain(sentence);
    }
  });

  test('a memory of correspondents that throws is said', async () => {
    const answer = await sendOnce(startClassicOutlook({ ...ordinary, throwing: ['roaming'] }));
    expect(answer.errorMessage).toContain('kunde inte jämföras med dem du brukar skriva till');
  });

  test('a message that Outlook does not show is said', async () => {
    const answer = await sendOnce(startClassicOutlook({ noItem: true }));
    expect(answer.errorMessage).toContain('Mejlet kunde inte kontrolleras.');
  });

  test('a message that leaves without visible recipients is said', async () => {
    const answer = await sendOnce(startClassicOutlook({ ...ordinary, to: [] }));
    expect(answer.errorMessage).toContain('Mottagarna kunde inte kontrolleras.');
  });

  test('findings that cannot be fetched are said when there are attachments', async () => {
    const outlook = startClassicOutlook(goldenCase({ to: [eva], failing: ['session.get'] }));
    expect((await sendOnce(outlook)).errorMessage).toContain('Bilagornas innehåll kunde inte kontrolleras.');
    const without = startClassicOutlook({ ...ordinary, failing: ['session.get'] });
    expect(await sendOnce(without)).toEqual({ allowEvent: true });
  });

  test.each([
    ['was not looked at while composing', goldenCase(), false],
    ['could not be opened', goldenCase({ failing: ['content'] }), true],
    ['lies in the cloud', goldenCase({ attachments: [{ ...cv, attachmentType: 'cloud' }] }), true],
    ['is too large', goldenCase({ attachments: [{ ...cv, size: 6_000_000 }] }), true],
  ])('an attachment that %s is named as not read', async (_, options, composes) => {
    const outlook = startClassicOutlook(options);
    if (composes) await outlook.raise('onMessageAttachmentsChangedHandler');
    expect((await sendOnce(outlook)).errorMessage).toMatch(/Bilag(an|orna) CV Farid Ansari.txt/);
  });
});

describe('ordinary mail passes in silence', () => {
  test.each<[string, OfficeOptions]>([
    ['to colleagues with identity numbers', { to: [ali, eva], body: number, attachments: [cv, grades] }],
    ['to a stranger without personal data', { to: [stranger], body: 'Hej, när kommer ni?' }],
    [
      'an answer to somebody who wrote first',
      { to: [stranger], body: `Svar om ${number}`, composeType: 'reply' },
    ],
    [
      'a picture in the signature',
      { to: [stranger], attachments: [{ id: 'logo', name: 'logo.png', size: 9, isInline: true }] },
    ],
  ])('%s', async (_, options) => {
    const [answer, { record }] = await composeAndSend({ ...options, roaming: goldenCase().roaming ?? {} });
    expect(answer).toEqual({ allowEvent: true });
    expect(record.notifications).toEqual({});
  });

  test('a forward is no answer: a stranger is new there', async () => {
    const [answer] = await composeAndSend({ to: [stranger], body: number, composeType: 'forward' });
    expect(answer.errorMessage).toContain('Du har inte skrivit dit förut.');
  });
});

describe('at send', () => {
  test('nothing is changed: no field, no session, no settings', async () => {
    const [, outlook] = await composeAndSend(goldenCase());
    const before = JSON.stringify(outlook.record);
    await sendOnce(outlook);
    expect(JSON.stringify(outlook.record)).toBe(before);
  });

  test('a second press on Send is judged anew and gets the same answer', async () => {
    const [first, outlook] = await composeAndSend(goldenCase());
    expect(await sendOnce(outlook)).toEqual(first);
  });

  test('an event whose completion throws is completed no second time', async () => {
    const outlook = startClassicOutlook(goldenCase());
    let times = 0;
    outlook.record.associated[onSend]?.({
      completed: () => {
        times++;
        throw new Error('Outlook is gone');
      },
    });
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(times).toBe(1);
  });
});

describe('while composing', () => {
  test.each(composeHandlers)('%s completes once, whatever fails', async (handler) => {
    const everything = [
      'to',
      'subject',
      'body',
      'attachments',
      'session.get',
      'session.set',
      'notify',
      'composeType',
    ];
    const troubles: OfficeOptions[] = [
      {},
      { noItem: true },
      { failing: everything },
      { throwing: everything },
      { throwing: ['roaming'] },
    ];
    for (const trouble of troubles) {
      const outlook = startClassicOutlook(goldenCase(trouble));
      expect(await outlook.raise(handler)).toEqual([{}]);
    }
  });

  test('what is found in an attachment is kept for the draft, its text is not', async () => {
    const outlook = startClassicOutlook(goldenCase());
    await outlook.raise('onMessageAttachmentsChangedHandler');
    const kept = JSON.stringify(outlook.record.session);
    expect(kept).toContain('1979••••-••••');
    expect(kept).not.toContain('0615');
    expect(kept).not.toContain('Personnummer:');
  });

  test('a long list of numbers leaves room in the session', async () => {
    const list = textFile('list', 'lista.csv', `${number}\n`.repeat(5000));
    const outlook = startClassicOutlook(goldenCase({ attachments: [list] }));
    await outlook.raise('onMessageAttachmentsChangedHandler');
    expect(JSON.stringify(outlook.record.session).length).toBeLessThan(50_000);
  });

  test('the recipients are remembered for later drafts, and only once while nothing changes', async () => {
    const outlook = startClassicOutlook(goldenCase());
    await outlook.raise('onMessageRecipientsChangedHandler');
    await outlook.raise('onMessageRecipientsChangedHandler');
    expect(outlook.record.saves).toBe(1);
    expect(String(outlook.record.roaming['guard.correspondents'])).toContain('eva.lundmark');
    const answer = await sendOnce(outlook);
    expect(answer.errorMessage).toContain('Johan Wikman');
  });

  test('the cue goes away with the odd recipient', async () => {
    const outlook = startClassicOutlook(goldenCase());
    await outlook.raise('onNewMessageComposeHandler');
    expect(outlook.record.notifications['guard.cue']).toBeDefined();
    outlook.record.fields['to'] = [ali, eva];
    await outlook.raise('onMessageRecipientsChangedHandler');
    expect(outlook.record.notifications).toEqual({});
  });
});

describe('the event bundle', () => {
  const bundle = () => readFileSync('dist/outlook/launchevent.js', 'utf8');

  test('is small: at most 120 KB with the table of names', () => {
    expect(statSync('dist/outlook/launchevent.js').size).toBeLessThanOrEqual(120 * 1024);
  });

  test('has no timers, no network, no browser storage', () => {
    expect(bundle()).not.toMatch(
      /setTimeout|setInterval|fetch\(|XMLHttpRequest|localStorage|document\.|window\./,
    );
  });

  test('has no regular expression that older engines refuse', () => {
    expect(bundle()).not.toMatch(/\(\?<[=!]|\(\?<\w+>|\\p\{/);
  });
});
