import { z } from 'zod';
import { roles, type Actor, type PersonSnapshot, type Role } from '../casework/people';
import type { Clock, People } from '../workflows/ports';
import type { Graph } from './graph';
import type { Item, Items } from './items';

/** A role that is withdrawn stops working within this time. */
const rememberedMilliseconds = 30_000;

const user = z.looseObject({
  id: z.string(),
  displayName: z.string(),
  jobTitle: z.string().nullish(),
  department: z.string().nullish(),
  accountEnabled: z.boolean(),
});

const roleFields = z.object({
  Title: z.string().catch(''),
  PersonId: z.string(),
  Role: z.enum(roles),
  ValidFrom: z.string().nullish(),
  ValidTo: z.string().nullish(),
});

type RoleRow = z.infer<typeof roleFields>;

/** The directory, for who a person is, and the list Roller, for what they may do. */
export function openPeople(graph: Graph, roleItems: Items, clock: Clock): People {
  const find = async (id: string): Promise<Actor | undefined> => {
    const [found, items] = await Promise.all([
      graph.get(`/users/${encodeURIComponent(id)}?$select=id,displayName,jobTitle,department,accountEnabled`),
      roleItems.where('PersonId', id),
    ]);
    const person = found === undefined ? undefined : user.parse(found);
    if (person?.accountEnabled !== true) return undefined;
    return { person: snapshot(person), roles: valid(items, clock).map((row) => row.Role) };
  };
  const withRole = async (role: Role): Promise<Pick<PersonSnapshot, 'id' | 'name'>[]> => {
    const rows = valid(await roleItems.where('Role', role), clock);
    return rows.map((row) => ({ id: row.PersonId, name: row.Title })).sort(byName);
  };
  return { find: remember(find, clock), withRole: remember(withRole, clock) };
}

function snapshot({ id, displayName, jobTitle, department }: z.infer<typeof user>): PersonSnapshot {
  return { id, name: displayName, title: jobTitle ?? '', unit: department ?? '' };
}

/** A row that names no role of ours, or not yet or no longer valid, grants nothing. */
function valid(items: readonly Item[], clock: Clock): RoleRow[] {
  const now = clock.now();
  return items
    .flatMap(({ fields }) => {
      const row = roleFields.safeParse(fields);
      return row.success ? [row.data] : [];
    })
    .filter(({ ValidFrom, ValidTo }) => (ValidFrom ?? '') <= now && (ValidTo == null || ValidTo > now));
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name, 'sv');
}

function remember<K extends string, V>(look: (key: K) => Promise<V>, clock: Clock): (key: K) => Promise<V> {
  const known = new Map<K, { value: V; until: number }>();
  return async (key) => {
    const now = Date.parse(clock.now());
    const remembered = known.get(key);
    if (remembered !== undefined && remembered.until > now) return remembered.value;
    const value = await look(key);
    known.set(key, { value, until: now + rememberedMilliseconds });
    return value;
  };
}
