import { randomBytes, randomUUID } from 'node:crypto';
import { identityOf, parseIdentity } from '../service/caller';
import { shapeDriveItem } from './driveShape';
import { addContent, driveItemById, putFile, requireName } from './driveStore';
import type { ConflictBehavior, DriveItem } from './driveStore';
import { GraphError, invalidRequest, itemNotFound } from '../service/graphError';
import { flagOf, objectOf, parseObject, textOf } from '../service/json';
import { param, units } from '../service/route';
import type { Answer, Call, Graph, Route } from '../service/route';
import { integer, text } from '../store';
import type { Row } from '../store';

/** Every piece but the last is a multiple of this. */
const pieceUnit = 320 * 1024;
const largestPiece = 60 * 1024 * 1024;
const validForMs = 24 * 3_600_000;

type PlaceOf = (graph: Graph, call: Call) => { parent: DriveItem; name: string };
type ConflictOf = (given: string | undefined, usual: ConflictBehavior) => ConflictBehavior;

/** Begins an upload in pieces; the address that it answers is secret and needs no token. */
export function createUpload(graph: Graph, call: Call, placeOf: PlaceOf, conflictOf: ConflictOf): Answer {
  const body = parseObject(call.body);
  const item = objectOf(body, 'item') ?? {};
  const usual = call.params['path'] === undefined ? 'replace' : 'fail';
  const conflict = conflictOf(textOf(item, '@microsoft.graph.conflictBehavior'), usual);
  const id = randomBytes(24).toString('base64url');
  const expires = new Date(graph.now().getTime() + validForMs).toISOString();
  graph.store.transaction(() => {
    forgetExpired(graph);
    const { parent, name } = placeOf(graph, call);
    const given = textOf(item, 'name');
    if (given !== undefined && given !== name)
      throw invalidRequest('The name of the item is not the one in the address.');
    graph.store.run(
      `insert into upload(id, parent, name, conflict, deferred, total, received, expires, createdBy, content)
       values (?, ?, ?, ?, ?, -1, 0, ?, ?, ?)`,
      id,
      parent.id,
      requireName(name),
      conflict,
      flagOf(body, 'deferCommit') === true ? 1 : 0,
      expires,
      JSON.stringify(identityOf(call.caller)),
      randomUUID(),
    );
  });
  const uploadUrl = `${graph.fileHost()}/upload/${id}`;
  return { status: 200, json: { uploadUrl, expirationDateTime: expires, nextExpectedRanges: ['0-'] } };
}

function forgetExpired(graph: Graph): void {
  const now = graph.now().toISOString();
  graph.store.run('delete from content where id in (select content from upload where expires < ?)', now);
  graph.store.run('delete from upload where expires < ?', now);
}

function sessionOf(graph: Graph, call: Call): Row {
  if (call.headers.has('authorization'))
    throw new GraphError(401, 'unauthenticated', 'An upload address takes no Authorization header.');
  const row = graph.store.get('select * from upload where id = ?', param(call, 'upload'));
  if (!row || text(row, 'expires') < graph.now().toISOString())
    throw itemNotFound('The upload session was not found');
  return row;
}

type Range = { start: number; end: number; total: number };

/** Checks a piece against what has come: in order, of the announced length, in multiples of 320 KiB. */
function parseRange(call: Call, session: Row): Range {
  const parts = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(call.headers.get('content-range') ?? '');
  if (!parts) throw invalidRequest('The Content-Range header is missing or malformed.');
  const [start = 0, end = 0, total = 0] = parts.slice(1).map(Number);
  const known = integer(session, 'total');
  if (end < start || end >= total || (known >= 0 && known !== total))
    throw invalidRequest('Declared total size does not match, or the range is outside the file.');
  if (start !== integer(session, 'received'))
    throw new GraphError(
      416,
      'invalidRange',
      'The uploaded fragment overlaps with data that has been received.',
      {
        innerCode: start < integer(session, 'received') ? 'fragmentOverlap' : 'fragmentOutOfOrder',
      },
    );
  if (call.body.length !== end - start + 1)
    throw invalidRequest('The Content-Range header length does not match the provided number of bytes.');
  if (call.body.length >= largestPiece)
    throw new GraphError(413, 'invalidRequest', 'The fragment is too large.');
  if (end + 1 < total && call.body.length % pieceUnit !== 0)
    throw invalidRequest('The size of each fragment but the last must be a multiple of 327680 bytes.');
  return { start, end, total };
}

function putPiece(graph: Graph, call: Call): Answer {
  const session = sessionOf(graph, call);
  const { start, end, total } = parseRange(call, session);
  const isLast = end + 1 === total;
  graph.store.transaction(() => {
    addContent(graph, text(session, 'content'), start, call.body);
    const sql = 'update upload set received = ?, total = ? where id = ?';
    graph.store.run(sql, end + 1, total, text(session, 'id'));
  });
  if (isLast && integer(session, 'deferred') === 0) return commit(graph, sessionOf(graph, call));
  return status(sessionOf(graph, call), 202);
}

function commit(graph: Graph, session: Row): Answer {
  if (integer(session, 'received') !== integer(session, 'total'))
    throw invalidRequest('The upload session is not complete.');
  const by = parseIdentity(text(session, 'createdBy'));
  const { item, isNew } = graph.store.transaction(() => {
    const file = {
      parent: driveItemById(graph, text(session, 'parent')),
      name: text(session, 'name'),
      content: text(session, 'content'),
      size: integer(session, 'total'),
      conflict: conflictIn(session),
      ifMatch: null,
    };
    const put = putFile(graph, file, by);
    graph.store.run('delete from upload where id = ?', text(session, 'id'));
    return put;
  });
  return { status: isNew ? 201 : 200, json: shapeDriveItem(graph, item) };
}

function conflictIn(session: Row): ConflictBehavior {
  const stored = text(session, 'conflict');
  return stored === 'replace' || stored === 'rename' ? stored : 'fail';
}

function status(session: Row, code: number): Answer {
  const received = integer(session, 'received');
  const ranges = received === integer(session, 'total') ? [] : [`${received}-`];
  return {
    status: code,
    json: { expirationDateTime: text(session, 'expires'), nextExpectedRanges: ranges },
  };
}

function cancel(graph: Graph, session: Row): Answer {
  graph.store.transaction(() => {
    graph.store.run('delete from content where id = ?', text(session, 'content'));
    graph.store.run('delete from upload where id = ?', text(session, 'id'));
  });
  return { status: 204 };
}

const template = '/upload/{upload}';

export const uploadRoutes: readonly Route[] = [
  { method: 'PUT', template, need: 'nothing', units: units.write, handle: putPiece },
  {
    method: 'GET',
    template,
    need: 'nothing',
    units: units.readOne,
    handle: (graph, call) => status(sessionOf(graph, call), 200),
  },
  {
    method: 'POST',
    template,
    need: 'nothing',
    units: units.write,
    handle: (graph, call) => commit(graph, sessionOf(graph, call)),
  },
  {
    method: 'DELETE',
    template,
    need: 'nothing',
    units: units.write,
    handle: (graph, call) => cancel(graph, sessionOf(graph, call)),
  },
];
