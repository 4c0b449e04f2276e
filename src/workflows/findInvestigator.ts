import type { PersonSnapshot } from '../casework/people';
import type { People } from './ports';

/** The person with this id if the directory says that they investigate; undefined otherwise. */
export async function findInvestigator(id: string, people: People): Promise<PersonSnapshot | undefined> {
  const actor = id === '' ? undefined : await people.find(id);
  return actor?.roles.includes('investigator') === true ? actor.person : undefined;
}
