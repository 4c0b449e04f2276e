import type { TemplateResult } from 'lit-html';
import { html, nothing } from 'lit-html';
import { reportKinds } from '../../casework/report';
import { policy } from '../../guard/policy';
import { outsideDomains } from '../../guard/recipients/assessRecipients';
import type { CopiedLine, ReportWords } from '../../wording/reportPane';
import type { ReceivedMessage } from './readReceived';
import type { FieldContext } from './reportFields';
import { areaField, choiceField, fieldId, momentField, textField } from './reportFields';
import { linesOf } from './reportForm';
import type { Suggestions } from './suggestions';
import { dateAndClock } from './stockholm';

/** What the page shows while a report is written. */
export type ReportModel = FieldContext & {
  message: ReceivedMessage | undefined;
  suggestions: Suggestions;
  leftOut: readonly CopiedLine[];
  /** A sentence about the whole report, for example that the network failed. */
  notice: string;
  saved: string;
  sending: boolean;
  keep(line: CopiedLine, kept: boolean): void;
  send(): void;
  goTo(field: string): void;
};

/** The first question alone; the rest follows when it is answered. */
export function reportView(model: ReportModel): TemplateResult {
  const { words, fields } = model;
  return html`
    <h1>${words.title}</h1>
    <p>${words.intro}</p>
    ${problemsView(model)}
    <div role="status" id="notice" tabindex="-1" class="status">
      ${model.notice === '' ? nothing : html`<p>${model.notice}</p>`}
    </div>
    ${choiceField(
      model,
      { name: 'kind', field: 'kind', label: words.what },
      reportKinds.map((value) => ({ value, ...words.kind[value] })),
      'first',
    )}
    ${fields.kind === '' ? nothing : restView(model)}
  `;
}

function restView(model: ReportModel): TemplateResult {
  const { words, message, fields } = model;
  return html`
    ${message === undefined ? nothing : copiedView(message, model)}
    ${fields.kind === 'misdelivery' ? misdeliveryView(model) : nothing} ${circumstancesView(model)}
    ${tellingView(model)}
    <p class="hint">${words.aboutYou}</p>
    <p class="saved">${model.saved}</p>
    <fluent-button
      role="button"
      appearance="primary"
      ?disabled-focusable=${model.sending}
      aria-disabled=${model.sending ? 'true' : nothing}
      @click=${model.send}
      >${words.send}</fluent-button
    >
  `;
}

/** What is wrong, first on the page and with the focus; each line leads to its field. */
function problemsView({ problems, words, goTo }: ReportModel): TemplateResult | typeof nothing {
  if (problems.size === 0) return nothing;
  const line = ([field, sentence]: [string, string]) =>
    html`<li>
      <a
        href="#${fieldId(field)}"
        @click=${(event: Event) => {
          event.preventDefault();
          goTo(field);
        }}
        >${sentence}</a
      >
    </li>`;
  return html`<section class="problems" id="problems" tabindex="-1" aria-labelledby="problems-title">
    <h2 id="problems-title">${words.problemsTitle(problems.size)}</h2>
    <ul>
      ${[...problems].map(line)}
    </ul>
  </section>`;
}

function copiedView(message: ReceivedMessage, model: ReportModel): TemplateResult {
  const { words } = model;
  return html`<fieldset class="copied">
    <legend>${words.copied}</legend>
    <p class="hint">${words.copiedHelp}</p>
    ${linesOf(message).map((line) => copiedLineView(line, message, model))}
  </fieldset>`;
}

function copiedLineView(line: CopiedLine, message: ReceivedMessage, model: ReportModel): TemplateResult {
  const { words, leftOut, keep } = model;
  const isLeftOut = leftOut.includes(line);
  const changed = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) keep(line, target.checked);
  };
  return html`<label class="choice">
    <input type="checkbox" .checked=${!isLeftOut} @change=${changed} />
    <span>
      ${words.line[line]}${isLeftOut ? html` (${words.leftOut})` : nothing}
      <small class=${isLeftOut ? 'left-out' : ''}>${lineContent(line, message, model)}</small>
    </span>
  </label>`;
}

