import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { selectedFields, visibleColumns } from '../columns';
import type { Column } from '../columns';
import { etagOf, nameOf, readColumnDefinitions, readItem } from '../graphAnswers';
import type { GraphItem, GraphList } from '../graphAnswers';
import { longInstant } from '../swedishTime';
import { laidOutJson, shownValue } from '../values';
import { itemHref, listHref, listPath, wordsFor } from './app';
import type { App, Crumb } from './app';

export type OpenItem = { columns: readonly Column[]; item: GraphItem; heading: string };

export async function columnsOf(app: App, list: GraphList): Promise<Column[]> {
  return visibleColumns(readColumnDefinitions(await app.graph.get(`${listPath(app, list)}/columns`)).rows);
}

export async function readOpenItem(app: App, list: GraphList, id: string): Promise<OpenItem> {
  const columns = await columnsOf(app, list);
  const query = `$expand=fields($select=${selectedFields(columns)})`;
  const item = readItem(await app.graph.get(`${listPath(app, list)}/items/${id}?${query}`));
  const title = item.fields['Title'];
  return { columns, item, heading: typeof title === 'string' && title !== '' ? title : `Rad ${id}` };
}

/** The places above an item. */
export function crumbsOf(list: GraphList, item?: { href: string; text: string }): Crumb[] {
  return [{ text: list.displayName, href: listHref(list) }, ...(item === undefined ? [] : [item])];
}

/** One item, all of it, with what can be done to it. */
export async function showItem(app: App, list: GraphList, id: string): Promise<void> {
  app.show({
    heading: `Rad ${id}`,
    crumbs: crumbsOf(list),
    content: html`<p class="waiting">Hämtar raden…</p>`,
  });
  const open = await readOpenItem(app, list, id);
  const showWith = (failure?: string): void =>
    app.show({
      heading: open.heading,
      crumbs: crumbsOf(list),
      content: content(list, open, remove, failure),
    });
  const remove = async (): Promise<void> => {
    try {
      await app.graph.send('DELETE', `${listPath(app, list)}/items/${id}`, undefined, {
        'if-match': etagOf(open.item),
      });
      app.go(listHref(list));
      app.say('Raden är borttagen.');
    } catch (fault) {
      showWith(wordsFor(fault));
    }
  };
  showWith();
}

function content(
  list: GraphList,
  { columns, item }: OpenItem,
  remove: () => Promise<void>,
  failure: string | undefined,
): TemplateResult {
  return html`
    <div class="commands">
      <a class="button primary" href=${itemHref(list, item.id, '/redigera')}>Redigera</a>
      <a class="button" href=${itemHref(list, item.id, '/versioner')}>Versionshistorik</a>
      <button type="button" @click=${openDialog}>Ta bort</button>
    </div>
    ${failure === undefined ? '' : html`<p class="banner bad" role="alert">${failure}</p>`}
    <dl class="fields">
      ${columns.map(
        (column) =>
          html`<div>
            <dt>${column.title}</dt>
            <dd>${fieldContent(column, item.fields[column.name])}</dd>
          </div>`,
      )}
    </dl>
    <p class="about">${about(item)}</p>
    ${removeDialog(remove)}
  `;
}

function fieldContent(column: Column, value: unknown): TemplateResult | string {
  const json = laidOutJson(value);
  if (json !== undefined) {
    return html`<pre tabindex="0" role="region" aria-label=${column.title}>${json}</pre>`;
  }
  const text = shownValue(column, value);
  if (text === '') return html`<span class="nothing">Inget ifyllt</span>`;
  return column.type.kind === 'note' ? html`<div class="note">${text}</div>` : text;
}

function about(item: GraphItem): string {
  const made = `Skapad ${longInstant(item.createdDateTime ?? '')} av ${nameOf(item.createdBy)}.`;
  return `${made} Ändrad ${longInstant(item.lastModifiedDateTime ?? '')} av ${nameOf(item.lastModifiedBy)}.`;
}

function removeDialog(remove: () => Promise<void>): TemplateResult {
  return html`
    <dialog id="remove" aria-labelledby="remove-title">
      <h2 id="remove-title">Ta bort raden?</h2>
      <p>Den går inte att få tillbaka här.</p>
      <form method="dialog" class="commands">
        <button class="primary" @click=${() => void remove()}>Ta bort</button>
        <button>Behåll</button>
      </form>
    </dialog>
  `;
}

function openDialog(): void {
  document.querySelector<HTMLDialogElement>('#remove')?.showModal();
}
