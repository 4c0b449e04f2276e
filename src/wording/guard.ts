import { policy } from '../guard/policy';
import type { RecipientAssessment } from '../guard/recipients/assessRecipients';
import type { Person } from '../guard/message';
import type { RecipientReason } from '../guard/recipients/reasons';
import type { UnreadAttachment, Verdict } from '../guard/verdict';
import type { FindingRoom, LeftOut } from './guardFindings';
import { containsSentences, shortContains } from './guardFindings';
import type { Parts } from './guardTemplate';
import { counted, fill, inLanguage } from './guardTemplate';
import type { Phrase } from './guardWords';
import { guardWords } from './guardWords';
import type { Language } from './language';
import type { Markdown, Marked } from './markup';
import { foreign, joined, listed, plain, strong } from './markup';

/** Outlook's limits: characters of a Smart Alert, of its button, and of the info bar. */
export const longestAlert = 500;
export const longestLabel = 20;
export const longestInfoBar = 150;

/** How much room names and lists may take; tried from the roomiest. */
type Room = FindingRoom & { closing: boolean };
const rooms: readonly Room[] = [
  room(70, 3, 4, true),
  room(45, 2, 3, true),
  room(30, 1, 2, true),
  room(30, 1, 2, false),
  room(18, 1, 1, false),
];

function room(name: number, places: number, kinds: number, closing: boolean): Room {
  return { name, places, kinds, closing };
}

/** What the alert is told besides the verdict. */
export type AlertExtras = {
  /** Findings that were counted but not kept. */
  leftOut?: readonly LeftOut[];
  /** This Outlook has no button in the alert that opens the pane. */
  withoutButton?: boolean;
};

/** The button of the Smart Alert, at most 20 characters. */
export function reviewLabel(language: Language): string {
  return inLanguage(guardWords().review, language);
}

/**
 * The Smart Alert: the recipient that stands out and who was probably meant, what is about to leave, what could
 * not be read, and why it matters now. At most 500 characters in both forms, with every name escaped.
 */
export function smartAlert(verdict: Verdict, language: Language, extras: AlertExtras = {}): Marked {
  for (const room of rooms) {
    const markdown = joined(alertParagraphs(verdict, language, room, extras), '\n\n');
    if (markdown !== '' && markdown.length <= longestAlert) return { markdown, plain: plain(markdown) };
  }
  const shortest =
    missingParagraph(verdict, language) || inLanguage(guardWords().alert.lookYourself, language);
  return { markdown: shortest, plain: shortest };
}

function alertParagraphs(
  verdict: Verdict,
  language: Language,
  room: Room,
  { leftOut = [], withoutButton }: AlertExtras,
): Markdown[] {
  const odd = verdict.recipients.filter(({ reasons }) => reasons.length > 0);
  return [
    recipientSentence(odd, language, room.name),
    containsSentences(verdict.findings, leftOut, language, room),
    unreadSentence(verdict.unread, language, room),
    missingParagraph(verdict, language),
    odd.length > 0 && room.closing ? inLanguage(guardWords().alert.closing, language) : '',
    withoutButton === true ? fill(guardWords().alert.reviewInRibbon, language) : '',
  ];
}

/** About the first of those who stand out, and how many more there are. */
function recipientSentence(
  odd: readonly RecipientAssessment[],
  language: Language,
  length: number,
): Markdown {
  const [recipient] = odd;
  if (recipient === undefined) return '';
  // One sentence speaks of everybody in a list whose members see each other.
  const others = odd.filter((one) => one !== recipient && !(isVisibleList(recipient) && isVisibleList(one)));
  const more = others.length === 0 ? '' : counted(guardWords().alert.alsoOdd, language, others.length);
  return joined([reasonSentence(recipient, whoIs(recipient, length), language, length), more], ' ');
}

function isVisibleList({ reasons }: RecipientAssessment): boolean {
  return reasons[0] === 'largeVisibleList';
}

