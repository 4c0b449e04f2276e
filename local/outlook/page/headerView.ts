import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { profiles } from '../office/profiles';
import type { State } from './state';

const languages: Record<string, string> = { 'sv-SE': 'Svenska', 'en-US': 'Engelska' };

/** Who uses Outlook, and which Outlook it is. A choice opens the page anew. */
export function headerView({ start, profile }: State): TemplateResult {
  const people = start.people.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }));
  const clients = Object.values(profiles).map(({ name, label }) => ({ value: name, label }));
  const spoken = Object.entries(languages).map(([value, label]) => ({ value, label }));
  return html`
    <header class="top">
      <h1>Outlook</h1>
      <a href="/">Startsidan</a>
      <div class="choices">
        ${choice('Person', 'person', start.personId, people)}
        ${choice('Klient', 'profile', profile.name, clients)}
        ${choice('Språk', 'language', start.language, spoken)}
      </div>
    </header>
  `;
}

function choice(
  label: string,
  parameter: string,
  chosen: string,
  options: readonly { value: string; label: string }[],
): TemplateResult {
  const go = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const search = new URLSearchParams(location.search);
    search.set(parameter, event.target.value);
    location.search = search.toString();
  };
  return html`
    <label>
      <span>${label}</span>
      <select @change=${go}>
        ${options.map(
          (option) =>
            html`<option value=${option.value} ?selected=${option.value === chosen}>${option.label}</option>`,
        )}
      </select>
    </label>
  `;
}
