import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { App } from './app';
import type { Pane, State } from './state';

/** The task pane of the add-in beside the message. */
export function paneView({ frame }: Pane, state: State, app: App): TemplateResult {
  const name = state.start.addIn.kind === 'installed' ? state.start.addIn.addIn.name : '';
  return html`
    <aside class="pane" id="pane" aria-labelledby="pane-title">
      <div class="pane-head">
        <h2 id="pane-title" tabindex="-1">${name}</h2>
        <button type="button" class="icon" aria-label="Stäng ${name}" @click=${() => app.panes.close()}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      ${frame}
    </aside>
  `;
}
