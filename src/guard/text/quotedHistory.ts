import { at, lastNotAfter } from './textMarks';

/** A part that repeats an earlier message, and who wrote it: the address is empty where none is told. */
export type QuotedPart = {
  /** UTF-16 offset of the separator's first character. */
  start: number;
  /** Where the earlier message's own words begin. */
  bodyStart: number;
  end: number;
  /** What the separator says about the author: a name, an address or both. */
  name: string;
  address: string;
};

const header =
  '[> ]*\\*?(?:från|from|avsändare|skickat|sent|datum|date|till|to|kopia|cc|ämne|subject)\\*?:.*\\n?';
/** Rows above the earlier message, as Outlook, Gmail, Apple Mail and phones write them. Sticky, from a row's start. */
const separators = [
  `[> ]*\\*?(?:från|from|avsändare)\\*?:(.*)\\n(?:[> ]*[^>\\s].*\\n){0,2}?${header}(?:(?:.*[@;].*\\n){0,2}?${header})*`,
  '[> ]*-{2,} ?(?:ursprungl|original|vidarebef|forwarded|begin).*\\n',
  '(?=.*[\\d@<])(.*(?:skrev|wrote|skrivit)(?![a-z]).{0,120}(?:\\n.{0,120})??|[> ]*(?:den|on) .*\\n.*(?:skrev|wrote).*):[ \\r]*(?:\\n|$)',
].map((source) => new RegExp(source, 'iy'));
const addressIn = /[^\s<>"'(),;:]{1,64}@[^\s<>"'(),;:]{1,120}/;
/** With these a separator may begin: F, A, V, D, O, a digit, a dash or an asterisk. */
const firstSign = /[> ]*[-*favdo\d]/iy;
const mark = / *>/y;
const empty = /[ \r]*(?:\n|$)/y;

/**
 * The parts of a text that repeat earlier messages, in order and without overlap: after a row of "Från:" with
 * "Skickat:", "Till:" or "Ämne:" near it, after "Ursprungligt meddelande", after "Den … skrev …:", and lines
 * that begin with ">". What follows such a separator is quoted to the next one or to the end; lines with ">"
 * are quoted until a line without it has text.
 */
export function quotedParts(text: string, lines: readonly number[]): QuotedPart[] {
  const parts: QuotedPart[] = [];
  /** Lines before this offset are known to have quote marks. */
  let markedTo = 0;
  for (let index = 0; index < lines.length; index++) {
    const start = at(lines, index);
    const separator = isAt(firstSign, text, start) ? separatorAt(text, start) : undefined;
    const bodyStart = start + (separator?.[0].length ?? 0);
    if (start >= markedTo) {
      const next = lastNotAfter(lines, bodyStart);
      const marked = endOfMarked(text, lines, isAt(empty, text, bodyStart) && separator ? next + 1 : next);
      if (marked > 0) markedTo = marked;
      else if (separator === undefined) continue;
    } else if (separator === undefined) continue;
    const last = parts[parts.length - 1];
    if (last !== undefined && last.end > start) last.end = start;
    const said = separator?.[1] ?? separator?.[0] ?? '';
    const name = said.replace(/<.*/, '').trim();
    const end = start < markedTo ? markedTo : text.length;
    parts.push({ start, bodyStart, end, name, address: addressIn.exec(said)?.[0] ?? '' });
    index = Math.max(index, lastNotAfter(lines, bodyStart - 1));
  }
  return parts;
}

/** The part in which the offset lies. */
export function partOf(parts: readonly QuotedPart[], offset: number): QuotedPart | undefined {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const part = parts[low - 1];
  return part && offset < part.end ? part : undefined;
}

function separatorAt(text: string, start: number): RegExpExecArray | undefined {
  for (const form of separators) {
    form.lastIndex = start;
    const match = form.exec(text);
    if (match !== null) return match;
  }
  return undefined;
}

function isAt(form: RegExp, text: string, start: number): boolean {
  form.lastIndex = start;
  return form.test(text);
}

/** After the last line with a quote mark before a line of words without one; 0 where the first has none. */
function endOfMarked(text: string, lines: readonly number[], first: number): number {
  let end = 0;
  for (let index = first; index < lines.length; index++) {
    const start = at(lines, index);
    if (isAt(mark, text, start)) end = lines[index + 1] ?? text.length;
    else if (end === 0 || !isAt(empty, text, start)) break;
  }
  return end;
}
