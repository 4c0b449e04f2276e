/** The few Adaptive Card 1.5 elements that our cards are made of. */
export type CardElement = Record<string, unknown>;
export type AdaptiveCard = { type: 'AdaptiveCard' } & Record<string, unknown>;

/** Longer texts are cut on cards, which must stay small; the whole stands in SharePoint. */
const longestText = 1200;

export function card(language: 'sv' | 'en', body: readonly CardElement[]): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    body,
  };
}

export function heading(text: string): CardElement {
  return {
    type: 'TextBlock',
    style: 'heading',
    size: 'Large',
    weight: 'Bolder',
    wrap: true,
    text: plain(text),
  };
}

export function subheading(text: string): CardElement {
  return { type: 'TextBlock', weight: 'Bolder', wrap: true, spacing: 'Medium', text: plain(text) };
}

/** A text of our own. */
export function sentence(text: string): CardElement {
  return { type: 'TextBlock', wrap: true, text: plain(text) };
}

/** What went wrong, above everything else; a word as well as a colour tells that it matters. */
export function warning(text: string): CardElement {
  return {
    type: 'Container',
    style: 'warning',
    bleed: true,
    items: [{ type: 'TextBlock', wrap: true, weight: 'Bolder', text: plain(text) }],
  };
}

/** A text that somebody typed: plain runs, in which Teams interprets nothing. */
export function typedText(text: string): CardElement[] {
  const shown = text.length > longestText ? `${text.slice(0, longestText)} …` : text;
  return shown
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: line }] }));
}

export function facts(pairs: readonly (readonly [title: string, value: string])[]): CardElement {
  return {
    type: 'FactSet',
    facts: pairs.map(([title, value]) => ({ title: plain(title), value: plain(value) })),
  };
}

export type Button = { verb: string; title: string; needsInput: boolean };

/** Buttons with what a press sends: the case and the sequence it shows, nothing that grants anything. */
export function buttons(data: { caseKey: string; sequence: number }, list: readonly Button[]): CardElement {
  return {
    type: 'ActionSet',
    actions: list.map(({ verb, title, needsInput }) => {
      const associatedInputs = needsInput ? 'auto' : 'none';
      const fallback = { type: 'Action.Submit', title, data: { ...data, verb }, associatedInputs: 'auto' };
      return { type: 'Action.Execute', verb, title, data, associatedInputs, fallback };
    }),
  };
}

/** Text that stands where Teams reads Markdown, so that every character is shown as it is. */
export function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]()#~>|!-]/g, '\\$&');
}
