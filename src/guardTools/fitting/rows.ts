import { levelOf } from '../../guard/history/model';
import type { Sample, Slip } from './samples';

/** Recipients to fit, a row each: those of right messages, bag by bag, and wrong ones, each a bag of its own. */
export type Rows = {
  /** The levels of each signal. */
  columns: readonly Uint8Array[];
  wrong: Uint8Array;
  weight: Float64Array;
  bag: Int32Array;
  bags: number;
};

/** What a right message weighs, and each wrong recipient by how it came in. */
export type Weights = Record<Slip['way'] | 'right', number>;

export function rowsOf(samples: readonly Sample[], weights: Weights): Rows {
  const signals: (readonly number[])[] = [];
  const wrong: number[] = [];
  const weight: number[] = [];
  const bag: number[] = [];
  let bags = 0;
  const add = (row: readonly number[], isWrong: number, worth: number) => {
    signals.push(row);
    wrong.push(isWrong);
    weight.push(worth);
    bag.push(bags);
  };
  for (const { clean, leaks } of samples) {
    for (const row of clean) add(row, 0, weights.right);
    bags++;
    for (const leak of leaks) {
      add(leak.signals, 1, weights[leak.way]);
      bags++;
    }
  }
  const columns = (signals[0] ?? []).map((_, at) => Uint8Array.from(signals, (row) => levelOf(row[at] ?? 0)));
  const numbers = { weight: Float64Array.from(weight), bag: Int32Array.from(bag), bags };
  return { columns, wrong: Uint8Array.from(wrong), ...numbers };
}
