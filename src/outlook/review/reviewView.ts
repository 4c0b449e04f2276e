import type { TemplateResult } from 'lit-html';
import { html, nothing } from 'lit-html';
import type { Verdict } from '../../guard/verdict';
import { missingSentences } from '../../wording/guard';
import type { LeftOut } from '../../wording/guardFindings';
import type { Language } from '../../wording/language';
import type { ReviewWords } from '../../wording/reviewPane';
import { reviewWords } from '../../wording/reviewPane';
import { button } from './button';
import type { FoundActions, ShownText } from './foundView';
import { foundView } from './foundView';
import type { RecipientActions } from './recipientsView';
import { recipientsView } from './recipientsView';

/** What the pane shows. */
export type ReviewModel = {
  language: Language;
  verdict: Verdict;
  leftOut: readonly LeftOut[];
  acknowledged: boolean;
  /** The person may say that the message is right as it is. */
  mayAcknowledge: boolean;
  shownText: ShownText | undefined;
  /** The last thing that happened, in a sentence. */
  status: string;
  canUndo: boolean;
};

export type ReviewActions = RecipientActions & FoundActions & { undo(): void; acknowledge(): void };

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
    ${model.canUndo ? button({ text: words.undo, act: actions.undo, appearance: 'outline' }) : nothing}
    ${odd.length === 0 ? quietView(verdict, words) : recipientsView(odd, language, actions)}
    ${missingView(model)}
    ${foundView({ language, findings: verdict.findings, leftOut: model.leftOut, shownText: model.shownText }, actions)}
    ${unreadView(verdict, words)} ${conclusionView(model, actions)}
  `;
}

function quietView({ verdict }: Verdict, words: ReviewWords): TemplateResult {
  return html`<p>${words.nothingOdd} ${verdict === 'send' ? words.maySend : nothing}</p>`;
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

function missingView({ verdict, language, mayAcknowledge }: ReviewModel): TemplateResult | typeof nothing {
  if (verdict.missing.length === 0) return nothing;
  const words = reviewWords[language];
  return html`
    <h2>${words.notChecked}</h2>
    <ul>
      ${missingSentences(verdict, language).map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
    ${mayAcknowledge ? nothing : html`<p>${words.notCheckedHelp}</p>`}
  `;
}

function conclusionView(model: ReviewModel, actions: ReviewActions): TemplateResult | typeof nothing {
  const words = reviewWords[model.language];
  if (model.verdict.verdict === 'stop') return html`<p>${words.stopHelp}</p>`;
  if (!model.mayAcknowledge || model.acknowledged) return nothing;
  return html`
    <div class="conclusion">
      ${button({ text: words.acknowledge, act: actions.acknowledge, appearance: 'outline' })}
    </div>
  `;
}
