import { modelTable } from './modelTable';
import { readDigit } from './packing';

/** Signals lie on ninety levels: a level is so many times a signal, after it is raised. */
const levelsPerOne = 4.2;
const raised = 9;
const mostLevel = 89;
/** A tree asks four questions whatever the answers are, and so has sixteen ends. */
export const ends = 16;
/** An end is stored in steps, from below to above this middle. */
export const middle = 45;

/** The first signal, the days since somebody was written to, divided by this is always less than a step. */
const finerThanAStep = 30;

/** What a step adds while the model is fitted, in log odds before it is stretched. */
export const endStep = 0.02;

/** The level of a signal: all that the model sees of it. */
export function levelOf(signal: number): number {
  return Math.max(0, Math.min(mostLevel, Math.round((signal + raised) * levelsPerOne)));
}

/**
 * How suspicious a row of signals is, as log odds, by the committed trees. A tree is stored as its questions (which
 * signal, from which level) and the ends, found by the answers as binary digits; each a character.
 */
export function suspicion(signals: readonly number[]): number {
  const { trees, stretch, shift } = modelTable;
  const reader = { text: trees, at: 0 };
  let sum = 0;
  while (reader.at < trees.length) {
    let end = 0;
    for (let bit = 1; bit < ends; bit *= 2) {
      const level = levelOf(signals[readDigit(reader)] ?? 0);
      if (level >= readDigit(reader)) end += bit;
    }
    reader.at += end;
    sum += readDigit(reader) - middle;
    reader.at += ends - 1 - end;
  }
  // The trees see levels only: among those that they find equal, who was written to longer ago comes first.
  return (sum + (signals[0] ?? 0) / finerThanAStep) * stretch + shift;
}
