import { isMutation } from '../office/composeState';
import type { Change, ComposeState } from '../office/composeState';
import type { Engine } from './engines';
import type { World } from './pageWorld';
import type { Writing } from './state';

/** Classic Windows: the server runs the script on a copy of the draft and sends what it does. */
export function classicEngine({ store, api, actions }: World): Engine {
  return ({ handler, args, once, news, onMutation }) => {
    const stopping = new AbortController();
    const { writing, start, profile } = store.get();
    if (writing === undefined) return () => undefined;
    const { language } = start;
    const request = { handler, args, once, language, profile: profile.name, state: stateOf(writing) };
    const { id } = writing.draft;
    const apply = (change: Change): void => {
      if (isMutation(change)) onMutation?.();
      if (store.get().writing?.draft.id === id) actions.change(change);
    };
    api
      .event(request, stopping.signal, (line) => {
        if (stopping.signal.aborted) return;
        if (line.kind === 'change') apply(line.change);
        if (line.kind === 'roaming') store.set({ start: { ...store.get().start, roaming: line.settings } });
        if (line.kind === 'news') news(line.news);
      })
      .catch((error: unknown) => {
        if (!stopping.signal.aborted) news({ kind: 'unavailable', message: String(error) });
      });
    return () => stopping.abort();
  };
}

function stateOf({ draft, session, notices, initializationContext }: Writing): ComposeState {
  return { draft, session, notices, initializationContext };
}
