import type { LaunchEvent } from '../manifest/addIn';
import type { EngineNews } from '../events/engineNews';
import { watchSend } from '../events/sendWatch';
import type { Clock } from '../events/sendWatch';
import { alertFor } from '../events/smartAlert';
import type { Alert, AlertChoice, SendOutcome } from '../events/smartAlert';
import { engineOf } from './engines';
import type { World } from './pageWorld';

/** Outlook for Mac goes round for ever (office-js #6376); here a client gives up after this many rounds. */
const roundsAtMost = 3;

export type SendActions = {
  deliver: () => void;
  stay: () => void;
  openPane: (commandId: string, contextData: string) => void;
};

const browserClock: Clock = (afterMs, run) => {
  const timer = setTimeout(run, afterMs);
  return () => clearTimeout(timer);
};

/** One press of Skicka, until the message has left or stays. */
type Sending = {
  world: World;
  event: LaunchEvent;
  actions: SendActions;
  over: boolean;
  rounds: number;
  mutated: boolean;
  stopEngine: () => void;
  unwatch: () => void;
};

/** Lets the add-in look at the message and does what its answer, and the person's, say. */
export function startSend(world: World, actions: SendActions): void {
  const event = world.addIn.events.find(({ type }) => type === 'OnMessageSend');
  if (event === undefined || world.store.get().profile.events === 'none') {
    actions.deliver();
    return;
  }
  const none = (): void => undefined;
  const sending: Sending = {
    ...{ world, event, actions, over: false, rounds: 0, mutated: false },
    ...{ stopEngine: none, unwatch: none },
  };
  sending.unwatch = watchSend(browserClock, {
    slow: () => decide(sending, { kind: 'slow' }),
    timedOut: () => {
      sending.stopEngine();
      decide(sending, { kind: 'timedOut' });
    },
  });
  if (navigator.onLine) launch(sending);
  else decide(sending, { kind: 'offline' });
}

function launch(sending: Sending): void {
  sending.stopEngine();
  sending.mutated = false;
  sending.rounds += 1;
  sending.stopEngine = engineOf(sending.world)({
    handler: sending.event.handler,
    args: { type: 'OnMessageSend' },
    once: false,
    news: (news) => hear(sending, news),
    onMutation: () => (sending.mutated = true),
  });
}

/** In the classic engine news come after `completed` too, and the last one counts. */
function hear(sending: Sending, news: EngineNews): void {
  const { store } = sending.world;
  if (news.kind === 'threw') {
    store.set({ addInFault: news.message });
    return;
  }
  if (sending.over) return;
  const again = sending.mutated && store.get().profile.refiresOnMutation && sending.rounds < roundsAtMost;
  if (again) {
    launch(sending);
    return;
  }
  if (news.kind === 'unavailable') store.set({ addInFault: news.message });
  sending.unwatch();
  decide(sending, news.kind === 'unavailable' ? { kind: 'unavailable' } : news);
}

function decide(sending: Sending, outcome: SendOutcome): void {
  if (sending.over) return;
  const { world, event, actions } = sending;
  const { profile } = world.store.get();
  const alert = alertFor(outcome, { addIn: world.addIn, mode: event.sendMode, profile });
  if (alert === 'send') {
    end(sending);
    actions.deliver();
    return;
  }
  world.store.set({ alert: { alert, choose: (choice) => choose(sending, alert, choice) } });
}

function choose(sending: Sending, alert: Alert, choice: AlertChoice): void {
  if (sending.over) return;
  const { actions, world } = sending;
  end(sending);
  if (choice === 'sendAnyway') {
    actions.deliver();
    return;
  }
  actions.stay();
  const { takeAction } = world.store.get().profile;
  const opens = choice === 'takeAction' || (choice === 'dontSend' && !takeAction);
  if (opens && alert.pane !== undefined) actions.openPane(alert.pane.commandId, alert.pane.contextData);
}

function end(sending: Sending): void {
  sending.over = true;
  sending.unwatch();
  sending.stopEngine();
  sending.world.store.set({ alert: undefined });
}
