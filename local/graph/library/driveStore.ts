import { randomBytes, randomUUID } from 'node:crypto';
import { parseIdentity } from '../service/caller';
import type { Identity } from '../service/caller';
import { invalidRequest, itemNotFound, nameAlreadyExists } from '../service/graphError';
import { instant } from '../service/instant';
import { requireMatch } from '../items/items';
import { mimeTypeOf } from './mimeType';
import type { Graph } from '../service/route';
import { foldCase } from '../items/sortKey';
import { bytes, integer, text } from '../store';
import type { Row } from '../store';

export type DriveItem = {
  number: number;
  id: string;
  parent: string;
  name: string;
  guid: string;
  version: number;
  folder: boolean;
  size: number;
  mimeType: string;
  /** Names the pieces of the file's content. */
  content: string;
  created: string;
  modified: string;
  createdBy: Identity;
  modifiedBy: Identity;
};

export const conflictBehaviors = ['fail', 'replace', 'rename'] as const;
export type ConflictBehavior = (typeof conflictBehaviors)[number];

const rootId = '01LEXSARAHROOT000000000000000000000';

export function driveItemFrom(row: Row): DriveItem {
  return {
    number: integer(row, 'number'),
    id: text(row, 'id'),
    parent: text(row, 'parent'),
    name: text(row, 'name'),
    guid: text(row, 'guid'),
    version: integer(row, 'version'),
    folder: integer(row, 'folder') === 1,
    size: integer(row, 'size'),
    mimeType: text(row, 'mimeType'),
    content: text(row, 'content'),
    created: text(row, 'created'),
    modified: text(row, 'modified'),
    createdBy: parseIdentity(text(row, 'createdBy')),
    modifiedBy: parseIdentity(text(row, 'modifiedBy')),
  };
}

type NewItem = { id?: string; parent: string; name: string; folder: boolean; content: string; size: number };

