import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { App } from './app';
import { fileSize } from './fileSize';
import { infoBars } from './infoBars';
import { recipientField } from './recipientField';
import type { State, Writing } from './state';

const titles = { newMail: 'Nytt mejl', reply: 'Svar', forward: 'Vidarebefordran' } as const;

/** Writing a message. */
export function composeView(writing: Writing, state: State, app: App): TemplateResult {
  const { draft } = writing;
  return html`
    <form
      aria-labelledby="compose-title"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void app.writer.send();
      }}
    >
      <button type="button" class="back" @click=${() => void app.writer.close()}>
        Spara utkast och gå tillbaka
      </button>
      <h2 id="compose-title">${titles[draft.composeType]}</h2>
      ${actions(writing, app)} ${infoBars(writing.notices, app)}
      <p class="problem" role="alert">${writing.problem}</p>
      <div class="fields">
        ${recipientField('to', writing, state, app)} ${recipientField('cc', writing, state, app)}
        ${writing.showBcc ? recipientField('bcc', writing, state, app) : nothing}
        ${subjectField(draft.subject, app)}
      </div>
      ${attachments(writing, app)} ${bodyField(draft.text, app)}
    </form>
  `;
}

function actions(writing: Writing, app: App): TemplateResult {
  return html`
    <div class="actions" role="group" aria-label="Utkast">
      <button type="submit" class="primary" aria-disabled=${writing.sending ? 'true' : 'false'}>
        ${writing.sending ? 'Skickar …' : 'Skicka'}
      </button>
      <label class="button file">
        Bifoga filer
        <input type="file" multiple @change=${(event: Event) => attach(event, app)} />
      </label>
      ${
        writing.showBcc
          ? nothing
          : html`<button type="button" @click=${() => app.showBcc()}>Hemlig kopia</button>`
      }
      <button type="button" class="wide" @click=${() => void app.writer.close()}>Spara och stäng</button>
      <button type="button" @click=${() => void app.writer.discard()}>Ta bort utkast</button>
    </div>
  `;
}

function attach(event: Event, app: App): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement)) return;
  const files = [...(input.files ?? [])];
  input.value = '';
  void app.compose.addFiles(files);
}

function subjectField(subject: string, app: App): TemplateResult {
  const change = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) {
      app.compose.change({ kind: 'subject', subject: event.target.value });
    }
  };
  return html`
    <div class="field">
      <label for="field-subject">Ämne</label>
      <input id="field-subject" type="text" maxlength="255" .value=${live(subject)} @input=${change} />
    </div>
  `;
}

function bodyField(text: string, app: App): TemplateResult {
  const change = (event: Event): void => {
    if (event.target instanceof HTMLTextAreaElement) {
      app.compose.change({ kind: 'text', text: event.target.value });
    }
  };
  return html`
    <label class="hidden" for="field-body">Meddelandetext</label>
    <textarea id="field-body" rows="14" .value=${live(text)} @input=${change}></textarea>
  `;
}

function attachments({ draft }: Writing, app: App): TemplateResult | typeof nothing {
  if (draft.attachments.length === 0) return nothing;
  return html`
    <ul class="attachments" aria-label="Bilagor">
      ${draft.attachments.map(
        ({ id, name, size }) => html`
          <li>
            <span>${name}</span> <span>${fileSize(size)}</span>
            <button
              type="button"
              class="icon"
              aria-label="Ta bort ${name}"
              @click=${() => void app.compose.removeFile(id)}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}
