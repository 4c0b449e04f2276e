import type { FindingKind } from '../message';
import { fold } from './fold';
import {
  BENEFIT,
  CIRCUMSTANCE,
  CONDITION,
  CV,
  DOCUMENT,
  GRADES,
  GREETING,
  HEALTH,
  OWN,
  PERSON,
  RELATIVE,
  RULE,
  SOMEBODY,
  STRONG,
  WEAK,
  WEAK_BENEFIT,
  WEAK_HEALTH,
} from './kindBits';
import { matchAt } from './matchAt';
import type { PeopleAt } from './owner';
import { isAnchored } from './owner';
import type { Reading } from './reading';
import { is, isByPrivate, isSigned, rowEnd, rowStart } from './reading';
import type { Span } from './span';
import { at } from './textMarks';

/** Health, a benefit or a document's heading, said about somebody. */
export type Circumstance = Span & { kind: FindingKind };

/** A sentence by its first and last word, and what it says of people. */
type Sentence = {
  first: number;
  last: number;
  /** A full name or an identity number is near. */
  strong: boolean;
  /** A first name, a pronoun or "klienten" is in it or in the one before. */
  weak: boolean;
  /** It speaks of what applies in general. */
  rule: boolean;
};

/** A full name or a number speaks for so many characters before and after it. */
const strongBefore = 600;
const strongAfter = 250;
/** "Familjen har …", "mannen är …", folded: somebody who does or is something, not the kind of people. */
const acts =
  /^ ?(?:ha(?:r|de)|ar|var|fick|blev|mar|sa|kom|vantar|lider|foll|brot|gick|akte|slog|tog|[a-z]+(?:ade|dde|tte))[ ,.]/;
/** Verbs are looked at no further than this. */
const longestVerb = 16;
/** What stands between two words that are one finding. */
const together = /^(?:[ ,/+-]{1,3}|,? (?:och|samt|för|av|med|i) )$/;
/** Sentences are cut at this many words. */
const longestSentence = 60;
/** "din … artros": so many words may stand between. */
const ownReach = 3;
/** What "bistånd", "ohälsa" and "assistans" are called in full. */
const attribute = /(?:ekonomisk|psykisk|personlig|särskil)t? $/i;
const longestAttribute = 11;
/** A row with no more letters after its first word is a heading. */
const longestHeading = 40;

/**
 * Words for health and social circumstances that are said about a person: near a full name or an identity
 * number; or, for words that mean little else, in a sentence about "hon", "klienten" or a first name that does
 * not speak of rules in general. Guidelines, advertisements and routines stay silent.
 */
export function findCircumstances(reading: Reading, people: PeopleAt): Circumstance[] {
  const { text, starts, ends, count, kinds } = reading;
  const isFileName = reading.where.startsWith('attachmentName:');
  const found: Circumstance[] = [];
  let sentence: Sentence | undefined;
  for (let index = 0; index < count; index++) {
    const bits = at(kinds, index) & CIRCUMSTANCE;
    if (bits === 0 || at(people.named, index) > 0 || isSigned(reading, at(starts, index))) continue;
    if ((bits & DOCUMENT) !== 0 && isFileName) continue;
    if (sentence === undefined || index > sentence.last) sentence = sentenceAt(reading, people, index);
    const before = found[found.length - 1];
    const continues = (bits & WEAK) !== 0 && before !== undefined && before.end + 1 === at(starts, index);
    if (!continues && !counts(reading, sentence, bits, index)) continue;
    let start = at(starts, index);
    start -= matchAt(attribute, text.slice(Math.max(0, start - longestAttribute), start)).length;
    const kind = kindOf(bits);
    const end = at(ends, index);
    if (before?.kind === kind && start - before.end < 8 && together.test(text.slice(before.end, start))) {
      before.end = end;
    } else found.push({ kind, start, end });
  }
  return found;
}

function kindOf(all: number): FindingKind {
  const bits = all & STRONG || all;
  if ((bits & (HEALTH | WEAK_HEALTH)) !== 0) return 'health';
  if ((bits & (BENEFIT | WEAK_BENEFIT)) !== 0) return 'benefit';
  return (bits & CV) !== 0 ? 'cv' : (bits & GRADES) !== 0 ? 'grades' : 'certificate';
}

