import type { OfficeAttachment } from './hostCalls';
import { failures, HostError } from './hostError';
import type { AnswersOf } from './itemHost';
import { composeOf, withState } from './itemWorld';
import type { ItemWorld } from './itemWorld';
import type { Attachment } from '../mailbox/message';

/** Base64 of 25 MB, the most that a message may hold in the web client. */
const contentLimit = Math.ceil((25 * 1024 * 1024 * 4) / 3);

/** An attachment as Office hands it out. */
export function officeAttachment({ id, name, size, contentType, inline }: Attachment): OfficeAttachment {
  return { id, name, size, contentType, isInline: inline };
}

/** The calls about attachments; messages as attachments are handed out as files with the ending .eml. */
export function attachmentCalls(
  world: ItemWorld,
): AnswersOf<'attachments.get' | 'attachments.content' | 'attachments.add' | 'attachments.remove'> {
  const present = (): Attachment[] =>
    withState(world, {
      compose: ({ draft }) => draft.attachments,
      read: ({ attachments }) => attachments,
    });
  const find = (id: string): Attachment => {
    const found = present().find((attachment) => attachment.id === id);
    if (found === undefined) throw new HostError(failures.badAttachment());
    return found;
  };
  return {
    'attachments.get': () => present().map(officeAttachment),
    'attachments.content': async ({ id }) => {
      const { contentType } = find(id);
      const format = contentType === 'message/rfc822' ? 'eml' : 'base64';
      const content = await world.attachmentContent(id);
      return { content: format === 'eml' ? atText(content) : content, format };
    },
    'attachments.add': async ({ name, base64, inline }) => {
      composeOf(world, 'addFileAttachmentFromBase64Async');
      if (base64.length > contentLimit) throw new HostError(failures.tooLarge('The attachment'));
      const added = await world.addAttachment(name, base64, inline);
      world.change({ kind: 'attachments', attachments: [...present(), added] });
      return added.id;
    },
    'attachments.remove': async ({ id }) => {
      composeOf(world, 'removeAttachmentAsync');
      find(id);
      await world.removeAttachment(id);
      world.change({ kind: 'attachments', attachments: present().filter((one) => one.id !== id) });
      return null;
    },
  };
}

function atText(base64: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
}
