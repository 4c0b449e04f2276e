import { resolve, suggest } from '../../../../local/outlook/mailbox/autocomplete';
import type { AddressBook } from '../../../../local/outlook/mailbox/autocomplete';

const wikman = { name: 'Johan Wikman', address: 'johan.wikman@tornbergsbygg.example' };
const wikstrom = { name: 'Johan Wikström', address: 'johan.wikstrom@bjorkstad.example' };
const annaLena = { name: 'Anna-Lena Fors', address: 'anna-lena.fors@bjorkstad.example' };
const mona = { name: 'Mona Ek', address: 'mona.ek@bjorkstad.example' };
const book: AddressBook = { nicknames: [wikman, wikstrom], directory: [annaLena, wikstrom, mona] };

test('whom one wrote to last comes first, outsider or not', () => {
  expect(suggest(book, 'Johan', [])).toEqual([wikman, wikstrom]);
});

test.each([
  ['the second name', 'wikst', [wikstrom]],
  ['a part after a hyphen', 'lena', [annaLena]],
  ['a whole name with a space', 'mona e', [mona]],
  ['the address', 'johan.wikm', [wikman]],
  ['the middle of a name', 'ohan', []],
  ['nothing', '  ', []],
])('%s is matched from its start', (_, typed, found) => {
  expect(suggest(book, typed, [])).toEqual(found);
});

test('whoever is chosen is not suggested again', () => {
  expect(suggest(book, 'Johan', [wikman])).toEqual([wikstrom]);
});

test.each([
  ['an address in the book', 'MONA.EK@bjorkstad.example', mona],
  ['an address outside it', 'ny@firma.example', { name: 'ny@firma.example', address: 'ny@firma.example' }],
  [
    'a name with an address',
    'Ny Person <ny@firma.example>',
    { name: 'Ny Person', address: 'ny@firma.example' },
  ],
  ['the only one of a name', 'Johan Wikström', wikstrom],
  ['a first name that several have', 'Johan', undefined],
  ['an unknown name', 'Nobody Known', undefined],
])('%s resolves as it should', (_, typed, found) => {
  expect(resolve(book, typed)).toEqual(found);
});
