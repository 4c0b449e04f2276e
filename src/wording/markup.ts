/** A sentence in two forms: Outlook's markdown, and plain text for clients that have none. */
export type Marked = { markdown: string; plain: string };

/** Characters that Outlook's markdown reads as formatting. */
const formatting = /[\\_*[\]()]/g;
/** Invisible characters, line separators and marks that turn the reading direction. */
const invisible = /[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

/** Text that a stranger may have chosen (a name, an address, a file name), made safe to show, cut to length. */
export function foreign(text: string, longest: number): Marked {
  const clean = text.split('').map(visible).join('').replace(/\s+/g, ' ').trim();
  const plain = clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean;
  return { plain, markdown: plain.replace(formatting, '\\$&') };
}

function visible(character: string): string {
  return character < ' ' || (character >= '\u007f' && character <= '\u009f') || invisible.test(character)
    ? ' '
    : character;
}

export function strong({ markdown, plain }: Marked): Marked {
  return { plain, markdown: plain === '' ? '' : `**${markdown}**` };
}

/** Our own words with marked parts between them: marked`${name} finns utanför kommunen.` */
export function marked(words: TemplateStringsArray, ...parts: readonly (Marked | string)[]): Marked {
  let markdown = words[0] ?? '';
  let plain = markdown;
  parts.forEach((part, index) => {
    const after = words[index + 1] ?? '';
    markdown += (typeof part === 'string' ? part : part.markdown) + after;
    plain += (typeof part === 'string' ? part : part.plain) + after;
  });
  return { markdown, plain };
}

/** Joins with the same separator in both forms; empty parts fall away. */
export function joined(parts: readonly Marked[], separator: string): Marked {
  const present = parts.filter(({ plain }) => plain !== '');
  return {
    markdown: present.map(({ markdown }) => markdown).join(separator),
    plain: present.map(({ plain }) => plain).join(separator),
  };
}

/** "A, B och C". */
export function listed(parts: readonly Marked[], and: string): Marked {
  if (parts.length < 2) return joined(parts, '');
  return joined([joined(parts.slice(0, -1), ', '), ...parts.slice(-1)], ` ${and} `);
}
