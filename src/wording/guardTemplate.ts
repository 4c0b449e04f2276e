import type { Phrase } from './guardWords';
import { guardWords } from './guardWords';
import type { Language } from './language';
import type { Markdown } from './markup';

/** What the places of a template are filled with. */
export type Parts = Readonly<Record<string, Markdown | undefined>>;

export function inLanguage([swedish, english]: Phrase, language: Language): string {
  return language === 'sv' ? swedish : english;
}

/**
 * A phrase with its `{places}` filled by the parts, or by other phrases of that name. It may have alternatives,
 * with `|` between: the first is said for which every part is known. Empty when there is none.
 */
export function fill(phrase: Phrase, language: Language, parts: Parts = {}): Markdown {
  for (const alternative of inLanguage(phrase, language).split('|')) {
    let unknown = 0;
    const text = alternative.replace(/\{(\w+)\}/g, (_, name: string) => {
      const inner = guardWords().phrases[name];
      const part = inner === undefined ? parts[name] : fill(inner, language, parts) || undefined;
      if (part === undefined) unknown++;
      return part ?? '';
    });
    if (unknown === 0) return text;
  }
  return '';
}

/** "en adress", "2 adresser"; what has no plural is said without its number. */
export function counted(phrase: Phrase, language: Language, count: number): string {
  const [one = '', many] = inLanguage(phrase, language).split('|');
  return count === 1 || many === undefined ? one : `${count} ${many || one}`;
}
