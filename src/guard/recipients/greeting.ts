import { fold } from '../text/fold';
import { isCapital } from '../text/words';
import { recipientLists } from './recipientLists';

/** How far into a message a greeting may stand, in characters. */
const reach = 300;
/** No more lines than this come before a greeting. */
const mostLines = 3;

/** Words that open a greeting, folded. */
const openings =
  /^(hej(san)?|hejhej|hej hej|halla|tjena|tjenare|tja|hi|hello|dear|god (morgon|dag|kvall|middag|formiddag|eftermiddag)|goddag|good (morning|afternoon|evening)|basta|kara|kare|arade|till|salam|moi|hei|att|attn)\b[ :]*/;

/**
 * Whom the text greets, as folded words: `Hej Kristina och Hanna,` gives `kristina` and `hanna`. A line of one or
 * two names with a comma or an exclamation mark is a greeting too. Empty when nobody is named.
 */
export function greetedIn(text: string): string[] {
  const lines = text
    .slice(0, reach)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, mostLines);
  for (const line of lines) {
    const folded = fold(line);
    const opening = openings.exec(folded);
    if (opening !== null) return namesIn(line.slice(opening[0].length));
    if (/^[^\s,!]+( (och |& )?[^\s,!]+){0,2}[,!]$/.test(line)) {
      const names = namesIn(line);
      if (names.length > 0) return names;
    }
  }
  return [];
}

/** Capitalised words up to the first word that continues the sentence; or the one word that is all there is. */
function namesIn(line: string): string[] {
  const only = /^([^\s,!]{4,})\s*[,!]?$/.exec(line.trim());
  const nobody = recipientLists().nobody.split(' ');
  const names: string[] = [];
  for (const token of line.split(/[\s,&/+]+/)) {
    const word = fold(token).replace(/[^a-z-]/g, '');
    if (word === 'och' || word === 'and' || word === 'o' || nobody.includes(word)) continue;
    if (only === null && !isCapital(token.charCodeAt(0))) break;
    names.push(word);
    if (/[!.:;?]$/.test(token)) break;
  }
  return names.filter((name) => name.length > 1);
}
