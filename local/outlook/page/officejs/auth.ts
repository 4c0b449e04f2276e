import type { Host } from './host';
import { answerAsync } from './asyncResult';
import { imitated } from './imitated';

/** `Office.auth`: single sign-on. The person is already signed in, so no window is ever shown. */
export function auth(host: () => Host | undefined) {
  const token = async (): Promise<string> => {
    const known = host();
    if (known === undefined) throw new Error('Office.auth: there is no Office here.');
    return known.call('auth.token', null);
  };
  return imitated('Office.auth', {
    getAccessToken: token,
    getAccessTokenAsync: (...args: unknown[]) => {
      const known = host();
      if (known !== undefined) answerAsync(known, args, token);
    },
  } satisfies Partial<Record<keyof Office.Auth, unknown>>);
}
