import type { AddInButton } from '../manifest/addIn';
import { openFrameChannel } from './frameHost';
import type { FrameChannel } from './frameHost';
import { enums } from './officejs/enums';
import { openId, pageContext, pageHost } from './pageWorld';
import type { World } from './pageWorld';

/** The task pane beside the item. */
export type Panes = {
  /** Opens the pane of a button; one that is open already is told its new context. */
  open: (commandId: string, contextData: string) => void;
  close: () => void;
  /** Another item is shown: a pinned pane follows, another closes. */
  itemChanged: () => void;
  /** Something happened to the draft that the pane may have asked to hear of. */
  happened: (type: string, args: Record<string, unknown>) => void;
};

/** The width that Outlook gives a pane, in CSS pixels. */
const paneWidth = 320;
const titleId = 'pane-title';

type Open = { button: AddInButton; channel: FrameChannel; opener: Element | null };

/** The pane that is open, and what it is about. */
type Shown = { pane: Open | undefined; contextData: string; itemId: string | undefined };

/** The pane of a page; at most one is open. */
export function createPanes(world: World): Panes {
  const { store, addIn } = world;
  const shown: Shown = { pane: undefined, contextData: '', itemId: undefined };
  return {
    open: (commandId, contextData) => {
      const button = addIn.buttons.find(({ id }) => id === commandId);
      if (button === undefined) return;
      const same = shown.pane?.button.id === commandId && shown.itemId === openId(store.get());
      shown.contextData = contextData;
      shown.itemId = openId(store.get());
      if (!same) openPane(world, shown, button);
      else if (contextData !== '') tellContext(shown);
    },
    close: () => closePane(world, shown),
    itemChanged: () => followItem(world, shown),
    happened: (type, args) => shown.pane?.channel.post({ kind: 'happened', type, args }),
  };
}

function openPane(world: World, shown: Shown, button: AddInButton): void {
  const opener = document.activeElement;
  closePane(world, shown);
  const frame = document.createElement('iframe');
  frame.title = world.addIn.name;
  frame.width = String(paneWidth);
  frame.src = button.page;
  const channel = openFrameChannel(frame, {
    context: () => pageContext(world, 'pane'),
    answer: pageHost(
      world,
      () => shown.itemId,
      () => shown.contextData,
    ),
    onFault: (_fault, message) => world.store.set({ addInFault: message }),
  });
  shown.pane = { button, channel, opener };
  world.store.set({ pane: { button, frame } });
  requestAnimationFrame(focusTitle);
}

function closePane(world: World, shown: Shown): void {
  const hadFocus = document.activeElement?.closest('#pane') !== null;
  const opener = shown.pane?.opener;
  shown.pane?.channel.close();
  shown.pane = undefined;
  world.store.set({ pane: undefined });
  if (!hadFocus || !(opener instanceof HTMLElement)) return;
  requestAnimationFrame(() => {
    // The button that opened the pane is gone when a dialog or an info bar held it.
    const gone = !opener.isConnected || opener.closest('dialog') !== null;
    (gone ? document.getElementById('item') : opener)?.focus();
  });
}

function tellContext(shown: Shown): void {
  const type = enums.EventType.InitializationContextChanged;
  const args = { initializationContextData: shown.contextData };
  shown.pane?.channel.post({ kind: 'happened', type, args });
  focusTitle();
}

function followItem(world: World, shown: Shown): void {
  const { writing } = world.store.get();
  const itemId = openId(world.store.get());
  if (shown.pane === undefined || itemId === shown.itemId) return;
  const { button, channel } = shown.pane;
  shown.itemId = itemId;
  shown.contextData = '';
  if (!button.pinnable || button.mode !== (writing === undefined ? 'read' : 'compose')) {
    closePane(world, shown);
    return;
  }
  const context = pageContext(world, 'pane');
  channel.post({ kind: 'happened', type: enums.EventType.ItemChanged, args: {}, context });
}

function focusTitle(): void {
  document.getElementById(titleId)?.focus();
}
