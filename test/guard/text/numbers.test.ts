import { findNumbers } from '../../../src/guard/text/numbers';
import { read } from '../../../src/guard/text/reading';

const me = { name: 'Sofia Wikander', address: 'sofia.wikander@lindmarka.example' };

/** The numbers of one kind in a text. */
function numbersIn(text: string, kind: string): { number: string; masked: string; whose: string }[] {
  return findNumbers(read('body', text, { year: 2026, me, colleagues: [], domains: [] }))
    .filter((number) => number.kind === kind)
    .map(({ start, end, masked, whose }) => ({ number: text.slice(start, end), masked, whose }));
}

function firstOf(text: string, kind: string): string | undefined {
  return numbersIn(text, kind)[0]?.number;
}

test.each([
  ['Kontot 9999-1, 204 118 557 3 saknas', '9999-1, 204 118 557 3'],
  ['konto 9999-8 400 291 66', '9999-8 400 291 66'],
  ['Rätt konto är 9999-3 7710 448 120.', '9999-3 7710 448 120'],
  ['Kontonr för utbetalning   9999-6  51 882 004-7', '9999-6  51 882 004-7'],
  ['till Swedbank 8327-9,934 567 891-3.', '8327-9,934 567 891-3'],
  ['Clearing 6001, 123 456 789', '6001, 123 456 789'],
  ['sätt in på 8327-9, 934 567 891-3', '8327-9, 934 567 891-3'],
  ['IBAN SE45 5000 0000 0583 9825 7466 för', 'SE45 5000 0000 0583 9825 7466'],
  ['SE4550000000058398257466', 'SE4550000000058398257466'],
])('an account is found in "%s"', (text, account) => {
  expect(firstOf(text, 'bank_account')).toBe(account);
});

test.each([
  ['a bankgiro', 'bankgiro 5050-1055'],
  ['a plusgiro', 'plusgiro 90 01 95-0'],
  ['a payment reference', 'OCR 8812 044 017 312'],
  ['an account in the books', 'konto 6550'],
  ['a telephone number', '0980-319 261'],
  ['a case number', 'BN 2024-000341'],
  ['an article number', 'art 7310502184'],
])('%s is no account', (_, text) => {
  expect(firstOf(text, 'bank_account')).toBeUndefined();
});

test.each([
  ['070-174 06 35'],
  ['0701740637'],
  ['070 174 06 67'],
  ['070-1740631'],
  ['08-465 004 12'],
  ['0980-319 261'],
  ['031-390 06 14'],
  ['+46 70 174 06 36'],
  ['+46 (0)70-174 06 36'],
  ['0046 70 174 06 36'],
  ['(0980) 319 244'],
])('%s is a telephone number in running text', (number) => {
  expect(firstOf(`Ring mig på ${number}, tack`, 'phone')).toBe(number.replace(/^\(/, ''));
});

test.each([
  ['a date', '2024-11-12'],
  ['a time', '08:30'],
  ['an amount', '0,50 kr'],
  ['a range of numbers', '0846500400-0846500499'],
  ['a number with a further part', '070-174 06 35:12'],
  ['digits too few', '08-465 0'],
  ['digits too many', '070-174 36 35 99 12'],
  ['a meter reading', 'Avläst 01944012'],
  ['an order', 'Order 08-465 004 12'],
  ['a payment reference', 'OCR 0701740637'],
  ['part of a longer number', 'A070-174 06 35'],
])('%s is no telephone number', (_, text) => {
  expect(firstOf(text, 'phone')).toBeUndefined();
});

test.each([
  ['akt BU 24/0119', 'BU 24/0119', 'any'],
  ['Ärende AF-2024-0118733 är rättat', 'AF-2024-0118733', 'any'],
  ['i ert ärende 2024-FK-55231-08 blir', '2024-FK-55231-08', 'any'],
  ['Gäller remiss HAB-24-70418.', 'HAB-24-70418', 'any'],
  ['(akt LSS-2291)', 'LSS-2291', 'any'],
  ['mål nr 1234-24', '1234-24', 'any'],
  ['Diariefört: BN 2024-000341', 'BN 2024-000341', 'near'],
  ['ÖN 2024/88, akt', 'ÖN 2024/88', 'near'],
])('a case number is found in "%s"', (text, number, whose) => {
  expect(numbersIn(text, 'case_number')).toMatchObject([{ number, whose }]);
});

test.each([
  ['a procurement', 'upphandling KS 2024/00417'],
  ['the board\u2019s register', 'KS 2024/00417 Ombyggnad'],
  ['a price', 'exakt 100 mil'],
  ['a date', 'den 2024-11-12'],
  ['a support case without a year', 'Ärende VS-88213: tidsgräns'],
  ['a version', 'version 8.24.1105'],
  ['an order', 'order SO 2024/88'],
])('%s is no case about somebody', (_, text) => {
  expect(firstOf(text, 'case_number')).toBeUndefined();
});

test.each([
  ['a national reserve number by its form', 'id 22790615AB12 vid ankomst', '22790615AB12'],
  ['one with an unknown date', '23245512CD34', '23245512CD34'],
  ['a region\u2019s number after its name', 'Reservnummer 20031213-4B7K', '20031213-4B7K'],
  ['Stockholm\u2019s number after its name', 'reservnr: 991979123451', '991979123451'],
])('%s is found', (_, text, number) => {
  expect(firstOf(text, 'reserve_number')).toBe(number);
});

test.each([
  ['a region\u2019s number without its name', 'Se 20031213-4B7K'],
  ['Stockholm\u2019s number without its name', 'Se 991979123451'],
])('%s stays silent', (_, text) => {
  expect(firstOf(text, 'reserve_number')).toBeUndefined();
});

test.each([
  ['bank_account', 'konto 9999-2 770 015 434', '9999-•••'],
  ['phone', 'Ring 070-174 06 35', '070-••• •• ••'],
  ['phone', 'Ring +46 70 174 06 36', '+46-••• •• ••'],
  ['case_number', 'akt BU 24/0119', 'BU 24/••••'],
  ['reserve_number', 'id 22790615AB12', '2279••••-••••'],
  ['address', 'bor på Åsgatan 14 B', 'Åsgatan ••'],
])('of a %s only the beginning is shown', (kind, text, masked) => {
  expect(numbersIn(text, kind)).toMatchObject([{ masked }]);
});
