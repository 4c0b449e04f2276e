import { policy } from '../../src/guard/policy';
import type { RecipientReason } from '../../src/guard/recipients/reasons';
import { riskOf } from '../../src/guard/recipients/reasons';
import type { Finding, FindingKind, UnreadReason } from '../../src/guard/message';
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

const reasons = Object.keys(riskOf) as RecipientReason[];
const languages = ['sv', 'en'] as const;

function verdict(
  changes: Partial<Verdict> = {},
  name = 'Johan Wikman',
  reason: RecipientReason = 'similarToColleague',
): Verdict {
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
        reasons: [reason],
        meant: {
          name: 'Johan Wikström',
          address: 'johan.wikstrom@bjorkstad.example',
          count: 41,
          outside: false,
        },
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
      expect(infoBar(long, language).length).toBeLessThanOrEqual(longestInfoBar);
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

test('recipients that have just changed are said, with what to do about them and no more', () => {
  const alert = smartAlert(verdict({ findings: [], recipients: [], missing: ['recipientsChanged'] }), 'sv');
  expect(alert.plain).toBe('Mottagarna ändrades nyss. Titta igenom dem en gång till.');
});

test('an attachment that could not be read is named', () => {
  const alert = smartAlert(verdict({ unread: [{ name: 'Skannat.pdf', reason: 'format' }] }), 'sv');
  expect(alert.plain).toContain(
    'Bilagan Skannat.pdf gick inte att läsa. Kontrollera själv innehållet innan du skickar.',
  );
});

test('a second odd recipient is mentioned', () => {
  const [first] = verdict().recipients;
  const two = verdict({ recipients: first === undefined ? [] : [first, { ...first, name: 'Eva Ek' }] });
  expect(smartAlert(two, 'sv').plain).toContain('En mottagare till sticker ut.');
});

const outsider = {
  name: 'Johan Wikström',
  address: 'johan.wikstrom@region.example',
  count: 41,
  outside: true,
};

/** The alert's words about the recipient, with the reason and who was meant. */
function about(reason: RecipientReason, meant?: Partial<typeof outsider>, outside = true): string {
  const [johan] = verdict({}, 'Johan Wikman', reason).recipients;
  if (johan === undefined) throw new Error('The verdict has a recipient.');
  const { meant: before, ...rest } = johan;
  const changed = meant === undefined ? rest : { ...rest, meant: { ...(before ?? outsider), ...meant } };
  return smartAlert(verdict({ findings: [], recipients: [{ ...changed, outside }] }), 'sv').plain;
}

test.each<[RecipientReason, string]>([
  ['stopDomain', 'hör till en organisation som aldrig får personuppgifter med mejl.'],
  ['domainResemblesOurs', 'Menade du Johan Wikström (johan.wikstrom@bjorkstad.example)?'],
  [
    'domainMistyped',
    'ser felskriven ut efter @. Menade du Johan Wikström (johan.wikstrom@bjorkstad.example)?',
  ],
  ['addressMistyped', 'ser felskriven ut. Menade du Johan Wikström (johan.wikstrom@bjorkstad.example)?'],
  ['sameNameAsColleague', 'finns utanför kommunen och heter som din kollega Johan Wikström.'],
  ['similarToColleague', 'finns utanför kommunen. Du brukar skriva till kollegan Johan Wikström.'],
  ['privateAddressOfColleague', 'ser ut att vara privat adress till din kollega Johan Wikström.'],
  ['similarToThreadMember', 'Menade du Johan Wikström, som har varit med?'],
  ['similarToCorrespondent', 'Du brukar skriva till kollegan Johan Wikström, som har ett liknande namn.'],
  ['greetingNamesAnother', 'Hälsningen i mejlet stämmer inte med Johan Wikman'],
  ['dataAboutAnother', 'Innehållet ser ut att gälla någon annan än Johan Wikman'],
  ['outsiderAmongColleagues', 'Alla andra mottagare är kollegor.'],
  ['notInThread', 'har inte varit med i konversationen.'],
  ['largeVisibleList', 'ser varandras adresser. Flytta dem till hemlig kopia.'],
  ['neverWrittenTo', 'Du har inte skrivit dit förut.'],
  ['longSinceWritten', 'Det är länge sedan du skrev dit.'],
  ['notUsuallyTogether', 'Du brukar inte skriva dit tillsammans med de andra mottagarna.'],
])('%s is said in words', (reason, words) => {
  expect(about(reason, {})).toContain(words);
});

test.each([
  [policy.thresholds.regularFrom - 1, 'Namnet liknar din kollega Johan Wikström.'],
  [policy.thresholds.regularFrom, 'Du brukar skriva till kollegan Johan Wikström.'],
])('after %d messages it is said: %s', (count, words) => {
  expect(about('similarToColleague', { count })).toContain(words);
});

test.each(reasons)('with %s somebody outside is never called a colleague', (reason) => {
  expect(about(reason, outsider)).not.toMatch(/kollegan|din kollega/);
});

test.each(reasons)('with %s the sentence is whole also when nobody is known to have been meant', (reason) => {
  expect(about(reason)).toMatch(/^[A-ZÅÄÖ].*[.]\n\nMejl till/s);
  expect(about(reason)).not.toMatch(/undefined|Menade du \?|Menade du \(/);
  expect(about(reason, undefined, false)).not.toContain('undefined');
});

test('a list whose members see each other is spoken of once', () => {
  const [first] = verdict({}, 'A', 'largeVisibleList').recipients;
  if (first === undefined) throw new Error('The verdict has a recipient.');
  const many = Array.from({ length: 20 }, (_, index) => ({ ...first, name: `Person ${index}` }));
  expect(smartAlert(verdict({ recipients: many }), 'sv').plain).not.toContain('sticker ut');
});

describe('what is about to leave', () => {
  const found = (kind: FindingKind, more: Partial<Finding> = {}): Finding => {
    return { kind, where: 'body', start: 0, end: 5, masked: 'x••••', ...more };
  };
  const said = (findings: Finding[], extras = {}) => smartAlert(verdict({ findings }), 'sv', extras).plain;

  test.each<[FindingKind, number, string]>([
    ['personnummer', 2, '2 personnummer (x••••, texten)'],
    ['samordningsnummer', 1, 'samordningsnummer (x••••, texten)'],
    ['reserve_number', 1, 'reservnummer (x••••, texten)'],
    ['health', 3, 'uppgifter om hälsa'],
    ['benefit', 3, 'uppgifter om stöd och insatser'],
    ['bank_account', 1, 'kontonummer'],
    ['address', 1, 'en adress'],
    ['address', 2, '2 adresser'],
    ['phone', 1, 'ett telefonnummer'],
    ['phone', 2, '2 telefonnummer'],
    ['email', 1, 'en mejladress'],
    ['email', 3, '3 mejladresser'],
    ['case_number', 2, '2 ärendenummer'],
    ['name', 1, 'ett namn'],
    ['name', 2, '2 namn'],
    ['cv', 1, 'CV'],
    ['grades', 1, 'betyg'],
    ['certificate', 1, 'intyg'],
  ])('%s, %d of them, is said in words', (kind, count, words) => {
    const findings = Array.from({ length: count }, () => found(kind));
    expect(said(findings)).toContain(`Mejlet innehåller personuppgifter: ${words}.`);
  });

  test('is said with numbers first and names last', () => {
    const text = said([found('name'), found('address'), found('health'), found('personnummer')]);
    expect(text).toContain('personnummer (x••••, texten), uppgifter om hälsa, en adress och ett namn.');
  });

  test('names no more kinds than can be taken in', () => {
    const kinds: FindingKind[] = ['name', 'phone', 'email', 'address', 'health', 'cv'];
    expect(said(kinds.map((kind) => found(kind)))).toContain(
      'uppgifter om hälsa, CV, en adress, ett telefonnummer med mera.',
    );
  });

  test('tells what an earlier message said apart', () => {
    const quoted = found('health', { quoted: true });
    expect(said([found('phone'), quoted])).toContain(
      'ett telefonnummer. Den citerade tråden innehåller uppgifter om hälsa.',
    );
    expect(said([quoted])).toContain('Den citerade tråden innehåller personuppgifter: uppgifter om hälsa.');
  });

  test.each([{ partial: true }, { atWork: true }] as const)('leaves out who says little: %j', (mark) => {
    const text = said([found('name', mark), found('phone')]);
    expect(text).toContain('personuppgifter: ett telefonnummer.');
  });

  test('counts also what had no room in the session', () => {
    const leftOut = [{ where: 'attachment:a.txt', kind: 'personnummer', count: 2900 }];
    expect(said([found('personnummer')], { leftOut })).toContain('2901 personnummer');
  });
});

test.each<[UnreadReason, string]>([
  ['encrypted', 'Bilagan Akt.docx är låst och gick inte att läsa.'],
  ['scanned', 'Bilagan Akt.docx är en bild och gick inte att läsa.'],
  ['tooLarge', 'Bilagan Akt.docx gick inte att läsa.'],
])('an attachment that is %s is said to be so', (reason, words) => {
  const unread = [{ name: 'Akt.docx', reason }];
  expect(smartAlert(verdict({ unread }), 'sv').plain).toContain(words);
});

test('where the alert has no button it tells where the pane is', () => {
  const { plain } = smartAlert(verdict(), 'sv', { withoutButton: true });
  expect(plain).toContain('Välj Granska mottagare i menyraden för att se mer.');
});

test('there is no info bar when nobody stands out', () => {
  expect(infoBar(verdict({}, 'Anna', undefined), 'sv')).toContain('Anna');
  expect(infoBar({ ...verdict(), recipients: [] }, 'sv')).toBe('');
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
