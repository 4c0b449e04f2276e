import type { Chat } from '../chat';
import { drawCard } from './cards';
import type { OnPress } from './cards';

type Drawn = { json: string; node: HTMLElement };

/** The drawn cards of the open chat. A card is drawn anew only when it has changed, so that typed text stays. */
export type CardNodes = {
  of(messageId: string): HTMLElement | undefined;
  /** Draws what has changed; answers the messages whose card was replaced while it had the focus. */
  update(chat: Chat, onPress: (messageId: string) => OnPress): { changed: string[]; focused: string[] };
  /** The card is to be drawn anew at the next update, even if it is the same. */
  forget(messageId: string): void;
  /** Whether the person has written or chosen something in the card. */
  touched(messageId: string): boolean;
  clear(): void;
};

export function makeCardNodes(): CardNodes {
  const drawn = new Map<string, Drawn>();
  const stale = new Set<string>();
  const touched = new WeakSet<HTMLElement>();
  return {
    of: (messageId) => drawn.get(messageId)?.node,
    touched: (messageId) => {
      const node = drawn.get(messageId)?.node;
      return node !== undefined && touched.has(node);
    },
    forget: (messageId) => stale.add(messageId),
    clear: () => drawn.clear(),
    update: (chat, onPress) => {
      const changed: string[] = [];
      const focused: string[] = [];
      for (const { id, card, deleted } of chat.messages) {
        const before = drawn.get(id);
        if (!card || deleted) {
          drawn.delete(id);
          continue;
        }
        const json = JSON.stringify(card);
        const isStale = stale.delete(id);
        if (before?.json === json && !isStale) continue;
        const node = drawCard(card, onPress(id));
        node.addEventListener('input', () => touched.add(node));
        drawn.set(id, { json, node });
        if (!before) continue;
        changed.push(id);
        if (before.node.contains(document.activeElement)) focused.push(id);
      }
      return { changed, focused };
    },
  };
}
