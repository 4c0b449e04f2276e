import { randomUUID } from 'node:crypto';
import { identityOf } from '../service/caller';
import { collection, entity } from '../service/collection';
import { downloadUrl } from './download';
import { driveId, shapeDrive, shapeDriveItem } from './driveShape';
import {
  addContent,
  childNamed,
  conflictBehaviors,
  driveItemById,
  driveItemFrom,
  ensureFolders,
  makeFolder,
  putFile,
  removeDriveItem,
  rootItem,
} from './driveStore';
import type { ConflictBehavior, DriveItem } from './driveStore';
import { accessDenied, GraphError, invalidRequest, itemNotFound } from '../service/graphError';
import { eTagOf, requireMatch } from '../items/items';
import { objectOf, parseObject, textOf } from '../service/json';
import { linkWith, onlyOptions, option, pick, selectOf, topOf } from '../service/query';
import { units } from '../service/route';
import type { Answer, Call, Graph, Route } from '../service/route';
import { requireSite } from '../lists/siteRoutes';
import { positionOf, skipTokenOf } from '../items/skipToken';
import { createUpload } from './upload';

const usualPage = 200;
const largestPage = 1_000;
/** The largest file that one PUT takes; larger ones go through an upload session. */
const largestPut = 250 * 1024 * 1024;

function requireDrive(call: Call): void {
  if (call.params['site'] !== undefined) requireSite(call);
  else if (call.params['drive'] !== driveId) throw itemNotFound('The drive could not be found.');
}

/** Where an address points: an item to start from, and names below it. */
function addressed(graph: Graph, call: Call): { from: DriveItem; names: string[] } {
  requireDrive(call);
  const id = call.params['item'];
  const names = (call.params['path'] ?? '').split('/').filter((name) => name !== '');
  return { from: id === undefined || id === 'root' ? rootItem(graph) : driveItemById(graph, id), names };
}

function existingItem(graph: Graph, call: Call): DriveItem {
  const { from, names } = addressed(graph, call);
  let item: DriveItem | undefined = from;
  for (const name of names) item = item && childNamed(graph, item, name);
  if (!item) throw itemNotFound();
  return item;
}

/** The folder and name that a file is to have, making the folders on the way. */
export function placeOf(graph: Graph, call: Call): { parent: DriveItem; name: string } {
  const { from, names } = addressed(graph, call);
  const name = names.at(-1);
  if (name !== undefined)
    return { parent: ensureFolders(graph, from, names.slice(0, -1), identityOf(call.caller)), name };
  if (from.folder) throw invalidRequest('A folder has no content.');
  return { parent: driveItemById(graph, from.parent), name: from.name };
}

export function conflictOf(given: string | undefined | null, usual: ConflictBehavior): ConflictBehavior {
  if (given === undefined || given === null) return usual;
  const known = conflictBehaviors.find((behavior) => behavior === given);
  if (!known) throw invalidRequest(`The conflict behavior '${given}' is not known.`);
  return known;
}

function getItem(graph: Graph, call: Call): Answer {
  onlyOptions(call, 'select');
  const item = existingItem(graph, call);
  const shaped = pick(shapeDriveItem(graph, item), selectOf(call.url.searchParams));
  return entity(call, 'driveItems', shaped, { headers: { etag: eTagOf(item) } });
}

function deleteDriveItem(graph: Graph, call: Call): Answer {
  return graph.store.transaction(() => {
    const item = existingItem(graph, call);
    if (item.parent === '') throw accessDenied();
    requireMatch(item, call.headers.get('if-match'));
    removeDriveItem(graph, item);
    return { status: 204 };
  });
}

function getChildren(graph: Graph, call: Call): Answer {
  onlyOptions(call, 'select', 'top', 'skiptoken');
  const query = call.url.searchParams;
  const top = topOf(query, usualPage, largestPage);
  const after = String(positionOf(option(query, 'skiptoken'))?.key ?? '');
  const sql = 'select * from driveItem where parent = ? and nameKey > ? order by nameKey limit ?';
  const rows = graph.store.all(sql, existingItem(graph, call).id, after, top + 1);
  const items = rows.slice(0, top).map(driveItemFrom);
  const value = items.map((item) => pick(shapeDriveItem(graph, item), selectOf(query)));
  const last = rows.length > top ? rows[top - 1] : undefined;
  if (!last) return collection(call, 'driveItem', value);
  const position = { id: driveItemFrom(last).number, key: String(last['nameKey']) };
  return collection(call, 'driveItem', value, {
    nextLink: linkWith(call, { $skiptoken: skipTokenOf(position) }),
  });
}

