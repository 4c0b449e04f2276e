import { peopleInText } from '../../../src/guard/recipients/people';

test('people are read from the heads of quoted messages', () => {
  const text = [
    'Hej! Mejla info@x.example om du undrar.',
    'Från: Johan Wikström <johan.wikstrom@bjorkstad.example>',
    'Till: "Ek, Mona" <mona.ek@bjorkstad.example>; Ali Farhadi [mailto:ali.farhadi@bjorkstad.example]',
  ].join('\n');
  expect(peopleInText(text)).toEqual([
    { name: 'Johan Wikström', address: 'johan.wikstrom@bjorkstad.example' },
    { name: 'Ek, Mona', address: 'mona.ek@bjorkstad.example' },
    { name: 'Ali Farhadi', address: 'ali.farhadi@bjorkstad.example' },
  ]);
});

test('a mailing list is no correspondence', () => {
  const list = Array.from({ length: 80 }, (_, index) => `Namn ${index} <a${index}@x.example>`).join('\n');
  expect(peopleInText(list)).toHaveLength(50);
});
