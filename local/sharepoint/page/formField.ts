import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Column, ColumnKind } from '../columns';
import { instantOfForm, longInstant } from '../swedishTime';
import { laidOutJson } from '../values';
import type { FormValue } from '../values';
import type { Choice } from './lookupChoices';

export type FieldOptions = {
  column: Column;
  value: FormValue;
  /** For person and lookup columns. */
  choices: readonly Choice[];
  problem: string | undefined;
  onChange: (value: FormValue) => void;
};

export function fieldId({ name }: Column): string {
  return `field-${name}`;
}

/** One column of a form: its label, its hint, its problem and the control that its kind asks for. */
export function formField(options: FieldOptions): TemplateResult {
  const { column, problem } = options;
  const id = fieldId(column);
  if (column.type.kind === 'choices') return choicesField(column.type.choices, options);
  return html`
    <div class="field ${problem === undefined ? '' : 'wrong'}">
      <label for=${id}>${labelText(column)}</label>
      ${hints(options)} ${control(column.type, options)}
    </div>
  `;
}

function labelText({ title, required }: Column): string {
  return required ? `${title} (obligatorisk)` : title;
}

function hints({ column, problem }: FieldOptions): TemplateResult {
  const id = fieldId(column);
  const unique = column.unique ? 'Varje rad ska ha ett eget värde.' : '';
  const hint = [column.description, unique].filter(Boolean).join(' ');
  return html`
    ${hint === '' ? '' : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${problem === undefined ? '' : html`<p class="problem" id="${id}-problem">${problem}</p>`}
  `;
}

function control(type: ColumnKind, options: FieldOptions): TemplateResult {
  switch (type.kind) {
    case 'note':
      return noteControl(options);
    case 'choice':
      return selectControl(
        type.choices.map((choice) => ({ id: choice, text: choice })),
        options,
      );
    case 'person':
    case 'lookup':
      return selectControl(options.choices, options);
    case 'boolean':
      return booleanControl(options);
    case 'date':
      return dateControl(false, options);
    case 'dateTime':
      return dateControl(true, options);
    case 'number':
    case 'text':
    case 'choices':
    case 'readOnly':
      return lineControl('text', options);
  }
}

/** The browser writes dates its own way, so the chosen one stands beside as people say it, with its weekday. */
function dateControl(withTime: boolean, options: FieldOptions): TemplateResult {
  const { value } = options;
  const iso = typeof value === 'string' && value !== '' ? (withTime ? instantOfForm(value) : value) : '';
  return html`
    ${lineControl(withTime ? 'datetime-local' : 'date', options)}
    <p class="hint">${iso === '' ? '' : longInstant(iso, withTime)}</p>
  `;
}

function lineControl(type: string, { column, value, problem, onChange }: FieldOptions): TemplateResult {
  return html`<input
    id=${fieldId(column)}
    type=${type}
    inputmode=${column.type.kind === 'number' ? 'decimal' : 'text'}
    autocomplete="off"
    .value=${value}
    aria-describedby="${fieldId(column)}-hint ${fieldId(column)}-problem"
    aria-invalid=${problem === undefined ? 'false' : 'true'}
    aria-required=${column.required ? 'true' : 'false'}
    @input=${(event: Event) => onChange(read(event))}
  />`;
}

function noteControl({ column, value, problem, onChange }: FieldOptions): TemplateResult {
  const structured = laidOutJson(value) !== undefined;
  return html`<textarea
    id=${fieldId(column)}
    rows=${structured ? 12 : 6}
    class=${structured ? 'structured' : ''}
    .value=${value}
    aria-describedby="${fieldId(column)}-hint ${fieldId(column)}-problem"
    aria-invalid=${problem === undefined ? 'false' : 'true'}
    aria-required=${column.required ? 'true' : 'false'}
    @input=${(event: Event) => onChange(read(event))}
  ></textarea>`;
}

function selectControl(
  choices: readonly Choice[],
  { column, value, problem, onChange }: FieldOptions,
): TemplateResult {
  const known = value === '' || choices.some(({ id }) => id === value);
  const all = known ? choices : [...choices, { id: String(value), text: String(value) }];
  return html`<select
    id=${fieldId(column)}
    aria-describedby="${fieldId(column)}-hint ${fieldId(column)}-problem"
    aria-invalid=${problem === undefined ? 'false' : 'true'}
    aria-required=${column.required ? 'true' : 'false'}
    @change=${(event: Event) => onChange(read(event))}
  >
    <option value="" ?selected=${value === ''}>Inget valt</option>
    ${all.map(({ id, text }) => html`<option value=${id} ?selected=${id === value}>${text}</option>`)}
  </select>`;
}

function booleanControl(options: FieldOptions): TemplateResult {
  const yesNo = [
    { id: 'true', text: 'Ja' },
    { id: 'false', text: 'Nej' },
  ];
  return selectControl(yesNo, options);
}

function choicesField(choices: readonly string[], options: FieldOptions): TemplateResult {
  const { column, value, onChange } = options;
  const chosen = Array.isArray(value) ? value : [];
  const toggle = (choice: string): void =>
    onChange(choices.filter((one) => (one === choice) !== chosen.includes(one)));
  return html`
    <fieldset class="field" id=${fieldId(column)} tabindex="-1">
      <legend>${labelText(column)}</legend>
      ${hints(options)}
      ${choices.map(
        (choice) => html`
          <label class="check">
            <input type="checkbox" .checked=${chosen.includes(choice)} @change=${() => toggle(choice)} />
            ${choice}
          </label>
        `,
      )}
    </fieldset>
  `;
}

function read(event: Event): string {
  const { target } = event;
  return target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
    ? target.value
    : '';
}
