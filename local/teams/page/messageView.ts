import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import type { ChatMessage } from '../chat';
import { markdownToHtml } from '../markdown';
import type { Doings, Shown } from './view';
import { timeText, wording } from './wording';

/** The line under a card after a press; `again` is offered when it could help. */
export type Under = { text: string; busy: boolean; again?: () => void };

/** One message: who, when, and what it says or asks. */
export function messageView(message: ChatMessage, shown: Shown, doings: Doings): TemplateResult {
  const time = timeText(message.sentAt);
  const who = message.from === 'bot' ? wording.app : 'Du';
  return html`<article
    class=${message.from}
    aria-label="${who} kl. ${time}"
    data-message=${message.id}
    aria-busy=${shown.under(message.id)?.busy ? 'true' : 'false'}
  >
    <p class="byline">
      <span>${who}</span> <time datetime=${message.sentAt}>${time}</time>
      ${message.edited && !message.deleted ? html`<span>${wording.edited}</span>` : nothing}
    </p>
    ${message.deleted ? html`<p class="quiet">${wording.deleted}</p>` : contentView(message, shown)}
    ${message.failed ? failedView(message.id, doings) : nothing}
  </article>`;
}

function contentView(message: ChatMessage, shown: Shown): TemplateResult {
  const node = shown.card(message.id);
  return html`
    ${message.text === undefined ? nothing : textView(message.text, message.textFormat)}
    ${
      node
        ? html`<div class="holder" role="group" aria-label="Kort från ${wording.app}" tabindex="-1">
              ${node}
            </div>
            ${underView(shown.under(message.id))}`
        : nothing
    }
  `;
}

function textView(text: string, format: ChatMessage['textFormat']): TemplateResult {
  if (format === 'plain') return html`<div class="text plain">${text}</div>`;
  // What markdownToHtml gives holds no HTML of the text itself.
  return html`<div class="text">${unsafeHTML(markdownToHtml(text))}</div>`;
}

function underView(under: Under | undefined): TemplateResult {
  return html`<div class="under">
    <p role="status">${under?.text ?? nothing}</p>
    ${under?.again ? html`<button type="button" @click=${under.again}>${wording.again}</button>` : nothing}
  </div>`;
}

function failedView(messageId: string, doings: Doings): TemplateResult {
  return html`<div class="under">
    <p role="status">${wording.failedText}</p>
    <button type="button" @click=${() => doings.writeAgain(messageId)}>${wording.again}</button>
  </div>`;
}
