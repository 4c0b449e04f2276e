import type { Card } from './chat';

/**
 * The card without `lang`, also in the cards inside it: the renderer checks it with a pattern that keeps state
 * between cards, and so refuses every second one. What the buttons send (`data`) stays as it is.
 */
export function withoutLanguage(card: Card): Card {
  const kept = Object.entries(card).filter(([key]) => key !== 'lang');
  return Object.fromEntries(kept.map(([key, value]) => [key, key === 'data' ? value : inside(value)]));
}

function inside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inside);
  return typeof value === 'object' && value !== null ? withoutLanguage(value as Card) : value;
}
