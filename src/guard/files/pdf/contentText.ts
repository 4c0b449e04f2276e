import type { Font } from './fonts';
import { readFont } from './fonts';
import type { PageLines } from './pageLines';
import { pageLines } from './pageLines';
import type { Cursor, PdfValue } from './syntax';
import { at, isString, listAt, nameOf, nextValue, streamText } from './syntax';

/** A transformation of the plane as PDF writes it: `[a b c d e f]`. Source: ISO 32000-1, 8.3.3. */
type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * What is on a page: its text, how many letters and how many glyphs that the file does not tell the meaning of, the
 * area of its pictures in square points, and how many shapes are drawn.
 */
export type PageContent = {
  lines: PageLines;
  known: number;
  unknown: number;
  area: number;
  drawn: number;
};

/** An empty page. */
export function newPageContent(): PageContent {
  return { lines: pageLines(), known: 0, unknown: 0, area: 0, drawn: 0 };
}

/** How deep forms may lie in one another. */
const deepestForm = 12;
/** More states on the stack are damage, as are more operands. */
const mostStates = 500;
const mostOperands = 500;

/** What is kept and restored: the matrix, the font and its size, and spacings named as the operators that set them. */
type State = {
  ctm: Matrix;
  font: Font | undefined;
  size: number;
  Tc: number;
  Tw: number;
  Tz: number;
  TL: number;
};

type Run = {
  page: PageContent;
  resources: PdfValue | undefined;
  depth: number;
  state: State;
  stack: State[];
  /** Where the next glyph stands, and where its line begins. */
  place: Matrix;
  line: Matrix;
};

/** Adds what a content stream shows to the page. Source: ISO 32000-1, 8 and 9. */
export function readContent(
  text: string,
  resources: PdfValue | undefined,
  page: PageContent,
  matrix: Matrix = identity,
  depth = 0,
): void {
  const state = { ctm: matrix, font: undefined, size: 1, Tc: 0, Tw: 0, Tz: 100, TL: 0 };
  const run: Run = { page, resources, depth, state, stack: [], place: identity, line: identity };
  const cursor: Cursor = { text, at: 0 };
  let operands: PdfValue[] = [];
  for (let value = nextValue(cursor); value !== undefined; value = nextValue(cursor)) {
    if (typeof value !== 'string' || /^[/(]/.test(value)) {
      if (operands.length < mostOperands) operands.push(value);
      continue;
    }
    // The bytes of a picture stand between `ID` and `EI`.
    if (value === 'ID') cursor.at += text.slice(cursor.at).search(/\sEI\s|$/);
    apply(run, value, operands);
    operands = [];
  }
}

function apply(run: Run, operator: string, operands: readonly PdfValue[]): void {
  const { state, stack, page, resources } = run;
  const numbers = operands.map(Number);
  const [x = 0, y = 0] = numbers;
  const name = nameOf(operands[0]);
  if (operator === 'q') {
    if (stack.length < mostStates) stack.push(Object.assign({}, state));
  } else if (operator === 'Q') run.state = stack.pop() ?? state;
  else if (operator === 'cm') state.ctm = multiplied(matrixOf(numbers), state.ctm);
  else if (operator === 'Do') paint(run, at(at(resources, '/XObject'), name));
  else if (operator === 'Tf') {
    const font = at(at(resources, '/Font'), name);
    if (font instanceof Map) state.font = readFont(font);
    state.size = y;
  } else if (/^T[cwzL]$/.test(operator)) state[operator as 'Tc'] = x;
  else if (/^([fFSB]\*?|BI)$/.test(operator)) page.drawn++;
  else applyText(run, operator, operands, numbers);
}

function applyText(
  run: Run,
  operator: string,
  operands: readonly PdfValue[],
  numbers: readonly number[],
): void {
  const { state } = run;
  const [x = 0, y = 0] = numbers;
  if (operator === 'BT') run.place = run.line = identity;
  if (operator === 'Tm') run.place = run.line = matrixOf(numbers);
  if (operator === '"') [state.Tw, state.Tc] = [x, y];
  if (operator === 'TD') state.TL = -y;
  if (/^T[dD]$/.test(operator)) moveLine(run, x, y);
  if (/^(T\*|'|")$/.test(operator)) moveLine(run, 0, -state.TL);
  if (/^(T[jJ]|'|")$/.test(operator)) {
    const shown = operands[operands.length - 1];
    for (const item of Array.isArray(shown) ? shown : [shown]) show(run, item);
  }
}

/** Six numbers; where there are fewer, what leaves everything in its place. */
function matrixOf(numbers: readonly number[]): Matrix {
  return numbers.length === 6 ? (numbers as unknown as Matrix) : identity;
}

/** First `left`, then `right`. Read by index: taking lists apart is slow, and a page has one for each text. */
function multiplied(left: Matrix, right: Matrix): Matrix {
  return [
    left[0] * right[0] + left[1] * right[2],
    left[0] * right[1] + left[1] * right[3],
    left[2] * right[0] + left[3] * right[2],
    left[2] * right[1] + left[3] * right[3],
    left[4] * right[0] + left[5] * right[2] + right[4],
    left[4] * right[1] + left[5] * right[3] + right[5],
  ];
}

function moveLine(run: Run, x: number, y: number): void {
  run.place = run.line = multiplied([1, 0, 0, 1, x, y], run.line);
}

/** Shows a string, or moves by a number of thousandths. */
function show(run: Run, item: PdfValue | undefined): void {
  const { state, page } = run;
  const { font, size } = state;
  let text = '';
  let moved = typeof item === 'number' ? (-item / 1000) * size : 0;
  if (isString(item) && font !== undefined) {
    for (let index = 1; index + font.bytes <= item.length; index += font.bytes) {
      const byte = item.charCodeAt(index);
      const code = font.bytes === 1 ? byte : byte * 256 + item.charCodeAt(index + 1);
      const meant = font.text(code);
      if (meant === '') page.unknown++;
      else if (meant !== ' ') page.known++;
      text += meant;
      moved += font.width(code) * size + state.Tc + (code === 32 && font.bytes === 1 ? state.Tw : 0);
    }
  }
  moved *= state.Tz / 100;
  const [a, b, c, d, e, f] = multiplied(run.place, state.ctm);
  const unit = Math.sqrt(a * a + b * b) || 1;
  const ux = a / unit;
  const uy = b / unit;
  const x = e * ux + f * uy;
  const shownSize = Math.abs(size) * Math.sqrt(c * c + d * d);
  if (text !== '')
    page.lines.add({ text, x, to: x + moved * unit, y: f * ux - e * uy, size: shownSize, ux, uy });
  run.place = multiplied([1, 0, 0, 1, moved, 0], run.place);
}

function paint(run: Run, object: PdfValue | undefined): void {
  const { state, page, depth } = run;
  const kind = at(object, '/Subtype');
  const [a, b, c, d] = state.ctm;
  if (kind === '/Image') {
    page.drawn++;
    page.area += Math.abs(a * d - b * c);
  } else if (kind === '/Form' && depth < deepestForm) {
    const numbers = listAt(object, '/Matrix').map(Number);
    const resources = at(object, '/Resources') ?? run.resources;
    readContent(streamText(object), resources, page, multiplied(matrixOf(numbers), state.ctm), depth + 1);
  }
}
