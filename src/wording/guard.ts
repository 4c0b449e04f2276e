import type { Finding, FindingKind } from '../guard/message';
import type { RecipientAssessment } from '../guard/recipients';
import type { UnreadAttachment, Verdict } from '../guard/verdict';
import type { GuardWords } from './guardWords';
import { guardWords } from './guardWords';
import type { Language } from './language';
import type { Marked } from './markup';
import { foreign, joined, listed, marked, strong } from './markup';

/** Outlook's limits: characters of a Smart Alert, of its button, and of the info bar. */
export const longestAlert = 500;
export const longestLabel = 20;
export const longestInfoBar = 150;

/** How much room names and lists may take; tried from the roomiest. */
type Room = { name: number; places: number; closing: boolean };
const rooms: readonly [Room, ...Room[]] = [
  { name: 70, places: 3, closing: true },
  { name: 45, places: 2, closing: true },
  { name: 30, places: 1, closing: true },
  { name: 30, places: 1, closing: false },
  { name: 18, places: 1, closing: false },
];

/** Kinds that are shown masked and with their place; a document is named by its kind alone. */
const identityKinds: readonly FindingKind[] = ['personnummer', 'samordningsnummer'];

/** From this many messages on, we say that somebody "usually" writes to a colleague. */
const usualFrom = 3;

/** The button of the Smart Alert, at most 20 characters. */
export function reviewLabel(language: Language): string {
  return guardWords[language].review;
}

/**
 * The Smart Alert: the recipient that stands out and who was probably meant, what is about to leave, what could
 * not be read, and why it matters now. At most 500 characters in both forms, with every name escaped.
 */
export function smartAlert(verdict: Verdict, language: Language): Marked {
  const words = guardWords[language];
  for (const room of rooms) {
    const text = joined(alertParagraphs(verdict, words, room), '\n\n');
    if (text.markdown.length <= longestAlert) return text;
  }
  const shortest = joined(missingParagraph(verdict, words), '\n\n');
  return shortest.plain === '' ? { markdown: words.lookYourself, plain: words.lookYourself } : shortest;
}

function alertParagraphs(verdict: Verdict, words: GuardWords, room: Room): Marked[] {
  const odd = verdict.recipients.filter(({ reasons }) => reasons.length > 0);
  return [
    ...odd.slice(0, 1).map((recipient) => recipientSentence(recipient, odd.length - 1, words, room)),
    containsSentence(verdict.findings, words, room),
    unreadSentence(verdict.unread, words, room),
    ...missingParagraph(verdict, words),
    ...(room.closing && odd.length > 0 ? [plainly(words.closing)] : []),
  ];
}

function recipientSentence(
  recipient: RecipientAssessment,
  more: number,
  words: GuardWords,
  room: Room,
): Marked {
  const who = whoIs(recipient, room);
  const sentence = reasonSentence(recipient, who, words, room);
  return more === 0 ? sentence : marked`${sentence} ${words.alsoOdd(more)}`;
}

function reasonSentence(recipient: RecipientAssessment, who: Marked, words: GuardWords, room: Room): Marked {
  const [reason] = recipient.reasons;
  const { meant } = recipient;
  const colleague = meant === undefined ? undefined : strong(foreign(meant.name || meant.address, room.name));
  if (reason === undefined) return who;
  return words.reason[reason](who, colleague, (meant?.count ?? 0) >= usualFrom);
}

/** Name in bold and address; the address alone when there is no other name. */
function whoIs({ name, address }: { name: string; address: string }, room: Room): Marked {
  const at = foreign(address, room.name);
  if (name === '' || name.includes('@')) return strong(at);
  return marked`${strong(foreign(name, room.name))} (${at})`;
}

function containsSentence(findings: readonly Finding[], words: GuardWords, room: Room): Marked {
  if (findings.length === 0) return plainly('');
  const kinds = Object.keys(words.kind) as FindingKind[];
  const parts = kinds
    .map((kind) => findings.filter((finding) => finding.kind === kind))
    .filter((same) => same.length > 0)
    .map((same) => kindPhrase(same, words, room));
  return words.contains(listed(parts, words.and));
}