function counts(reading: Reading, sentence: Sentence, bits: number, index: number): boolean {
  if ((bits & DOCUMENT) !== 0) return sentence.strong && isHeading(reading, index);
  if ((bits & STRONG) === 0) return sentence.strong && !sentence.rule;
  return sentence.strong || (sentence.weak && !sentence.rule) || isOwn(reading, index);
}

function sentenceAt(reading: Reading, people: PeopleAt, index: number): Sentence {
  const { starts, ends, context } = reading;
  const first = firstOf(reading, index);
  let last = index;
  while (last + 1 < reading.count && last - index < longestSentence && !isBreak(reading, last)) last++;
  const from = at(starts, first);
  const byPrivate = isByPrivate(reading, from) === true;
  let weak = false;
  let rule = false;
  for (let word = firstOf(reading, Math.max(0, first - 1)); word <= last; word++) {
    if (is(reading, word, PERSON) || at(people.named, word) === 2 || isSubject(reading, word)) weak = true;
    if (is(reading, word, OWN) && (byPrivate || is(reading, word + 1, RELATIVE))) weak = true;
    if (word >= first && isRule(reading, word, first)) rule = true;
  }
  const strong =
    isAnchored(people, from - strongBefore, at(ends, last) + strongAfter) ||
    (context.personNearby === true && !rule);
  return { first, last, strong, weak, rule };
}

/** "Brukaren har …": somebody who does something. */
function isSubject(reading: Reading, word: number): boolean {
  return is(reading, word, SOMEBODY) && acts.test(after(reading, word));
}

/** "ska", "vid", "han eller hon"; "om" where it begins a condition. */
function isRule(reading: Reading, word: number, first: number): boolean {
  if (is(reading, word, PERSON | SOMEBODY)) return /^(?: eller|\/| or)/.test(after(reading, word));
  if (!is(reading, word, RULE)) return false;
  if (is(reading, word, CONDITION)) {
    const isComma = reading.text.charAt(at(reading.starts, word) - 2) === ',';
    return (
      word === first ||
      isComma ||
      (is(reading, word + 1, PERSON | SOMEBODY) && acts.test(after(reading, word + 1)))
    );
  }
  // "min man", "hennes man"
  return !is(reading, word, RELATIVE) || !is(reading, word - 1, OWN | PERSON);
}

/** A few characters of the text after a word, folded. */
function after({ text, ends }: Reading, word: number): string {
  return fold(text.slice(at(ends, word), at(ends, word) + longestVerb));
}

/** The first word of the sentence in which a word stands. */
function firstOf(reading: Reading, index: number): number {
  let first = index;
  while (first > 0 && index - first < longestSentence && !isBreak(reading, first - 1)) first--;
  return first;
}

/** Whether a sentence ends after a word: by its mark and a capital, or by an empty row. */
function isBreak({ text, starts, ends, count }: Reading, index: number): boolean {
  const from = at(ends, index);
  const to = index + 1 < count ? at(starts, index + 1) : text.length;
  if (to - from < 2) return false;
  const between = text.slice(from, to);
  if (/\n\s*\n/.test(between)) return true;
  const next = text.charAt(to);
  return /[.!?]/.test(between) && (between.includes('\n') || next !== next.toLowerCase());
}

/** "din artros", "min ansökan om skuldsanering", where one person is written to. */
function isOwn(reading: Reading, index: number): boolean {
  if (reading.context.personNearby !== true && !is(reading, 0, GREETING)) return false;
  for (let before = index - 1; before >= index - ownReach; before--) {
    if (is(reading, before, OWN)) return true;
  }
  return false;
}

/** Whether a document's name stands where headings stand: first in a short row, or before a colon or a dash. */
function isHeading(reading: Reading, index: number): boolean {
  const { text, starts, ends } = reading;
  const start = at(starts, index);
  const rest = text.slice(at(ends, index), rowEnd(reading, start)).trim();
  const before = text.slice(rowStart(reading, start), start).trim();
  return before === '' && (rest.length < longestHeading || /^[:-]/.test(rest));
}
