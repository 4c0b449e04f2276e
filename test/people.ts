import type { Actor, Role } from '../src/casework/people';

/** Fictional people for tests of the core, one per role. */
function actor(number: number, name: string, title: string, ...roles: Role[]): Actor {
  const id = `5a1e0000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { person: { id, name, title, unit: 'Jobbtorg Norr' }, roles: ['reporter', ...roles] };
}

export const sara = actor(1, 'Sara Nyqvist', 'Jobbcoach');
export const ali = actor(2, 'Ali Farhadi', 'Jobbcoach');
export const johan = actor(4, 'Johan Wikström', 'Enhetschef', 'unitManager');
export const karin = actor(6, 'Karin Dahl', 'Lex Sarah-ansvarig', 'officer');
export const lars = actor(7, 'Lars Öberg', 'Registrator', 'registrar');
export const mona = actor(8, 'Mona Ek', 'Arbetsmarknadsdirektör', 'decisionMaker');
export const tomas = actor(9, 'Tomas Berglind', 'Utredare', 'investigator');
export const yasmin = actor(10, 'Yasmin Haddad', 'Utredare', 'investigator');
export const elsa = actor(17, 'Elsa Hedin', 'Internrevisor', 'reviewer');

export const everyone: readonly Actor[] = [sara, ali, johan, karin, lars, mona, tomas, yasmin, elsa];
