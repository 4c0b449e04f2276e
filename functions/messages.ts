import type { HttpHandler, StorageQueueOutput } from '@azure/functions';
import type { Bot } from '../src/teams/bot';
import { logFault } from './edge';

/** Teams sends cards' inputs of a few kilobytes; more is not from a card of ours. */
const longestActivity = 256_000;

/** `POST /api/messages`: the bot's endpoint. The connector's token is checked by the bot SDK. */
export function postMessages(bot: Bot, settleQueue: StorageQueueOutput): HttpHandler {
  return async (request, context) => {
    const text = await request.text();
    if (text.length > longestActivity) return { status: 413 };
    let activity: unknown;
    try {
      activity = JSON.parse(text);
    } catch {
      return { status: 400 };
    }
    try {
      const authorization = request.headers.get('authorization') ?? '';
      const { status, body, changed } = await bot.receive(authorization, activity);
      if (changed.length > 0) context.extraOutputs.set(settleQueue, changed);
      return { status, ...(body === undefined ? {} : { jsonBody: body }) };
    } catch (fault) {
      logFault(context, fault);
      return { status: 503 };
    }
  };
}