function insertItem(graph: Graph, item: NewItem, by: Identity): DriveItem {
  const id = item.id ?? `01${randomBytes(16).toString('hex').toUpperCase()}`;
  const at = instant(graph.now());
  graph.store.run(
    `insert into driveItem(id, parent, name, nameKey, guid, version, folder, size, mimeType, content,
       created, modified, createdBy, modifiedBy) values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    item.parent,
    item.name,
    foldCase(item.name),
    randomUUID(),
    item.folder ? 1 : 0,
    item.size,
    item.folder ? '' : mimeTypeOf(item.name),
    item.content,
    at,
    at,
    JSON.stringify(by),
    JSON.stringify(by),
  );
  return driveItemById(graph, id);
}

/** The library's top folder, made at first use. */
export function rootItem(graph: Graph): DriveItem {
  const row = graph.store.get('select * from driveItem where id = ?', rootId);
  if (row) return driveItemFrom(row);
  const root = { id: rootId, parent: '', name: 'root', folder: true, content: '', size: 0 };
  return insertItem(graph, root, { application: { id: '', displayName: 'SharePoint' } });
}

export function driveItemById(graph: Graph, id: string): DriveItem {
  const row = graph.store.get('select * from driveItem where id = ?', id);
  if (!row) throw itemNotFound();
  return driveItemFrom(row);
}

export function childNamed(graph: Graph, parent: DriveItem, name: string): DriveItem | undefined {
  const sql = 'select * from driveItem where parent = ? and nameKey = ?';
  const row = graph.store.get(sql, parent.id, foldCase(name));
  return row ? driveItemFrom(row) : undefined;
}

export function countChildren(graph: Graph, folder: DriveItem): number {
  const row = graph.store.get('select count(*) as n from driveItem where parent = ?', folder.id);
  return row ? integer(row, 'n') : 0;
}

/** SharePoint's limit on the decoded path of a file. */
const longestPath = 400;

/** Refuses names that SharePoint refuses. */
export function requireName(name: string): string {
  const reserved = /^(?:~\$.*|\.lock|CON|PRN|AUX|NUL|COM\d|LPT\d|desktop\.ini)$/i.test(name);
  const forbidden = /["*:<>?/\\|]|^\s|\s$|\.$/.test(name) || name.includes('_vti_');
  if (name === '' || name.length > longestPath || reserved || forbidden)
    throw invalidRequest('The provided name cannot contain these characters or is reserved.');
  return name;
}

/** The names from below the root down to an item. */
export function pathOf(graph: Graph, item: DriveItem): string[] {
  if (item.parent === '') return [];
  return [...pathOf(graph, driveItemById(graph, item.parent)), item.name];
}

export type NewFolder = { parent: DriveItem; name: string; conflict: ConflictBehavior };

export function makeFolder(graph: Graph, folder: NewFolder, by: Identity): DriveItem {
  const existing = childNamed(graph, folder.parent, requireName(folder.name));
  if (existing && folder.conflict === 'fail') throw nameAlreadyExists();
  if (existing?.folder === true && folder.conflict === 'replace') return existing;
  const name = existing ? freeName(graph, folder.parent, folder.name) : folder.name;
  return insertItem(graph, { parent: folder.parent.id, name, folder: true, content: '', size: 0 }, by);
}

/** Walks down from a folder, making the folders that are missing. */
export function ensureFolders(
  graph: Graph,
  from: DriveItem,
  names: readonly string[],
  by: Identity,
): DriveItem {
  let folder = from;
  for (const name of names) {
    const child = childNamed(graph, folder, name);
    if (child?.folder === false) throw nameAlreadyExists();
    folder = child ?? makeFolder(graph, { parent: folder, name, conflict: 'fail' }, by);
  }
  return folder;
}

export type NewFile = {
  parent: DriveItem;
  name: string;
  content: string;
  size: number;
  conflict: ConflictBehavior;
  ifMatch: string | null;
};

/** Gives content a name in a folder; answers whether the file is new. */
export function putFile(graph: Graph, file: NewFile, by: Identity): { item: DriveItem; isNew: boolean } {
  const { parent, content, size } = file;
  requireName(file.name);
  if ([...pathOf(graph, parent), file.name].join('/').length > longestPath)
    throw invalidRequest('The path of the file is too long.');
  const existing = childNamed(graph, parent, file.name);
  if (existing) requireMatch(existing, file.ifMatch);
  if (existing?.folder === true || (existing && file.conflict === 'fail'))
    throw nameAlreadyExists(
      'Another file exists with the same name as the uploaded session. You can redirect the upload session to use a new filename by calling PUT with the new metadata and @microsoft.graph.sourceUrl attribute.',
    );
  if (existing && file.conflict === 'replace')
    return { item: replaceContent(graph, existing, { content, size }, by), isNew: false };
  const name = existing ? freeName(graph, parent, file.name) : file.name;
  return {
    item: insertItem(graph, { parent: parent.id, name, folder: false, content, size }, by),
    isNew: true,
  };
}

function replaceContent(
  graph: Graph,
  item: DriveItem,
  file: { content: string; size: number },
  by: Identity,
): DriveItem {
  graph.store.run('delete from content where id = ?', item.content);
  graph.store.run(
    'update driveItem set content = ?, size = ?, version = version + 1, modified = ?, modifiedBy = ? where id = ?',
    file.content,
    file.size,
    instant(graph.now()),
    JSON.stringify(by),
    item.id,
  );
  return driveItemById(graph, item.id);
}

/** The first of `name 1.ext`, `name 2.ext`, … that no item has. */
function freeName(graph: Graph, parent: DriveItem, name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let number = 1;
  while (childNamed(graph, parent, `${stem} ${number}${extension}`)) number += 1;
  return `${stem} ${number}${extension}`;
}

/** Removes a file, or a folder with all that it holds. */
export function removeDriveItem(graph: Graph, item: DriveItem): void {
  const children = graph.store.all('select * from driveItem where parent = ?', item.id);
  for (const child of children) removeDriveItem(graph, driveItemFrom(child));
  graph.store.run('delete from content where id = ?', item.content);
  graph.store.run('delete from driveItem where id = ?', item.id);
}

/** Adds a piece of content after those that are there. */
export function addContent(graph: Graph, id: string, start: number, piece: Buffer): void {
  graph.store.run('insert into content(id, start, bytes) values (?, ?, ?)', id, start, piece);
}

export function readContent(graph: Graph, id: string): Buffer {
  const pieces = graph.store.all('select bytes from content where id = ? order by start', id);
  return Buffer.concat(pieces.map((row) => bytes(row, 'bytes')));
}
