import { cardProblem } from '../connector/cardRules';
import type { BotAnswer } from './channel';
import type { Card } from '../chat';

/** What Teams makes of the bot's answer to `adaptiveCard/action`. */
export type InvokeAnswer =
  | { kind: 'card'; card: Card }
  | { kind: 'message'; text: string }
  /** Teams has been seen to deliver the invoke again when the answer says nothing (vercel/chat issue 731). */
  | { kind: 'empty' }
  /** An error, a sign-in request, or anything Teams cannot show: the person learns nothing of its text. */
  | { kind: 'useless' };

/**
 * Reads the answer by the contract of the Universal Action Model: HTTP 200 whenever the bot's code ran, and
 * `{statusCode, type, value}` as its body.
 */
export function readInvokeAnswer({ status, body }: BotAnswer): InvokeAnswer {
  if (status !== 200) return { kind: 'useless' };
  if (body === undefined || body === null) return { kind: 'empty' };
  const { statusCode, type, value } = body as { statusCode?: unknown; type?: unknown; value?: unknown };
  if (statusCode !== 200) return { kind: 'useless' };
  if (type === 'application/vnd.microsoft.activity.message') {
    return typeof value === 'string' && value.trim() !== ''
      ? { kind: 'message', text: value }
      : { kind: 'empty' };
  }
  if (type !== 'application/vnd.microsoft.card.adaptive' || cardProblem(value)) return { kind: 'useless' };
  return { kind: 'card', card: value as Card };
}
