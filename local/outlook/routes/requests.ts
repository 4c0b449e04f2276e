import { z } from 'zod';

const address = z.object({ name: z.string(), address: z.string() });
const attachment = z.object({
  id: z.string(),
  name: z.string(),
  contentType: z.string(),
  size: z.number(),
  inline: z.boolean(),
});

const written = {
  composeType: z.enum(['newMail', 'reply', 'forward']),
  from: address,
  to: z.array(address),
  cc: z.array(address),
  bcc: z.array(address),
  subject: z.string(),
  text: z.string(),
  attachments: z.array(attachment),
  conversationId: z.string().nullable(),
  inReplyTo: z.string().nullable(),
};

const draft = z.object({ ...written, id: z.string(), savedAt: z.string() });

const noticeAction = z.object({
  actionType: z.string(),
  actionText: z.string(),
  commandId: z.string(),
  contextData: z.unknown(),
});

const notice = z.object({
  key: z.string(),
  type: z.enum(['progressIndicator', 'informationalMessage', 'errorMessage', 'insightMessage']),
  message: z.string(),
  icon: z.string().exactOptional(),
  persistent: z.boolean().exactOptional(),
  actions: z.array(noticeAction).exactOptional(),
});

/** What the page sends. Attachments of a new draft are those of a message, to be copied. */
export const requests = {
  newDraft: z.object({ draft: z.object(written) }),
  draft: z.object({ draft }),
  attachment: z.object({
    name: z.string(),
    contentType: z.string(),
    inline: z.boolean(),
    base64: z.string(),
  }),
  roaming: z.object({ settings: z.record(z.string(), z.unknown()) }),
  event: z.object({
    handler: z.string(),
    args: z.record(z.string(), z.unknown()),
    language: z.string(),
    /** Which client of those that run scripts. */
    profile: z.string(),
    /** Ends when the handler has completed; else when the page goes away. */
    once: z.boolean(),
    state: z.object({
      draft,
      session: z.record(z.string(), z.string()),
      notices: z.array(notice),
      initializationContext: z.string(),
    }),
  }),
};
