import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Column } from '../columns';
import { mergedForm } from '../conflict';
import type { Conflict } from '../conflict';
import { etagOf, nameOf } from '../graphAnswers';
import type { GraphItem, GraphList } from '../graphAnswers';
import { longInstant } from '../swedishTime';
import { changedFields, formProblems, formValue } from '../values';
import type { FormValue, Problem } from '../values';
import { isConflict, itemHref, listHref, listPath, wordsFor } from './app';
import type { App, Crumb } from './app';
import { conflictBox } from './conflictBox';
import { fieldId, formField } from './formField';
import { columnsOf, crumbsOf, readOpenItem } from './itemScreen';
import { lookupChoices } from './lookupChoices';
import type { Choices } from './lookupChoices';

type Form = Record<string, FormValue>;

type FormState = {
  heading: string;
  crumbs: Crumb[];
  columns: readonly Column[];
  choices: Choices;
  /** The row as last read; undefined for a new one. */
  item: GraphItem | undefined;
  before: Form;
  form: Form;
  problems: readonly Problem[];
  conflicts: readonly Conflict[];
  /** What stopped the latest save. */
  notice?: string;
  saving: boolean;
};

export async function showNewForm(app: App, list: GraphList): Promise<void> {
  const columns = await columnsOf(app, list);
  await runForm(app, list, { heading: `Ny rad i ${list.displayName}`, crumbs: crumbsOf(list), columns });
}

export async function showEditForm(app: App, list: GraphList, id: string): Promise<void> {
  const { columns, item, heading } = await readOpenItem(app, list, id);
  const crumbs = crumbsOf(list, { text: heading, href: itemHref(list, id) });
  await runForm(app, list, { heading: `Redigera ${heading}`, crumbs, columns, item });
}

type Opened = Pick<FormState, 'heading' | 'crumbs' | 'columns'> & { item?: GraphItem };

async function runForm(app: App, list: GraphList, opened: Opened): Promise<void> {
  const before = formOf(opened.columns, opened.item);
  const choices = await lookupChoices(app, opened.columns);
  const { item } = opened;
  const untouched = { before, form: before, problems: [], conflicts: [], saving: false };
  let state: FormState = { ...opened, item, choices, ...untouched };
  const change = (changed: Partial<FormState>): void => {
    state = { ...state, ...changed };
    app.show({
      heading: state.heading,
      crumbs: state.crumbs,
      content: formContent(list, state, change, save),
    });
  };
  const save = async (): Promise<void> => {
    if (state.saving) return;
    const problems = formProblems(editable(state), state.form);
    change({ problems, notice: '', saving: problems.length === 0 });
    if (problems.length > 0) {
      focusSummary();
      return;
    }
    try {
      await write(app, list, state);
      app.go(state.item === undefined ? listHref(list) : itemHref(list, state.item.id));
      app.say('Raden är sparad.');
    } catch (fault) {
      change({ saving: false, ...(await afterRefusal(app, list, state, fault)) });
      focusSummary();
    }
  };
  change({});
}

function editable({ columns }: FormState): Column[] {
  return columns.filter(({ readOnly }) => !readOnly);
}

function formOf(columns: readonly Column[], item: GraphItem | undefined): Form {
  return Object.fromEntries(columns.map((column) => [column.name, formValue(column, item?.fields ?? {})]));
}

async function write(app: App, list: GraphList, { columns, before, form, item }: FormState): Promise<void> {
  const fields = changedFields(columns, before, form);
  const items = `${listPath(app, list)}/items`;
  if (item === undefined) {
    await app.graph.send('POST', items, { fields });
  } else if (Object.keys(fields).length > 0) {
    await app.graph.send('PATCH', `${items}/${item.id}/fields`, fields, { 'if-match': etagOf(item) });
  }
}

/** What the form shows after a refusal; a conflict brings the other person's values in beside one's own. */
async function afterRefusal(
  app: App,
  list: GraphList,
  state: FormState,
  fault: unknown,
): Promise<Partial<FormState>> {
  if (state.item === undefined || !isConflict(fault)) return { notice: wordsFor(fault, state.columns) };
  try {
    const { item } = await readOpenItem(app, list, state.item.id);
    const theirs = formOf(state.columns, item);
    const { form, conflicts } = mergedForm(editable(state), state.before, state.form, theirs);
    return { item, before: theirs, form, conflicts, notice: conflictNotice(item, conflicts.length) };
  } catch (second) {
    return { notice: wordsFor(second, state.columns) };
  }
}

function conflictNotice(item: GraphItem, conflicts: number): string {
  const who = `${nameOf(item.lastModifiedBy)} ändrade raden ${longInstant(item.lastModifiedDateTime ?? '')}.`;
  return conflicts === 0
    ? `${who} Ni har ändrat olika saker, så allt finns med här. Läs igenom och spara igen.`
    : `${who} Ingenting är borta. Välj vilket som ska gälla nedan och spara igen.`;
}

function formContent(
  list: GraphList,
  state: FormState,
  change: (changed: Partial<FormState>) => void,
  save: () => Promise<void>,
): TemplateResult {
  const set = (column: Column, value: FormValue): void => {
    change({ form: { ...state.form, [column.name]: value } });
  };
  const fields = editable(state).map((column) =>
    formField({
      column,
      value: state.form[column.name] ?? '',
      choices: state.choices[column.name] ?? [],
      problem: state.problems.find((problem) => problem.column.name === column.name)?.message,
      onChange: (value) => set(column, value),
    }),
  );
  const back = state.item === undefined ? listHref(list) : itemHref(list, state.item.id);
  const submit = (event: Event): void => {
    event.preventDefault();
    void save();
  };
  return html`
    <form class="item-form" novalidate @submit=${submit}>
      ${summary(state)} ${conflictBox(state, set)} ${fields}
      <div class="commands">
        <button class="primary" ?disabled=${state.saving}>${state.saving ? 'Sparar…' : 'Spara'}</button>
        <a class="button" href=${back}>Avbryt</a>
      </div>
    </form>
  `;
}

function summary({ problems, notice, conflicts }: FormState): TemplateResult | string {
  if (problems.length === 0 && (notice === undefined || notice === '')) return '';
  const heading = problems.length > 0 ? 'Något behöver fyllas i' : 'Raden är inte sparad än';
  return html`
    <div
      class="banner ${conflicts.length > 0 ? 'ask' : 'bad'}"
      id="summary"
      role="group"
      tabindex="-1"
      aria-labelledby="summary-title"
    >
      <h2 id="summary-title">${heading}</h2>
      ${
        problems.length === 0
          ? html`<p>${notice}</p>`
          : html`
              <ul>
                ${problems.map(
                  ({ column, message }) =>
                    html`<li>
                      <button type="button" class="link" @click=${() => focusField(column)}>
                        ${message}
                      </button>
                    </li>`,
                )}
              </ul>
            `
      }
    </div>
  `;
}

function focusField(column: Column): void {
  document.getElementById(fieldId(column))?.focus();
}

function focusSummary(): void {
  document.querySelector<HTMLElement>('#summary')?.focus();
}
