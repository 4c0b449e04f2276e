import { endStep, ends, middle } from '../../guard/history/model';
import type { Pulls } from './pulls';
import type { Rows } from './rows';

export type TreeSettings = {
  /** What part of a tree's answer is taken, and how answers with little behind them are held back. */
  rate: number;
  ridge: number;
  fewest: number;
  /** What part of the signals is tried for a tree. */
  part: number;
};

/** A tree that asks the same questions on every way down: which signal, and from which level the answer is yes. */
export type Tree = { questions: readonly Question[]; steps: readonly number[] };

type Question = { signal: number; level: number };

const levels = 90;

/** Grows one tree along the pulls and adds its answers to the values. */
export function growTree(
  rows: Rows,
  value: Float64Array,
  pulls: Pulls,
  settings: TreeSettings,
  random: () => number,
): Tree {
  const signals = rows.columns.map((_, at) => at).filter(() => random() < settings.part);
  const place = new Uint8Array(value.length);
  const questions: Question[] = [];
  for (let bit = 1; bit < ends; bit *= 2) {
    const question = bestQuestion(rows, pulls, signals, place, bit, settings);
    questions.push(question);
    const column = rows.columns[question.signal] ?? new Uint8Array(0);
    column.forEach((level, row) => {
      if (level >= question.level) place[row] = (place[row] ?? 0) + bit;
    });
  }
  const steps = stepsOf(pulls, place, settings);
  place.forEach((end, row) => (value[row] = (value[row] ?? 0) + (steps[end] ?? 0) * endStep));
  return { questions, steps };
}

/** What every end adds, in whole steps that can be stored. */
function stepsOf({ slope, curve }: Pulls, place: Uint8Array, { rate, ridge }: TreeSettings): number[] {
  const slopes = new Float64Array(ends);
  const curves = new Float64Array(ends);
  place.forEach((end, row) => {
    slopes[end] = (slopes[end] ?? 0) + (slope[row] ?? 0);
    curves[end] = (curves[end] ?? 0) + (curve[row] ?? 0);
  });
  return Array.from(slopes, (sum, end) => {
    const step = Math.round((-sum / ((curves[end] ?? 0) + ridge)) * (rate / endStep));
    return Math.max(-middle, Math.min(levels - 1 - middle, step));
  });
}

/** The question that gains most, asked of all places at once. */
function bestQuestion(
  rows: Rows,
  pulls: Pulls,
  signals: readonly number[],
  place: Uint8Array,
  places: number,
  settings: TreeSettings,
): Question {
  let best = { gain: 0, signal: 0, level: levels };
  for (const signal of signals) {
    const sums = sumsOf(rows.columns[signal] ?? new Uint8Array(0), pulls, place, places);
    const gains = new Float64Array(levels);
    for (let at = 0; at < places; at++) addGains(gains, sums, at, settings, settings.fewest / places);
    gains.forEach((gain, level) => {
      if (gain > best.gain) best = { gain, signal, level };
    });
  }
  return best;
}

/** Slopes and curves summed by place and level, side by side. */
function sumsOf(
  column: Uint8Array,
  { slope, curve }: Pulls,
  place: Uint8Array,
  places: number,
): Float64Array {
  const sums = new Float64Array(places * levels * 2);
  for (let row = 0; row < column.length; row++) {
    const at = ((place[row] ?? 0) * levels + (column[row] ?? 0)) * 2;
    sums[at] = (sums[at] ?? 0) + (slope[row] ?? 0);
    sums[at + 1] = (sums[at + 1] ?? 0) + (curve[row] ?? 0);
  }
  return sums;
}

function addGains(
  gains: Float64Array,
  sums: Float64Array,
  place: number,
  { ridge }: TreeSettings,
  fewest: number,
): void {
  const own = sums.subarray(place * levels * 2, (place + 1) * levels * 2);
  const worth = (slope: number, curve: number) => (slope * slope) / (curve + ridge);
  let [slope, curve, below, curveBelow] = [0, 0, 0, 0];
  own.forEach((sum, at) => (at % 2 === 0 ? (slope += sum) : (curve += sum)));
  for (let level = 1; level < levels; level++) {
    below += own[2 * level - 2] ?? 0;
    curveBelow += own[2 * level - 1] ?? 0;
    if (curveBelow < fewest || curve - curveBelow < fewest) continue;
    const gain = worth(below, curveBelow) + worth(slope - below, curve - curveBelow) - worth(slope, curve);
    gains[level] = (gains[level] ?? 0) + gain;
  }
}
