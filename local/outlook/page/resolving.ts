import { resolve } from '../mailbox/autocomplete';
import { recipientFields } from '../mailbox/message';
import type { RecipientField } from '../mailbox/message';
import type { Compose } from './compose';
import type { Store } from './state';

/** Resolves what has been typed in a field, as Outlook does when one leaves it; unclear text stays as it is. */
export function resolveTyped(store: Store, compose: Compose, field: RecipientField): void {
  const { writing, start } = store.get();
  if (writing === undefined) return;
  const typed = writing.typing[field];
  const found = resolve(start.addressBook, typed.text);
  if (found !== undefined) compose.addRecipient(field, found);
  else if (typed.open) compose.type(field, { ...typed, open: false });
}

/** Why the draft cannot be sent, in words; undefined when it can. */
export function problemOf(store: Store): string | undefined {
  const { writing } = store.get();
  if (writing === undefined) return undefined;
  const unresolved = recipientFields
    .map((field) => writing.typing[field].text.trim())
    .find((text) => text !== '');
  if (unresolved !== undefined) {
    return `Vi vet inte vem "${unresolved}" är. Välj i listan eller skriv en hel e-postadress.`;
  }
  if (writing.attaching) return 'Filerna läggs till. Skicka igen om en stund.';
  const nobody = recipientFields.every((field) => writing.draft[field].length === 0);
  return nobody ? 'Lägg till minst en mottagare innan du skickar.' : undefined;
}