function postFolder(graph: Graph, call: Call): Answer {
  const body = parseObject(call.body);
  if (!objectOf(body, 'folder'))
    throw invalidRequest('Only folders can be made this way; files are uploaded.');
  const folder = graph.store.transaction(() => {
    const parent = existingItem(graph, call);
    if (!parent.folder) throw invalidRequest('A file has no children.');
    const conflict = conflictOf(textOf(body, '@microsoft.graph.conflictBehavior'), 'fail');
    return makeFolder(graph, { parent, name: textOf(body, 'name') ?? '', conflict }, identityOf(call.caller));
  });
  return entity(call, 'driveItems', shapeDriveItem(graph, folder), { status: 201 });
}

/** The content itself is behind an address that needs no token. */
function getContent(graph: Graph, call: Call): Answer {
  const item = existingItem(graph, call);
  if (item.folder) throw invalidRequest('A folder has no content.');
  return { status: 302, headers: { location: downloadUrl(graph, item) } };
}

function putContent(graph: Graph, call: Call): Answer {
  if (call.body.length > largestPut)
    throw new GraphError(413, 'invalidRequest', 'The file is too large; use an upload session.');
  const content = randomUUID();
  const { item, isNew } = graph.store.transaction(() => {
    const conflict = conflictOf(call.url.searchParams.get('@microsoft.graph.conflictBehavior'), 'replace');
    const place = placeOf(graph, call);
    addContent(graph, content, 0, call.body);
    const ifMatch = call.headers.get('if-match');
    const file = { ...place, content, size: call.body.length, conflict, ifMatch };
    return putFile(graph, file, identityOf(call.caller));
  });
  const headers = { etag: eTagOf(item) };
  return entity(call, 'driveItems', shapeDriveItem(graph, item), { status: isNew ? 201 : 200, headers });
}

type Verb = Pick<Route, 'method' | 'need' | 'units' | 'handle'> & { verb: string };

const verbs: readonly Verb[] = [
  { verb: 'content', method: 'GET', need: 'readSite', units: units.readOne, handle: getContent },
  { verb: 'content', method: 'PUT', need: 'writeSite', units: units.write, handle: putContent },
  { verb: 'children', method: 'GET', need: 'readSite', units: units.readMany, handle: getChildren },
  { verb: 'children', method: 'POST', need: 'writeSite', units: units.write, handle: postFolder },
  {
    verb: 'createUploadSession',
    method: 'POST',
    need: 'writeSite',
    units: units.write,
    handle: (graph, call) => createUpload(graph, call, placeOf, conflictOf),
  },
  { verb: '', method: 'GET', need: 'readSite', units: units.readOne, handle: getItem },
  { verb: '', method: 'DELETE', need: 'writeSite', units: units.write, handle: deleteDriveItem },
];

const drives = ['/v1.0/drives/{drive}', '/v1.0/sites/{site}/drive'];

/** The four ways to address a file or folder, and how a verb is written after each. */
const addresses = [
  { address: '/root', before: '/' },
  { address: '/items/{item}', before: '/' },
  { address: '/root:/{path+}', before: ':/' },
  { address: '/items/{item}:/{path+}', before: ':/' },
];

const itemAddressRoutes: Route[] = drives.flatMap((drive) =>
  addresses.flatMap(({ address, before }) =>
    verbs.map(({ verb, ...route }) => ({
      ...route,
      template: `${drive}${address}${verb === '' ? '' : `${before}${verb}`}`,
    })),
  ),
);

const aboutDrives: Route[] = drives.map((template) => ({
  method: 'GET',
  template,
  need: 'readSite',
  units: units.readOne,
  handle: (_graph, call) => {
    requireDrive(call);
    return entity(call, 'drives', shapeDrive());
  },
}));

export const driveRoutes: readonly Route[] = [
  ...aboutDrives,
  {
    method: 'GET',
    template: '/v1.0/sites/{site}/drives',
    need: 'readSite',
    units: units.readMany,
    handle: (_graph, call) => {
      requireSite(call);
      return collection(call, 'drive', [shapeDrive()]);
    },
  },
  ...itemAddressRoutes,
];
