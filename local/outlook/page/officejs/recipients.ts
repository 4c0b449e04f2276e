import type { RecipientField } from '../../mailbox/message';
import { answerAsync } from './asyncResult';
import type { Host } from './host';
import { imitated } from './imitated';

/** `item.to`, `item.cc` and `item.bcc` of a message that is written. */
export function recipients(host: Host, field: RecipientField) {
  const put =
    (api: string, add: boolean) =>
    (...args: unknown[]): void => {
      const [given] = args;
      if (!Array.isArray(given)) throw new Error(`item.${field}.${api}: the parameter must be an array.`);
      const list = given.map(recipientOf);
      answerAsync(host, args.slice(1), () => host.call('recipients.set', { field, recipients: list, add }));
    };
  return imitated(`item.${field}`, {
    getAsync: (...args: unknown[]) => answerAsync(host, args, () => host.call('recipients.get', { field })),
    setAsync: put('setAsync', false),
    addAsync: put('addAsync', true),
  } satisfies Partial<Office.Recipients>);
}

function recipientOf(given: unknown): { displayName: string; emailAddress: string } {
  if (typeof given === 'string') return { displayName: '', emailAddress: given };
  const { displayName, emailAddress } = Object(given) as Partial<Office.EmailUser>;
  return { displayName: displayName ?? '', emailAddress: emailAddress ?? '' };
}
