import type { Case } from '../casework/case';
import { addHours, isAfter } from '../casework/instant';
import type { Clock, Dispatch, Messenger, Outbox } from './ports';

/** Draws the card that a person is to have for a notice, as the case stands now. */
export type DrawCard = (current: Case, dispatch: Dispatch) => Promise<object>;

export type DeliveryPorts = { outbox: Outbox; messenger: Messenger; drawCard: DrawCard; clock: Clock };

/** A sender that has been silent this long is taken to be dead, and another sends. */
const claimHours = 1 / 60;

/**
 * Sends what waits and brings the cards already sent up to date, one row at a time. A row is claimed with
 * a conditional write before anything is sent, so two senders never send the same notice.
 */
export async function deliverNotices(
  current: Case,
  dispatches: readonly Dispatch[],
  ports: DeliveryPorts,
): Promise<void> {
  for (const dispatch of dispatches) {
    if (isToBeSent(dispatch, ports.clock)) await send(current, dispatch, ports);
    else if (dispatch.status === 'sent' && dispatch.shownSequence < current.sequence) {
      await refresh(current, dispatch, ports);
    }
  }
}

/** Claims older than this are abandoned. */
export function abandonedBefore(clock: Clock): string {
  return addHours(clock.now(), -claimHours);
}

function isToBeSent({ status, claimedAt }: Dispatch, clock: Clock): boolean {
  if (status === 'waiting') return true;
  return status === 'sending' && (claimedAt === undefined || isAfter(abandonedBefore(clock), claimedAt));
}

async function send(current: Case, dispatch: Dispatch, ports: DeliveryPorts): Promise<void> {
  const card = await ports.drawCard(current, dispatch);
  const attempts = dispatch.attempts + 1;
  const claim = { status: 'sending', claimedAt: ports.clock.now(), attempts } as const;
  const claimed = await ports.outbox.change(dispatch, claim);
  if (claimed === undefined) return;
  const result = await ports.messenger.send(dispatch.personId, card);
  if (result.ok) {
    const { activityId } = result;
    await ports.outbox.change(claimed, { status: 'sent', activityId, shownSequence: current.sequence });
  } else {
    await ports.outbox.change(claimed, { status: result.gone ? 'undeliverable' : 'waiting' });
  }
}

async function refresh(current: Case, dispatch: Dispatch, ports: DeliveryPorts): Promise<void> {
  const { personId, activityId } = dispatch;
  if (activityId === undefined) return;
  const result = await ports.messenger.update(personId, activityId, await ports.drawCard(current, dispatch));
  if (result.ok || result.gone) await ports.outbox.change(dispatch, { shownSequence: current.sequence });
}
