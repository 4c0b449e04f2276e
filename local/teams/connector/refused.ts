/** An answer in the shape of the connector's errors. */
export function refused(status: number, code: string, message: string, retryAfter?: number): Response {
  const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' };
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter);
  return new Response(JSON.stringify({ error: { code, message } }), { status, headers });
}
