import { findPersonalData } from '../../../src/guard/text/personalData';
import type { TextContext } from '../../../src/guard/text/reading';

const context: TextContext = {
  year: 2026,
  me: { name: 'Sofia Wikander', address: 'sofia.wikander@lindmarka.example' },
  colleagues: [{ name: 'Monica Ekvall', address: 'monica.ekvall@lindmarka.example' }],
  domains: ['lindmarka.example'],
};

/** Kind and words of each finding. */
function found(text: string, more: Partial<TextContext> = {}): string[] {
  return findPersonalData('body', text, { ...context, ...more }).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
  );
}

test.each([
  ['Farid Ansari, 790615-2397, bor på Åsgatan 14', 'address: Åsgatan 14'],
  ['Hennes mobil är 070-174 06 36.', 'phone: 070-174 06 36'],
  ['Ni når mamman på 0701740637.', 'phone: 0701740637'],
  ['Farid Ansari (farid79@gmail.example) ringde', 'email: farid79@gmail.example'],
  ['Betala till Farid Ansari, konto 9999-2 113 402 887', 'bank_account: 9999-2 113 402 887'],
  ['Farid Ansari har ärende BU 24/0119', 'case_number: BU 24/0119'],
  ['Diariefört BN 2024-000341, Farid Ansari klagar', 'case_number: BN 2024-000341'],
  ['Id 22790615AB12 på akuten', 'reserve_number: 22790615AB12'],
  ['Farid Ansari har migrän', 'health: migrän'],
  ['Farid Ansari söker ekonomiskt bistånd', 'benefit: ekonomiskt bistånd'],
  ['CURRICULUM VITAE\n\nFarid Ansari', 'cv: CURRICULUM'],
])('"%s" tells %s', (text, finding) => {
  expect(found(text)).toContain(finding);
});

test.each([
  ['a colleague', 'Ring Monica Ekvall på 070-174 06 85, monica.ekvall@lindmarka.example'],
  ['a switchboard', 'Växeln nås på 0980-319 200, fax 0980-319 201.'],
  ['a duty phone', 'Please call the duty phone 070-174 06 99.'],
  ['a visiting address', 'Besöksadress: Storgatan 1, 999 80 Lindmarka'],
  ['a delivery', 'Leverans till Industrigatan 9.'],
  ['the municipality\u2019s account', 'Till kommunens konto 8327-9, 934 567 891-3.'],
  ['a function\u2019s mailbox', 'Skriv till info@stadsmission.example.'],
  ['a procurement', 'Svar i upphandling KS 2024/00417 lämnas i systemet.'],
])('%s is nobody\u2019s private data', (_, text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  ['Frågor besvaras av enhetschef Lisbeth Hallin, 08-465 004 31.'],
  ['Lisbeth Hallin, enhetschef, har migrän.'],
  ['Lisbeth Hallin (enhetschef)'],
  ['Vårdcentral Norr | Lisbeth Hallin | 08-465 004 31'],
])('the name in "%s" is that of somebody at work, and nothing else is told', (text) => {
  expect(findPersonalData('body', text, context)).toMatchObject([{ kind: 'name', atWork: true }]);
});

test('a name in an example is made up', () => {
  expect(found('Exempel: Farid Ansari, ÅÅMMDD-XXXX')).toEqual([]);
});

test.each([
  ['Hon är sjukskriven för utmattningssyndrom.'],
  ['Klienten har fått diagnosen schizofreni.'],
  ['Min mans cancer har kommit tillbaka.'],
  ['Läkarintyget visar att pojken har autism.'],
  ['Brukaren ramlade i natt.'],
  ['Pappan är misstänkt för misshandel.'],
  ['Familjen har haft försörjningsstöd sedan augusti.'],
  ['Hennes bror har kontaktförbud.'],
])('"%s" is about somebody', (text) => {
  expect(found(text).length).toBeGreaterThan(0);
});

