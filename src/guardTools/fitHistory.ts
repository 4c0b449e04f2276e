import { writeFileSync } from 'node:fs';
import { endStep, middle } from '../guard/history/model';
import { packDigit } from '../guard/history/packing';
import { readArchive } from './fitting/archive';
import { chance } from './fitting/chance';
import { caughtPulls, lossPulls } from './fitting/pulls';
import type { Rows } from './fitting/rows';
import { rowsOf } from './fitting/rows';
import type { Slip } from './fitting/samples';
import { samplesOf } from './fitting/samples';
import type { Tree } from './fitting/trees';
import { growTree } from './fitting/trees';

/** Wrong recipients drawn for every message that is fitted. */
const slips: readonly Slip[] = [
  ...(['similar', 'book', 'unseen', 'similar', 'book', 'unseen'] as const).map((kind): Slip => ({
    kind,
    way: 'added',
  })),
  ...Array.from({ length: 4 }, (): Slip => ({ kind: 'auto', way: 'replaces' })),
];

/** What a right message weighs, and each wrong recipient by how it came in. */
const weights = { right: 4, added: 0.4, replaces: 1 };

/** Trees are grown on log loss first, then on what is caught at the budgets. */
const phases = [
  { pulls: lossPulls, trees: 24, rate: 0.22 },
  { pulls: caughtPulls, trees: 27, rate: 0.15 },
];
const settings = { ridge: 8, fewest: 15, part: 0.4 };

/** The part of each sender's messages that is fitted: the last tenth is left for measuring. */
const fittedPart = [0.3, 0.9] as const;

/** The log odds that the model gives where a hundredth and a twentieth of right messages lie above. */
const anchors = [
  { share: 0.01, logOdds: 3.2 },
  { share: 0.05, logOdds: 1.5 },
] as const;

function fit(rows: Rows): { trees: Tree[]; value: Float64Array } {
  const value = new Float64Array(rows.wrong.length);
  const random = chance(3);
  const trees = phases.flatMap(({ pulls, trees: count, rate }) =>
    Array.from({ length: count }, () =>
      growTree(rows, value, pulls(rows, value), { ...settings, rate }, random),
    ),
  );
  return { trees, value };
}

/** How the sum of the trees becomes log odds that mean the same whatever the weights of the fit. */
function scaleOf({ wrong, bag, bags }: Rows, value: Float64Array): { stretch: number; shift: number } {
  const most = new Float64Array(bags).fill(-Infinity);
  value.forEach((at, row) => {
    if (wrong[row] === 0) most[bag[row] ?? 0] = Math.max(most[bag[row] ?? 0] ?? 0, at);
  });
  const right = most.filter((at) => at > -Infinity).sort();
  const [high, low] = anchors.map(({ share }) => right[Math.floor(right.length * (1 - share))] ?? 0);
  const stretch = (anchors[0].logOdds - anchors[1].logOdds) / ((high ?? 1) - (low ?? 0));
  return { stretch, shift: anchors[0].logOdds - (high ?? 0) * stretch };
}

/** The source text of modelTable.ts. */
function tableText(rows: Rows): string {
  const { trees, value } = fit(rows);
  const { stretch, shift } = scaleOf(rows, value);
  const packed = trees.map(({ questions, steps }) => [
    ...questions.flatMap(({ signal, level }) => [packDigit(signal), packDigit(level)]),
    ...steps.map((step) => packDigit(step + middle)),
  ]);
  const short = (number: number) => Number(number.toPrecision(4));
  const table = { stretch: short(stretch * endStep), shift: short(shift), trees: packed.flat().join('') };
  return [
    '/**',
    ' * The trees of model.ts, and how the sum of their steps is stretched and shifted into log odds. Written by',
    ' * src/guardTools/fitHistory.ts from simulated slips in an archive of mail headers.',
    ' */',
    `export const modelTable = ${JSON.stringify(table)};\n`,
  ].join('\n');
}

/** Usage: fitHistory MESSAGES.tsv PEOPLE.tsv [OUT], by default into the guard. */
function main([messagesFile = '', peopleFile = '', out = 'src/guard/history/modelTable.ts']: string[]): void {
  const samples = samplesOf(readArchive(messagesFile, peopleFile), slips, fittedPart, 1);
  writeFileSync(out, tableText(rowsOf(samples, weights)));
}
main(process.argv.slice(2));
