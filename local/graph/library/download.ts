import { createHmac, timingSafeEqual } from 'node:crypto';
import { readContent } from './driveStore';
import type { DriveItem } from './driveStore';
import { itemNotFound } from '../service/graphError';
import { isObject } from '../service/json';
import { param } from '../service/route';
import type { Graph, Route } from '../service/route';

const validForMs = 3_600_000;

/** An address that gives the file's content without a token, for an hour, as `@microsoft.graph.downloadUrl`. */
export function downloadUrl(graph: Graph, item: DriveItem): string {
  const { content, mimeType } = item;
  const ticket = { content, mimeType, until: graph.now().getTime() + validForMs };
  const payload = Buffer.from(JSON.stringify(ticket)).toString('base64url');
  return `${graph.fileHost()}/download/${payload}.${signature(graph, payload)}`;
}

function signature(graph: Graph, payload: string): string {
  return createHmac('sha256', graph.linkKey).update(payload).digest('base64url');
}

function openTicket(graph: Graph, given: string): { content: string; mimeType: string } {
  const [payload = '', signed = ''] = given.split('.');
  const expected = Buffer.from(signature(graph, payload));
  const actual = Buffer.from(signed);
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) throw itemNotFound();
  const ticket: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
  if (!isObject(ticket) || Number(ticket['until']) < graph.now().getTime()) throw itemNotFound();
  return { content: String(ticket['content']), mimeType: String(ticket['mimeType']) };
}

export const downloadRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/download/{ticket}',
    need: 'nothing',
    units: 0,
    handle: (graph, call) => {
      const { content, mimeType } = openTicket(graph, param(call, 'ticket'));
      return { status: 200, headers: { 'content-type': mimeType }, bytes: readContent(graph, content) };
    },
  },
];
