import type { Finding, FindingKind } from '../../guard/message';

/** The words around a finding. Numbers by which somebody can be identified are masked. */
export type Snippet = { before: string; found: string; after: string };

/** How many characters around a finding are shown, cut at a word. */
const around = 70;

/** Kinds that are recognised by the words around them and stay masked also here. */
const stayMasked: readonly FindingKind[] = [
  'personnummer',
  'samordningsnummer',
  'reserve_number',
  'bank_account',
];

/** The finding with the words around it, read from the text as it is now. */
export function snippetOf(finding: Finding, text: string, findings: readonly Finding[]): Snippet {
  const from = Math.max(0, finding.start - around);
  const to = Math.min(text.length, finding.end + around);
  const shown = (start: number, end: number) => masked(text, start, end, finding.where, findings);
  const before = shown(from, finding.start).replace(/\s+/g, ' ');
  const after = shown(finding.end, to).replace(/\s+/g, ' ');
  return {
    before: from === 0 ? before : `… ${before.replace(/^\S*\s/, '')}`,
    found: shown(finding.start, finding.end).trim(),
    after: to === text.length ? after : `${after.replace(/\s\S*$/, '')} …`,
  };
}

function masked(
  text: string,
  start: number,
  end: number,
  where: string,
  findings: readonly Finding[],
): string {
  let shown = '';
  let at = start;
  const inside = findings
    .filter(
      (one) => one.where === where && stayMasked.includes(one.kind) && one.start < end && one.end > start,
    )
    .sort((left, right) => left.start - right.start);
  for (const one of inside) {
    if (one.start > at) shown += text.slice(at, one.start);
    if (one.end > at) shown += one.masked;
    at = Math.max(at, one.end);
  }
  return shown + text.slice(Math.min(at, end), end);
}
