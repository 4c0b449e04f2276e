import { request } from 'node:https';
import type { RequestOptions } from 'node:https';

export type TrustedFetch = (
  url: string,
  init?: { method?: string; headers?: Record<string, string> | Headers; body?: string; signal?: AbortSignal },
) => Promise<Response>;

/** A fetch that trusts this installation's certificate authority and no other. */
export function trustedFetch(ca: string): TrustedFetch {
  return (url, init = {}) =>
    new Promise((resolve, reject) => {
      const options: RequestOptions = {
        ca,
        method: init.method ?? 'GET',
        headers: Object.fromEntries(new Headers(init.headers)),
        ...(init.signal ? { signal: init.signal } : {}),
      };
      const sent = request(url, options, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          const headers = new Headers();
          for (const [name, value] of Object.entries(answer.headers)) headers.set(name, String(value));
          const body = parts.length === 0 ? null : Buffer.concat(parts);
          resolve(new Response(body, { status: answer.statusCode ?? 502, headers }));
        });
      });
      sent.on('error', reject);
      sent.end(init.body);
    });
}
