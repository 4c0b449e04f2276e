import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { selectedFields, visibleColumns } from '../columns';
import type { Column } from '../columns';
import { readColumnDefinitions, readItems } from '../graphAnswers';
import type { GraphItem, GraphList } from '../graphAnswers';
import { arrangedRows, needsAllRows } from '../rows';
import type { Arrangement } from '../rows';
import { listHref, listPath, wordsFor } from './app';
import type { App } from './app';
import { arrangementBar } from './arrangementBar';
import { allPages, pathOfLink } from './graph';
import { rowTable } from './rowTable';

const rowsPerPage = 50;
/** SharePoint's list view threshold: no view goes through more rows than this. */
const mostRows = 5_000;

export type ListState = {
  columns: readonly Column[];
  rows: readonly GraphItem[];
  /** Where the next rows are, when not all have been read. */
  next: string | undefined;
  arrangement: Arrangement;
  busy: boolean;
  failure?: string;
};

/** A list with its rows: arrange them, open one, make a new one. */
export async function showList(app: App, list: GraphList): Promise<void> {
  const heading = list.displayName;
  app.show({ heading, content: html`<p class="waiting">Hämtar listan…</p>` });
  const path = listPath(app, list);
  const columns = visibleColumns(readColumnDefinitions(await app.graph.get(`${path}/columns`)).rows);
  const query = `$top=${rowsPerPage}&$expand=fields($select=${selectedFields(columns)})`;
  const first = readItems(await app.graph.get(`${path}/items?${query}`));
  let state: ListState = { columns, ...first, arrangement: { search: '' }, busy: false };

  const change = (changed: Partial<ListState>): void => {
    state = { ...state, ...changed };
    app.show({ heading, content: listContent(list, state, actions) });
  };
  const more = async (most: number): Promise<void> => {
    if (state.next === undefined || state.busy) return;
    change({ busy: true });
    try {
      const page = readItems(await app.graph.get(pathOfLink(state.next)));
      const read = { rows: [...state.rows, ...page.rows], next: page.next };
      change({ ...(await allPages(app.graph, read, readItems, most)), busy: false });
    } catch (fault) {
      change({ busy: false, failure: wordsFor(fault) });
    }
  };
  const actions: ListActions = {
    reload: () => app.go(listHref(list)),
    showMore: () => more(state.rows.length + rowsPerPage).then(() => sayCount(app, state)),
    arrange: async (arrangement) => {
      change({ arrangement });
      if (needsAllRows(arrangement)) await more(mostRows);
      sayCount(app, state);
    },
  };
  change({});
}

export type ListActions = {
  reload: () => void;
  showMore: () => Promise<void>;
  arrange: (arrangement: Arrangement) => Promise<void>;
};

function listContent(list: GraphList, state: ListState, actions: ListActions): TemplateResult {
  const rows = arrangedRows(state.rows, state.columns, state.arrangement);
  return html`
    <div class="commands">
      <a class="button primary" href="${listHref(list)}/ny">Ny rad</a>
      <button type="button" @click=${actions.reload}>Uppdatera</button>
    </div>
    ${state.failure === undefined ? '' : html`<p class="banner bad" role="alert">${state.failure}</p>`}
    ${arrangementBar(state, actions)}
    <p class="count">${countText(rows.length, state)}</p>
    ${rows.length === 0 ? html`<p class="empty">${emptyText(state)}</p>` : rowTable(list, rows, state, actions)}
    ${
      state.next === undefined || needsAllRows(state.arrangement)
        ? ''
        : html`<button type="button" ?disabled=${state.busy} @click=${actions.showMore}>
            Visa fler rader
          </button>`
    }
  `;
}

function sayCount(app: App, state: ListState): void {
  app.say(countText(arrangedRows(state.rows, state.columns, state.arrangement).length, state));
}

function countText(shown: number, { rows, next, arrangement, busy }: ListState): string {
  if (busy) return 'Hämtar fler rader…';
  const all = needsAllRows(arrangement);
  const noun = (all ? rows.length : shown) === 1 ? 'rad' : 'rader';
  const ofAll = all ? ` av ${rows.length}` : '';
  const rest =
    next === undefined ? '' : needsAllRows(arrangement) ? ' (listan har fler)' : ', det finns fler';
  return `Visar ${shown}${ofAll} ${noun}${rest}`;
}

function emptyText({ rows, busy }: ListState): string {
  if (busy) return 'Söker…';
  return rows.length === 0
    ? 'Listan är tom.'
    : 'Inga rader passar. Ta bort filtret eller sök på något annat.';
}
