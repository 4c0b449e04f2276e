import { z } from 'zod';
import { lists, type ListName } from './columns';
import { quoted, type Graph } from './graph';

/** An item of a list: its fields as stored, and the version that a change must name. */
export type Item = { id: string; version: string; fields: Readonly<Record<string, unknown>> };

/** One list of the site. */
export type Items = {
  /** All items whose indexed column has a value. */
  where(column: string, value: string): Promise<Item[]>;
  create(fields: object): Promise<{ created: Item } | 'duplicate' | 'unknown'>;
  /** Undefined when the item has been changed since, or when the answer was lost. */
  change(item: Pick<Item, 'id' | 'version'>, fields: object): Promise<Item | undefined>;
  /** Items changed since a cursor, deleted ones left out, and the cursor to go on from. */
  changedSince(cursor: string | undefined): Promise<{ items: Item[]; cursor: string }>;
};

const storedItem = z.looseObject({
  id: z.string(),
  eTag: z.string(),
  fields: z.record(z.string(), z.unknown()),
});
const createdItem = z.looseObject({ id: z.string(), eTag: z.string() });
const patchedFields = z.looseObject({ '@odata.etag': z.string() });
const page = z.looseObject({
  value: z.array(z.looseObject({ deleted: z.unknown().optional() })),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

type Page = z.infer<typeof page>;

const pageSize = 200;

export function openItems(graph: Graph, siteId: string, list: ListName): Items {
  const path = `/sites/${siteId}/lists/${encodeURIComponent(lists[list].displayName)}/items`;
  const pages = async (first: string): Promise<{ items: Item[]; last: Page }> => {
    const items: Item[] = [];
    for (let next = first; ;) {
      const last = page.parse(await graph.get(next));
      items.push(...last.value.filter(({ deleted }) => deleted === undefined).map(parseItem));
      if (last['@odata.nextLink'] === undefined) return { items, last };
      next = last['@odata.nextLink'];
    }
  };
  return {
    where: async (column, value) => {
      const filter = `$filter=fields/${column} eq ${quoted(value)}`;
      return (await pages(`${path}?$expand=fields&${filter}&$top=${pageSize}`)).items;
    },
    create: async (fields) => {
      const answer = await graph.post(path, { fields });
      if (typeof answer === 'string') return answer;
      const { id, eTag } = createdItem.parse(answer.created);
      return { created: { id, version: eTag, fields: { ...fields } } };
    },
    change: async ({ id, version }, fields) => {
      const answer = await graph.patch(`${path}/${id}/fields`, version, fields);
      if (answer === 'changed') return undefined;
      const patched = patchedFields.parse(answer.patched);
      return { id, version: patched['@odata.etag'], fields: patched };
    },
    changedSince: async (cursor) => {
      const { items, last } = await pages(cursor ?? `${path}/delta?$expand=fields`);
      return { items, cursor: last['@odata.deltaLink'] ?? '' };
    },
  };
}

function parseItem(value: unknown): Item {
  const { id, eTag, fields } = storedItem.parse(value);
  return { id, version: eTag, fields };
}