/** `2 personnummer (1979••••-••••, CV.txt)` or `CV`. */
function kindPhrase(same: readonly Finding[], words: GuardWords, room: Room): Marked {
  const [first] = same;
  if (first === undefined) return plainly('');
  const kind = words.kind[first.kind](same.length);
  if (!identityKinds.includes(first.kind)) return plainly(kind);
  const masks = distinct(same.map(({ masked }) => masked)).slice(0, room.places - 1 || 1);
  const places = distinct(same.map(({ where }) => where));
  const shown = places.slice(0, room.places).map((where) => placeName(where, words, room));
  const rest = places.length > shown.length ? [plainly(words.andMore)] : [];
  return marked`${kind} (${joined([...masks.map(plainly), ...shown, ...rest], ', ')})`;
}

function placeName(where: string, words: GuardWords, room: Room): Marked {
  if (where === 'subject' || where === 'body') return plainly(words.place[where]);
  return foreign(where.slice(where.indexOf(':') + 1), room.name);
}

function unreadSentence(unread: readonly UnreadAttachment[], words: GuardWords, room: Room): Marked {
  if (unread.length === 0) return plainly('');
  const names = unread.slice(0, room.places).map(({ name }) => foreign(name, room.name));
  const more = unread.length > names.length ? [plainly(words.andMore)] : [];
  return words.unread(
    more.length > 0 ? joined([...names, ...more], ', ') : listed(names, words.and),
    unread.length,
  );
}

function missingParagraph({ missing }: Verdict, words: GuardWords): Marked[] {
  if (missing.length === 0) return [];
  return [plainly([...missing.map((part) => words.missing[part]), words.lookYourself].join(' '))];
}

/** The quiet cue while composing, at most 150 characters; undefined when there is nothing to say. */
export function infoBar(verdict: Verdict, language: Language): string | undefined {
  const [odd] = verdict.recipients;
  if (odd === undefined || odd.reasons.length === 0) return undefined;
  const words = guardWords[language];
  const content = infoBarContent(verdict, words);
  const lengths = [60, 40, 25, 15];
  for (const length of lengths) {
    const who = foreign(odd.name === '' ? odd.address : odd.name, length);
    const meant = odd.meant === undefined ? undefined : foreign(odd.meant.name || odd.meant.address, length);
    const text = [words.bar.recipient(who, meant).plain, content].filter((part) => part !== '').join(' ');
    if (text.length <= longestInfoBar) return text;
  }
  return content === '' ? undefined : content;
}

function infoBarContent({ findings, unread }: Verdict, words: GuardWords): string {
  const first = findings.find(({ kind }) => identityKinds.includes(kind)) ?? findings[0];
  if (first === undefined) return unread.length > 0 ? words.bar.unread : '';
  const inFiles = findings.every(({ where }) => where.startsWith('attachment'));
  const same = findings.filter(({ kind }) => kind === first.kind);
  return words.bar.contains[inFiles ? 'attachment' : 'message'](words.kind[first.kind](same.length));
}

function plainly(text: string): Marked {
  return { markdown: text, plain: text };
}

function distinct(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) === index);
}

/** Why a recipient stands out, by the most severe reason; empty when nothing does. */
export function recipientReason(recipient: RecipientAssessment, language: Language): string {
  const { name, address } = recipient;
  return reasonSentence(recipient, plainly(name === '' ? address : name), guardWords[language], rooms[0])
    .plain;
}

/** A finding as the pane lists it: `Personnummer 1979••••-••••`, or `CV`. */
export function findingPhrase({ kind, masked }: Finding, language: Language): string {
  const name = capital(guardWords[language].kind[kind](1));
  return identityKinds.includes(kind) ? `${name} ${masked}` : name;
}

/** Where a finding lies, as a heading: the subject, the text, or the file's name. */
export function placeHeading(where: string, language: Language): string {
  const { place } = guardWords[language];
  if (where === 'subject' || where === 'body') return capital(place[where]);
  return where.slice(where.indexOf(':') + 1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Which parts could not be checked, one sentence each. */
export function missingSentences(verdict: Verdict, language: Language): string[] {
  return verdict.missing.map((part) => guardWords[language].missing[part]);
}
