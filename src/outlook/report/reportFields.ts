import type { TemplateResult } from 'lit-html';
import { html, nothing } from 'lit-html';
import type { Language } from '../../wording/language';
import type { ReportWords } from '../../wording/reportPane';
import type { FieldName, FormFields } from './reportForm';
import { dateWithWeekday } from './stockholm';

/** What every field needs to show itself. */
export type FieldContext = {
  fields: FormFields;
  words: ReportWords;
  language: Language;
  /** Sentences beside the fields, by the report's field name. */
  problems: ReadonlyMap<string, string>;
  set(name: FieldName, value: string): void;
};

/** A field of the page: its name in the form, its name in the report, its words. */
export type FieldSpec = {
  name: FieldName;
  field: string;
  label: string;
  required?: boolean;
  hint?: string;
};

/** The id under which a problem of the report's field is found on the page. */
export function fieldId(field: string): string {
  return `field-${field.replaceAll('.', '-')}`;
}

/** One line of text, with suggestions when there are any. */
export function textField(
  context: FieldContext,
  spec: FieldSpec,
  suggestions?: readonly string[],
  mode: 'text' | 'numeric' = 'text',
): TemplateResult {
  const id = fieldId(spec.field);
  return html`<div class="entry">
    ${labelView(context, spec, id)}
    <input
      id=${id}
      type="text"
      inputmode=${mode}
      autocomplete="off"
      list=${suggestions === undefined ? nothing : `${id}-suggestions`}
      .value=${context.fields[spec.name]}
      aria-describedby=${describedBy(context, spec, id)}
      aria-invalid=${context.problems.has(spec.field) ? 'true' : nothing}
      aria-required=${spec.required === true ? 'true' : nothing}
      @input=${(event: Event) => context.set(spec.name, valueOf(event))}
    />
    ${
      suggestions === undefined
        ? nothing
        : html`<datalist id="${id}-suggestions">
            ${suggestions.map((text) => html`<option value=${text}></option>`)}
          </datalist>`
    }
  </div>`;
}

/** Several lines of text. */
export function areaField(context: FieldContext, spec: FieldSpec): TemplateResult {
  const id = fieldId(spec.field);
  return html`<div class="entry">
    ${labelView(context, spec, id)}
    <textarea
      id=${id}
      rows="4"
      .value=${context.fields[spec.name]}
      aria-describedby=${describedBy(context, spec, id)}
      aria-invalid=${context.problems.has(spec.field) ? 'true' : nothing}
      aria-required=${spec.required === true ? 'true' : nothing}
      @input=${(event: Event) => context.set(spec.name, valueOf(event))}
    ></textarea>
  </div>`;
}

/** A date and a time; the weekday appears as soon as there is a date. */
export function momentField(
  context: FieldContext,
  spec: Omit<FieldSpec, 'name'> & { date: FieldName; time: FieldName },
): TemplateResult {
  const id = fieldId(spec.field);
  const { words, fields } = context;
  const part = (name: FieldName, type: 'date' | 'time', label: string) =>
    html`<div>
      <label for="${id}-${type}">${label}</label>
      <input
        id="${id}-${type}"
        type=${type}
        .value=${fields[name]}
        aria-describedby=${describedBy(context, spec, id)}
        aria-invalid=${context.problems.has(spec.field) ? 'true' : nothing}
        @input=${(event: Event) => context.set(name, valueOf(event))}
      />
    </div>`;
  return html`<fieldset class="entry" id=${id}>
    <legend>${spec.label} ${requiredMark(words, spec)}</legend>
    ${hintView(spec, id)} ${problemView(context, spec.field, id)}
    <div class="moment">${part(spec.date, 'date', words.date)} ${part(spec.time, 'time', words.time)}</div>
    <p class="hint" role="status">${dateWithWeekday(fields[spec.date], context.language)}</p>
  </fieldset>`;
}

/** One of a few answers. */
export function choiceField(
  context: FieldContext,
  spec: FieldSpec,
  choices: readonly { value: string; name: string; hint?: string }[],
  className = 'entry',
): TemplateResult {
  const id = fieldId(spec.field);
  const choice = ({ value, name, hint }: { value: string; name: string; hint?: string }) =>
    html`<label class="choice">
      <input
        type="radio"
        name=${id}
        value=${value}
        .checked=${context.fields[spec.name] === value}
        @change=${() => context.set(spec.name, value)}
      />
      <span>${name}${hint === undefined ? nothing : html`<small>${hint}</small>`}</span>
    </label>`;
  return html`<fieldset class=${className} id=${id} aria-describedby=${describedBy(context, spec, id)}>
    <legend>${spec.label} ${requiredMark(context.words, spec)}</legend>
    ${hintView(spec, id)} ${problemView(context, spec.field, id)} ${choices.map(choice)}
  </fieldset>`;
}

function labelView(context: FieldContext, spec: FieldSpec, id: string): TemplateResult {
  return html`<label for=${id}>${spec.label} ${requiredMark(context.words, spec)}</label>
    ${hintView(spec, id)} ${problemView(context, spec.field, id)}`;
}

function requiredMark(words: ReportWords, { required }: Pick<FieldSpec, 'required'>) {
  return required === true ? words.required : nothing;
}

function hintView({ hint }: Pick<FieldSpec, 'hint'>, id: string) {
  return hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`;
}

function problemView({ problems }: FieldContext, field: string, id: string) {
  const problem = problems.get(field);
  return problem === undefined ? nothing : html`<p class="problem" id="${id}-problem">${problem}</p>`;
}

function describedBy(context: FieldContext, spec: Pick<FieldSpec, 'hint' | 'field'>, id: string) {
  const parts = [
    ...(spec.hint === undefined ? [] : [`${id}-hint`]),
    ...(context.problems.has(spec.field) ? [`${id}-problem`] : []),
  ];
  return parts.length === 0 ? nothing : parts.join(' ');
}

function valueOf({ target }: Event): string {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : '';
}
