import type { MiddlewareHandler } from 'hono';

/**
 * What every page of the portal's origin may load and do. The panes call the functions app; everything else is
 * its own. `img-src data:` is for pictures inside cards.
 */
export function pageHeaders(functionsUrl: string): MiddlewareHandler {
  const policy = [
    "default-src 'self'",
    `connect-src 'self' ${functionsUrl}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ');
  return async (context, next) => {
    await next();
    const type = context.res.headers.get('content-type') ?? '';
    if (type.startsWith('text/html')) context.res.headers.set('content-security-policy', policy);
    context.res.headers.set('x-content-type-options', 'nosniff');
    context.res.headers.set('referrer-policy', 'no-referrer');
  };
}

/** Refuses names other than this machine's own, so that a foreign page cannot reach the portal by a DNS trick. */
export function onlyThisMachine(): MiddlewareHandler {
  return async (context, next) => {
    const host = (context.req.header('host') ?? '').replace(/:\d+$/, '');
    if (!['localhost', '127.0.0.1', '[::1]'].includes(host)) return context.text('Not this machine.', 403);
    return next();
  };
}
