/** What decides the type that Office gives a recipient. */
export type Acquaintance = { domain: string; contacts: readonly string[] };

/**
 * The recipient type as Office gives it, which is not to be trusted: a colleague who is also a personal contact
 * comes as `externalUser`, an outsider among the contacts as `user` (office-js #3248, #3122, #2819).
 */
export function recipientType(address: string, { domain, contacts }: Acquaintance): string {
  const internal = address.toLowerCase().endsWith(`@${domain}`);
  const contact = contacts.includes(address.toLowerCase());
  return internal === contact ? 'externalUser' : 'user';
}
