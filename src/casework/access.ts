import type { Case } from './case';
import type { Actor, Role } from './people';

/** Roles that see the whole of every case; an investigator sees those they investigate. */
const wholeCaseRoles: readonly Role[] = ['registrar', 'officer', 'decisionMaker', 'reviewer'];

/** How much of a case a person may read: all of it, its progress (their own report), or nothing. */
export type Sight = 'whole' | 'progress' | 'nothing';

/** Lex Sarah matters are secret (OSL 26:1): without a part in the case, one is not told that it exists. */
export function sightOf(current: Case, actor: Actor): Sight {
  if (actor.roles.some((role) => wholeCaseRoles.includes(role))) return 'whole';
  if ('opening' in current && current.opening.investigator.id === actor.person.id) return 'whole';
  return current.reporter.id === actor.person.id ? 'progress' : 'nothing';
}
