import type { Rows } from './rows';

/** First and second derivatives of a loss at the present values, by row. */
export type Pulls = { slope: Float64Array; curve: Float64Array };

/** The part of its bag that a row stands for: the more suspicious, the more. */
type Parts = { part: Float64Array; most: Float64Array };

/** How far the most suspicious recipient of a right message stands for the message: 0 would be all alike. */
const sharpness = 6;
/** Warnings on such parts of right messages are to catch most, with how much each counts. */
const budgets = [
  { share: 0.01, counts: 0.5 },
  { share: 0.02, counts: 1 },
  { share: 0.05, counts: 3 },
] as const;
/** How near to a threshold, in log odds, a value must lie to be pulled. */
const near = 0.6;
const least = 1e-9;

/**
 * Log loss. A right message is one example whose suspicion is that of its most suspicious recipient, as it is when
 * one warning a message is counted; a wrong recipient is an example itself.
 */
export function lossPulls(rows: Rows, value: Float64Array): Pulls {
  const { part } = partsOf(rows, value);
  const pulls = { slope: new Float64Array(value.length), curve: new Float64Array(value.length) };
  value.forEach((at, row) => {
    const risk = 1 / (1 + Math.exp(-at));
    const weight = (rows.weight[row] ?? 0) * (part[row] ?? 0);
    pulls.slope[row] = weight * (risk - (rows.wrong[row] ?? 0));
    pulls.curve[row] = weight * risk * (1 - risk) + least;
  });
  return pulls;
}

/** The share caught at the thresholds that keep the budgets, smoothed: only what lies near them is pulled. */
export function caughtPulls(rows: Rows, value: Float64Array): Pulls {
  const { part, most } = partsOf(rows, value);
  const isRight = new Uint8Array(rows.bags);
  rows.bag.forEach((bag, row) => (isRight[bag] = 1 - (rows.wrong[row] ?? 0)));
  const right = most.filter((_, bag) => isRight[bag] === 1).sort();
  const pulls = { slope: new Float64Array(value.length), curve: new Float64Array(value.length).fill(least) };
  for (const { share, counts } of budgets) {
    const threshold = right[Math.ceil(right.length * (1 - share)) - 1] ?? 0;
    const pull = (at: number) => {
      const above = 1 / (1 + Math.exp((threshold - at) / near));
      return above * (1 - above);
    };
    const strength = new Float64Array(value.length);
    let wrongSum = 0;
    value.forEach((at, row) => {
      if (rows.wrong[row] === 1) wrongSum += strength[row] = (rows.weight[row] ?? 0) * pull(at);
    });
    const rightSum = right.reduce((sum, at) => sum + pull(at), 0);
    value.forEach((_, row) => {
      const isWrong = rows.wrong[row] === 1;
      const ofRight = (wrongSum / rightSum) * pull(most[rows.bag[row] ?? 0] ?? 0) * (part[row] ?? 0);
      const force = counts * (isWrong ? (strength[row] ?? 0) : ofRight);
      pulls.slope[row] = (pulls.slope[row] ?? 0) + (isWrong ? -force : force);
      pulls.curve[row] = (pulls.curve[row] ?? 0) + force / 2;
    });
  }
  return pulls;
}

function partsOf({ bag, bags }: Rows, value: Float64Array): Parts {
  const most = new Float64Array(bags).fill(-Infinity);
  const total = new Float64Array(bags);
  bag.forEach((at, row) => (most[at] = Math.max(most[at] ?? 0, value[row] ?? 0)));
  const part = value.map((at, row) => Math.exp(sharpness * (at - (most[bag[row] ?? 0] ?? 0))));
  bag.forEach((at, row) => (total[at] = (total[at] ?? 0) + (part[row] ?? 0)));
  return { part: part.map((own, row) => own / (total[bag[row] ?? 0] ?? 1)), most };
}
