import type { Cursor, PdfValue } from './syntax';
import { at, isString, nextValue, textOf } from './syntax';

/** No font has more codes; what is beyond is damage. */
const mostCodes = 65_536;

/** What the codes of a font mean, by its `ToUnicode` map. Source: ISO 32000-1, 9.10.3. */
export function characterMap(text: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const cursor: Cursor = { text, at: 0 };
  let values: PdfValue[] = [];
  let left = mostCodes;
  const addRange = (first?: PdfValue, last?: PdfValue, target?: PdfValue) => {
    const start = codeOf(first);
    for (let code = start; code <= codeOf(last) && left-- > 0; code++) {
      const listed = at(target, code - start);
      const meant = utf16(listed ?? target);
      // Of a range the last character moves on.
      const last16 = meant.charCodeAt(meant.length - 1) + (listed === undefined ? code - start : 0);
      if (last16 > 0) texts.set(code, meant.slice(0, -1) + String.fromCharCode(last16));
    }
  };
  for (let value = nextValue(cursor); value !== undefined; value = nextValue(cursor)) {
    const step = value === 'endbfchar' ? 2 : value === 'endbfrange' ? 3 : 0;
    for (let index = 0; step > 0 && index + step <= values.length; index += step) {
      addRange(values[index], values[index + step - 2], values[index + step - 1]);
    }
    if (typeof value === 'string' && !isString(value)) values = [];
    else values.push(value);
  }
  return texts;
}

/** The number of a code that came as a string of bytes. */
function codeOf(code: PdfValue | undefined): number {
  let number = 0;
  if (!isString(code)) return NaN;
  for (let index = 1; index < Math.min(code.length, 5); index++)
    number = number * 256 + code.charCodeAt(index);
  return number;
}

function utf16(text: PdfValue | undefined): string {
  if (!isString(text)) return '';
  return textOf(`(\xfe\xff${text.length === 2 ? '\0' : ''}${text.slice(1)}`);
}
