import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Addresses } from '../addresses';
import type { AdministratorGraph } from './administratorGraph';
import { provisionSettings } from './functionsSettings';
import { file, writeWhole } from '../installation';
import type { Installation } from '../installation';
import { people } from '../tenant/people';
import { tenant } from '../tenant/tenant';

type RoleRow = Record<'Title' | 'RoleKey' | 'PersonId' | 'Role', string>;

const site = `/sites/${tenant.siteId}`;

/** Runs the product's own command that makes the lists and lets the functions app in; it may be run again. */
export async function provision(
  program: string,
  installation: Installation,
  addresses: Addresses,
): Promise<void> {
  const env = {
    ...process.env,
    ...provisionSettings(installation, addresses),
    NODE_EXTRA_CA_CERTS: file(installation.folder, 'ca.pem'),
  };
  await promisify(execFile)(process.execPath, [program], { env });
}

/** Fills the empty list Roller with the people of the tenant; finishes what a killed start began. */
export async function seedRoles(folder: string, graph: AdministratorGraph): Promise<void> {
  const list = `${site}/lists/Roller/items`;
  const done = file(folder, 'roles.seeded');
  const stored = await graph.rows(`${list}?$expand=fields($select=RoleKey)&$top=200`);
  if (stored.length > 0 && existsSync(done)) return;
  const keys = JSON.stringify(stored);
  for (const fields of roleRows()) {
    if (!keys.includes(fields.RoleKey)) await graph.post(list, { fields });
  }
  writeWhole(done, '');
}

/** One row per person and role, under a unique key. */
export function roleRows(): RoleRow[] {
  return people.flatMap((person) =>
    person.roles.map((role) => ({
      Title: person.name,
      RoleKey: `${person.id}:${role}`,
      PersonId: person.id,
      Role: role,
    })),
  );
}
