import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { folderNames } from '../mailbox/message';
import type { Summary } from '../mailbox/message';
import type { App } from './app';
import { openId } from './pageWorld';
import type { State } from './state';

/** The messages of the open folder, newest first. */
export function listView(state: State, app: App): TemplateResult {
  const name = folderNames[state.folder];
  return html`
    <section class="list" aria-labelledby="list-title">
      <button type="button" class="back" @click=${() => app.showColumn('folders')}>
        Tillbaka till mappar
      </button>
      <h2 id="list-title" tabindex="-1">${name}</h2>
      ${
        state.list.length === 0
          ? html`<p class="nothing">Här finns inga meddelanden.</p>`
          : html`<ul>
              ${state.list.map((row) => rowView(row, state, app))}
            </ul>`
      }
    </section>
  `;
}

function rowView(row: Summary, state: State, app: App): TemplateResult {
  return html`
    <li>
      <button
        type="button"
        class=${row.read ? 'row' : 'row unread'}
        aria-current=${row.id === openId(state) ? 'true' : nothing}
        @click=${() => void app.openItem(row.id)}
      >
        <span class="who">${row.read ? nothing : html`<span class="hidden">Oläst: </span>`}${row.who}</span>
        <time datetime=${row.at}>${shortTime(row.at)}</time>
        <span class="subject">${row.subject}</span>
        ${row.hasAttachments ? html`<span class="clip">Bilaga</span>` : nothing}
        <span class="preview">${row.preview}</span>
      </button>
    </li>
  `;
}

/** Today's messages by their hour, others by their day. */
function shortTime(at: string): string {
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  const style: Intl.DateTimeFormatOptions = today
    ? { hour: '2-digit', minute: '2-digit' }
    : { weekday: 'short', day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat('sv-SE', { ...style, timeZone: 'Europe/Stockholm' }).format(date);
}
