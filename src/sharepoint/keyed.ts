import { Unavailable } from '../workflows/ports';
import type { Item, Items } from './items';

const maximumTries = 5;

/**
 * Creates or changes the one item that has a value in a unique column. The last writer wins, unless what is
 * stored is to be kept.
 */
export async function putByKey(
  items: Items,
  column: string,
  key: string,
  fields: object,
  isToBeKept: (stored: Item) => boolean = () => false,
): Promise<void> {
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const stored = await findByKey(items, column, key);
    if (stored === undefined) {
      if (typeof (await items.create({ Title: key, ...fields, [column]: key })) === 'object') return;
    } else if (isToBeKept(stored) || (await items.change(stored, fields)) !== undefined) return;
  }
  throw new Unavailable('An item could not be stored.');
}

export async function findByKey(items: Items, column: string, key: string): Promise<Item | undefined> {
  return (await items.where(column, key)).at(0);
}
