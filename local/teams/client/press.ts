import type { TenantPerson } from '../../tenant/people';
import { executeActivity, mriOf, submitActivity } from '../activity';
import type { Activity, Trigger } from '../activity';
import type { Card, PressAnswer, PressedAction } from '../chat';
import { envelopeFrom } from '../context';
import type { Teams } from '../context';
import { accepted, deliver } from './deliveries';
import { readInvokeAnswer } from './invokeAnswer';
import type { InvokeAnswer } from './invokeAnswer';
import { cardSeen, lastFetched, nextMessageId, setFetched, showInstead } from '../messages';
import type { MessageRecord } from '../messages';

/** Teams asks for a card again at most once a minute. */
const refreshEveryMs = 60_000;

/** A button of a card, pressed. Nothing holds back a second press: Teams does not either. */
export async function press(
  teams: Teams,
  person: TenantPerson,
  message: MessageRecord,
  action: PressedAction,
): Promise<PressAnswer> {
  if (action.type === 'Action.Execute') return execute(teams, person, message, action, 'manual');
  const id = nextMessageId(teams.store, teams.now());
  const activity = submitActivity(envelopeFrom(teams, person), id, message.id, action.data);
  const outcome = await deliver(teams, person.id, activity);
  if (outcome.kind === 'slow') return { kind: 'slow' };
  return { kind: accepted(outcome) ? 'sent' : 'unreachable' };
}

/** Whether the card asks to be fetched for this person, and may be by now. */
export function refreshDue(teams: Teams, person: TenantPerson, message: MessageRecord, card: Card): boolean {
  const { userIds } = (card['refresh'] ?? {}) as { userIds?: unknown };
  if (!Array.isArray(userIds) || !userIds.includes(mriOf(person.id))) return false;
  const last = lastFetched(teams.store, message.conversation, message.id);
  return last === undefined || teams.now() - last >= refreshEveryMs;
}

/** Fetches the person's own view of the card, as Teams does when the chat is opened. */
export async function refresh(teams: Teams, person: TenantPerson, message: MessageRecord): Promise<void> {
  const card = cardSeen(teams.store, message);
  if (message.deleted || !card || !refreshDue(teams, person, message, card)) return;
  setFetched(teams.store, message.conversation, message.id, teams.now());
  const { action } = card['refresh'] as { action: PressedAction };
  await execute(teams, person, message, action, 'automatic');
}

async function execute(
  teams: Teams,
  person: TenantPerson,
  message: MessageRecord,
  action: PressedAction,
  trigger: Trigger,
): Promise<PressAnswer> {
  const activity = executeActivity(envelopeFrom(teams, person), message.id, action, trigger);
  let answer = await invoke(teams, person, activity);
  if (answer.kind === 'empty') answer = await invoke(teams, person, activity);
  switch (answer.kind) {
    case 'card':
      showInstead(teams.store, message.conversation, message.id, answer.card);
      setFetched(teams.store, message.conversation, message.id, teams.now());
      teams.live.changed(person.id);
      return { kind: 'card' };
    case 'message':
      return answer;
    case 'slow':
      // The same invoke once more; the person has been told, and Teams shows nothing of what comes late.
      void invoke(teams, person, activity);
      return answer;
    case 'empty':
    case 'useless':
      return { kind: 'unreachable' };
  }
}

async function invoke(
  teams: Teams,
  person: TenantPerson,
  activity: Activity,
): Promise<InvokeAnswer | { kind: 'slow' }> {
  const outcome = await deliver(teams, person.id, activity);
  if (outcome.kind === 'slow') return outcome;
  return outcome.kind === 'failed' ? { kind: 'useless' } : readInvokeAnswer(outcome);
}
