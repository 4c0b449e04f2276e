import { colleaguesOf, isColleague } from '../../../src/guard/text/colleagues';

const people = [
  { name: 'Monica Ekvall', address: 'monica.ekvall@lindmarka.example' },
  { name: 'Hallin, Lisbeth', address: 'lisbeth.hallin@lindmarka.example' },
  { name: '', address: 'mats.agren@lindmarka.example' },
  { name: 'Kristina Ahlberg-Nordin (SOC)', address: 'kristina@lindmarka.example' },
];

test.each([
  ['Monica Ekvall'],
  ['Ekvall Monica'],
  ['Ekvall, Monica'],
  ['M. Ekvall'],
  ['Monica'],
  ['Ekvall'],
  ['Lisbeth Hallin'],
  ['Mats Ågren'],
  ['Kristina Ahlberg-Nordin'],
])('%s is a colleague', (name) => {
  expect(isColleague(colleaguesOf(people), name)).toBe(true);
});

test.each([['Monica Ekman'], ['Lisbeth Hallén'], ['P. Ekvall'], ['Mats Ek'], ['Farid Ansari']])(
  '%s is none',
  (name) => {
    expect(isColleague(colleaguesOf(people), name)).toBe(false);
  },
);
