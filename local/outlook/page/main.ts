import { render } from 'lit-html';
import { profileNamed } from '../office/profiles';
import { createApi } from './api';
import { createApp } from './app';
import { createStore } from './state';
import { showAlert } from './alertDialog';
import { pageView } from './pageView';

/** Starts the page for the person, client and language that the address names. */
async function start(root: HTMLElement): Promise<void> {
  const search = new URLSearchParams(location.search);
  const api = createApi(search.get('person'));
  const language = search.get('language') ?? 'sv-SE';
  const answer = await api.start(language);
  const list = await api.folder('inbox');
  const store = createStore(
    {
      start: answer,
      profile: profileNamed(search.get('profile')),
      folder: 'inbox',
      list,
      column: 'list',
      reading: undefined,
      writing: undefined,
      pane: undefined,
      alert: undefined,
      addInFault: '',
      status: '',
    },
    (state) => {
      render(pageView(state, app), root);
      showAlert(state.alert !== undefined);
    },
  );
  const app = createApp(store, api);
  window.addEventListener('unhandledrejection', () =>
    store.set({ status: 'Det gick inte just nu. Försök igen om en stund.' }),
  );
  document.title = `Outlook – ${answer.me.name}`;
  root.replaceChildren();
  store.set({});
}

const root = document.getElementById('outlook');
if (root !== null) {
  start(root).catch(() => {
    root.textContent = 'Outlook gick inte att öppna. Ladda om sidan om en stund.';
  });
}
