import { siteRole } from '../../tenant/siteMembers';
import type { Caller } from './caller';
import { accessDenied, GraphError } from './graphError';

export type Need =
  'nothing' | 'token' | 'readSite' | 'writeSite' | 'manageSite' | 'grantSite' | 'readUsers' | 'writeUsers';

/** Roles that an administrator grants an application on the site. */
export const siteRoles = ['read', 'write', 'owner', 'fullcontrol'] as const;
export type SiteRole = (typeof siteRoles)[number];

type SiteNeed = 'readSite' | 'writeSite' | 'manageSite';
type UserNeed = 'readUsers' | 'writeUsers';

const sitePermissions: Record<SiteNeed, readonly string[]> = {
  readSite: ['Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'],
  writeSite: ['Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'],
  manageSite: ['Sites.Manage.All', 'Sites.FullControl.All'],
};

const grantedBy: Record<SiteNeed, readonly SiteRole[]> = {
  readSite: ['read', 'write', 'owner', 'fullcontrol'],
  writeSite: ['write', 'owner', 'fullcontrol'],
  manageSite: ['owner', 'fullcontrol'],
};

const userPermissions: Record<UserNeed, { app: readonly string[]; delegated: readonly string[] }> = {
  readUsers: {
    app: ['User.Read.All', 'User.ReadWrite.All'],
    delegated: ['User.Read', 'User.ReadBasic.All', 'User.Read.All'],
  },
  writeUsers: { app: ['User.ReadWrite.All'], delegated: [] },
};

/** Throws when the caller's token, with what the site grants its application, does not reach. */
export function requirePermission(
  caller: Caller,
  need: Need,
  rolesOnSite: (app: string) => readonly SiteRole[],
): void {
  const has = (names: readonly string[]): boolean => names.some((name) => caller.permissions.has(name));
  switch (need) {
    case 'nothing':
    case 'token':
      return;
    case 'grantSite':
      // A person would need an administrator's role besides, which nobody here has.
      if (!caller.person && has(['Sites.FullControl.All'])) return;
      throw accessDenied();
    case 'readSite':
    case 'writeSite':
    case 'manageSite':
      if (caller.person && !isMember(caller.person.id, need)) throw accessDenied();
      if (has(sitePermissions[need])) return;
      if (has(['Sites.Selected']) && rolesOnSite(caller.app).some((role) => grantedBy[need].includes(role)))
        return;
      throw accessDenied();
    case 'readUsers':
    case 'writeUsers':
      if (has(caller.person ? userPermissions[need].delegated : userPermissions[need].app)) return;
      throw new GraphError(
        403,
        'Authorization_RequestDenied',
        'Insufficient privileges to complete the operation.',
      );
  }
}

/** A delegated token reaches no further than its person does: what the site itself lets members and visitors do. */
function isMember(personId: string, need: SiteNeed): boolean {
  const role = siteRole(personId);
  return role === 'write' || (role === 'read' && need === 'readSite');
}
