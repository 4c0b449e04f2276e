import { isMutation } from '../office/composeState';
import type { EngineNews } from '../events/engineNews';
import type { Engine, Launch } from './engines';
import { openFrameChannel } from './frameHost';
import type { FrameChannel, FrameHost } from './frameHost';
import { pageContext, pageHost } from './pageWorld';
import type { World } from './pageWorld';

/** How long a page without office.js is waited for once it has loaded. */
const helloPatienceMs = 2_000;

/** The web, new Windows and Mac: the runtime's page in a hidden frame that ends with `completed`. */
export function pageEngine(world: World): Engine {
  return (launch) => {
    const frame = hiddenFrame();
    let stopped = false;
    const stop = (): void => {
      stopped = true;
      channel.close();
      frame.remove();
    };
    const tell = (what: EngineNews): void => {
      if (stopped) return;
      if (what.kind !== 'threw') stop();
      launch.news(what);
    };
    const channel: FrameChannel = openFrameChannel(frame, {
      ...frameHost(world, launch, tell),
      onLoaded: () => {
        const { handler, args } = launch;
        channel.post({ kind: 'launch', event: 1, handler, args });
      },
    });
    loadRuntime(frame, world.addIn.runtimePage).catch((error: unknown) =>
      tell({ kind: 'unavailable', message: String(error) }),
    );
    return stop;
  };
}

function frameHost(world: World, launch: Launch, tell: (news: EngineNews) => void): FrameHost {
  const draftId = world.store.get().writing?.draft.id;
  const noticing: World = {
    ...world,
    actions: {
      ...world.actions,
      change: (change) => {
        if (isMutation(change)) launch.onMutation?.();
        world.actions.change(change);
      },
    },
  };
  return {
    context: () => pageContext(world, 'event'),
    answer: pageHost(
      noticing,
      () => draftId,
      () => '',
    ),
    onCompleted: (_event, options) => tell({ kind: 'completed', options }),
    onFault: (fault, message) => tell(fault === 'noHandler' ? { kind: fault } : { kind: fault, message }),
  };
}

function hiddenFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Tilläggets bakgrundssida';
  frame.tabIndex = -1;
  document.body.append(frame);
  return frame;
}

/** Rejects when the page is not there or does not load office.js. */
async function loadRuntime(frame: HTMLIFrameElement, page: string | undefined): Promise<void> {
  if (page === undefined || !(await fetch(page)).ok) throw new Error('The runtime page is not there.');
  const hello = firstMessage(frame);
  const loaded = new Promise<void>((resolve) => {
    frame.addEventListener('load', () => resolve());
  });
  frame.src = page;
  await loaded;
  const tooLate = new Promise((_, reject) => {
    setTimeout(() => reject(new Error('The runtime page does not load office.js.')), helloPatienceMs);
  });
  await Promise.race([hello, tooLate]);
}

function firstMessage(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent): void => {
      if (event.source !== frame.contentWindow) return;
      window.removeEventListener('message', listen);
      resolve();
    };
    window.addEventListener('message', listen);
  });
}
