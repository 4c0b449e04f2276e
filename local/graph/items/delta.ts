import { collection } from '../service/collection';
import { GraphError, invalidRequest } from '../service/graphError';
import { itemFrom } from './items';
import type { Item } from './items';
import { requestedItem } from './itemRoutes';
import { isObject } from '../service/json';
import type { List } from '../lists/lists';
import { listOf } from '../lists/listRoutes';
import { tenant } from '../../tenant/tenant';
import { linkWith, onlyOptions, option, topOf } from '../service/query';
import { units } from '../service/route';
import type { Answer, Call, Graph, Route } from '../service/route';
import { integer, text } from '../store';
import type { Store } from '../store';

const largestPage = 5_000;
const usualPage = 200;
/** How long the change log reaches back. Microsoft promises no length; 30 days is what people have seen. */
const tokenDays = 30;
const dayInMs = 86_400_000;

/** Where a reader of changes has come to. */
type Token = {
  list: string;
  /** Changes up to this number have been read. */
  at: number;
  /** Items deleted before this change number are unknown to the reader, and are not told. */
  start: number;
  issued: number;
  /** Of the change log; see forgetChanges. */
  generation: number;
};

function writeToken(token: Token): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

function parseToken(given: string): Token {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(given, 'base64url').toString());
    if (isObject(parsed)) {
      const { list, at, start, issued, generation } = parsed;
      const numbers = [at, start, issued, generation];
      if (typeof list === 'string' && numbers.every((value) => typeof value === 'number'))
        return {
          list,
          at: Number(at),
          start: Number(start),
          issued: Number(issued),
          generation: Number(generation),
        };
    }
  } catch {
    // Falls through to the refusal.
  }
  throw invalidRequest('The provided sync token is not valid.');
}

const generationName = 'changeLogGeneration';

function generation(store: Store): number {
  const row = store.get('select value from setting where name = ?', generationName);
  return row ? Number(text(row, 'value')) : 1;
}

/** Makes every sync token given out so far too old, as when the service has lost its change log. */
export function forgetChanges(store: Store): void {
  const next = String(generation(store) + 1);
  store.run('insert or replace into setting(name, value) values (?, ?)', generationName, next);
}

function lastChange(graph: Graph, list: List): number {
  const row = graph.store.get('select lastChange from list where number = ?', list.number);
  return row ? integer(row, 'lastChange') : 0;
}

/** The token that the request carries; a fresh one when it carries none or `latest`. */
function startingPoint(graph: Graph, list: List, given: string | undefined): Token {
  const now = graph.now().getTime();
  const last = lastChange(graph, list);
  const fresh = { list: list.id, start: last, issued: now, generation: generation(graph.store) };
  if (given === undefined) return { ...fresh, at: 0 };
  return given === 'latest' ? { ...fresh, at: last } : parseToken(given);
}

function requireUsable(graph: Graph, list: List, token: Token, call: Call): void {
  const tooOld = token.issued < graph.now().getTime() - tokenDays * dayInMs;
  const lost = token.generation !== generation(graph.store) || token.at > lastChange(graph, list);
  if (token.list !== list.id) throw invalidRequest('The provided sync token belongs to another list.');
  if (!tooOld && !lost) return;
  const restart = writeToken(startingPoint(graph, list, undefined));
  throw new GraphError(410, 'resyncChangesApplyDifferences', 'The sync token is too old. Start over.', {
    headers: { location: linkWith(call, { token: restart }) },
  });
}

function getDelta(graph: Graph, call: Call): Answer {
  onlyOptions(call, 'token', 'select', 'expand', 'top');
  const list = listOf(graph, call);
  const query = call.url.searchParams;
  const token = startingPoint(graph, list, option(query, 'token'));
  requireUsable(graph, list, token, call);
  const top = topOf(query, usualPage, largestPage);
  const rows = graph.store.all(
    `select * from item where list = ? and change > ? and (deleted = 0 or change > ?) order by change limit ?`,
    list.number,
    token.at,
    token.start,
    top + 1,
  );
  const items = rows.slice(0, top).map(itemFrom);
  const more = rows.length > top;
  const issued = graph.now().getTime();
  const at = more ? (items.at(-1)?.change ?? token.at) : Math.max(token.at, lastChange(graph, list));
  const next = writeToken({ ...token, at, issued, start: more ? token.start : at });
  const link = linkWith(call, { token: next });
  const value = items.map((item) =>
    item.deleted ? shapeDeleted(item) : requestedItem(graph, list, item, call),
  );
  return collection(call, 'listItem', value, more ? { nextLink: link } : { deltaLink: link });
}

function shapeDeleted(item: Item): Record<string, unknown> {
  return {
    id: String(item.id),
    parentReference: { siteId: tenant.siteId },
    contentType: { id: '0x0100', name: 'Item' },
    deleted: { state: 'deleted' },
  };
}

export const deltaRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/v1.0/sites/{site}/lists/{list}/items/delta',
    need: 'readSite',
    units: (query) => (option(query, 'token') === undefined ? units.readMany : units.readOne),
    handle: getDelta,
  },
];
