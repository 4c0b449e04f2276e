import type { Finding, FindingKind } from '../guard/message';
import { counted, fill, inLanguage } from './guardTemplate';
import { guardWords } from './guardWords';
import type { Language } from './language';
import type { Markdown } from './markup';
import { foreign, joined, listed } from './markup';

/** How many findings of a kind in a file were counted but not kept, because Outlook has no more room. */
export type LeftOut = { where: string; kind: FindingKind; count: number };

/** How many kinds and places a sentence may name, and how long a name may be. */
export type FindingRoom = { name: number; places: number; kinds: number };

/** What people are told first. */
const order = () => Object.keys(guardWords().kinds) as FindingKind[];

/** Kinds that are shown masked and with their place. */
const identityKinds: readonly FindingKind[] = ['personnummer', 'samordningsnummer', 'reserve_number'];

/** What people are told of: first names by themselves and people at work say little and would fill the list. */
export function toldFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ partial, atWork }) => partial !== true && atWork !== true);
}

/** What is about to leave, most important kinds first: the message, then what the quoted thread holds. */
export function containsSentences(
  findings: readonly Finding[],
  leftOut: readonly LeftOut[],
  language: Language,
  room: FindingRoom,
): Markdown {
  const told = toldFindings(findings);
  const quoted = told.filter((finding) => finding.quoted === true);
  const own = told.filter((finding) => !quoted.includes(finding));
  const sentence = (
    where: 'message' | 'quoted',
    same: Finding[],
    left: readonly LeftOut[],
    before: string,
  ) =>
    same.length === 0
      ? ''
      : fill(guardWords().contains[where], language, {
          list: before + kindList(same, left, language, room),
        });
  const personal = inLanguage(guardWords().alert.personal, language);
  return joined(
    [
      sentence('message', own, leftOut, personal),
      sentence('quoted', quoted, [], own.length === 0 ? personal : ''),
    ],
    ' ',
  );
}

function kindList(
  findings: readonly Finding[],
  leftOut: readonly LeftOut[],
  language: Language,
  room: FindingRoom,
): Markdown {
  const present = order().filter((kind) => findings.some((finding) => finding.kind === kind));
  const parts = present.slice(0, room.kinds).map((kind) => {
    const same = findings.filter((finding) => finding.kind === kind);
    const phrase = countPhrase(kind, same, leftOut, language);
    return identityKinds.includes(kind) ? `${phrase} (${whichAndWhere(same, language, room)})` : phrase;
  });
  if (present.length <= room.kinds) return listed(parts, inLanguage(guardWords().alert.and, language));
  return `${parts.join(', ')} ${inLanguage(guardWords().alert.andMore, language)}`;
}

/** `2 personnummer`. */
function countPhrase(
  kind: FindingKind,
  same: readonly Finding[],
  leftOut: readonly LeftOut[],
  language: Language,
): string {
  const kept = same.length;
  const count = leftOut.reduce((sum, left) => (left.kind === kind ? sum + left.count : sum), kept);
  return counted(guardWords().kinds[kind], language, count);
}

/** `1979••••-••••, CV.txt`. */
function whichAndWhere(same: readonly Finding[], language: Language, room: FindingRoom): Markdown {
  const masks = distinct(same.map(({ masked }) => masked)).slice(0, room.places - 1 || 1);
  const places = distinct(same.filter(({ quoted }) => quoted !== true).map(({ where }) => where));
  const shown = places
    .slice(0, room.places)
    .map((where) =>
      where === 'subject' || where === 'body'
        ? inLanguage(guardWords().alert[where], language)
        : foreign(where.slice(where.indexOf(':') + 1), room.name),
    );
  const rest = places.length > shown.length ? [inLanguage(guardWords().alert.andMore, language)] : [];
  return [...masks, ...shown, ...rest].join(', ');
}

/** What the message holds in one short sentence; empty when nothing is told. */
export function shortContains(
  findings: readonly Finding[],
  leftOut: readonly LeftOut[],
  language: Language,
): string {
  const told = byWorth(toldFindings(findings));
  const [first] = told;
  if (first === undefined) return '';
  const same = told.filter(({ kind }) => kind === first.kind);
  const words = same.every(({ quoted }) => quoted === true)
    ? guardWords().contains.quoted
    : same.every(({ where }) => where.startsWith('attachment'))
      ? guardWords().contains.attachment
      : guardWords().contains.message;
  return fill(words, language, { list: countPhrase(first.kind, same, leftOut, language) });
}

/** The findings that matter most first; equal ones stay in the order of the text. */
export function byWorth<Item extends { kind: FindingKind }>(findings: readonly Item[]): Item[] {
  return order().reduce<Item[]>((all, kind) => all.concat(findings.filter((one) => one.kind === kind)), []);
}

export function distinct(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) === index);
}
