import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { parseMarkdown } from '../events/markdown';
import type { Block, Inline } from '../events/markdown';
import type { Alert, AlertChoice } from '../events/smartAlert';
import type { State } from './state';

const id = 'smart-alert';

/** The dialog of Smart Alerts. Escape is "Skicka inte". */
export function alertDialog({ alert }: State): TemplateResult {
  return html`
    <dialog
      id=${id}
      aria-labelledby="alert-title"
      aria-describedby="alert-text"
      @cancel=${(event: Event) => {
        event.preventDefault();
        alert?.choose('dontSend');
      }}
    >
      ${alert === undefined ? nothing : content(alert.alert, alert.choose)}
    </dialog>
  `;
}

/** Opens and closes the dialog after the page has been drawn; the browser keeps and returns the focus. */
export function showAlert(wanted: boolean): void {
  const dialog = document.getElementById(id);
  if (!(dialog instanceof HTMLDialogElement) || dialog.open === wanted) return;
  if (wanted) dialog.showModal();
  else dialog.close();
}

function content(alert: Alert, choose: (choice: AlertChoice) => void): TemplateResult {
  const primary = alert.buttons.find(({ choice }) => choice === 'takeAction') ?? alert.buttons.at(-1);
  return html`
    <h2 id="alert-title">${alert.title}</h2>
    <div id="alert-text">
      ${alert.format === 'markdown' ? parseMarkdown(alert.text).map(block) : plain(alert.text)}
    </div>
    <div class="actions">
      ${alert.buttons.map(
        (button) => html`
          <button
            type="button"
            class=${button === primary ? 'primary' : nothing}
            ?autofocus=${button === primary}
            @click=${() => choose(button.choice)}
          >
            ${button.label}
          </button>
        `,
      )}
    </div>
  `;
}

function plain(text: string): TemplateResult[] {
  return text.split(/\n+/).map((line) => html`<p>${line}</p>`);
}

function block(part: Block): TemplateResult {
  if (part.kind === 'paragraph') return html`<p>${part.inlines.map(inline)}</p>`;
  const items = part.items.map((item) => html`<li>${item.map(inline)}</li>`);
  return part.ordered
    ? html`<ol>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

function inline(part: Inline): TemplateResult {
  switch (part.kind) {
    case 'text':
      return html`${part.text}`;
    case 'bold':
      return html`<strong>${part.inlines.map(inline)}</strong>`;
    case 'italic':
      return html`<em>${part.inlines.map(inline)}</em>`;
    case 'link':
      return html`<a href=${part.href} target="_blank" rel="noopener noreferrer">${part.text}</a>`;
  }
}
