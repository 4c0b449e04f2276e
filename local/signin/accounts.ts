import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../installation';
import { people, type TenantPerson } from '../tenant/people';
import { Refused } from './refusals';

/** The accounts of the tenant: which people exist, and which of them may sign in. */
export type Accounts = {
  /** The person with this id; refuses one who is unknown or disabled. */
  signedIn(personId: string): TenantPerson;
  setEnabled(personId: string, enabled: boolean): void;
};

/** Accounts are enabled until somebody disables them; that is kept in `accounts.json`. */
export function openAccounts(folder: string): Accounts {
  const path = join(folder, 'accounts.json');
  const stored = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as { disabled: string[] })
    : undefined;
  const disabled = new Set(stored?.disabled);
  const find = (personId: string): TenantPerson => {
    const person = people.find(({ id }) => id === personId);
    if (!person) throw new Refused('unknownPerson');
    return person;
  };
  return {
    signedIn(personId) {
      const person = find(personId);
      if (disabled.has(personId)) throw new Refused('disabledPerson');
      return person;
    },
    setEnabled(personId, enabled) {
      find(personId);
      if (enabled) disabled.delete(personId);
      else disabled.add(personId);
      writeWhole(path, JSON.stringify({ disabled: [...disabled] }));
    },
  };
}
