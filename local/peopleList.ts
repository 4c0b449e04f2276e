import { people } from './tenant/people';

/** A person as scripts and pages list them. */
export type ListedPerson = {
  id: string;
  name: string;
  title: string;
  unit: string;
  roles: readonly string[];
};

/** The people of the example tenant, in the order of the directory. */
export function peopleList(): ListedPerson[] {
  return people.map(({ id, name, title, unit, roles }) => ({ id, name, title, unit, roles }));
}