/** Why somebody stands out, or these words instead; only somebody outside does. */
function reasonSentence(
  recipient: RecipientAssessment,
  who: Markdown,
  language: Language,
  length: number,
  words?: Phrase,
): Markdown {
  const [reason] = recipient.reasons;
  const parts = Object.assign({ who, ask: '', askName: '' }, meantParts(recipient, language, length));
  const phrase = words ?? (reason && guardWords().reasons[reason]) ?? guardWords().alert.outside;
  return fill(phrase, language, parts) || fill(guardWords().alert.outside, language, parts);
}

function meantParts({ meant }: RecipientAssessment, language: Language, length: number): Parts {
  if (meant === undefined) return {};
  const name = strong(foreign(nameOf(meant), length));
  const person = (phrase: Phrase) => (meant.outside ? name : fill(phrase, language, { name }));
  return {
    name,
    askName: fill(guardWords().didYouMean, language, { name }),
    ask: fill(guardWords().didYouMean, language, { name: whoIs(meant, length) }),
    yours: person(guardWords().yourColleague),
    usual: meant.count >= policy.thresholds.regularFrom ? person(guardWords().theColleague) : undefined,
  };
}

function nameOf({ name, address }: Person): string {
  return name === '' ? address : name;
}

/** Name in bold and address; the address alone when there is no other name. */
function whoIs(person: Person, length: number): Markdown {
  const { name, address } = person;
  const at = foreign(address, length);
  return name === '' || name.includes('@') ? strong(at) : `${strong(foreign(name, length))} (${at})`;
}

function unreadSentence(unread: readonly UnreadAttachment[], language: Language, room: Room): Markdown {
  const [first] = unread;
  if (first === undefined) return '';
  const names = unread.slice(0, room.places).map(({ name }) => foreign(name, room.name));
  const name =
    unread.length > names.length
      ? `${names.join(', ')} ${inLanguage(guardWords().alert.andMore, language)}`
      : listed(names, inLanguage(guardWords().alert.and, language));
  const words =
    unread.length > 1 ? guardWords().alert.files : (guardWords().unread[first.reason] ?? guardWords().file);
  const files = fill(words, language, { name });
  return `${fill(guardWords().notReadable, language, { files })} ${inLanguage(guardWords().alert.checkFiles, language)}`;
}

/** Recipients that have just changed need no more advice than their own. */
function missingParagraph(verdict: Pick<Verdict, 'missing'>, language: Language): string {
  const sentences = missingSentences(verdict, language);
  const isAdvised = sentences.length === 0 || verdict.missing.includes('recipientsChanged');
  return joined([...sentences, isAdvised ? '' : inLanguage(guardWords().alert.lookYourself, language)], ' ');
}

/** Which parts could not be checked, one sentence each. */
export function missingSentences({ missing }: Pick<Verdict, 'missing'>, language: Language): string[] {
  return missing.map((part) => fill(guardWords().missing[part], language));
}

/** Reasons that say that a name is taken for another's, which the bar says shorter than the alert. */
const resembling: readonly (RecipientReason | undefined)[] = [
  'domainResemblesOurs',
  'sameNameAsColleague',
  'similarToColleague',
  'similarToCorrespondent',
];

/** The quiet cue while composing, at most 150 characters; empty when there is nothing to say. */
export function infoBar(
  { recipients, findings, unread }: Verdict,
  language: Language,
  leftOut: readonly LeftOut[] = [],
): string {
  const [odd] = recipients;
  if (odd === undefined || odd.reasons.length === 0) return '';
  const files = unread.length > 0 ? inLanguage(guardWords().alert.someFile, language) : undefined;
  const content =
    shortContains(findings, leftOut, language) || fill(guardWords().notReadable, language, { files });
  const words = resembling.includes(odd.reasons[0]) ? guardWords().alert.resembles : undefined;
  for (const length of [60, 40, 25, 15]) {
    const who = foreign(nameOf(odd), length);
    // Where that is too long, only that it is somebody outside.
    for (const said of [words, guardWords().alert.outside]) {
      const text = joined([plain(reasonSentence(odd, who, language, length, said)), content], ' ');
      if (text.length <= longestInfoBar) return text;
    }
  }
  return content;
}

/** Why a recipient stands out, by the most severe reason. */
export function recipientReason(recipient: RecipientAssessment, language: Language): string {
  const length = 70;
  return plain(reasonSentence(recipient, foreign(nameOf(recipient), length), language, length));
}
