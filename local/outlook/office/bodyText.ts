const between = '________________________________';

/** The line that Outlook puts between what is new and what is quoted. */
export const quoteRule = between;

/** What the person wrote, without the thread below. */
export function ownPart(text: string): string {
  const at = text.indexOf(between);
  return at < 0 ? text : text.slice(0, at).trimEnd();
}

/** The body as Outlook would hold it as a web page. */
export function textToHtml(text: string): string {
  const lines = text.split('\n').map((line) => `<div>${escapeHtml(line) || '<br>'}</div>`);
  return `<html><head></head><body>${lines.join('')}</body></html>`;
}

/** The readable text of a web page: blocks become lines, marks and hidden parts go. */
export function htmlToText(html: string): string {
  return html
    .replaceAll(/<(head|style|script|title)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replaceAll(/<br\s*\/?>(?=\s*<\/(?:div|p)>)/gi, '')
    .replaceAll(/<(?:br\s*\/?|\/p|\/div|\/tr|\/li|\/h[1-6])\s*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
    .replace(/\n$/, '');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
