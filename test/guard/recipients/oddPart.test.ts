import { domainPart, oddPart } from '../../../src/guard/recipients/oddPart';

test.each([
  ['Johan Wikman', 'Johan Wikström', ['Johan Wik', 'man', '']],
  ['eva@bjorkstad.exampel', 'eva@bjorkstad.example', ['eva@bjorkstad.examp', 'el', '']],
  ['eva@bj0rkstad.example', 'eva@bjorkstad.example', ['eva@bj', '0', 'rkstad.example']],
  ['anna', 'anna', ['anna', '', '']],
  ['', 'anna', ['', '', '']],
])('in %s the part that differs from %s is marked', (text, reference, [before, odd, after]) => {
  expect(oddPart(text, reference)).toEqual({ before, odd, after });
});

test('of an address outside, the domain is the odd part', () => {
  expect(domainPart('johan@x.example')).toEqual({ before: 'johan@', odd: 'x.example', after: '' });
});
