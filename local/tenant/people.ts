import { tenant } from './tenant';

/** A person of the example tenant. `roles` are rows of the list Roller, which the product reads. */
export type TenantPerson = {
  id: string;
  name: string;
  title: string;
  unit: string;
  mail: string;
  managerId?: string;
  roles: readonly string[];
};

const norr = 'Jobbtorg Norr';
const soder = 'Jobbtorg Söder';
const stab = 'Förvaltningsstaben';

function person(
  number: number,
  name: string,
  title: string,
  unit: string,
  roles: readonly string[],
  manager?: number,
): TenantPerson {
  const local = name.toLowerCase().replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').replaceAll(' ', '.');
  return {
    id: personId(number),
    name,
    title,
    unit,
    mail: `${local}@${tenant.domain}`,
    roles,
    ...(manager === undefined ? {} : { managerId: personId(manager) }),
  };
}

function personId(number: number): string {
  return `5a1e0000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** At least one person per role of the procedure; every employee may report. */
export const people: readonly TenantPerson[] = [
  person(1, 'Sara Nyqvist', 'Jobbcoach', norr, ['reporter'], 4),
  person(2, 'Ali Farhadi', 'Jobbcoach', norr, ['reporter'], 4),
  person(3, 'Eva Lundmark', 'Arbetskonsulent', soder, ['reporter'], 5),
  person(4, 'Johan Wikström', 'Enhetschef', norr, ['reporter', 'unitManager'], 8),
  person(5, 'Birgitta Holmgren', 'Enhetschef', soder, ['reporter', 'unitManager'], 8),
  person(6, 'Karin Dahl', 'Lex Sarah-ansvarig', stab, ['reporter', 'officer'], 8),
  person(7, 'Lars Öberg', 'Registrator', stab, ['reporter', 'registrar'], 8),
  person(8, 'Mona Ek', 'Arbetsmarknadsdirektör', stab, ['reporter', 'decisionMaker']),
  person(9, 'Tomas Berglind', 'Utredare', stab, ['reporter', 'investigator'], 8),
  person(10, 'Yasmin Haddad', 'Utredare', stab, ['reporter', 'investigator'], 8),
  person(11, 'Ingrid Sjölander', 'Förvaltningsjurist', stab, ['reporter', 'ivoNotifier'], 8),
  person(12, 'Nils Åkerblom', 'Dataskyddssamordnare', stab, ['reporter', 'dataProtectionOfficer'], 8),
  person(13, 'Petra Vallin', 'Nämndsekreterare', stab, ['reporter', 'boardSecretary'], 8),
  person(14, 'Omar Rahimi', 'Kontaktperson, beställande nämnd', stab, ['reporter', 'orderingBoard'], 8),
  person(15, 'Anna-Lena Fors', 'Utvecklingsledare', stab, ['reporter', 'measureOwner'], 8),
  person(16, 'Viktor Strand', 'Systemförvaltare', stab, ['reporter', 'administrator'], 8),
  person(17, 'Elsa Hedin', 'Internrevisor', stab, ['reporter', 'reviewer'], 8),
];
