import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseColumn } from '../../../../local/graph/lists/columns';
import { createItem } from '../../../../local/graph/items/items';
import { createList } from '../../../../local/graph/lists/lists';
import { openStore } from '../../../../local/graph/store';
import { errorOf, fieldsOf, makeItem, makeList, rowsOf, site, startRig } from '../rig';
import type { Json, Reply, Rig } from '../rig';

const folder = mkdtempSync(join(tmpdir(), 'graph-'));
const large = 5_001;
let rig: Rig;
let items: string;

/** Puts more rows than the threshold into a list, in one go, before the service starts. */
function fillLargeList(): void {
  const store = openStore(folder);
  const graph = {
    store,
    now: () => new Date('2026-03-01T12:00:00Z'),
    userLookups: new Map(),
    linkKey: Buffer.alloc(0),
    fileHost: () => '',
  };
  const by = { application: { id: 'x', displayName: 'x' } };
  const definition = { name: 'Stor', description: '', template: 'genericList', hidden: false, createdBy: by };
  store.transaction(() => {
    const list = createList(graph, definition, (own) => {
      const columns = [...own];
      columns.push(parseColumn({ name: 'Number', number: {}, indexed: true }, columns));
      columns.push(parseColumn({ name: 'Kind', text: {}, indexed: true }, columns));
      columns.push(parseColumn({ name: 'Plain', text: {} }, columns));
      return columns;
    });
    for (let number = 1; number <= large; number += 1) {
      const kind = number % 2 === 0 ? 'even' : 'odd';
      const fields = new Map<string, string | number>([
        ['Number', number],
        ['Kind', kind],
        ['Plain', kind],
        ['Title', 'samma'],
      ]);
      createItem(graph, list, fields, by);
    }
  });
  store.close();
}

beforeAll(async () => {
  fillLargeList();
  rig = await startRig({ folder });
  items = await makeList(rig, 'Frågor', [
    { name: 'Word', text: {}, indexed: true },
    { name: 'Number', number: {}, indexed: true },
    { name: 'At', dateTime: {}, indexed: true },
    { name: 'Flag', boolean: {}, indexed: true },
    { name: 'Who', personOrGroup: {}, indexed: true },
    { name: 'Plain', number: {} },
    { name: 'Note', text: { allowMultipleLines: true } },
  ]);
  const rows: Json[] = [
    { Word: 'alfa', Number: 3, At: '2026-01-01T00:00:00Z', Flag: true, WhoLookupId: 1, Plain: 1 },
    { Word: 'Beta', Number: 1, At: '2026-02-01T00:00:00Z', Flag: false, WhoLookupId: 2, Plain: 3 },
    { Word: "O'Brien & co #1+2 50%", Number: 2, At: '2026-03-01T00:00:00Z', Plain: 2 },
    { Word: 'alfabet', Number: 10, Flag: true, WhoLookupId: 1, Plain: 3 },
    { Word: 'å_50', Number: -1 },
    {},
  ];
  for (const row of rows) await makeItem(rig, items, row);
});

afterAll(async () => {
  await rig.stop();
  rmSync(folder, { recursive: true, force: true });
});

const prefer = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };

function get(
  path: string,
  options: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const query = Object.entries(options).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return rig.call('GET', `${path}?${query.join('&')}`, { headers });
}

function idsOf(reply: Reply): number[] {
  return rowsOf(reply).map(({ id }) => Number(id));
}

