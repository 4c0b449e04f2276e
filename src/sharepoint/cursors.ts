import { z } from 'zod';
import type { Cursors } from '../workflows/ports';
import type { Items } from './items';
import { findByKey, putByKey } from './keyed';

/** The list Synkläge. */
export function openCursors(items: Items): Cursors {
  return {
    get: async (name) => {
      const stored = await findByKey(items, 'CursorName', name);
      return z.string().optional().catch(undefined).parse(stored?.fields['Value']);
    },
    put: (name, value) => putByKey(items, 'CursorName', name, { Value: value }),
  };
}
