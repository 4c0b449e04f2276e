import { secureRequest } from './secureRequest';

/**
 * `fetch` that trusts one certificate authority. Node's own learns of authorities only when the process
 * starts, before this one was made. Redirects are left to the caller, as with `redirect: 'manual'`.
 */
export function trustedFetch(ca: string): typeof fetch {
  const send = secureRequest(ca);
  return async (input, init) => {
    const request = new Request(input, init);
    const body = Buffer.from(await request.arrayBuffer());
    const reply = await send(request.url, {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      signal: request.signal,
      ...(body.length === 0 ? {} : { body }),
    });
    const headers = Object.entries(reply.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] satisfies [string, string]],
    );
    const bodiless = [204, 304].includes(reply.status);
    return new Response(bodiless ? null : new Uint8Array(reply.body), { status: reply.status, headers });
  };
}
