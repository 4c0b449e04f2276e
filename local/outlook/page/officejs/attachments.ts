import { answerAsync, optionOf, textArgument } from './asyncResult';
import type { Host } from './host';
import type { OfficeAttachment } from '../../office/hostCalls';

/** An attachment of a message that is written. */
function composed({ id, name, size, isInline }: OfficeAttachment) {
  return { id, name, size, isInline, attachmentType: 'file', contentId: '', isServiceAccessible: true };
}

/** An attachment of a message that is read. */
export function attachmentDetails(attachment: OfficeAttachment) {
  return {
    ...attachment,
    attachmentType: attachment.contentType === 'message/rfc822' ? 'item' : 'file',
    contentId: '',
  } satisfies Office.AttachmentDetails;
}

/** The function that both modes have. */
export function attachmentContent(host: Host) {
  return {
    getAttachmentContentAsync: (...args: unknown[]) => {
      const id = textArgument(args[0], 'item.getAttachmentContentAsync');
      answerAsync(host, args, () => host.call('attachments.content', { id }));
    },
  };
}

/** The functions of a message that is written. */
export function composedAttachments(host: Host) {
  return {
    ...attachmentContent(host),
    getAttachmentsAsync: (...args: unknown[]) =>
      answerAsync(host, args, async () => (await host.call('attachments.get', null)).map(composed)),
    addFileAttachmentFromBase64Async: (...args: unknown[]) => {
      const base64 = textArgument(args[0], 'item.addFileAttachmentFromBase64Async');
      const name = textArgument(args[1], 'item.addFileAttachmentFromBase64Async');
      const inline = optionOf(args, 'isInline') === true;
      answerAsync(host, args.slice(2), () => host.call('attachments.add', { name, base64, inline }));
    },
    removeAttachmentAsync: (...args: unknown[]) => {
      const id = textArgument(args[0], 'item.removeAttachmentAsync');
      answerAsync(host, args.slice(1), () => host.call('attachments.remove', { id }));
    },
  } satisfies Partial<Office.MessageCompose>;
}