test.each<[string, number[]]>([
  ["fields/Word eq 'ALFA'", [1]],
  ["fields/Word eq 'O''Brien & co #1+2 50%'", [3]],
  ["fields/Word ne 'alfa'", [2, 3, 4, 5, 6]],
  ["startswith(fields/Word,'Alfa')", [1, 4]],
  ["startswith(fields/Word, 'å_')", [5]],
  ["startswith(fields/Word,'%')", []],
  ["fields/Word gt 'beta'", [3, 5]],
  ["fields/Word ge 'beta'", [2, 3, 5]],
  ["fields/Word lt 'beta'", [1, 4]],
  ['fields/Word eq null', [6]],
  ['fields/Word ne null', [1, 2, 3, 4, 5]],
  ['fields/Number eq 3', [1]],
  ['fields/Number lt 3', [2, 3, 5]],
  ['fields/Number le 3', [1, 2, 3, 5]],
  ['fields/Number gt -1 and fields/Number lt 10', [1, 2, 3]],
  ['fields/Number eq 1.5', []],
  ["fields/At ge '2026-02-01T00:00:00Z'", [2, 3]],
  ['fields/At lt 2026-02-01T01:00:00%2B01:00'.replace('%2B', '+'), [1]],
  ['fields/Flag eq true', [1, 4]],
  ['fields/Flag eq 0', [2]],
  ['fields/WhoLookupId eq 1', [1, 4]],
  ["fields/WhoLookupId eq '2'", [2]],
])('$filter=%s finds the items in the order of their ids', async (filter, expected) => {
  const reply = await get(items, { $filter: filter });
  expect(reply.status).toBe(200);
  expect(idsOf(reply)).toEqual(expected);
  const plain = await get(items, { filter });
  expect(idsOf(plain)).toEqual(expected);
});

test.each([
  ["fields/Word eq 'alfa' or fields/Word eq 'beta'", 'Invalid filter clause'],
  ["contains(fields/Word,'alf')", 'Invalid filter clause'],
  ["endswith(fields/Word,'alf')", 'Invalid filter clause'],
  ["not startswith(fields/Word,'alf')", 'Invalid filter clause'],
  ["fields/Word eq 'alfa", 'Invalid filter clause'],
  ['fields/Word eq', 'Invalid filter clause'],
  ["Word eq 'alfa'", 'Invalid filter clause'],
  ['fields/Word gt null', 'Invalid filter clause'],
  ["startswith(fields/Number,'1')", 'Invalid filter clause'],
  ["fields/Nope eq 'x'", "'Nope' is not recognized"],
  ['fields/Word eq 5', 'not of the column'],
  ["fields/Number eq '3'", 'not of the column'],
  ["fields/Who eq 'Sara'", "'Who' is not recognized"],
  ["fields/Note eq 'x'", 'cannot be referenced in filter or orderby'],
  ['fields/Plain eq 3', 'as it is not indexed'],
  ["fields/Title eq 'x'", 'as it is not indexed'],
  ["fields/Created gt '2026-01-01'", 'as it is not indexed'],
  ["createdDateTime gt '2026-01-01'", 'as it is not indexed'],
  ["fields/Word eq 'alfa' and fields/Number eq 3", 'one indexed field at a time'],
])('$filter=%s is refused', async (filter, message) => {
  const reply = await get(items, { $filter: filter });
  expect([reply.status, errorOf(reply).code]).toEqual([400, 'invalidRequest']);
  expect(errorOf(reply).message).toContain(message);
});

test.each<[string, number[]]>([
  ['fields/Plain eq 3', [2, 4]],
  ["fields/Word ge 'alfa' and fields/Plain eq 3", [2, 4]],
  ["fields/Created gt '2026-01-01' and fields/Flag eq true", [1, 4]],
])('with the Prefer header, %s is answered in a small list', async (filter, expected) => {
  expect(idsOf(await get(items, { $filter: filter }, prefer))).toEqual(expected);
});

test.each<[string, number[]]>([
  ['fields/Number', [6, 5, 2, 3, 1, 4]],
  ['fields/Number asc', [6, 5, 2, 3, 1, 4]],
  ['fields/Number desc', [4, 1, 3, 2, 5, 6]],
  ['fields/Word', [6, 1, 4, 2, 3, 5]],
])('$orderby=%s sorts, the empty first, and pages of any size give the same', async (orderBy, expected) => {
  for (const top of ['1', '2', '5', '100']) {
    const found: number[] = [];
    let next: unknown = undefined;
    do {
      const reply: Reply =
        typeof next === 'string'
          ? await rig.call('GET', next)
          : await get(items, { $orderby: orderBy, $top: top, $expand: 'fields($select=Word)' });
      found.push(...idsOf(reply));
      next = reply.json['@odata.nextLink'];
    } while (next !== undefined);
    expect(found).toEqual(expected);
  }
});

