import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import { withoutLanguage } from '../cardLanguage';

/** The package's main file cannot be loaded by Node (its imports lack extensions); its bundle can. */
const { AdaptiveCard, SerializationContext, ValidationEvent, Versions } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof AdaptiveCards;

export type CardProblem = { status: 400 | 501; code: string; message: string };

/** Microsoft's page up-to-date-views: at most 60 people per card get their own view. */
const refreshUsersMax = 60;

/** The package's pattern for `lang` is global, so it keeps state between cards and refuses every second one. */
const languageRemark = 'for property "lang"';

/** Why Teams would not take this as an Adaptive Card; undefined when it would. */
export function cardProblem(card: unknown): CardProblem | undefined {
  if (!isRecord(card) || card['type'] !== 'AdaptiveCard') return bad('The card is not an AdaptiveCard.');
  const version = card['version'];
  if (typeof version !== 'string' || !/^1\.[0-5]$/.test(version)) {
    return bad('The version of the card is missing or later than 1.5.');
  }
  for (const list of ['body', 'actions']) {
    if (card[list] !== undefined && !Array.isArray(card[list])) return bad(`${list} is not a list.`);
  }
  if (JSON.stringify(card).includes('"choices.data"')) {
    return { status: 501, code: 'notImplemented', message: 'choices.data is not imitated here.' };
  }
  if (card['lang'] !== undefined && typeof card['lang'] !== 'string') return bad('lang is not a text.');
  return refreshProblem(card['refresh']) ?? parseProblem(card);
}

function refreshProblem(refresh: unknown): CardProblem | undefined {
  if (refresh === undefined) return undefined;
  if (!isRecord(refresh) || !isRecord(refresh['action'])) return bad('refresh has no action.');
  if (refresh['action']['type'] !== 'Action.Execute') return bad('refresh.action is not an Action.Execute.');
  const users = refresh['userIds'] ?? [];
  if (!Array.isArray(users) || users.length > refreshUsersMax) {
    return bad(`refresh.userIds is not a list of at most ${refreshUsersMax}.`);
  }
  return undefined;
}

function parseProblem(json: Record<string, unknown>): CardProblem | undefined {
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.parse(withoutLanguage(json), context);
  const remarks = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const remark = remarks.find((text) => !text.includes(languageRemark));
  if (remark !== undefined) return bad(remark);
  // More actions than the host shows are cut off or moved to the overflow menu, not refused.
  const failed = card
    .validateProperties()
    .validationEvents.find((found) => found.event !== ValidationEvent.TooManyActions);
  return failed ? bad(failed.message) : undefined;
}

function bad(message: string): CardProblem {
  return { status: 400, code: 'BadSyntax', message };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
