import type { Person } from '../message';
import { localPartOf } from '../recipients/addresses';
import { fold } from '../text/fold';

/** The first letter an auto-complete list would find somebody by, folded: of the name, or else of the address. */
export function initialOf({ name, address }: Person): string {
  const shown = name === '' || name.includes('@') ? localPartOf(address) : name;
  const word = /[a-z0-9]{2}/.exec(fold(shown));
  return word === null ? '' : word[0].charAt(0);
}
