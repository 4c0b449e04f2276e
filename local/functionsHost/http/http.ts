import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerAdmin, showsKey, type AdminParts } from './admin';
import type { HttpTrigger, Triggered } from '../bindings';
import type { CorsPolicy } from './cors';
import { readBody, sendResult, toInvocation } from './httpMessages';
import { faultOf, functionFailed } from '../log';
import { compileRoute, type Route } from './routes';

export type HttpParts = AdminParts & {
  routePrefix: string;
  customHeaders: Record<string, string>;
  cors: CorsPolicy | undefined;
  masterKey: string | undefined;
};

type Endpoint = Route & { fn: Triggered<HttpTrigger> };
type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  headers: Record<string, string>;
};

/** The server in front of the http functions and the host's own routes. It does not listen yet. */
export function makeHttpServer(parts: HttpParts): Server {
  const endpoints = parts.functions.http.map((fn) => ({ ...routeOf(fn, parts.routePrefix), fn }));
  endpoints.sort((a, b) => (a.precedence < b.precedence ? -1 : Number(a.precedence > b.precedence)));
  return createServer((request, response) => {
    answer(request, response, endpoints, parts).catch((error: unknown) => {
      parts.log({ level: 'error', category: 'host', message: 'A request failed.', fault: faultOf(error) });
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
  });
}

function routeOf({ definition, trigger }: Triggered<HttpTrigger>, prefix: string): Route {
  return compileRoute([prefix, trigger.route ?? definition.metadata.name].filter(Boolean).join('/'));
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  endpoints: readonly Endpoint[],
  parts: HttpParts,
): Promise<void> {
  const target = request.url ?? '/';
  const address = `http://${request.headers.host ?? 'localhost'}${target}`;
  if (!target.startsWith('/') || !URL.canParse(address)) {
    end(response, 400);
    return;
  }
  const url = new URL(address);
  const method = request.method ?? 'GET';
  const cors = parts.cors?.(method, request.headers);
  const headers = { ...parts.customHeaders, ...cors?.headers };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (cors?.preflight) {
    end(response, 204);
    return;
  }
  const exchange = { request, response, url, headers };
  if (/^\/admin(\/|$)/i.test(url.pathname)) return answerHost(exchange, parts);
  for (const endpoint of endpoints) {
    const params = endpoint.match(url.pathname);
    const { methods } = endpoint.fn.trigger;
    if (params && (!methods || methods.includes(method)))
      return callFunction(endpoint.fn, params, exchange, parts);
  }
  // The host answers 404 also for a method that no function takes (Azure/azure-functions-host#10098, #11625).
  end(response, 404);
}

async function callFunction(
  fn: Triggered<HttpTrigger>,
  params: Record<string, string>,
  { request, response, url, headers }: Exchange,
  parts: HttpParts,
): Promise<void> {
  if (fn.trigger.authLevel !== 'anonymous' && !showsKey(request, url, parts.masterKey)) {
    end(response, 401);
    return;
  }
  const body = await readBody(request);
  if (!body) {
    tooLarge(request, response);
    return;
  }
  try {
    const result = await parts.runner.run(
      fn.definition,
      toInvocation(fn.input, request, { url, params, body }),
    );
    sendResult(response, result.returnValue, headers);
  } catch (error) {
    parts.log(functionFailed(fn.definition.metadata.name, error));
    end(response, 500);
  }
}

async function answerHost({ request, response, url }: Exchange, parts: HttpParts): Promise<void> {
  const path = url.pathname.replace(/\/$/, '');
  if (path !== '/admin/host/ping' && !showsKey(request, url, parts.masterKey)) {
    end(response, 401);
    return;
  }
  const body = await readBody(request);
  if (!body) {
    tooLarge(request, response);
    return;
  }
  const answered = answerAdmin(request.method ?? 'GET', path, body, parts);
  if (answered?.body === undefined && answered) {
    end(response, answered.status);
    return;
  }
  const message = `${request.method ?? 'GET'} ${url.pathname} is not imitated here.`;
  const document = answered?.body ?? { error: { code: 'notImplemented', message } };
  response.statusCode = answered?.status ?? 501;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(document));
}

function tooLarge(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('connection', 'close');
  response.once('finish', () => request.destroy());
  end(response, 413);
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}
