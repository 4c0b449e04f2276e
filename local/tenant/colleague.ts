import { people } from './people';

/** A person of the tenant as an address of a mail. */
export function colleague(name: string): { name: string; address: string } {
  const found = people.find((person) => person.name === name);
  if (found === undefined) throw new Error(`Nobody in the tenant is called ${name}`);
  return { name: found.name, address: found.mail };
}
