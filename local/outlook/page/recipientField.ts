import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { suggest } from '../mailbox/autocomplete';
import type { Address, RecipientField } from '../mailbox/message';
import type { App } from './app';
import type { State, Writing } from './state';

const labels: Record<RecipientField, string> = { to: 'Till', cc: 'Kopia', bcc: 'Hemlig kopia' };

type Field = { field: RecipientField; writing: Writing; suggestions: Address[]; app: App };

/** A field for recipients: those who are chosen, and a list of suggestions for what is being typed. */
export function recipientField(
  field: RecipientField,
  writing: Writing,
  state: State,
  app: App,
): TemplateResult {
  const chosen = [...writing.draft.to, ...writing.draft.cc, ...writing.draft.bcc];
  const typing = writing.typing[field];
  const suggestions = typing.open ? suggest(state.start.addressBook, typing.text, chosen) : [];
  const own: Field = { field, writing, suggestions, app };
  const open = suggestions.length > 0;
  return html`
    <div class="field recipients">
      <label for="field-${field}">${labels[field]}</label>
      <div class="chips">
        ${chips(own)}
        <input
          id="field-${field}"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls="suggestions-${field}"
          aria-activedescendant=${open ? `suggestion-${field}-${typing.active}` : nothing}
          class=${typing.text !== '' && !typing.open ? 'unresolved' : nothing}
          .value=${live(typing.text)}
          @input=${(event: Event) => typed(event, own)}
          @keydown=${(event: KeyboardEvent) => pressed(event, own)}
          @blur=${() => app.resolve(field)}
        />
      </div>
      ${list(own, open)}
    </div>
  `;
}

function chips({ field, writing, app }: Field): TemplateResult | typeof nothing {
  const recipients = writing.draft[field];
  if (recipients.length === 0) return nothing;
  return html`
    <ul aria-label="Mottagare i ${labels[field]}">
      ${recipients.map(
        ({ name, address }, at) => html`
          <li title=${address}>
            <span>${name}</span>
            <button
              type="button"
              class="icon"
              aria-label="Ta bort ${name}"
              @click=${() => {
                app.compose.removeRecipient(field, at);
                document.getElementById(`field-${field}`)?.focus();
              }}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}

function list({ field, writing, suggestions, app }: Field, open: boolean): TemplateResult {
  return html`
    <ul id="suggestions-${field}" role="listbox" aria-label="Förslag för ${labels[field]}" ?hidden=${!open}>
      ${suggestions.map(
        (entry, at) => html`
          <li
            id="suggestion-${field}-${at}"
            role="option"
            aria-selected=${at === writing.typing[field].active ? 'true' : 'false'}
            @mousedown=${(event: Event) => {
              // Keeps the focus in the field, so that leaving it does not resolve what was typed.
              event.preventDefault();
              app.compose.addRecipient(field, entry);
            }}
          >
            <span>${entry.name}</span> <span class="address">${entry.address}</span>
          </li>
        `,
      )}
    </ul>
  `;
}

function typed(event: Event, { field, app }: Field): void {
  if (!(event.target instanceof HTMLInputElement)) return;
  const { value } = event.target;
  const ends = /[;,]\s*$/.test(value);
  app.compose.type(field, {
    text: value.replace(/[;,]\s*$/, ''),
    open: !ends && value.trim() !== '',
    active: 0,
  });
  if (ends) app.resolve(field);
}

function pressed(event: KeyboardEvent, { field, writing, suggestions, app }: Field): void {
  const typing = writing.typing[field];
  const chosen = suggestions[typing.active];
  const move = (by: number): void => {
    event.preventDefault();
    const active = (typing.active + by + suggestions.length) % suggestions.length;
    app.compose.type(field, { ...typing, active });
  };
  if (event.key === 'ArrowDown' && chosen !== undefined) move(1);
  if (event.key === 'ArrowUp' && chosen !== undefined) move(-1);
  if (event.key === 'Escape') app.compose.type(field, { ...typing, open: false });
  if (event.key === 'Enter') event.preventDefault();
  if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
    if (chosen === undefined) app.resolve(field);
    else {
      event.preventDefault();
      app.compose.addRecipient(field, chosen);
    }
  }
  if (event.key === 'Backspace' && typing.text === '') {
    app.compose.removeRecipient(field, writing.draft[field].length - 1);
  }
}
