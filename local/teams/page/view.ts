import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Chat, ChatMessage, ChatRow } from '../chat';
import { messageView } from './messageView';
import type { Under } from './messageView';
import { appStates, dayText, initials, roleNames, unreadText, wording } from './wording';

export type Notification = { personId: string; name: string; preview: string };

/** Everything the page shows. */
export type Shown = {
  personId: string;
  chats: readonly ChatRow[];
  chat: Chat | undefined;
  online: boolean;
  listOpen: boolean;
  notifications: readonly Notification[];
  announcement: string;
  /** The drawn card and the line under it, by message. */
  card: (messageId: string) => HTMLElement | undefined;
  under: (messageId: string) => Under | undefined;
};

export type Doings = {
  open(personId: string): void;
  toggleList(): void;
  dismiss(notification: Notification): void;
  write(text: string): void;
  writeAgain(messageId: string): void;
};

/** The whole page. */
export function pageView(shown: Shown, doings: Doings): TemplateResult {
  const me = shown.chats.find((row) => row.personId === shown.personId);
  return html`
    <a class="skip" href="#chat">Till chatten</a>
    <header>
      <p class="product">Teams</p>
      <p class="me">${me ? html`Du är <strong>${me.name}</strong>` : nothing}</p>
      <button
        class="switch"
        type="button"
        aria-expanded=${shown.listOpen ? 'true' : 'false'}
        aria-controls="people"
        @click=${doings.toggleList}
      >
        Byt person
      </button>
      <a href="/">Startsidan</a>
    </header>
    <div class="rail">
      ${notificationsView(shown, doings)}
      <nav id="people" aria-label="Personer" class=${shown.listOpen ? 'open' : ''}>
        <h2>Personer</h2>
        <ul>
          ${repeat(
            shown.chats,
            (row) => row.personId,
            (row) => html`<li>${personView(row, shown.personId, doings)}</li>`,
          )}
        </ul>
      </nav>
    </div>
    <main id="chat" tabindex="-1">
      ${shown.chat && me ? chatView(shown, shown.chat, me, doings) : loading(shown)}
    </main>
    <p class="unseen" role="status" data-announcement>${shown.announcement}</p>
  `;
}

function loading(shown: Shown): TemplateResult {
  return html`<h1>${wording.app}</h1>
    <p class="quiet" role="status">${shown.online ? wording.loading : wording.offline}</p>`;
}

function personView(row: ChatRow, current: string, doings: Doings): TemplateResult {
  const does = roleNames(row.roles);
  const open = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    doings.open(row.personId);
  };
  return html`<a
    href="/teams?person=${row.personId}"
    aria-current=${row.personId === current ? 'page' : nothing}
    class=${row.unread > 0 ? 'unread' : ''}
    @click=${open}
  >
    <span class="avatar" aria-hidden="true">${initials(row.name)}</span>
    <span class="about">
      <span class="first"
        ><span class="name">${row.name}</span>
        ${row.unread > 0 ? html`<span class="badge">${unreadText(row.unread)}</span>` : nothing}</span
      >
      <span class="title">${row.title}, ${row.unit}</span>
      ${does === row.title.toLowerCase() ? nothing : html`<span class="title">${does}</span>`}
      ${row.newest ? html`<span class="preview">${wording.app}: ${row.newest.preview}</span>` : nothing}
    </span>
  </a>`;
}

function notificationsView(shown: Shown, doings: Doings): TemplateResult {
  return html`<section aria-label="Aviseringar" class="notifications">
    <div role="status">
      <ul>
        ${repeat(
          shown.notifications,
          (one) => one.personId,
          (one) =>
            html`<li>
              <p><strong>${wording.app} till ${one.name}</strong><br />${one.preview}</p>
              <button type="button" @click=${() => doings.open(one.personId)}>Visa</button>
              <button type="button" @click=${() => doings.dismiss(one)}>
                Stäng<span class="unseen"> aviseringen till ${one.name}</span>
              </button>
            </li>`,
        )}
      </ul>
    </div>
  </section>`;
}

function chatView(shown: Shown, chat: Chat, me: ChatRow, doings: Doings): TemplateResult {
  const days = byDay(chat.messages);
  const said = chat.app !== 'ready' || chat.messages.length === 0;
  return html`
    <div class="top">
      <span class="avatar bot" aria-hidden="true">LS</span>
      <div>
        <h1>${wording.app}</h1>
        <p class="quiet">Chatt med ${me.name}, ${me.title}</p>
      </div>
    </div>
    <p class="offline" role="status">${shown.online ? nothing : wording.offline}</p>
    <section class="messages" aria-label="Meddelanden" tabindex="0">
      ${said ? html`<p class="quiet">${appStates[chat.app]}</p>` : nothing}
      ${repeat(
        days,
        ([day]) => day,
        ([day, messages]) =>
          html`<h2>${day}</h2>
            <ol>
              ${repeat(
                messages,
                (message) => message.id,
                (message) => html`<li>${messageView(message, shown, doings)}</li>`,
              )}
            </ol>`,
      )}
    </section>
    ${composerView(doings)}
  `;
}

function byDay(messages: readonly ChatMessage[]): [string, ChatMessage[]][] {
  const now = new Date();
  const days = new Map<string, ChatMessage[]>();
  for (const message of messages) {
    const day = dayText(message.sentAt, now);
    days.set(day, [...(days.get(day) ?? []), message]);
  }
  return [...days];
}

function composerView(doings: Doings): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    const field = document.querySelector<HTMLTextAreaElement>('#text');
    if (!field || field.value.trim() === '') return;
    doings.write(field.value);
    field.value = '';
    field.focus();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
  };
  return html`<form class="composer" @submit=${submit}>
    <label for="text">${wording.write}</label>
    <textarea id="text" rows="1" aria-describedby="text-help" @keydown=${key}></textarea>
    <button type="submit" class="primary">${wording.send}</button>
    <p id="text-help" class="quiet">Retur skickar, skift och retur ger ny rad.</p>
  </form>`;
}
