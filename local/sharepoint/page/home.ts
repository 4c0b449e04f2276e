import { html } from 'lit-html';
import { driveHref, listHref } from './app';
import type { App } from './app';

/** The site's first page: its lists and libraries. */
export function showHome(app: App): void {
  const { lists, drives } = app;
  app.show({
    heading: 'Startsida',
    content: html`
      <h2>Listor</h2>
      ${lists.length === 0 ? html`<p class="empty">Webbplatsen har inga listor än.</p>` : ''}
      <ul class="tiles">
        ${lists.map(
          (list) => html`
            <li>
              <a href=${listHref(list)}>${list.displayName}</a>
              ${list.description === undefined || list.description === '' ? '' : html`<p>${list.description}</p>`}
            </li>
          `,
        )}
      </ul>
      <h2>Dokument</h2>
      <ul class="tiles">
        ${drives.map((drive) => html`<li><a href=${driveHref(drive)}>${drive.name}</a></li>`)}
      </ul>
    `,
  });
}
