import type { TemplateResult } from 'lit-html';
import { html, nothing } from 'lit-html';

export type ButtonModel = {
  text: string;
  /** What a screen reader says, when the text alone does not tell what is meant. */
  label?: string;
  act: () => void;
  appearance: 'primary' | 'outline' | 'transparent';
  /** For a button that shows and hides something. */
  expanded?: boolean;
};

/** The role stands in the markup as well as in Fluent's internals, so that every tool sees a button. */
export function button({ text, label, act, appearance, expanded }: ButtonModel): TemplateResult {
  return html`<fluent-button
    role="button"
    appearance=${appearance}
    aria-label=${label === undefined || label === text ? nothing : label}
    aria-expanded=${expanded === undefined ? nothing : String(expanded)}
    @click=${act}
    >${text}</fluent-button
  >`;
}
