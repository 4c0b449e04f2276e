/** Swedish first, English beside it. */
export type Language = 'sv' | 'en';

/** The language of a host's display language, such as `sv-SE` or `en-GB`; Swedish when it is neither. */
export function languageOf(locale: string | undefined): Language {
  return /^en/i.test(locale ?? '') ? 'en' : 'sv';
}
