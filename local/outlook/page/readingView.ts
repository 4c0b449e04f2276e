import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Address, Attachment } from '../mailbox/message';
import { swedishTime, written } from '../mailbox/quote';
import type { App } from './app';
import { fileSize } from './fileSize';
import { infoBars } from './infoBars';
import type { Reading, State } from './state';

/** The reading pane. */
export function readingView(reading: Reading, state: State, app: App): TemplateResult {
  const { message } = reading;
  return html`
    <article aria-labelledby="subject">
      <button type="button" class="back" @click=${() => app.showColumn('list')}>Tillbaka till listan</button>
      ${reading.kind === 'file' ? fileHint(app) : infoBars(reading.notices, app)}
      <h2 id="subject" tabindex="-1">${message.subject || '(inget ämne)'}</h2>
      <dl class="addressing">
        <dt>Från</dt>
        <dd>${written(message.from)}</dd>
        <dt>Till</dt>
        <dd>${list(message.to)}</dd>
        ${
          message.cc.length === 0
            ? nothing
            : html`<dt>Kopia</dt>
                <dd>${list(message.cc)}</dd>`
        }
        ${
          message.bcc.length === 0
            ? nothing
            : html`<dt>Hemlig kopia</dt>
                <dd>${list(message.bcc)}</dd>`
        }
        <dt>Skickat</dt>
        <dd><time datetime=${message.sentAt}>${swedishTime(message.sentAt)}</time></dd>
      </dl>
      ${attachmentsView(reading, state)}
      <div class="body">${message.text}</div>
    </article>
  `;
}

function fileHint(app: App): TemplateResult {
  return html`
    <div class="info-bar">
      <p>
        Meddelandet är öppnat från en fil. Tillägg körs inte för det. Lägg det i Inkorgen för att arbeta
        vidare.
      </p>
      <button type="button" @click=${() => void app.putInInbox()}>Lägg i Inkorgen</button>
    </div>
  `;
}

function list(addresses: readonly Address[]): string {
  return addresses.map(written).join('; ');
}

function attachmentsView(reading: Reading, state: State): TemplateResult | typeof nothing {
  if (reading.message.attachments.length === 0) return nothing;
  const person = encodeURIComponent(state.start.personId);
  const rows: (Attachment & { href: string })[] =
    reading.kind === 'file'
      ? reading.message.attachments.map((one) => ({
          ...one,
          href: `data:${one.contentType};base64,${one.base64}`,
        }))
      : reading.message.attachments.map((one) => ({
          ...one,
          href: `/outlook/api/attachments/${one.id}?person=${person}`,
        }));
  return html`
    <ul class="attachments" aria-label="Bilagor">
      ${rows.map(
        ({ name, href, size }) =>
          html`<li><a href=${href} download=${name}>${name}</a> <span>${fileSize(size)}</span></li>`,
      )}
    </ul>
  `;
}
