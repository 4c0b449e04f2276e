import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { AddInButton } from '../manifest/addIn';
import type { App } from './app';
import type { State } from './state';

/** What can be done with the mailbox and the open message, and the add-in's buttons for it. */
export function ribbonView(state: State, app: App): TemplateResult {
  return html`
    <section class="ribbon" aria-label="Menyfliksområde">
      <div role="group" aria-label="Meddelande">
        <button type="button" id="new-mail" class="primary" @click=${() => void app.newMail()}>
          Nytt mejl
        </button>
        ${state.writing === undefined && state.reading?.kind === 'stored' ? answers(app) : nothing}
        <label class="button file">
          Öppna .eml-fil
          <input type="file" accept=".eml,message/rfc822" @change=${(event: Event) => openFile(event, app)} />
        </label>
      </div>
      ${addInButtons(state, app)}
    </section>
  `;
}

function answers(app: App): TemplateResult {
  return html`
    <button type="button" @click=${() => void app.reply()}>Svara</button>
    <button type="button" @click=${() => void app.replyAll()}>Svara alla</button>
    <button type="button" @click=${() => void app.forward()}>Vidarebefordra</button>
  `;
}

function openFile(event: Event, app: App): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement)) return;
  const [file] = input.files ?? [];
  if (file !== undefined) void app.openFile(file);
  input.value = '';
}

function addInButtons(state: State, app: App): TemplateResult | typeof nothing {
  const { addIn } = state.start;
  if (addIn.kind === 'missing') return html`<p class="hint">Inget tillägg: ${addIn.reason}</p>`;
  const mode =
    state.writing !== undefined ? 'compose' : state.reading?.kind === 'stored' ? 'read' : undefined;
  const buttons = addIn.addIn.buttons.filter((button) => state.profile.buttons && button.mode === mode);
  if (buttons.length === 0) return nothing;
  return html`
    <div role="group" aria-label=${addIn.addIn.name} class="add-in">
      ${buttons.map((button) => addInButton(button, state, app))}
    </div>
  `;
}

function addInButton(button: AddInButton, state: State, app: App): TemplateResult {
  const open = state.pane?.button.id === button.id;
  const toggle = (): void => (open ? app.panes.close() : app.panes.open(button.id, ''));
  return html`
    <button
      type="button"
      title=${button.description}
      aria-expanded=${open ? 'true' : 'false'}
      @click=${toggle}
    >
      ${button.icon === undefined ? nothing : html`<img src=${button.icon} alt="" width="20" height="20" />`}
      ${button.label}
    </button>
  `;
}
