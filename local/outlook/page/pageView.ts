import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { folderNames } from '../mailbox/message';
import type { Folder } from '../mailbox/message';
import { alertDialog } from './alertDialog';
import type { App } from './app';
import { composeView } from './composeView';
import { headerView } from './headerView';
import { listView } from './listView';
import { paneView } from './paneView';
import { readingView } from './readingView';
import { ribbonView } from './ribbonView';
import type { State } from './state';

/** The whole page. */
export function pageView(state: State, app: App): TemplateResult {
  return html`
    ${headerView(state)} ${ribbonView(state, app)}
    <div role="status">
      ${state.addInFault === '' ? nothing : html`<p class="fault">Tillägget gav ett fel: ${state.addInFault}</p>`}
    </div>
    <div
      class="columns"
      data-column=${state.column}
      data-pane=${state.pane === undefined ? 'closed' : 'open'}
    >
      ${foldersView(state, app)}
      <main>
        ${listView(state, app)}
        <div class="item" id="item" tabindex="-1">${itemView(state, app)}</div>
      </main>
      ${state.pane === undefined ? nothing : paneView(state.pane, state, app)}
    </div>
    <p class="status" role="status">${state.status}</p>
    ${alertDialog(state)}
  `;
}

function foldersView(state: State, app: App): TemplateResult {
  const names = Object.entries(folderNames) as [Folder, string][];
  return html`
    <nav class="folders" aria-labelledby="folders-title">
      <h2 id="folders-title" tabindex="-1">Mappar</h2>
      <ul>
        ${names.map(
          ([folder, name]) => html`
            <li>
              <button
                type="button"
                aria-current=${state.folder === folder ? 'page' : nothing}
                @click=${() => void app.openFolder(folder)}
              >
                ${name}
              </button>
            </li>
          `,
        )}
      </ul>
    </nav>
  `;
}

function itemView(state: State, app: App): TemplateResult {
  if (state.writing !== undefined) return composeView(state.writing, state, app);
  if (state.reading !== undefined) return readingView(state.reading, state, app);
  return html`<p class="nothing">Välj ett meddelande i listan för att läsa det här.</p>`;
}
