import type { Address } from './message';

/**
 * What the recipient field suggests from: those one has written to, newest first, outsiders among colleagues
 * (Outlook's nickname cache), and then the directory.
 */
export type AddressBook = { nicknames: Address[]; directory: Address[] };

const suggestionLimit = 8;
const addressPattern = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

/**
 * The suggestions for what has been typed: each part of a name and the address are matched from their start.
 * The order is that of the address book, so the first is whom one wrote to last, whoever was meant.
 */
export function suggest(book: AddressBook, typed: string, chosen: readonly Address[]): Address[] {
  const prefix = folded(typed);
  if (prefix === '') return [];
  const taken = new Set(chosen.map(({ address }) => address.toLowerCase()));
  const found = new Map<string, Address>();
  for (const entry of [...book.nicknames, ...book.directory]) {
    const key = entry.address.toLowerCase();
    if (!taken.has(key) && !found.has(key) && matches(entry, prefix)) found.set(key, entry);
  }
  return [...found.values()].slice(0, suggestionLimit);
}

/**
 * The recipient that a typed text stands for without a choice: an address as it is, or the only entry of that
 * name. Undefined leaves the text unresolved, and add-ins do not see it.
 */
export function resolve(book: AddressBook, typed: string): Address | undefined {
  const text = typed.trim();
  const named = /^"?([^"<]*)"?\s*<([^>]+)>$/.exec(text);
  const address = (named?.[2] ?? text).trim();
  const entries = [...book.nicknames, ...book.directory];
  if (addressPattern.test(address)) {
    const known = entries.find((entry) => entry.address.toLowerCase() === address.toLowerCase());
    const name = named?.[1]?.trim() ?? '';
    return known ?? { name: name === '' ? address : name, address };
  }
  const addresses = new Map(
    entries
      .filter(({ name }) => folded(name) === folded(text))
      .map((entry) => [entry.address.toLowerCase(), entry]),
  );
  return addresses.size === 1 ? [...addresses.values()][0] : undefined;
}

function matches({ name, address }: Address, prefix: string): boolean {
  const whole = folded(name);
  const parts = whole.split(/[\s-]+/);
  return [whole, ...parts, address.toLowerCase()].some((part) => part.startsWith(prefix));
}

function folded(text: string): string {
  return text.trim().toLocaleLowerCase('sv');
}
