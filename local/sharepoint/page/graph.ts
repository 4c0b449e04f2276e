import { readFailure } from '../graphAnswers';
import type { Page } from '../graphAnswers';
import type { Refusal } from '../refusals';

/** Thrown when Graph answers with anything but success. */
export class GraphRefusal extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

export type Graph = {
  /** Reads; `path` follows `/v1.0/`. */
  get: (path: string) => Promise<unknown>;
  /** Writes JSON, or the bytes of a file. */
  send: (method: string, path: string, body?: object, headers?: Record<string, string>) => Promise<unknown>;
  /** An address that the browser can download from. */
  download: (path: string) => string;
};

/** Graph through the server of this page, as one person. */
export function openGraph(personId: string): Graph {
  const ask = async (
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<unknown> => {
    const isFile = body instanceof Blob;
    const answer = await fetch(`/sharepoint/graph/v1.0/${path}`, {
      method,
      headers: {
        'x-person': personId,
        ...(body === undefined ? {} : { 'content-type': isFile ? fileType(body) : 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
    }).catch(() => undefined);
    if (answer === undefined) throw new GraphRefusal({ status: 0, code: 'offline', message: '' });
    const text = await answer.text();
    const read: unknown = text === '' ? undefined : parsed(text);
    if (!answer.ok) {
      const { code, message } = readFailure(read) ?? { code: 'generalException', message: '' };
      throw new GraphRefusal({ status: answer.status, code, message });
    }
    return read;
  };
  return {
    get: (path) => ask('GET', path),
    send: ask,
    download: (path) => `/sharepoint/graph/v1.0/${path}?as=${encodeURIComponent(personId)}`,
  };
}

/** A link to the next page is absolute; this is its path. */
export function pathOfLink(link: string): string {
  return link.slice(link.indexOf('/v1.0/') + '/v1.0/'.length);
}

/** All pages of a collection, up to a number of rows; `next` remains when there are more. */
export async function allPages<Row>(
  graph: Graph,
  first: Page<Row>,
  read: (answer: unknown) => Page<Row>,
  mostRows: number,
): Promise<Page<Row>> {
  let { rows, next } = first;
  while (next !== undefined && rows.length < mostRows) {
    const page = read(await graph.get(pathOfLink(next)));
    rows = [...rows, ...page.rows];
    next = page.next;
  }
  return { rows, next };
}

function fileType(file: Blob): string {
  return file.type === '' ? 'application/octet-stream' : file.type;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
