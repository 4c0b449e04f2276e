import type { TemplateResult } from 'lit-html';
import { html, nothing } from 'lit-html';
import type { Finding } from '../../guard/message';
import type { FoundGroup } from '../../wording/foundGroups';
import { findingPhrase, foundGroups } from '../../wording/foundGroups';
import type { LeftOut } from '../../wording/guardFindings';
import { counted } from '../../wording/guardTemplate';
import { guardWords } from '../../wording/guardWords';
import type { Language } from '../../wording/language';
import type { ReviewWords } from '../../wording/reviewPane';
import { reviewWords } from '../../wording/reviewPane';
import { button } from './button';
import type { Snippet } from './snippet';

/** The words around one finding, on the person's wish. */
export type ShownText = { key: string; snippet: Snippet };

export type FoundModel = {
  language: Language;
  findings: readonly Finding[];
  leftOut: readonly LeftOut[];
  shownText: ShownText | undefined;
};

export type FoundActions = { showInText(finding: Finding): void; hideText(): void };

/** So many findings of one place are listed; the rest are told by their number. */
const mostListed = 12;

/** Tells findings apart while the text stays the same. */
export function findingKey({ kind, where, start }: Finding): string {
  return `${where} ${kind} ${start}`;
}

/** What goes with the message, by where it lies. */
export function foundView(model: FoundModel, actions: FoundActions): TemplateResult | typeof nothing {
  const groups = foundGroups(model.findings, model.leftOut, model.language);
  if (groups.length === 0) return nothing;
  return html`
    <h2>${reviewWords[model.language].found}</h2>
    ${groups.map((group) => groupView(group, model, actions))}
  `;
}

function groupView(group: FoundGroup, model: FoundModel, actions: FoundActions): TemplateResult {
  const listed = group.findings.slice(0, mostListed);
  const more = [restPhrase(group.findings.slice(mostListed), model.language), group.leftOut]
    .filter((part) => part !== '')
    .join(', ');
  return html`
    <h3 class="place">${group.heading}</h3>
    <ul class="found">
      ${listed.map((finding) => html`<li>${findingView(finding, model, actions)}</li>`)}
    </ul>
    ${more === '' ? nothing : html`<p>${reviewWords[model.language].moreInFile(more)}</p>`}
  `;
}

function restPhrase(rest: readonly Finding[], language: Language): string {
  const kinds = [...new Set(rest.map(({ kind }) => kind))];
  return kinds
    .map((kind) =>
      counted(guardWords().kinds[kind], language, rest.filter((one) => one.kind === kind).length),
    )
    .join(', ');
}

function findingView(finding: Finding, model: FoundModel, actions: FoundActions): TemplateResult {
  const phrase = findingPhrase(finding, model.language);
  const isReadable = finding.where === 'subject' || finding.where === 'body';
  if (!isReadable) return html`${phrase}`;
  const words = reviewWords[model.language];
  const shown = model.shownText?.key === findingKey(finding) ? model.shownText : undefined;
  const isShown = shown !== undefined;
  const text = isShown ? words.hideText : words.showInText;
  return html`
    <div class="finding">
      <span>${phrase}</span>
      ${button({
        text,
        label: `${text}: ${phrase}`,
        act: isShown ? actions.hideText : () => actions.showInText(finding),
        appearance: 'transparent',
        expanded: isShown,
      })}
    </div>
    ${shown === undefined ? nothing : snippetView(shown.snippet, words)}
  `;
}

function snippetView(snippet: Snippet, words: ReviewWords): TemplateResult {
  return html`<p class="snippet" role="status">
    ${snippet.before}<mark>${snippet.found}</mark
    ><span class="unseen"> (${words.marked})</span>${snippet.after}
  </p>`;
}
