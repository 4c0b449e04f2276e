import type { TemplateResult } from 'lit-html';
import { html, nothing } from 'lit-html';
import { isWithin } from '../../guard/addresses';
import type { Finding } from '../../guard/message';
import type { OddPart } from '../../guard/oddPart';
import { domainPart, oddPart } from '../../guard/oddPart';
import { policy } from '../../guard/policy';
import type { RecipientAssessment } from '../../guard/recipients';
import type { Verdict } from '../../guard/verdict';
import { findingPhrase, missingSentences, placeHeading, recipientReason } from '../../wording/guard';
import type { Language } from '../../wording/language';
import type { ReviewWords } from '../../wording/reviewPane';
import { reviewWords } from '../../wording/reviewPane';

/** What the pane shows. */
export type ReviewModel = {
  language: Language;
  verdict: Verdict;
  acknowledged: boolean;
  /** The last thing that happened, in a sentence. */
  status: string;
  canUndo: boolean;
};

export type ReviewActions = {
  replace(recipient: RecipientAssessment): void;
  remove(recipient: RecipientAssessment): void;
  moveToBcc(recipient: RecipientAssessment): void;
  undo(): void;
  acknowledge(): void;
};

/** The whole pane: recipients that stand out, what goes with the message, one way on. */
export function reviewView(model: ReviewModel, actions: ReviewActions): TemplateResult {
  const { language, verdict } = model;
  const words = reviewWords[language];
  const odd = verdict.recipients.filter(({ reasons }) => reasons.length > 0);
  return html`
    <h1>${words.title}</h1>
    <div class="status" id="status" role="status" tabindex="-1">
      ${model.status === '' ? nothing : html`<p>${model.status}</p>`}
    </div>
    ${model.canUndo ? button(words.undo, words.undo, actions.undo, 'outline') : nothing}
    ${odd.length === 0 ? quietView(verdict, words) : recipientsView(odd, model, actions)}
    ${missingView(verdict, language)} ${foundView(verdict.findings, language)} ${unreadView(verdict, words)}
    ${conclusionView(model, actions)}
  `;
}

function quietView({ verdict }: Verdict, words: ReviewWords): TemplateResult {
  return html`<p>${words.nothingOdd} ${verdict === 'send' ? words.maySend : nothing}</p>`;
}

function recipientsView(
  odd: readonly RecipientAssessment[],
  { language }: ReviewModel,
  actions: ReviewActions,
): TemplateResult {
  const words = reviewWords[language];
  return html`
    <h2>${words.recipients}</h2>
    <ul class="recipients">
      ${odd.map((recipient) => html`<li class="card">${recipientView(recipient, language, actions)}</li>`)}
    </ul>
  `;
}

function recipientView(
  recipient: RecipientAssessment,
  language: Language,
  actions: ReviewActions,
): TemplateResult {
  const words = reviewWords[language];
  const { address, meant } = recipient;
  const name = recipient.name === '' ? address : recipient.name;
  const hasOwnName = name !== address;
  return html`
    <h3>${hasOwnName && meant !== undefined ? markedView(oddPart(name, meant.name), words) : name}</h3>
    <p class="address">
      <span class="field">${words.field[recipient.field]}</span> ${markedView(oddAddress(recipient), words)}
    </p>
    <p>${recipientReason(recipient, language)}</p>
    <div class="actions">
      ${
        meant === undefined
          ? nothing
          : button(
              words.replaceWith(meant.name || meant.address),
              '',
              () => actions.replace(recipient),
              'primary',
            )
      }
      ${button(words.remove, `${words.remove} ${name}`, () => actions.remove(recipient), 'outline')}
      ${
        recipient.field === 'bcc'
          ? nothing
          : button(
              words.moveToBcc,
              `${words.moveToBcc}: ${name}`,
              () => actions.moveToBcc(recipient),
              'outline',
            )
      }
    </div>
  `;
}

/** Where the address resembles ours, the letters that differ; else what makes it an outsider: the domain. */
function oddAddress({ address, reasons, meant }: RecipientAssessment): OddPart {
  if (!reasons.includes('domainResemblesOurs')) return domainPart(address);
  const [own = ''] = policy.domains;
  const like = meant !== undefined && isWithin(meant.address, policy.domains) ? meant.address : own;
  return meant === undefined ? domainPart(address) : oddPart(address, like);
}

/** The odd part marked, and read out for those who do not see the mark. */
function markedView({ before, odd, after }: OddPart, words: ReviewWords): TemplateResult {
  if (odd === '') return html`${before}${after}`;
  return html`${before}<mark>${breakable(odd)}</mark>${after}<span class="unseen">
      (${words.oddPart(odd)})</span
    >`;
}

/** Long addresses break after a dot or an @, not in a word. */
function breakable(text: string): TemplateResult[] {
  return text.split(/(?<=[.@])/).map((part) => html`${part}<wbr />`);
}

function foundView(findings: readonly Finding[], language: Language): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  const places = [...new Set(findings.map(({ where }) => placeHeading(where, language)))];
  return html`
    <h2>${reviewWords[language].found}</h2>
    ${places.map((place) => placeView(place, findings, language))}
  `;
}

function placeView(place: string, findings: readonly Finding[], language: Language): TemplateResult {
  const here = findings.filter(({ where }) => placeHeading(where, language) === place);
  return html`
    <h3 class="place">${place}</h3>
    <ul>
      ${here.map((finding) => html`<li>${findingPhrase(finding, language)}</li>`)}
    </ul>
  `;
}

function unreadView({ unread }: Verdict, words: ReviewWords): TemplateResult | typeof nothing {
  if (unread.length === 0) return nothing;
  return html`
    <h2>${words.unreadable}</h2>
    <ul>
      ${unread.map(({ name, reason }) => html`<li><strong>${name}</strong><br />${words.unread[reason]}</li>`)}
    </ul>
  `;
}

function missingView(verdict: Verdict, language: Language): TemplateResult | typeof nothing {
  if (verdict.missing.length === 0) return nothing;
  const words = reviewWords[language];
  return html`
    <h2>${words.notChecked}</h2>
    <ul>
      ${missingSentences(verdict, language).map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
    <p>${words.notCheckedHelp}</p>
  `;
}

function conclusionView({ language, verdict, acknowledged }: ReviewModel, actions: ReviewActions) {
  const words = reviewWords[language];
  if (verdict.verdict === 'stop') return html`<p>${words.stopHelp}</p>`;
  if (verdict.verdict === 'send' || verdict.missing.length > 0 || acknowledged) return nothing;
  return html`
    <div class="conclusion">
      ${button(words.acknowledge, words.acknowledge, actions.acknowledge, 'outline')}
    </div>
  `;
}

/** The role stands in the markup as well as in Fluent's internals, so that every tool sees a button. */
function button(text: string, label: string, act: () => void, appearance: string): TemplateResult {
  return html`<fluent-button
    role="button"
    appearance=${appearance}
    aria-label=${label === '' || label === text ? nothing : label}
    @click=${act}
    >${text}</fluent-button
  >`;
}