test.each([
  ['Den som är sjukskriven ska lämna läkarintyg.'],
  ['Om klienten är sjukskriven betalas försörjningsstöd ut månadsvis.'],
  ['Barn med autism eller adhd har rätt till stöd.'],
  ['Sökanden har rätt till försörjningsstöd när han eller hon saknar medel.'],
  ['Du utreder ekonomiskt bistånd och möter personer med missbruk.'],
  ['Personal inom hemtjänsten larmar om brukaren har ramlat.'],
  ['Har patienten diabetes ska fotvård erbjudas.'],
  ['Kvinnojouren erbjuder skyddat boende för våldsutsatta kvinnor.'],
  ['Sjukfrånvaron var 6,2 procent och diabetes ökar i länet.'],
])('"%s" is about nobody', (text) => {
  expect(found(text)).toEqual([]);
});

test('a diagnosis by itself counts when somebody is named in another part of the message', () => {
  const text = 'Fick diagnosen bipolär sjukdom i går.';
  expect(found(text)).toEqual([]);
  expect(found(text, { personNearby: true })).toContain('health: diagnosen bipolär sjukdom');
});

test('the writer\u2019s own signature is silent, and so is a title below a name', () => {
  const text = 'Hej!\n\nMvh\nSofia Wikander\nJobbcoach\nStorgatan 1, 999 80 Lindmarka\n070-174 06 82';
  expect(found(text)).toEqual([]);
});

test('the number in the writer\u2019s signature is not that of the client named above it', () => {
  expect(found('Farid Ansari ringde.\n\nMvh\n070-174 06 82')).toEqual(['name: Farid Ansari']);
});

test('what a private person signs with in an earlier message is found and said to be quoted', () => {
  const text =
    'Se nedan.\n\nFrån: Ingrid Sahlberg <ingrid@telia.example>\nSkickat: i går\nTill: registrator\n\n' +
    'Ring mig.\nIngrid Sahlberg\nHagstigen 9\n999 52 Lindmarka\n0980-319 244';
  const findings = findPersonalData('body', text, context);
  expect(findings.map(({ kind }) => kind)).toEqual(['name', 'email', 'name', 'address', 'phone']);
  expect(findings.every(({ quoted }) => quoted === true)).toBe(true);
});

test('what the writer says is not said to be quoted', () => {
  expect(findPersonalData('body', 'Farid Ansari ringde.\n\n> Hej', context)[0]).not.toHaveProperty('quoted');
});

test('a name of which one part stands alone is said to be partial', () => {
  const findings = findPersonalData('body', 'Vi träffade Farid i tisdags.', context);
  expect(findings).toMatchObject([{ kind: 'name', partial: true }]);
});

test('a first name in a greeting is no finding', () => {
  expect(found('Hej Farid!\n\nVi ses på torsdag.')).toEqual([]);
});

test('masks tell what kind of data it is and no more', () => {
  const text = 'Farid Ansari, 790615-2397, farid@gmail.example, 070-174 06 31, har migrän';
  expect(findPersonalData('body', text, context).map(({ masked }) => masked)).toEqual([
    'Farid A.',
    '1979••••-••••',
    'f•••@gmail.example',
    '070-••• •• ••',
    'm•••',
  ]);
});

test('offsets are those of the given text though it holds character references', () => {
  const text = 'Nummer:&nbsp;790615&#45;2397&nbsp;gäller';
  expect(found(text)).toEqual(['personnummer: 790615&#45;2397']);
});

test('numbers that have been told apart are not told twice', () => {
  const text = 'Farid Ansari 790615-2397, konto 9999-2 770 015 434, tel 070-174 06 31, Åsgatan 3';
  const findings = findPersonalData('body', text, context);
  for (let index = 1; index < findings.length; index++) {
    expect(findings[index]?.start).toBeGreaterThanOrEqual(findings[index - 1]?.end ?? 0);
  }
  expect(findings.map(({ kind }) => kind)).toEqual([
    'name',
    'personnummer',
    'bank_account',
    'phone',
    'address',
  ]);
});
