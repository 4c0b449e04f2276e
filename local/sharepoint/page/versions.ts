import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { isLookup } from '../columns';
import type { Column } from '../columns';
import { nameOf, readVersions } from '../graphAnswers';
import type { GraphList, GraphVersion } from '../graphAnswers';
import { longInstant } from '../swedishTime';
import { shownValue } from '../values';
import { itemHref, listPath } from './app';
import type { App } from './app';
import { crumbsOf, readOpenItem } from './itemScreen';
import { lookupChoices } from './lookupChoices';
import type { Choices } from './lookupChoices';

/** Who changed what in an item, the newest first. */
export async function showVersions(app: App, list: GraphList, id: string): Promise<void> {
  const heading = 'Versionshistorik';
  const [{ columns, heading: title }, versions] = await Promise.all([
    readOpenItem(app, list, id),
    app.graph.get(`${listPath(app, list)}/items/${id}/versions?$expand=fields`).then(readVersions),
  ]);
  const choices = await lookupChoices(app, columns);
  const crumbs = crumbsOf(list, { text: title, href: itemHref(list, id) });
  const newestFirst = [...versions.rows].sort((one, other) => Number(other.id) - Number(one.id));
  app.show({
    heading,
    crumbs,
    content: html`
      <ol class="versions">
        ${newestFirst.map((version, at) => versionEntry(columns, version, newestFirst[at + 1], choices))}
      </ol>
    `,
  });
}

function versionEntry(
  columns: readonly Column[],
  version: GraphVersion,
  before: GraphVersion | undefined,
  choices: Choices,
): TemplateResult {
  const shown = (column: Column, one: GraphVersion): string => shownIn(column, one, choices);
  const changed = columns.filter(
    (column) => shown(column, version) !== (before === undefined ? '' : shown(column, before)),
  );
  return html`
    <li>
      <h2>Version ${version.id}</h2>
      <p>${longInstant(version.lastModifiedDateTime ?? '')}, ${nameOf(version.lastModifiedBy)}</p>
      ${
        changed.length === 0
          ? html`<p class="nothing">Inget ändrades i de kolumner som visas.</p>`
          : html`
              <dl class="fields">
                ${changed.map(
                  (column) =>
                    html`<div>
                      <dt>${column.title}</dt>
                      <dd>${shown(column, version) || html`<span class="nothing">Tömdes</span>`}</dd>
                    </div>`,
                )}
              </dl>
            `
      }
    </li>
  `;
}

/** A version tells a person or lookup by id alone. */
function shownIn(column: Column, { fields }: GraphVersion, choices: Choices): string {
  if (!isLookup(column.type)) return shownValue(column, fields[column.name]);
  const id = fields[`${column.name}LookupId`];
  return choices[column.name]?.find((choice) => choice.id === String(id))?.text ?? '';
}
