import type { Finding, FindingKind } from '../guard/message';
import type { LeftOut } from './guardFindings';
import { byWorth, distinct, toldFindings } from './guardFindings';
import { counted } from './guardTemplate';
import { guardWords } from './guardWords';
import type { Language } from './language';
import { reviewWords } from './reviewPane';

/** Named by their kind alone: documents, and words that say nothing when masked. */
const namedByKind: readonly FindingKind[] = ['cv', 'grades', 'certificate', 'health', 'benefit'];

/** A finding as the pane lists it: `Personnummer 1979••••-••••`, or `CV`. */
export function findingPhrase({ kind, masked }: Finding, language: Language): string {
  const name = reviewWords[language].kind[kind];
  return namedByKind.includes(kind) ? name : `${name} ${masked}`;
}

/** Findings that lie in one place, each once, in the order in which people are told of them. */
export type FoundGroup = { heading: string; findings: Finding[]; leftOut: string };

/** What was found, by where it lies; what an earlier message said is a place of its own, and the last. */
export function foundGroups(
  findings: readonly Finding[],
  leftOut: readonly LeftOut[],
  language: Language,
): FoundGroup[] {
  const told = toldFindings(findings);
  const headings = distinct(told.map((finding) => headingOf(finding, language)));
  const last = reviewWords[language].place.quoted;
  const sorted = [...headings.filter((one) => one !== last), ...headings.filter((one) => one === last)];
  return sorted.map((heading) => {
    const here = byWorth(told.filter((finding) => headingOf(finding, language) === heading));
    const more = leftOut.filter(({ where }) => here.some((finding) => finding.where === where));
    const phrases = more.map(({ kind, count }) => counted(guardWords().kinds[kind], language, count));
    return { heading, findings: eachOnce(here, language), leftOut: phrases.join(', ') };
  });
}

/** The same number twice in a file is one thing to look at. */
function eachOnce(findings: readonly Finding[], language: Language): Finding[] {
  const phrases = findings.map((finding) => findingPhrase(finding, language));
  return findings.filter((_, index) => phrases.indexOf(phrases[index] ?? '') === index);
}

function headingOf({ where, quoted }: Finding, language: Language): string {
  const { place } = reviewWords[language];
  if (quoted === true) return place.quoted;
  if (where === 'subject' || where === 'body') return place[where];
  return where.slice(where.indexOf(':') + 1);
}
