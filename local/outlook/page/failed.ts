import type { Store } from './state';

/** Tells the person that something did not work. */
export function failed(what: string, store: Store): () => void {
  return () => store.set({ status: `${what} Försök igen om en stund.` });
}
