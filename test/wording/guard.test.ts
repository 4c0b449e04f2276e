import type { RecipientReason } from '../../src/guard/recipients';
import type { Verdict } from '../../src/guard/verdict';
import {
  infoBar,
  longestAlert,
  longestInfoBar,
  longestLabel,
  reviewLabel,
  smartAlert,
} from '../../src/wording/guard';
import { languageOf } from '../../src/wording/language';

const reasons: readonly RecipientReason[] = [
  'stopDomain',
  'domainResemblesOurs',
  'sameNameAsColleague',
  'similarToColleague',
  'neverWrittenTo',
];
const languages = ['sv', 'en'] as const;

function verdict(changes: Partial<Verdict> = {}, name = 'Johan Wikman', reason = reasons[3]): Verdict {
  return {
    verdict: 'prompt',
    findings: [
      { kind: 'personnummer', where: 'attachment:CV.txt', start: 0, end: 13, masked: '1979••••-••••' },
      { kind: 'personnummer', where: 'attachment:Betyg.csv', start: 0, end: 13, masked: '1979••••-••••' },
    ],
    recipients: [
      {
        name,
        address: 'johan.wikman@tornbergsbygg.example',
        field: 'to',
        outside: true,
        risk: 0.8,
        reasons: reason === undefined ? [] : [reason],
        meant: { name: 'Johan Wikström', address: 'johan.wikstrom@bjorkstad.example', count: 41 },
      },
    ],
    unread: [],
    missing: [],
    ...changes,
  };
}

test('the alert names the odd recipient, who was meant and what is about to leave', () => {
  expect(smartAlert(verdict(), 'sv').markdown).toBe(
    [
      '**Johan Wikman** (johan.wikman@tornbergsbygg.example) finns utanför kommunen. Du brukar skriva till kollegan **Johan Wikström**.',
      'Mejlet innehåller personuppgifter: 2 personnummer (1979••••-••••, CV.txt, Betyg.csv).',
      'Mejl till någon utanför kommunen går inte att återkalla.',
    ].join('\n\n'),
  );
});

test('the plain twin says the same without formatting', () => {
  const { markdown, plain } = smartAlert(verdict(), 'sv');
  expect(plain).toBe(markdown.replaceAll('**', ''));
});

test('the info bar says it in one line', () => {
  expect(infoBar(verdict(), 'sv')).toBe(
    'Johan Wikman finns utanför kommunen och liknar din kollega Johan Wikström. Bilagan innehåller 2 personnummer.',
  );
});

test.each(languages)(
  'in %s every reason keeps to the limits, however long names and lists are',
  (language) => {
    for (const reason of reasons) {
      const long = verdict(
        {
          findings: Array.from({ length: 40 }, (_, index) => ({
            kind: index % 2 === 0 ? ('personnummer' as const) : ('samordningsnummer' as const),
            where: `attachment:${'Ett_mycket_långt_filnamn '.repeat(9)}${index}.txt`,
            start: 0,
            end: 13,
            masked: `${1900 + index}••••-••••`,
          })),
          unread: Array.from({ length: 20 }, (_, index) => ({
            name: `${'_*[]()'.repeat(30)}${index}.pdf`,
            reason: 'format' as const,
          })),
        },
        'Anna*_ '.repeat(60),
        reason,
      );
      const alert = smartAlert(long, language);
      expect(alert.markdown.length).toBeLessThanOrEqual(longestAlert);
      expect(alert.plain.length).toBeLessThanOrEqual(longestAlert);
      expect(alert.plain).not.toBe('');
      expect((infoBar(long, language) ?? '').length).toBeLessThanOrEqual(longestInfoBar);
    }
    expect(reviewLabel(language).length).toBeLessThanOrEqual(longestLabel);
  },
);

test.each([
  [
    'formatting',
    '**Anna** [klicka](https://x.example)',
    '\\*\\*Anna\\*\\* \\[klicka\\]\\(https://x.example\\)',
  ],
  ['line breaks', 'Anna\r\n\r\n1. Berg', 'Anna 1. Berg'],
  ['turned reading direction', 'Anna\u202egreB', 'Anna greB'],
  ['a backslash', 'An\\na', 'An\\\\na'],
])('a name with %s is shown as text', (_, name, shown) => {
  expect(smartAlert(verdict({}, name), 'sv').markdown).toContain(`**${shown}**`);
});

test('what could not be checked is said, and what to do', () => {
  const alert = smartAlert(verdict({ findings: [], recipients: [], missing: ['body'] }), 'sv');
  expect(alert.plain).toBe(
    'Mejlets text kunde inte kontrolleras. Titta själv igenom mottagare och innehåll innan du skickar.',
  );
});

test('an attachment that could not be read is named', () => {
  const alert = smartAlert(verdict({ unread: [{ name: 'Skannat.pdf', reason: 'format' }] }), 'sv');
  expect(alert.plain).toContain(
    'Bilagan Skannat.pdf gick inte att läsa. Kontrollera själv vad den innehåller innan du skickar.',
  );
});

test('a second odd recipient is mentioned', () => {
  const [first] = verdict().recipients;
  const two = verdict({ recipients: first === undefined ? [] : [first, { ...first, name: 'Eva Ek' }] });
  expect(smartAlert(two, 'sv').plain).toContain('En mottagare till sticker ut.');
});

test('there is no info bar when nobody stands out', () => {
  expect(infoBar(verdict({}, 'Anna', undefined), 'sv')).toContain('Anna');
  expect(infoBar({ ...verdict(), recipients: [] }, 'sv')).toBeUndefined();
});

test.each([
  ['sv-SE', 'sv'],
  ['sv-FI', 'sv'],
  ['en-US', 'en'],
  ['fi-FI', 'sv'],
  [undefined, 'sv'],
])('with %s Office speaks %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
