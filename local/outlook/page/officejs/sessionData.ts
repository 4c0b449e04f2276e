import { answerAsync, textArgument } from './asyncResult';
import type { Host } from './host';
import { imitated } from './imitated';

/** `item.sessionData`: what lasts as long as the draft is open. */
export function sessionData(host: Host) {
  const key = (args: unknown[], api: string): string => textArgument(args[0], `item.sessionData.${api}`);
  return imitated('item.sessionData', {
    getAsync: (...args: unknown[]) => {
      const name = key(args, 'getAsync');
      answerAsync(host, args, () => host.call('session.get', { key: name }));
    },
    setAsync: (...args: unknown[]) => {
      const name = key(args, 'setAsync');
      const value = textArgument(args[1], 'item.sessionData.setAsync');
      answerAsync(host, args, () => host.call('session.set', { key: name, value }));
    },
    removeAsync: (...args: unknown[]) => {
      const name = key(args, 'removeAsync');
      answerAsync(host, args, () => host.call('session.remove', { key: name }));
    },
    getAllAsync: (...args: unknown[]) => answerAsync(host, args, () => host.call('session.all', null)),
    clearAsync: (...args: unknown[]) => answerAsync(host, args, () => host.call('session.clear', null)),
  } satisfies Partial<Office.SessionData>);
}
