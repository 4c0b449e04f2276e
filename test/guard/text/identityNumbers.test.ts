import type { Finding } from '../../../src/guard/message';
import { findPersonalData } from '../../../src/guard/text/personalData';

const year = 2026;
const context = { year, me: { name: '', address: '' }, colleagues: [], domains: [] };

function findIdentityNumbers(text: string): Omit<Finding, 'where'>[] {
  return findPersonalData('body', text, context)
    .filter(({ kind }) => kind.endsWith('nummer'))
    .map(({ kind, start, end, masked }) => ({ kind, start, end, masked }));
}

/** Numbers from Skatteverket's list of test numbers; they belong to nobody. */
const writings: readonly [writing: string, text: string, number: string][] = [
  ['twelve digits', 'Klienten 197906152397 söker', '197906152397'],
  ['eight and four with a hyphen', 'Gäller 20131129-2393.', '20131129-2393'],
  ['six and four with a hyphen', 'pnr 121108-2399.', '121108-2399'],
  ['ten digits', '9905162385', '9905162385'],
  ['a plus sign', 'Gäller 870303+2386 och', '870303+2386'],
  ['a space', 'Gäller 040930 2395, se bilaga', '040930 2395'],
  ['a no-break space', '20140912\u00a02395', '20140912\u00a02395'],
  ['a hyphen between spaces', '(20200529 - 2384)', '20200529 - 2384'],
  ['an en dash', '350407–9108', '350407–9108'],
  ['a soft hyphen', '901126\u00ad2384', '901126\u00ad2384'],
  ['dots in the date', '12.07.26-2393', '12.07.26-2393'],
  ['hyphens in the date', '46-09-27-1897', '46-09-27-1897'],
  ['spaces everywhere', 'född 1979 10 28 2388 enligt', '1979 10 28 2388'],
  ['a line break', '20181212\n-2396', '20181212\n-2396'],
  ['a line break with quote marks', '> 790615-\n> 2397', '790615-\n> 2397'],
  ['letters before it', 'nr920114-2388.pdf', '920114-2388'],
  ['an underscore after it', 'pnr201611222397_2', '201611222397'],
  ['the letter O for a zero', 'pnr 2017O831-2382', '2017O831-2382'],
  ['the letter l for a one', '199601l9-2397', '199601l9-2397'],
  ['the letter Z for a two', '20121228-Z394', '20121228-Z394'],
  ['full-width digits', '７９０６１５-２３９７', '７９０６１５-２３９７'],
  ['an interim letter', 'id 20031213-T384', '20031213-T384'],
  ['the last four masked by X', 'född 20161126-XXXX', '20161126-XXXX'],
  ['the last four masked by dots before a full stop', '20051113-.....', '20051113-....'],
];

test.each(writings)('a number written with %s is found where it stands', (_, text, number) => {
  const [found, ...more] = findIdentityNumbers(text);
  expect(found && text.slice(found.start, found.end)).toBe(number);
  expect(more).toEqual([]);
});

test.each([
  ['197906152397', 'personnummer', '1979••••-••••'],
  ['790615-2397', 'personnummer', '1979••••-••••'],
  ['121108-2399', 'personnummer', '2012••••-••••'],
  ['870303+2386', 'personnummer', '1887••••-••••'],
  ['202302872391', 'samordningsnummer', '2023••••-••••'],
  ['770378-2396', 'samordningsnummer', '1977••••-••••'],
])('%s is a %s and shows only the year', (text, kind, masked) => {
  expect(findIdentityNumbers(text)).toEqual([{ kind, masked, start: 0, end: text.length }]);
});

test.each([['195300812384'], ['195807602395'], ['202302872391']])(
  'a samordningsnummer without a calendar date, %s, counts when its check digit is right',
  (text) => {
    expect(findIdentityNumbers(text)).toMatchObject([{ kind: 'samordningsnummer' }]);
    const wrong = text.slice(0, -1) + String((Number(text.slice(-1)) + 1) % 10);
    expect(findIdentityNumbers(wrong)).toEqual([]);
  },
);

test.each([
  ['an organisation number', 'Org.nr 556016-0680'],
  ['a mobile number', 'Ring 0701740631'],
  ['a mobile number that passes the check', 'Se 0701012361'],
  ['a stamp of date and time', 'Se 201803312204'],
  ['a stamp with a hyphen', '20201106-2300'],
  ['a date and a year', '160213-2019'],
  ['a period', '20161102-0304'],
  ['a date and an amount', '2024-11-12 5061'],
  ['a payment reference', 'OCR 8206785449'],
  ['a serial number that passes the check', 'mätarnummer 7003199291'],
  ['a bank account', '6065-0,784 585 310-4'],
  ['a bankgiro', 'bankgiro 5050-1055'],
  ['a case number', 'SN 2019/36920-10'],
  ['a coordinate', '59.3055772, 13.1519445'],
  ['a conference number', '790 615 239#'],
  ['a book number', '9789590859223'],
  ['a wrong check digit', '19790615-2398'],
  ['a day that does not exist', '19790231-2391'],
  ['a birth date to come', '20991231-2392'],
  ['a run of more digits', '1197906152397'],
  ['a time after a number', '20240115-1432:05'],
  // Those with a date have a right check digit, so that only the rule against them keeps them silent.
])('%s stays silent: %s', (_, text) => {
  expect(findIdentityNumbers(text)).toEqual([]);
});

test('the word before a number decides what a doubtful run of digits is', () => {
  expect(findIdentityNumbers('Skannat 201201011200')).toEqual([]);
  expect(findIdentityNumbers('0706022381')).toEqual([]);
  expect(findIdentityNumbers('Personnummer: 0706022381')).toHaveLength(1);
});

test('every number of a list is found once', () => {
  const text = 'namn;pnr\nA;19790615-2397\nB;790615-2397\nC;198608132380\n';
  expect(findIdentityNumbers(text).map(({ start }) => start)).toEqual([11, 27, 41]);
});

test('places are counted as JavaScript counts text, also after an emoji', () => {
  const text = '👋 19790615-2397';
  expect(findIdentityNumbers(text)).toEqual([
    { kind: 'personnummer', start: 3, end: 16, masked: '1979••••-••••' },
  ]);
});
