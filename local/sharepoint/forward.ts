import type { Context, Handler } from 'hono';
import type { Answer, Send } from '../secureRequest';
import { people } from '../tenant/people';
import { tenant } from '../tenant/tenant';
import type { PersonToken } from './personTokens';

export type ForwardOptions = {
  /** Graph's address. */
  graph: string;
  send: Send;
  tokenOf: PersonToken;
};

const forwardedHeaders = ['content-type', 'if-match', 'prefer'];
const returnedHeaders = ['content-type', 'content-disposition', 'etag', 'retry-after', 'request-id'];

/** What a SharePoint page needs of Graph: its own site, and the document libraries. */
const allowedPaths = [`v1.0/sites/${tenant.siteId}`, 'v1.0/drives/'];

/**
 * Passes a request of the page on to Graph with the person's own token. The person stands in the header
 * `x-person`, which a foreign page cannot send; a link to download a file names the person in `as`.
 */
export function forwardToGraph(options: ForwardOptions): Handler {
  return async (context) => {
    const url = new URL(context.req.url);
    const path = url.pathname.slice(url.pathname.indexOf('/graph/') + '/graph/'.length);
    if (!allowedPaths.some((allowed) => path.replaceAll('%2C', ',').startsWith(allowed))) {
      return refused(context, 501, 'notImplemented', `${context.req.method} ${path} is not used here.`);
    }
    const isRead = context.req.method === 'GET';
    const personId = context.req.header('x-person') ?? (isRead ? url.searchParams.get('as') : null);
    if (!people.some(({ id }) => id === personId)) {
      return refused(context, 401, 'unauthenticated', 'No person of the tenant is signed in.');
    }
    url.searchParams.delete('as');
    try {
      return returned(await asked(context, options, `${path}${url.search}`, personId ?? ''));
    } catch {
      return refused(context, 503, 'serviceNotAvailable', 'Graph does not answer.');
    }
  };
}

async function asked(
  context: Context,
  { graph, send, tokenOf }: ForwardOptions,
  path: string,
  personId: string,
): Promise<Answer> {
  const headers: Record<string, string> = { authorization: `Bearer ${await tokenOf(personId)}` };
  for (const name of forwardedHeaders) {
    const value = context.req.header(name);
    if (value !== undefined) headers[name] = value;
  }
  const body = new Uint8Array(await context.req.arrayBuffer());
  const { method } = context.req;
  const answer = await send(`${graph}/${path}`, { method, headers, ...(body.length === 0 ? {} : { body }) });
  // A file's content comes from an address of its own, which takes no token.
  const { location } = answer.headers;
  return answer.status === 302 && typeof location === 'string' ? send(location) : answer;
}

function returned(answer: Answer): Response {
  const headers = new Headers();
  for (const name of returnedHeaders) {
    const value = answer.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const withoutBody = answer.status === 204 || answer.status === 304;
  return new Response(withoutBody ? null : new Uint8Array(answer.body), { status: answer.status, headers });
}

function refused(context: Context, status: 401 | 501 | 503, code: string, message: string): Response {
  return context.json({ error: { code, message } }, status);
}
