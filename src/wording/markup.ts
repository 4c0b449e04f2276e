/** Text in Outlook's markdown. Whatever a stranger may have chosen comes into it through `foreign` only. */
export type Markdown = string;

/** A sentence in two forms: Outlook's markdown, and plain text for clients that have none. */
export type Marked = { markdown: Markdown; plain: string };

/** Characters that Outlook's markdown reads as formatting. */
const formatting = /[\\_*[\]()]/g;
/** Control characters, space, invisible characters, line separators and marks that turn the reading direction. */
const unseen = /(?:[^ -~\u00a0-\uffff]|[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f])+/g;

/** Text that a stranger may have chosen (a name, an address, a file name), made safe to show, cut to length. */
export function foreign(text: string, longest: number): Markdown {
  const clean = text.replace(unseen, ' ').trim();
  return (clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean).replace(formatting, '\\$&');
}

export function strong(text: Markdown): Markdown {
  return text && `**${text}**`;
}

/** The same without formatting. */
export function plain(text: Markdown): string {
  return text.replace(/\\(.)|\*\*/g, '$1');
}

/** Joins what there is; empty parts fall away. */
export function joined(parts: readonly Markdown[], separator: string): Markdown {
  return parts.filter(Boolean).join(separator);
}

/** "A, B och C". */
export function listed(parts: readonly Markdown[], and: string): Markdown {
  return joined([parts.slice(0, -1).join(', '), ...parts.slice(-1)], ` ${and} `);
}
