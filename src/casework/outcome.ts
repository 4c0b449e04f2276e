/** The five outcomes of an investigation (the form of 2014, section "Förslag till beslut"). */
export const outcomes = ['RISK', 'MISCONDUCT', 'RISK_SERIOUS', 'SERIOUS', 'NONE'] as const;
export type Outcome = (typeof outcomes)[number];

export function isOutcome(text: string): text is Outcome {
  return (outcomes as readonly string[]).includes(text);
}
