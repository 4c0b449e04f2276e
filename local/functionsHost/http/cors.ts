import type { IncomingHttpHeaders } from 'node:http';
import type { Settings } from '../settings';

/** What the platform adds to an answer, and whether the request is a preflight that it answers itself. */
export type CorsDecision = { headers: Record<string, string>; preflight: boolean };
export type CorsPolicy = (method: string, headers: IncomingHttpHeaders) => CorsDecision;

/**
 * The platform's own CORS, in front of the app: `Host.CORS` lists the origins, `Host.CORSCredentials` allows
 * credentials. Undefined when nothing is set; then OPTIONS goes to the app's routes like any other method.
 * Source: azure-functions-core-tools, which gives the setting to ASP.NET Core's CORS with any header and any
 * method; a preflight from a foreign origin is answered 204 without a permission.
 */
export function corsPolicy(settings: Settings): CorsPolicy | undefined {
  const origins = (settings['Host.CORS'] ?? '').split(',').map(normalized).filter(Boolean);
  if (origins.length === 0) return undefined;
  const credentials = settings['Host.CORSCredentials']?.toLowerCase() === 'true';
  const anyOrigin = origins.includes('*');
  if (credentials && anyOrigin) throw new Error('Host.CORSCredentials cannot go with the origin *.');
  return (method, headers) => {
    const { origin } = headers;
    const asked = headers['access-control-request-method'];
    const preflight = method === 'OPTIONS' && origin !== undefined && asked !== undefined;
    if (origin === undefined || !(anyOrigin || origins.includes(normalized(origin)))) {
      return { headers: anyOrigin ? {} : { vary: 'Origin' }, preflight };
    }
    const allowed = {
      'access-control-allow-origin': anyOrigin ? '*' : origin,
      ...(!anyOrigin && { vary: 'Origin' }),
      ...(credentials && { 'access-control-allow-credentials': 'true' }),
    };
    return { headers: preflight ? { ...allowed, ...preflightHeaders(headers) } : allowed, preflight };
  };
}

function preflightHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const method = headers['access-control-request-method'] ?? '';
  const names = headers['access-control-request-headers'];
  return {
    'access-control-allow-methods': method,
    ...(names && { 'access-control-allow-headers': names }),
  };
}

function normalized(origin: string): string {
  return origin.trim().replace(/\/$/, '').toLowerCase();
}
