import { request as httpRequest } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';

export type Answer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
};

export type Send = (url: string, options?: SendOptions) => Promise<Answer>;

export type SendOptions = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** How long the other side may be silent. */
  timeoutMs?: number;
  /** Gives up when aborted. */
  signal?: AbortSignal;
};

const defaultTimeoutMs = 30_000;

/**
 * Sends requests that trust one certificate authority besides nothing else. `fetch` cannot be given an
 * authority while it runs, and this process starts before its authority is made.
 */
export function secureRequest(ca: string): Send {
  const agent = new Agent({ ca, keepAlive: true });
  return (url, options = {}) =>
    new Promise((resolve, reject) => {
      const { method = 'GET', headers = {}, body, timeoutMs = defaultTimeoutMs, signal } = options;
      const secure = url.startsWith('https:');
      const sent = {
        method,
        headers: { ...headers, ...lengthOf(body) },
        timeout: timeoutMs,
        ...(signal === undefined ? {} : { signal }),
      };
      const request = secure ? httpsRequest(url, { ...sent, agent }) : httpRequest(url, sent);
      request.on('timeout', () => request.destroy(new Error(`No answer within ${timeoutMs} ms`)));
      request.on('error', reject);
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      });
      request.end(body);
    });
}

function lengthOf(body: string | Uint8Array | undefined): Record<string, string> {
  return body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
}
