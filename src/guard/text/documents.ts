import { fold } from './fold';
import type { Finding, FindingKind } from '../message';

/** Words in a file's name that tell what kind of personal document it is. */
const documentWords: readonly { kind: FindingKind; word: RegExp }[] = [
  { kind: 'cv', word: /(^|[^a-z])(cv|meritforteckning|curriculum)(?![a-z])/ },
  { kind: 'grades', word: /(^|[^a-z])((slut|gymnasie|skol|kurs)?betyg(en|et|s)?|betygsutdrag)(?![a-z])/ },
  { kind: 'certificate', word: /(^|[^a-z])((lakar|anstallnings|tjanstgorings|sjuk)?intyg(en|et)?)(?![a-z])/ },
];

/** A blank form or a model is about nobody. */
const blank = /mall|blankett|exempel|lathund|instruktion|tips/;

/** What an attachment's name says about its content, so that a file nobody can read is not taken for harmless. */
export function findPersonalDocument(name: string): Finding | undefined {
  const folded = fold(name);
  if (blank.test(folded)) return undefined;
  for (const { kind, word } of documentWords) {
    const match = word.exec(folded);
    if (match === null) continue;
    const start = match.index + (match[1] ?? '').length;
    const end = match.index + match[0].length;
    return { kind, where: `attachmentName:${name}`, start, end, masked: name.slice(start, end) };
  }
  return undefined;
}