function lineContent(line: CopiedLine, message: ReceivedMessage, { words, language }: ReportModel) {
  if (line === 'recipients') return recipientsContent(message, words);
  if (line === 'attachmentNames') return message.attachmentNames.join(', ');
  if (line === 'sentAt') return dateAndClock(new Date(message.sentAt), language);
  return message[line];
}

/** How many, every address, and which of them lie outside. */
function recipientsContent({ recipients }: ReceivedMessage, words: ReportWords) {
  const addresses = recipients.map(({ address }) => address);
  const domains = outsideDomains(addresses, policy);
  return html`${addresses.length}:
  ${addresses.join(', ')}${domains.length === 0 ? nothing : html`<br />${words.outside(domains.join(', '))}`}`;
}

function misdeliveryView(model: ReportModel): TemplateResult {
  const { words, suggestions, fields } = model;
  return html`
    <h2>${words.misdelivery}</h2>
    ${textField(
      model,
      {
        name: 'intendedRecipient',
        field: 'misdelivery.intendedRecipient',
        label: words.intended,
        required: true,
      },
      suggestions.intended,
    )}
    ${textField(
      model,
      { name: 'wrongRecipient', field: 'misdelivery.wrongRecipient', label: words.wrong },
      suggestions.outsiders,
    )}
    ${answerView(model, 'opened', ['yes', 'no', 'unknown'])}
    ${answerView(model, 'deletionRequested', ['yes', 'no'])}
    ${fields.deletionRequested === 'yes' ? answerView(model, 'deletionConfirmed', ['yes', 'no']) : nothing}
  `;
}

function answerView(
  model: ReportModel,
  name: 'opened' | 'deletionRequested' | 'deletionConfirmed',
  answers: readonly ('yes' | 'no' | 'unknown')[],
): TemplateResult {
  const { words } = model;
  const spec = { name, field: `misdelivery.${name}`, label: words[name], required: true };
  return choiceField(
    model,
    spec,
    answers.map((value) => ({ value, name: words.yesNo[value] })),
  );
}

function circumstancesView(model: ReportModel): TemplateResult {
  const { words } = model;
  return html`
    <h2>${words.when}</h2>
    ${momentField(model, {
      date: 'noticedDate',
      time: 'noticedTime',
      field: 'noticedAt',
      label: words.noticed,
      required: true,
    })}
    ${momentField(model, {
      date: 'occurredDate',
      time: 'occurredTime',
      field: 'occurredAt',
      label: words.occurred,
      hint: words.ifKnown,
    })}
    <h2>${words.where}</h2>
    ${textField(model, { name: 'unit', field: 'unit', label: words.unit, required: true }, policy.units)}
    <h2>${words.who}</h2>
    ${textField(model, { name: 'count', field: 'affected.count', label: words.count }, undefined, 'numeric')}
    ${textField(model, {
      name: 'affected',
      field: 'affected.description',
      label: words.affected,
      hint: words.affectedHelp,
    })}
  `;
}

function tellingView(model: ReportModel): TemplateResult {
  const { words } = model;
  const area = (name: 'description' | 'consequences' | 'immediateMeasures', label: string, hint: string) =>
    areaField(model, { name, field: name, label, hint, required: true });
  return html`
    <h2>${words.tell}</h2>
    ${area('description', words.description, words.descriptionHelp)}
    ${area('consequences', words.consequences, words.consequencesHelp)}
    ${area('immediateMeasures', words.measures, words.measuresHelp)}
    ${choiceField(
      model,
      { name: 'personalData', field: 'personalData', label: words.personalData, required: true },
      (['yes', 'no', 'unknown'] as const).map((value) => ({ value, name: words.yesNo[value] })),
    )}
  `;
}
