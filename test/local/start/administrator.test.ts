import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roleRows, seedRoles } from '../../../local/start/administrator';
import { people } from '../../../local/tenant/people';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roles-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The list Roller as Graph keeps it, with a place to break off. */
function listOf(stored: { fields: unknown }[], breakAfter = Infinity) {
  return {
    rows: () => Promise.resolve([...stored]),
    post: (_path: string, body: unknown) => {
      if (stored.length >= breakAfter) return Promise.reject(new Error('killed'));
      stored.push(body as { fields: unknown });
      return Promise.resolve();
    },
  };
}

describe('the list Roller', () => {
  test('holds one row per person and role, each under a key of its own', () => {
    const rows = roleRows();
    expect(rows).toHaveLength(people.flatMap(({ roles }) => roles).length);
    expect(new Set(rows.map(({ RoleKey }) => RoleKey)).size).toBe(rows.length);
    const karin = people.find(({ name }) => name === 'Karin Dahl')?.id ?? '';
    expect(rows).toContainEqual({
      Title: 'Karin Dahl',
      RoleKey: `${karin}:officer`,
      PersonId: karin,
      Role: 'officer',
    });
  });

  test('is filled at the first start only', async () => {
    const stored: { fields: unknown }[] = [];
    await seedRoles(folder, listOf(stored));
    expect(stored).toHaveLength(roleRows().length);
    stored.pop();
    await seedRoles(folder, listOf(stored));
    expect(stored).toHaveLength(roleRows().length - 1);
  });

  test('is filled to the end by the next start when the first was killed in between', async () => {
    const stored: { fields: unknown }[] = [];
    await expect(seedRoles(folder, listOf(stored, 5))).rejects.toThrow('killed');
    await seedRoles(folder, listOf(stored));
    expect(stored).toHaveLength(roleRows().length);
  });
});
