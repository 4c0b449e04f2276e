/** The markdown that Smart Alerts shows: bold, italics, lists and https links. Everything else is text. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic'; inlines: Inline[] }
  | { kind: 'link'; text: string; href: string };

export type Block =
  { kind: 'paragraph'; inlines: Inline[] } | { kind: 'list'; ordered: boolean; items: Inline[][] };

const itemPattern = /^(?:([-*])|\d+\.) +/;

/** Reads a text: paragraphs are parted by two line feeds, list items end with a carriage return. */
export function parseMarkdown(markdown: string): Block[] {
  return markdown
    .split(/\n{2,}/)
    .flatMap(blocksOf)
    .filter((block) => block.kind === 'list' || block.inlines.length > 0);
}

function blocksOf(part: string): Block[] {
  const blocks: Block[] = [];
  for (const line of part.split('\r').map((one) => one.replaceAll(/\s*\n\s*/g, ' ').trim())) {
    if (line === '') continue;
    const marker = itemPattern.exec(line);
    const last = blocks.at(-1);
    const inlines = parseInlines(line.slice(marker?.[0].length ?? 0));
    const ordered = marker !== null && marker[1] === undefined;
    if (marker === null) blocks.push({ kind: 'paragraph', inlines });
    else if (last?.kind === 'list' && last.ordered === ordered) last.items.push(inlines);
    else blocks.push({ kind: 'list', ordered, items: [inlines] });
  }
  return blocks;
}

type Step = { inline: Inline; length: number };

/** Reads the marks inside a line; a backslash takes the meaning from the sign after it. */
export function parseInlines(line: string): Inline[] {
  const inlines: Inline[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') inlines.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < line.length;) {
    const step = escapeAt(line, at) ?? linkAt(line, at) ?? markAt(line, at);
    if (step === undefined) {
      plain += line[at] ?? '';
      at += 1;
    } else if (step.inline.kind === 'text') {
      plain += step.inline.text;
      at += step.length;
    } else {
      flush();
      inlines.push(step.inline);
      at += step.length;
    }
  }
  flush();
  return inlines;
}

const escapable = /[\\`*_{}[\]()#+\-.!<>|~]/;

function escapeAt(line: string, at: number): Step | undefined {
  const next = line[at + 1] ?? '';
  if (line[at] !== '\\' || !escapable.test(next)) return undefined;
  return { inline: { kind: 'text', text: next }, length: 2 };
}

function linkAt(line: string, at: number): Step | undefined {
  const found = /^\[((?:\\.|[^\]\\])+)\]\((https:\/\/[^\s)]+)\)/.exec(line.slice(at));
  if (found === null) return undefined;
  const [whole, label = '', href = ''] = found;
  return { inline: { kind: 'link', text: label.replaceAll(/\\(.)/g, '$1'), href }, length: whole.length };
}

function markAt(line: string, at: number): Step | undefined {
  for (const mark of ['**', '*', '_']) {
    if (!line.startsWith(mark, at) || /\s/.test(line[at + mark.length] ?? ' ')) continue;
    const end = closing(line, at + mark.length, mark);
    if (end < 0) continue;
    const inlines = parseInlines(line.slice(at + mark.length, end));
    const kind = mark === '**' ? 'bold' : 'italic';
    return { inline: { kind, inlines }, length: end + mark.length - at };
  }
  return undefined;
}

/** Where the mark ends again: not escaped, not after a space, not inside bold text; -1 when nowhere. */
function closing(line: string, from: number, mark: string): number {
  for (let at = from + 1; at < line.length; at += 1) {
    if (line[at - 1] === '\\' || /\s/.test(line[at - 1] ?? '')) {
      // A mark after a space opens; bold text that opens here is passed over.
      if (mark === '*' && line.startsWith('**', at)) at = Math.max(at, line.indexOf('**', at + 2) + 1);
    } else if (line.startsWith(mark, at)) return at;
  }
  return -1;
}
