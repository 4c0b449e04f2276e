import { answerAsync, optionOf, textArgument } from './asyncResult';
import type { Host } from './host';
import { imitated } from './imitated';

/** `item.body`, in both modes; a message that is read cannot be changed. */
export function body(host: Host, mode: 'compose' | 'read') {
  const put =
    (place: 'whole' | 'start') =>
    (...args: unknown[]): void => {
      const data = textArgument(args[0], 'item.body');
      const format = optionOf(args, 'coercionType') === 'html' ? 'html' : 'text';
      answerAsync(host, args, () => host.call('body.set', { data, format, place }));
    };
  const reading = {
    getAsync: (...args: unknown[]) => {
      const [format] = args;
      if (format !== 'text' && format !== 'html') throw new Error('item.body.getAsync: no coercion type.');
      const onlyOwn = optionOf(args, 'bodyMode') === Office.MailboxEnums.BodyMode.HostConfig;
      answerAsync(host, args, () => host.call('body.get', { format, onlyOwn }));
    },
    getTypeAsync: (...args: unknown[]) => answerAsync(host, args, () => host.call('body.type', null)),
  } satisfies Partial<Office.Body>;
  if (mode === 'read') return imitated('item.body', reading, ['setAsync', 'prependAsync']);
  return imitated('item.body', {
    ...reading,
    setAsync: put('whole'),
    prependAsync: put('start'),
  } satisfies Partial<Office.Body>);
}
