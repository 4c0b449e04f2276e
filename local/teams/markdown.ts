/**
 * The part of Markdown that Teams shows in cards and messages: bold, italic, links and lists
 * (Microsoft's page cards-format). Everything else stays as it was written, and all of it is escaped first,
 * so that the HTML made here holds no element or attribute from the text itself.
 */
export function markdownToHtml(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map(blockToHtml)
    .join('');
}

type ListKind = 'ul' | 'ol';

const bullet = /^\s*[-*+]\s+(.*)$/;
const number = /^\s*\d+[.)]\s+(.*)$/;

function blockToHtml(block: string): string {
  const parts: string[] = [];
  let open: { kind: ListKind; items: string[] } | undefined;
  let lines: string[] = [];
  const closeLines = (): void => {
    if (lines.length > 0) parts.push(`<p>${lines.map(inlineToHtml).join(' ')}</p>`);
    lines = [];
  };
  const closeList = (): void => {
    if (open)
      parts.push(`<${open.kind}>${open.items.map((item) => `<li>${item}</li>`).join('')}</${open.kind}>`);
    open = undefined;
  };
  for (const line of block.split('\n')) {
    const item = listItem(line);
    if (!item) {
      closeList();
      lines.push(line);
      continue;
    }
    closeLines();
    if (open?.kind !== item.kind) closeList();
    open ??= { kind: item.kind, items: [] };
    open.items.push(inlineToHtml(item.text));
  }
  closeLines();
  closeList();
  return parts.join('');
}

function listItem(line: string): { kind: ListKind; text: string } | undefined {
  const bulleted = bullet.exec(line)?.[1];
  if (bulleted !== undefined) return { kind: 'ul', text: bulleted };
  const numbered = number.exec(line)?.[1];
  return numbered === undefined ? undefined : { kind: 'ol', text: numbered };
}

/** An underscore inside a word is part of the word, as in file names. */
const inline = new RegExp(
  [
    /\\([\\`*_{}[\]()#+\-.!<>|~])/u,
    /\[([^[\]]*)\]\(([^()\s]+)\)/u,
    /\*\*(?=\S)(.+?)(?<=\S)\*\*/u,
    /(?<![\p{L}\p{N}_])__(?=\S)(.+?)(?<=\S)__(?![\p{L}\p{N}_])/u,
    /\*(?=\S)(.+?)(?<=\S)\*/u,
    /(?<![\p{L}\p{N}_])_(?=\S)(.+?)(?<=\S)_(?![\p{L}\p{N}_])/u,
  ]
    .map((one) => one.source)
    .join('|'),
  'gu',
);

function inlineToHtml(text: string): string {
  let html = '';
  let at = 0;
  for (const found of text.matchAll(inline)) {
    html += escapeHtml(text.slice(at, found.index)) + inlineMatchToHtml(found);
    at = found.index + found[0].length;
  }
  return html + escapeHtml(text.slice(at));
}

function inlineMatchToHtml(found: RegExpExecArray): string {
  const [whole, escaped, label, address, boldStars, boldLines, italicStar, italicLine] = found;
  const bold = boldStars ?? boldLines;
  const italic = italicStar ?? italicLine;
  if (escaped !== undefined) return escapeHtml(escaped);
  if (bold !== undefined) return `<strong>${inlineToHtml(bold)}</strong>`;
  if (italic !== undefined) return `<em>${inlineToHtml(italic)}</em>`;
  if (label === undefined || address === undefined || !isWebAddress(address)) return escapeHtml(whole);
  return `<a href="${escapeHtml(address)}" target="_blank" rel="noopener noreferrer">${escapeHtml(label)}</a>`;
}

/** Only addresses that open a web page or a letter; `javascript:` and the like stay text. */
export function isWebAddress(address: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s"'<>]+$/i.test(address);
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
