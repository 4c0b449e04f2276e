import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { shownValues } from '../rows';
import type { ListActions, ListState } from './listScreen';

/** Search, and a filter by the values of one column. */
export function arrangementBar(state: ListState, { arrange }: ListActions): TemplateResult {
  const { arrangement } = state;
  const { filter, sort, search } = arrangement;
  const typed = (event: Event): void => void arrange({ ...arrangement, search: valueOf(event) });
  const nothingChosen = filter === undefined && sort === undefined && search === '';
  return html`
    <form class="arrange" role="search" @submit=${(event: Event) => event.preventDefault()}>
      <div>
        <label for="list-search">Sök i listan</label>
        <input id="list-search" type="search" .value=${search} @input=${typed} />
      </div>
      ${columnChoice(state, arrange)} ${valueChoice(state, arrange)}
      ${
        nothingChosen
          ? ''
          : html`<button type="button" @click=${() => void arrange({ search: '' })}>Visa alla</button>`
      }
    </form>
  `;
}

type Arrange = ListActions['arrange'];

function columnChoice({ columns, rows, arrangement }: ListState, arrange: Arrange): TemplateResult {
  const { filter, sort, search } = arrangement;
  const choose = (event: Event): void => {
    const column = columns.find(({ name }) => name === valueOf(event));
    const chosen =
      column === undefined
        ? {}
        : { filter: { column: column.name, value: shownValues(rows, column)[0] ?? '' } };
    void arrange({ search, ...(sort === undefined ? {} : { sort }), ...chosen });
  };
  const choices = columns.filter(({ type }) => type.kind !== 'note');
  return html`
    <div>
      <label for="filter-column">Filtrera på</label>
      <select id="filter-column" @change=${choose}>
        <option value="" ?selected=${filter === undefined}>Ingen kolumn</option>
        ${choices.map(
          ({ name, title }) =>
            html`<option value=${name} ?selected=${name === filter?.column}>${title}</option>`,
        )}
      </select>
    </div>
  `;
}

function valueChoice(
  { columns, rows, arrangement }: ListState,
  arrange: Arrange,
): TemplateResult | typeof nothing {
  const { filter } = arrangement;
  const column = columns.find(({ name }) => name === filter?.column);
  if (column === undefined) return nothing;
  const choose = (event: Event): void =>
    void arrange({ ...arrangement, filter: { column: column.name, value: valueOf(event) } });
  return html`
    <div>
      <label for="filter-value">Värde i ${column.title}</label>
      <select id="filter-value" @change=${choose}>
        ${shownValues(rows, column).map(
          (value) =>
            html`<option value=${value} ?selected=${value === filter?.value}>
              ${value === '' ? '(tomt)' : value}
            </option>`,
        )}
      </select>
    </div>
  `;
}

function valueOf(event: Event): string {
  const { target } = event;
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : '';
}
