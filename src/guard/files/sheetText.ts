import { attribute, elements } from './markup';
import type { CellValue } from './markupText';
import { fullNumber, markupText } from './markupText';

/**
 * What the cells of a workbook's sheets mean. A number whose format is nothing but zeros (`000000-0000`) has the
 * zeros at its beginning that it is shown with. Source: ECMA-376 part 1, chapter 18.
 */
export function cellValues(sharedStrings: string, styles: string): CellValue {
  const shared = elements(sharedStrings, 'si').map((item) => markupText(`<si${item}`));
  const digits = shownDigits(styles);
  return (cell, value) => {
    const type = attribute(cell, 't') || 'n';
    if (type === 's') return shared[Number(value)] ?? '';
    const number = type === 'n' ? fullNumber(value) : value;
    const missing = Number(digits[Number(attribute(cell, 's'))]) - number.length;
    return type === 'n' && /^\d+$/.test(number) && missing > 0 ? '0'.repeat(missing) + number : number;
  };
}

/** For each cell style how many digits its numbers have at least, where it says so. */
function shownDigits(styles: string): (number | undefined)[] {
  const digits: Record<string, number> = {};
  for (const format of elements(styles, 'numFmt')) {
    const code = attribute(format, 'formatCode');
    if (/^[0 "\\-]*$/.test(code)) digits[attribute(format, 'numFmtId')] = code.replace(/[^0]/g, '').length;
  }
  return elements(String(styles.split('cellXfs')[1]), 'xf').map(
    (style) => digits[attribute(style, 'numFmtId')],
  );
}

/** The names of a workbook's sheets, hidden ones too, each on a line. */
export function sheetNames(workbook: string): string {
  return elements(workbook, 'sheet')
    .map((sheet) => attribute(sheet, 'name'))
    .join('\n');
}
