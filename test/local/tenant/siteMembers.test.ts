import { people } from '../../../local/tenant/people';
import { siteRole } from '../../../local/tenant/siteMembers';
import type { SiteRole } from '../../../local/tenant/siteMembers';

const expected: Record<string, SiteRole> = {
  'Sara Nyqvist': 'none',
  'Ali Farhadi': 'none',
  'Eva Lundmark': 'none',
  'Johan Wikström': 'none',
  'Birgitta Holmgren': 'none',
  'Karin Dahl': 'write',
  'Lars Öberg': 'write',
  'Mona Ek': 'write',
  'Tomas Berglind': 'write',
  'Yasmin Haddad': 'write',
  'Ingrid Sjölander': 'write',
  'Nils Åkerblom': 'write',
  'Petra Vallin': 'write',
  'Omar Rahimi': 'read',
  'Anna-Lena Fors': 'write',
  'Viktor Strand': 'write',
  'Elsa Hedin': 'read',
};

test('who handles cases is a member of the site, who follows them reads, everybody else is outside', () => {
  expect(Object.fromEntries(people.map(({ id, name }) => [name, siteRole(id)]))).toEqual(expected);
});

test('a person whom the tenant does not know is outside', () => {
  expect(siteRole('5a1e0000-0000-4000-8000-999999999999')).toBe('none');
});
