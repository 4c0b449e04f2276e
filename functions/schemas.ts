import { z } from 'zod';
import { outcomes } from '../src/casework/outcome';
import { reportKinds } from '../src/casework/report';

/** Shapes of what enters over HTTP. Whether a report or command makes sense is the core's question. */
const longText = z.string().max(8000);
const line = z.string().max(255);
const yesNoUnknown = z.enum(['yes', 'no', 'unknown']);
const yesNo = z.enum(['yes', 'no']);

export const reportSchema = z
  .strictObject({
    kind: z.enum(reportKinds),
    unit: line.describe('The unit where it happened.'),
    noticedAt: z.string().max(40).describe('ISO 8601 with offset: when somebody first noticed it.'),
    occurredAt: z.string().max(40).optional(),
    affected: z
      .strictObject({ count: z.number().int().max(100_000).optional(), description: line.optional() })
      .describe('Who is affected, without names.'),
    description: longText,
    consequences: longText,
    immediateMeasures: longText.describe('"Inga" is an answer; an empty text is not.'),
    personalData: yesNoUnknown,
    misdelivery: z
      .strictObject({
        intendedRecipient: line,
        wrongRecipient: line.optional(),
        opened: yesNoUnknown,
        deletionRequested: yesNo,
        deletionConfirmed: yesNo,
      })
      .optional(),
    message: z
      .strictObject({
        subject: line.optional(),
        sentAt: z.string().max(40).optional(),
        internetMessageId: z.string().max(998).optional(),
        recipients: z.array(line).max(500).optional(),
        attachmentNames: z.array(line).max(100).optional(),
      })
      .describe('What the reporter chose to copy from the message.')
      .optional(),
  })
  .meta({ id: 'Report' });

const reason = z.string().max(8000);
const envelope = {
  id: z
    .string()
    .min(8)
    .max(100)
    .describe('Chosen by the caller. The same id again has the same answer and is done once.'),
  sequence: z.number().int().positive().optional().describe('The sequence that the caller has seen.'),
};

export const commandSchema = z
  .discriminatedUnion('name', [
    z.strictObject({ name: z.literal('register'), ...envelope, caseNumber: z.string().max(40) }),
    z.strictObject({ name: z.literal('open'), ...envelope, reason, investigatorId: z.guid() }),
    z.strictObject({ name: z.literal('notOpen'), ...envelope, reason }),
    z.strictObject({ name: z.literal('propose'), ...envelope, reason, outcome: z.enum(outcomes) }),
    z.strictObject({ name: z.literal('return'), ...envelope, reason }),
    z.strictObject({ name: z.literal('decide'), ...envelope, reason: reason.default('') }),
  ])
  .meta({ id: 'Command' });

export const receiptSchema = z
  .strictObject({
    caseKey: z.string().regex(/^[0-9a-f]{32}$/),
    sequence: z.number().int(),
    state: z.string(),
    receivedAt: z.iso.datetime(),
    dataProtectionDueAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'Receipt' });

export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(z.strictObject({ field: z.string(), code: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
