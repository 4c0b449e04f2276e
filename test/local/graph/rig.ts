import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFreshGraph } from '../../../local/graph/freshGraph';
import type { FreshGraph } from '../../../local/graph/freshGraph';
import { secureRequest } from '../../../local/secureRequest';
import { apps, tenant } from '../../../local/tenant/tenant';

export type Json = Record<string, unknown>;
export type Reply = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  json: Json;
  body: Buffer;
};

export type Sent = { token?: string; json?: unknown; body?: Buffer; headers?: Record<string, string> };
type Request = (method: string, path: string, sent?: Sent) => Promise<Reply>;

export type Rig = {
  graph: FreshGraph;
  /** Sends to a path below `/v1.0`, or to a whole address; as the administrator unless a token is given. */
  call: Request;
  /** Sends to a control route. */
  control: Request;
  stop(): Promise<void>;
};

export type RigOptions = NonNullable<Parameters<typeof startFreshGraph>[1]> & { folder?: string };

export const site = `/sites/${tenant.siteId}`;

/** A Graph of its own for one test file, with a caller that may do everything. */
export async function startRig({ folder, ...options }: RigOptions = {}): Promise<Rig> {
  const data = folder ?? mkdtempSync(join(tmpdir(), 'graph-'));
  const graph = await startFreshGraph(data, { resourceUnitsPerMinute: 1_000_000, ...options });
  const send = secureRequest(graph.installation.ca);
  const administrator = await graph.appToken(apps.administration, 'Sites.FullControl.All', 'User.Read.All');
  const request = async (url: string, method: string, sent: Sent): Promise<Reply> => {
    const { json, headers } = sent;
    const body = json === undefined ? sent.body : JSON.stringify(json);
    const type: Record<string, string> = json === undefined ? {} : { 'content-type': 'application/json' };
    const given = { ...type, ...headers };
    const reply = await send(url, { method, headers: given, ...(body === undefined ? {} : { body }) });
    return { ...reply, json: parse(reply.body) };
  };
  return {
    graph,
    call: (method, path, sent = {}) => {
      const url = path.startsWith('https:') ? path : `${graph.url}/v1.0${path}`;
      const token = sent.token ?? administrator;
      const bearer: Record<string, string> = token === '' ? {} : { authorization: `Bearer ${token}` };
      return request(url, method, { ...sent, headers: { ...bearer, ...sent.headers } });
    },
    control: (method, path, sent = {}) => {
      const headers = { 'x-local-control': graph.installation.secrets.control, ...sent.headers };
      return request(`${graph.url}/local${path}`, method, { ...sent, headers });
    },
    stop: async () => {
      await graph.close();
      if (folder === undefined) rmSync(data, { recursive: true, force: true });
    },
  };
}

function parse(body: Buffer): Json {
  try {
    return JSON.parse(body.toString()) as Json;
  } catch {
    return {};
  }
}

export function errorOf(reply: Reply): { code: string; message: string; innerError: Json } {
  return reply.json['error'] as { code: string; message: string; innerError: Json };
}

export function rowsOf(reply: Reply): Json[] {
  return reply.json['value'] as Json[];
}

export function fieldsOf(item: Json): Json {
  return item['fields'] as Json;
}

/** Makes a list and answers the path of its items. */
export async function makeList(rig: Rig, displayName: string, columns: Json[]): Promise<string> {
  const reply = await rig.call('POST', `${site}/lists`, { json: { displayName, columns } });
  if (reply.status !== 201) throw new Error(`The list was refused: ${reply.body.toString()}`);
  return `${site}/lists/${String(reply.json['id'])}/items`;
}

/** Makes an item and answers it. */
export async function makeItem(rig: Rig, items: string, fields: Json): Promise<Json> {
  const reply = await rig.call('POST', items, { json: { fields } });
  if (reply.status !== 201) throw new Error(`The item was refused: ${reply.body.toString()}`);
  return reply.json;
}
