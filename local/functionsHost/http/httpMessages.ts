import type { IncomingMessage, ServerResponse } from 'node:http';
import { setCookieHeader } from './cookies';
import type { InvocationRequest, RpcData, RpcHttp } from '../coreApi';

/** Source: learn.microsoft.com/azure/azure-functions/functions-bindings-http-webhook-trigger, limits. */
export const maxBodyBytes = 100 * 1024 * 1024;

/** The whole body, or undefined when it is longer than the platform takes. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What the worker is told of a request. Values that came several times are joined by commas, as by the host. */
export function toInvocation(
  input: string,
  request: IncomingMessage,
  { url, params, body }: { url: URL; params: Record<string, string>; body: Buffer },
): InvocationRequest {
  const headers = Object.fromEntries(
    Object.entries(request.headersDistinct).map(([name, values]) => [
      name,
      (values ?? []).join(name === 'cookie' ? '; ' : ','),
    ]),
  );
  const query: Record<string, string> = {};
  for (const name of url.searchParams.keys()) query[name] = url.searchParams.getAll(name).join(',');
  const http: RpcHttp = {
    method: request.method ?? 'GET',
    url: url.href,
    nullableHeaders: nullable(headers),
    nullableQuery: nullable(query),
    nullableParams: nullable(params),
    ...(body.length > 0 && { body: { bytes: body } }),
  };
  const traceParent = headers['traceparent'];
  return {
    inputData: [{ name: input, data: { http } }],
    triggerMetadata: Object.fromEntries(Object.entries(params).map(([name, string]) => [name, { string }])),
    ...(traceParent && { traceParent }),
  };
}

function nullable(values: Record<string, string>): Record<string, { value: string }> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
}

/** Sends what a function returned; nothing returned is 204. Node itself leaves the body out for HEAD. */
export function sendResult(
  response: ServerResponse,
  result: RpcData | null | undefined,
  headers: Record<string, string>,
): void {
  const http = result?.http;
  const body = bytesOf(http?.body);
  for (const [name, value] of Object.entries(http?.headers ?? {})) response.setHeader(name, value);
  const cookies = (http?.cookies ?? []).map(setCookieHeader);
  if (cookies.length > 0) response.appendHeader('set-cookie', cookies);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.statusCode = http ? Number(http.statusCode ?? 200) : 204;
  const hasLength = response.statusCode !== 204 && response.statusCode !== 304;
  if (hasLength) response.setHeader('content-length', body.length);
  response.end(hasLength ? body : undefined);
}

function bytesOf(data: RpcData | null | undefined): Buffer {
  if (data?.bytes) return Buffer.from(data.bytes);
  return Buffer.from(data?.string ?? data?.json ?? '');
}