test('a filter on one field can be sorted by another, in pages', async () => {
  const first = await get(items, {
    $filter: "fields/Word ne 'beta'",
    $orderby: 'fields/Number desc',
    $top: '3',
  });
  const second = await rig.call('GET', String(first.json['@odata.nextLink']));
  expect([...idsOf(first), ...idsOf(second)]).toEqual([4, 1, 3, 5, 6]);
  const unsorted = await get(
    items,
    { $filter: 'fields/Plain ne 3', $orderby: 'fields/Plain', $top: '3' },
    prefer,
  );
  const rest = await rig.call('GET', String(unsorted.json['@odata.nextLink']), { headers: prefer });
  expect([...idsOf(unsorted), ...idsOf(rest)]).toEqual([5, 6, 1, 3]);
});

test('a filter in pages finds each item once', async () => {
  const first = await get(items, { $filter: "fields/Word ne 'beta'", $top: '2' });
  const second = await rig.call('GET', String(first.json['@odata.nextLink']));
  expect([...idsOf(first), ...idsOf(second)]).toEqual([1, 3, 4, 5]);
});

test('sorting by a field without an index is refused', async () => {
  const reply = await get(items, { $orderby: 'fields/Plain' });
  expect(errorOf(reply).message).toContain('as it is not indexed');
});

test.each([
  [{ $top: '0' }, 400],
  [{ $top: 'all' }, 400],
  [{ $skip: '5' }, 400],
  [{ $skiptoken: 'forged' }, 400],
  [{ $expand: 'driveItem' }, 501],
  [{ $expand: 'fields(' }, 400],
  [{ $count: 'true' }, 501],
  [{ $search: 'x' }, 501],
] as [Record<string, string>, number][])('the option %j is refused with %i', async (options, status) => {
  expect((await get(items, options)).status).toBe(status);
});

describe('a list of 5,001 items', () => {
  const path = `${site}/lists/Stor/items`;

  test('is paged whole in its order, 200 at a time unless told otherwise', async () => {
    expect(rowsOf(await rig.call('GET', path))).toHaveLength(200);
    const first = await get(path, { $top: '6000', $expand: 'fields(select=Number)' });
    expect(rowsOf(first)).toHaveLength(5_000);
    const last = await rig.call('GET', String(first.json['@odata.nextLink']));
    expect(rowsOf(last).map((row) => fieldsOf(row)['Number'])).toEqual([large]);
    expect(last.json).not.toHaveProperty('@odata.nextLink');
  });

  test('is filtered by an index when few enough rows match', async () => {
    const reply = await get(path, { $filter: "fields/Kind eq 'even'", $top: '5000' });
    expect(rowsOf(reply)).toHaveLength(2_500);
    const range = await get(path, { $filter: 'fields/Number gt 4999' });
    expect(idsOf(range)).toEqual([5_000, 5_001]);
  });

  test('is sorted by an index', async () => {
    const reply = await get(path, { $orderby: 'fields/Number desc', $top: '2' });
    expect(idsOf(reply)).toEqual([5_001, 5_000]);
  });

  test.each<[string, Record<string, string>]>([
    ['an indexed filter that matches more than 5,000 rows', { $filter: 'fields/Number ge 1' }],
    ['a filter without index', { $filter: "fields/Plain eq 'even'" }],
    ['a filter on two fields', { $filter: "fields/Kind eq 'even' and fields/Number lt 10" }],
    ['sorting without index', { $orderby: 'fields/Plain' }],
  ])('refuses %s as throttled, whatever Prefer says', async (_name, options) => {
    const reply = await get(path, options, prefer);
    expect(reply.status).toBe(429);
    expect(errorOf(reply)).toMatchObject({
      code: 'activityLimitReached',
      innerError: { code: 'throttledRequest' },
    });
  });
});
