import { z } from 'zod';
import type { Conversations } from '../workflows/ports';
import type { Items } from './items';
import { findByKey, putByKey } from './keyed';

const conversationFields = z.object({
  PersonId: z.string(),
  ConversationId: z.string(),
  ServiceUrl: z.string(),
});

/** The list Samtal. */
export function openConversations(items: Items): Conversations {
  return {
    find: async (personId) => {
      const stored = await findByKey(items, 'PersonId', personId);
      if (stored === undefined) return undefined;
      const { ConversationId, ServiceUrl } = conversationFields.parse(stored.fields);
      return { personId, conversationId: ConversationId, serviceUrl: ServiceUrl };
    },
    put: ({ personId, conversationId, serviceUrl }) =>
      putByKey(items, 'PersonId', personId, { ConversationId: conversationId, ServiceUrl: serviceUrl }),
  };
}
