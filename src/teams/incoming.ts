import { z } from 'zod';
import type { Language } from '../wording/language';
import type { IncomingPress } from './press';

const incomingActivity = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  name: z.string().optional(),
  locale: z.string().optional(),
  channelId: z.literal('msteams'),
  serviceUrl: z.url({ protocol: /^https$/ }),
  from: z.looseObject({ id: z.string(), aadObjectId: z.guid() }),
  conversation: z.looseObject({ id: z.string(), tenantId: z.string() }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }) }),
  value: z.unknown().optional(),
  replyToId: z.string().optional(),
});

export type ChannelRules = {
  tenantId: string;
  /** `host` or `host:port` of the connectors that may call. */
  serviceHosts: readonly string[];
};

/**
 * What the SDK does not check: the shape, the tenant and, also when the token names none, the service URL.
 * Answers with the HTTP status of the refusal, or undefined when the activity may go on to the token check.
 */
export function outerRefusal(body: unknown, { tenantId, serviceHosts }: ChannelRules): 400 | 403 | undefined {
  const parsed = incomingActivity.safeParse(body);
  if (!parsed.success) return 400;
  const { conversation, channelData, serviceUrl } = parsed.data;
  const isOurs =
    conversation.tenantId === tenantId &&
    channelData.tenant.id === tenantId &&
    serviceHosts.includes(new URL(serviceUrl).host);
  return isOurs ? undefined : 403;
}

type Sender = { from: { aadObjectId?: string }; value?: unknown };

const executed = z.object({ action: z.looseObject({ verb: z.unknown(), data: z.unknown() }) });
const submitted = z.looseObject({ verb: z.string() });

/** The press that an `adaptiveCard/action` invoke carries. */
export function executedPress({ from, value }: Sender, language: Language): IncomingPress {
  const parsed = executed.safeParse(value);
  const { verb, data } = parsed.success ? parsed.data.action : { verb: undefined, data: undefined };
  return { personId: from.aadObjectId ?? '', language, verb, data };
}

/** The press that a message carries from a client without Action.Execute; undefined when it is words. */
export function submittedPress({ from, value }: Sender, language: Language): IncomingPress | undefined {
  const parsed = submitted.safeParse(value);
  if (!parsed.success) return undefined;
  return { personId: from.aadObjectId ?? '', language, verb: parsed.data.verb, data: parsed.data };
}
