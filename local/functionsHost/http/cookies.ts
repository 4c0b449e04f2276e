import type { RpcCookie } from '../coreApi';

/** `none` from the library means that the app said nothing. */
const sameSite = {
  none: '',
  lax: 'samesite=lax',
  strict: 'samesite=strict',
  explicitNone: 'samesite=none',
} as const;

/** A `Set-Cookie` header as ASP.NET Core writes it, with its default path. */
export function setCookieHeader(cookie: RpcCookie): string {
  const seconds = cookie.expires?.value?.seconds;
  const expires = typeof seconds === 'number' ? `expires=${new Date(seconds * 1000).toUTCString()}` : '';
  const maxAge = cookie.maxAge?.value;
  const domain = cookie.domain?.value;
  return [
    `${encodeURIComponent(cookie.name ?? '')}=${encodeURIComponent(cookie.value ?? '')}`,
    expires,
    typeof maxAge === 'number' ? `max-age=${maxAge}` : '',
    domain ? `domain=${domain}` : '',
    `path=${cookie.path?.value ?? '/'}`,
    cookie.secure?.value ? 'secure' : '',
    sameSite[cookie.sameSite ?? 'none'],
    cookie.httpOnly?.value ? 'httponly' : '',
  ]
    .filter(Boolean)
    .join('; ');
}
