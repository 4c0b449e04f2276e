/**
 * A piece of text on a page: from `x` to `to` along its line, in points; `y` is the size of the line
 * above the edge, `size` the size of the letters. `ux` and `uy` are the direction in which it is read.
 */
export type Piece = {
  text: string;
  x: number;
  to: number;
  y: number;
  size: number;
  ux: number;
  uy: number;
};

/** Puts the text of a page together from where each piece stands. */
export type PageLines = { add: (piece: Piece) => void; text: () => string };

/** Gaps as parts of the font size: a blank, a new cell, and a step back that begins something new. */
const blankGap = 0.15;
const cellGap = 2;
const stepBack = -0.5;
/** How far text may stand above or below its line, as indices do, as a part of the font size. */
const sameLine = 0.4;
/** A page in which more pieces than this share follow a lower one is not written in reading order. */
const mostUpward = 0.3;

/** An empty page to put text on. Pieces are added in the order of the file. */
export function pageLines(): PageLines {
  const pieces: Piece[] = [];
  return {
    add(piece) {
      const last = pieces[pieces.length - 1];
      if (last === undefined || !isOnLine(last, piece)) pieces.push(piece);
      else if (gapOf(last, piece) > stepBack) {
        last.text += between(last, piece) + piece.text;
        last.to = piece.to;
        // Bold letters are sometimes the same text drawn twice.
      } else if (last.text !== piece.text) pieces.push(piece);
    },
    text: () => joined(inReadingOrder(pieces)),
  };
}

function isOnLine(left: Piece, right: Piece): boolean {
  const distance = Math.abs(left.y - right.y);
  return (
    distance < sameLine * Math.max(left.size, right.size) && left.ux * right.ux + left.uy * right.uy > 0.98
  );
}

function gapOf(before: Piece, piece: Piece): number {
  return (piece.x - before.to) / Math.max(piece.size, 0.1);
}

function between(before: Piece, piece: Piece): string {
  const gap = gapOf(before, piece);
  if (gap > cellGap) return '\t';
  const isApart = gap > blankGap || gap < stepBack;
  return isApart && !before.text.endsWith(' ') && !piece.text.startsWith(' ') ? ' ' : '';
}

/** As the file has it, which is as it was written, unless it jumps about: then from the top. */
function inReadingOrder(pieces: Piece[]): readonly Piece[] {
  const upward = pieces.filter(({ y }, index) => {
    const before = pieces[index - 1];
    return before !== undefined && y > before.y + before.size;
  }).length;
  if (upward < 3 || upward < mostUpward * pieces.length) return pieces;
  return pieces.sort((left, right) => right.y - left.y);
}

/** Pieces that stand beside each other are one line, from the left. */
function joined(pieces: readonly Piece[]): string {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  for (const piece of pieces) {
    const [first] = line;
    if (first === undefined || !isOnLine(first, piece)) lines.push((line = []));
    line.push(piece);
  }
  return lines
    .map((row) => row.sort((left, right) => left.x - right.x))
    .map((row) =>
      row.map((piece, index) => (index > 0 ? between(row[index - 1] ?? piece, piece) : '') + piece.text),
    )
    .map((texts) => texts.join('').replace(/ +$/, ''))
    .filter((text) => text !== '')
    .join('\n');
}
