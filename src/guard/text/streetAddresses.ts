import { fold } from './fold';
import { matchAt } from './matchAt';
import type { NumberSpan } from './numbers';
import { isLetter } from './words';

/** Folded endings of Swedish street names that hardly end anything else. */
const streetEnding =
  /(?:gatan?|(?:vag|grand|stig|torg)(?:en|et)?|allen?|backen?|slingan|straket|(?:plats|park|svang|ring|led|gang|brink|hojd|krok|lid|kaj|esplanad|promenad)en)$/;
/** What belongs to the name before the word with the ending: "Norra Skolvägen", "Karl Johans gata". */
const firstParts =
  /(?:(?:norra|södra|östra|västra|stora|lilla|gamla|nya|övre|nedre|sankt|karl|kung|drottning|[a-zåäöé]+s(?= [gv])) )+(?=.$)/i;
/** The number of the house with letter and flat, then postal code and town, also on the next quoted line. */
const house =
  /\d{1,3}(?: ?[A-Ha-h](?![A-Za-zÅÄÖåäö\d]))?(?:,? {1,2}(?:lght?|lägenhet|vån(?:ing)?)\.? ?\d{1,4}|,? \d ?tr(?:appor)?\.?)?(?!\d|[-.:/]\d)/y;
const postal =
  /[ ,;]{0,12}(?:\r?\n[> \t]{0,8})?[ \t]{0,4}(?:SE?-)?[1-9O][\dO]{2} ?[\dO]{2} {1,3}[A-ZÅÄÖ][A-Za-zÅÄÖåäöé]+/iy;
const town = / i [A-ZÅÄÖ][a-zåäö]{2,}/y;
/** After a number these tell that it counts something. */
const counted =
  / ?(?:kr|st|kl|%|proc|år|mån|m2|k?m |\/|(?:jan|febr)uari|mars|april|maj|ju[nl]i|aug|(?:sept|nov|dec)em|okt)/iy;
/** Not streets though a number and a postal code follow. */
const noStreet = /^(?:(?:post)?box|fack|se|ca|cirka|kl|tel|sid|nr|kap|punkt|vecka|v)$/;
/** First parts are looked for no further back. */
const reach = 30;

/**
 * The street address whose number begins at a run of digits. A street needs a name with a Swedish ending and a
 * number, or any capitalised name with a number, a postal code (3 + 2 digits) and a town.
 * Masked as `Åsgatan ••`.
 *
 * @param at the offset of the run's first digit
 */
export function addressAt(text: string, at: number): NumberSpan | undefined {
  if (text.charAt(at - 1) !== ' ' || !isLetter(text.charCodeAt(at - 2))) return undefined;
  let start = at - 1;
  while (isLetter(text.charCodeAt(start - 1))) start--;
  const name = fold(text.slice(start, at - 1));
  const isStreet = streetEnding.test(name);
  if (!isStreet && (!/^[A-ZÅÄÖ]./.test(text.slice(start, at)) || noStreet.test(name))) return undefined;
  const end = at + matchAt(house, text, at).length;
  if (end === at) return undefined;
  const code = matchAt(postal, text, end);
  if (code === '' && (!isStreet || matchAt(counted, text, end) !== '')) return undefined;
  if (isStreet) start -= matchAt(firstParts, text.slice(Math.max(0, start - reach), start + 1)).length;
  return {
    kind: 'address',
    start,
    end: end + (code || matchAt(town, text, end)).length,
    masked: `${text.slice(start, at)}••`,
    whose: 'home',
  };
}
