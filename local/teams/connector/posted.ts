import { cardProblem } from './cardRules';
import { refused } from './refused';

/** Microsoft's page format-your-bot-messages: 100 KB, counted in UTF-16, pictures in base64 aside. */
const sizeMaxBytes = 100 * 1024;

const cardType = 'application/vnd.microsoft.card.adaptive';

/** What a bot posts; the connector gives it its id. */
export type Posted = Record<string, unknown> & { type: string };

/** Reads what the bot posts, with the refusals that Teams gives to what it cannot show. */
export function parseActivity(text: string): Posted | Response {
  let activity: Posted;
  try {
    activity = JSON.parse(text) as Posted;
  } catch {
    return refused(400, 'BadSyntax', 'The body is not JSON.');
  }
  if (sizeInUtf16(text) > sizeMaxBytes) return refused(413, 'MessageSizeTooBig', 'Message size too large.');
  if (activity.type === 'typing') return activity;
  if (activity.type !== 'message') {
    return refused(501, 'notImplemented', `An activity of this type is not imitated here.`);
  }
  return contentProblem(activity) ?? activity;
}

function contentProblem({ text, attachments = [] }: Posted): Response | undefined {
  if (!Array.isArray(attachments)) return refused(400, 'BadSyntax', 'attachments is not a list.');
  if (attachments.length === 0) {
    const empty = typeof text !== 'string' || text.trim() === '';
    return empty ? refused(400, 'BadSyntax', 'The message has neither text nor attachments.') : undefined;
  }
  const [attachment, ...others] = attachments as { contentType?: unknown; content?: unknown }[];
  if (others.length > 0 || attachment?.contentType !== cardType) {
    return refused(501, 'notImplemented', 'Only one attachment, an Adaptive Card, is imitated here.');
  }
  const problem = cardProblem(attachment.content);
  return problem && refused(problem.status, problem.code, problem.message);
}

function sizeInUtf16(text: string): number {
  return text.replaceAll(/data:image\/[a-z+]+;base64,[A-Za-z0-9+/=]*/g, '').length * 2;
}
