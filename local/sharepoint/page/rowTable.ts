import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Column } from '../columns';
import type { GraphItem, GraphList } from '../graphAnswers';
import { laidOutJson, shownValue } from '../values';
import { itemHref } from './app';
import type { ListActions, ListState } from './listScreen';

/** A long text is cut in the row; the item's page shows all of it. */
const mostCharacters = 80;

/**
 * The rows as a table. Below 640 px each row becomes a card; the roles are written out because browsers
 * forget that a table is one when its rows are no longer laid out as such.
 */
export function rowTable(
  list: GraphList,
  rows: readonly GraphItem[],
  { columns, arrangement }: ListState,
  { arrange }: ListActions,
): TemplateResult {
  const { sort } = arrangement;
  const sortBy = ({ name }: Column): void => {
    const descending = sort?.column === name && !sort.descending;
    void arrange({ ...arrangement, sort: { column: name, descending } });
  };
  return html`
    <div class="scroll" role="region" aria-label="Rader i ${list.displayName}" tabindex="0">
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            ${columns.map((column) => headCell(column, sort, () => sortBy(column)))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map((row) => bodyRow(list, row, columns))}
        </tbody>
      </table>
    </div>
  `;
}

function headCell(
  column: Column,
  sort: { column: string; descending: boolean } | undefined,
  onSort: () => void,
): TemplateResult {
  const sorted = sort?.column === column.name;
  const direction = sort?.descending === true ? 'descending' : 'ascending';
  return html`
    <th role="columnheader" scope="col" aria-sort=${sorted ? direction : 'none'}>
      <button type="button" class="sort" @click=${onSort}>
        ${column.title}<span aria-hidden="true"
          >${sorted ? (direction === 'ascending' ? ' ↑' : ' ↓') : ''}</span
        >
      </button>
    </th>
  `;
}

function bodyRow(list: GraphList, row: GraphItem, columns: readonly Column[]): TemplateResult {
  const [first, ...others] = columns;
  const title = first === undefined ? '' : shownValue(first, row.fields[first.name], 'short');
  return html`
    <tr role="row">
      <th role="rowheader" scope="row">
        <a href=${itemHref(list, row.id)}>${title === '' ? `Rad ${row.id}` : title}</a>
      </th>
      ${others.map((column) => bodyCell(column, row.fields[column.name]))}
    </tr>
  `;
}

function bodyCell(column: Column, value: unknown): TemplateResult {
  const text = shownValue(column, value, 'short');
  const cut = text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
  const shown = laidOutJson(value) === undefined ? cut : html`<code>${cut}</code>`;
  return html`
    <td role="cell" class="${column.type.kind} ${text === '' ? 'blank' : ''}">
      <span class="cell-title" aria-hidden="true">${column.title}</span>${shown}
    </td>
  `;
}
