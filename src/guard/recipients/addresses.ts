/** The address in the form in which two are compared. */
export function normalAddress(address: string): string {
  const lower = address.trim().toLowerCase();
  return lower.startsWith('smtp:') ? lower.slice(5) : lower;
}

/** What follows the last @, in lower case; empty when there is none. */
export function domainOf(address: string): string {
  const normal = normalAddress(address);
  const at = normal.lastIndexOf('@');
  return at < 0 ? '' : normal.slice(at + 1);
}

/** What stands before the last @, in lower case. */
export function localPartOf(address: string): string {
  const normal = normalAddress(address);
  const at = normal.lastIndexOf('@');
  return at < 0 ? normal : normal.slice(0, at);
}

/** Whether the address lies in one of the domains or in a sub-domain of one. */
export function isWithin(address: string, domains: readonly string[]): boolean {
  const domain = domainOf(address);
  return domains.some((own) => domain === own || domain.endsWith(`.${own}`));
}

/** Whether the domain's own name is one where private people have their mail. */
export function isWebmail(address: string, webmail: readonly string[]): boolean {
  const labels = domainOf(address).split('.');
  return webmail.includes(labels[labels.length - 2] ?? '');
}
