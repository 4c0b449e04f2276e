/** The five outcomes of an investigation (the form of 2014, section "Förslag till beslut"). */
export const outcomes = ['RISK', 'MISCONDUCT', 'RISK_SERIOUS', 'SERIOUS', 'NONE'] as const;
export type Outcome = (typeof outcomes)[number];

/** Serious outcomes are notified to IVO (SoL 2025:400 27:6, LSS 24 f §). */
export function isSerious(outcome: Outcome): boolean {
  return outcome === 'SERIOUS' || outcome === 'RISK_SERIOUS';
}

export function isOutcome(text: string): text is Outcome {
  return (outcomes as readonly string[]).includes(text);
}
