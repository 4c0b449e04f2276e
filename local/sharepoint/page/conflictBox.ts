import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Column } from '../columns';
import type { Conflict } from '../conflict';
import { instantOfForm, longInstant } from '../swedishTime';
import { sameValue } from '../values';
import type { FormValue } from '../values';
import type { Choices } from './lookupChoices';

type Conflicted = { conflicts: readonly Conflict[]; form: Record<string, FormValue>; choices: Choices };

/** For every column that two people filled in differently: both values, and the choice between them. */
export function conflictBox(
  { conflicts, form, choices }: Conflicted,
  set: (column: Column, value: FormValue) => void,
): TemplateResult | string {
  if (conflicts.length === 0) return '';
  return html`
    <div class="conflicts">
      ${conflicts.map(({ column, mine, theirs }) => {
        const option = (label: string, value: FormValue): TemplateResult => html`
          <label class="check">
            <input
              type="radio"
              name="conflict-${column.name}"
              .checked=${sameValue(form[column.name], value)}
              @change=${() => set(column, value)}
            />
            <span>${label}: <span class="value">${readable(column, value, choices)}</span></span>
          </label>
        `;
        return html`
          <fieldset class="field">
            <legend>${column.title}: vilket ska gälla?</legend>
            ${option('Det du skrev', mine)} ${option('Det som är sparat', theirs)}
          </fieldset>
        `;
      })}
    </div>
  `;
}

function readable(column: Column, value: FormValue, choices: Choices): string {
  if (value.length === 0) return '(tomt)';
  if (Array.isArray(value)) return value.join(', ');
  if (column.type.kind === 'boolean') return value === 'true' ? 'Ja' : 'Nej';
  if (column.type.kind === 'dateTime') return longInstant(instantOfForm(value));
  if (column.type.kind === 'date') return longInstant(value, false);
  return choices[column.name]?.find(({ id }) => id === value)?.text ?? value;
}
