import type { TemplateResult } from 'lit-html';
import { html, nothing } from 'lit-html';
import { policy } from '../../guard/policy';
import { isWithin } from '../../guard/recipients/addresses';
import type { RecipientAssessment } from '../../guard/recipients/assessRecipients';
import type { RecipientReason } from '../../guard/recipients/reasons';
import type { OddPart } from '../../guard/recipients/oddPart';
import { domainPart, oddPart } from '../../guard/recipients/oddPart';
import { recipientReason } from '../../wording/guard';
import type { Language } from '../../wording/language';
import type { ReviewWords } from '../../wording/reviewPane';
import { reviewWords } from '../../wording/reviewPane';
import { button } from './button';

export type RecipientActions = {
  replace(recipient: RecipientAssessment): void;
  remove(recipient: RecipientAssessment): void;
  moveToBcc(recipient: RecipientAssessment): void;
  moveAllToBcc(recipients: readonly RecipientAssessment[]): void;
};

/** Recipients that stand out, each by itself; those of a list whose members see each other together. */
export function recipientsView(
  odd: readonly RecipientAssessment[],
  language: Language,
  actions: RecipientActions,
): TemplateResult {
  const visible = odd.filter(({ reasons }) => reasons.includes('largeVisibleList'));
  const single = odd.filter(({ reasons }) => reasons[0] !== 'largeVisibleList');
  return html`
    <h2>${reviewWords[language].recipients}</h2>
    <ul class="recipients">
      ${single.map((recipient) => html`<li class="card">${recipientView(recipient, language, actions)}</li>`)}
      ${visible.length === 0 ? nothing : html`<li class="card">${listView(visible, language, actions)}</li>`}
    </ul>
  `;
}

function listView(
  visible: readonly RecipientAssessment[],
  language: Language,
  actions: RecipientActions,
): TemplateResult {
  const words = reviewWords[language];
  return html`
    <h3>${words.listReason(visible.length)}</h3>
    <div class="actions">
      ${button({
        text: words.moveAllToBcc,
        act: () => actions.moveAllToBcc(visible),
        appearance: 'primary',
      })}
    </div>
    <details>
      <summary>${words.showPeople(visible.length)}</summary>
      <ul>
        ${visible.map((one) => html`<li>${nameOf(one)}<br /><span class="address">${one.address}</span></li>`)}
      </ul>
    </details>
  `;
}

function recipientView(
  recipient: RecipientAssessment,
  language: Language,
  actions: RecipientActions,
): TemplateResult {
  const words = reviewWords[language];
  const { address, meant, field } = recipient;
  const name = nameOf(recipient);
  const hasOwnName = name !== address;
  return html`
    <h3>${hasOwnName && meant !== undefined ? markedView(oddPart(name, meant.name), words) : name}</h3>
    <p class="address">
      <span class="field">${words.field[field]}</span> ${markedView(oddAddress(recipient), words)}
    </p>
    <p>${recipientReason(recipient, language)}</p>
    <div class="actions">
      ${meant === undefined ? nothing : replaceButton(recipient, meant, words, actions)}
      ${button({
        text: words.remove,
        label: `${words.remove} ${name}`,
        act: () => actions.remove(recipient),
        appearance: 'outline',
      })}
      ${
        field === 'bcc'
          ? nothing
          : button({
              text: words.moveToBcc,
              label: `${words.moveToBcc}: ${name}`,
              act: () => actions.moveToBcc(recipient),
              appearance: 'outline',
            })
      }
    </div>
  `;
}

/** Where both have the same name, the address tells them apart. */
function replaceButton(
  recipient: RecipientAssessment,
  meant: NonNullable<RecipientAssessment['meant']>,
  words: ReviewWords,
  actions: RecipientActions,
): TemplateResult {
  const isNamesake = meant.name === '' || meant.name === recipient.name;
  return button({
    text: words.replaceWith(isNamesake ? meant.address : meant.name),
    act: () => actions.replace(recipient),
    appearance: 'primary',
  });
}

export function nameOf({ name, address }: { name: string; address: string }): string {
  return name === '' ? address : name;
}

/** Reasons for which the letters that differ from the meant address are shown. */
const addressReasons: readonly RecipientReason[] = [
  'domainResemblesOurs',
  'domainMistyped',
  'addressMistyped',
];

/** Where the address resembles another, the letters that differ; else what makes it an outsider: the domain. */
function oddAddress({ address, outside, reasons, meant }: RecipientAssessment): OddPart {
  if (meant !== undefined && reasons.some((reason) => addressReasons.includes(reason))) {
    const [own = ''] = policy.domains;
    const isOurs = isWithin(meant.address, policy.domains);
    const odd = oddPart(address, isOurs || !reasons.includes('domainResemblesOurs') ? meant.address : own);
    if (odd.odd !== '') return odd;
  }
  return outside ? domainPart(address) : { before: address, odd: '', after: '' };
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
