import type { Notice } from '../../office/hostCalls';
import { answerAsync, textArgument } from './asyncResult';
import type { Host } from './host';
import { imitated } from './imitated';

/** `item.notificationMessages`: the info bar. */
export function notifications(host: Host) {
  const put =
    (api: string) =>
    (...args: unknown[]): void => {
      const key = textArgument(args[0], `item.notificationMessages.${api}`);
      const details = Object(args[1]) as Omit<Notice, 'key'>;
      const message = textArgument(details.message, `item.notificationMessages.${api}`);
      answerAsync(host, args.slice(2), () =>
        host.call('notices.set', { notice: { ...details, message, key } }),
      );
    };
  return imitated('item.notificationMessages', {
    addAsync: put('addAsync'),
    replaceAsync: put('replaceAsync'),
    removeAsync: (...args: unknown[]) => {
      const key = textArgument(args[0], 'item.notificationMessages.removeAsync');
      answerAsync(host, args.slice(1), () => host.call('notices.remove', { key }));
    },
    getAllAsync: (...args: unknown[]) => answerAsync(host, args, () => host.call('notices.all', null)),
  } satisfies Partial<Office.NotificationMessages>);
}
