import { people } from './people';

export type SiteRole = 'write' | 'read' | 'none';

/** Roles that follow cases but change nothing. */
const readers = ['reviewer', 'orderingBoard'];
/** Roles of every workplace: they report, and lead those who report, but handle no cases. */
const outside = ['reporter', 'unitManager'];

/** What a person may do on the site: its members handle cases, its visitors read, everybody else is outside. */
export function siteRole(personId: string): SiteRole {
  const roles = people.find(({ id }) => id === personId)?.roles ?? [];
  const within = roles.filter((role) => !outside.includes(role));
  if (within.length === 0) return 'none';
  return within.every((role) => readers.includes(role)) ? 'read' : 'write';
}
