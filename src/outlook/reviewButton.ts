import type { Language } from '../wording/language';
import { languageOf } from '../wording/language';
import { attempt } from './attempt';

/** The id of the pane's button in the manifest. */
export const reviewCommand = 'composeReviewButton';

/** The language that Outlook is shown in. */
export function displayLanguage(): Language {
  return languageOf(attempt(() => Office.context.displayLanguage));
}
