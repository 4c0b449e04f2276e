import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { contextText } from '../events/smartAlert';
import { profiles } from '../office/profiles';
import type { Notice } from '../office/hostCalls';
import type { App } from './app';

const kinds: Record<Notice['type'], string> = {
  progressIndicator: 'Pågår',
  informationalMessage: 'Information',
  errorMessage: 'Fel',
  insightMessage: 'Tips',
};

/** The info bar: what add-ins have to say about a message, each with its one action. */
export function infoBars(notices: readonly Notice[], app: App): TemplateResult {
  return html` <div class="info-bars" aria-live="polite">${notices.map((notice) => bar(notice, app))}</div> `;
}

function bar(notice: Notice, app: App): TemplateResult {
  const [action] = notice.actions ?? [];
  return html`
    <div class="info-bar" data-type=${notice.type}>
      <p><span class="hidden">${kinds[notice.type]}: </span>${notice.message}</p>
      ${
        action === undefined
          ? nothing
          : html`<button
              type="button"
              @click=${() => app.panes.open(action.commandId, contextText(action.contextData, profiles.web))}
            >
              ${action.actionText}
            </button>`
      }
      <button
        type="button"
        class="icon"
        aria-label="Stäng: ${notice.message}"
        @click=${() => app.compose.change({ kind: 'noticeRemoved', key: notice.key })}
      >
        <span aria-hidden="true">×</span>
      </button>
    </div>
  `;
}
