import {
  FIRST_SURE,
  FIRST_WEAK,
  LAST_SURE,
  LAST_WEAK,
  LONGEST_NAME,
  ORDINARY,
} from '../guard/text/names/lookUpName';
import { hasSurnameEnding } from '../guard/text/names/surnameSuffixes';
import { NEVER_NAMES, ORDINARY_WORDS } from './ordinaryWords';

/** Fewest bearers of a first name and of a surname in the table. */
const FEWEST_FIRST = 80;
const FEWEST_LAST = 420;

/** Names of few that look like nouns in the definite form: "Grunden", "Dalen"; not "Jensen". */
const DEFINITE = /(?:[^s]en|et|arna|erna|orna)$/;

/** Bearers of an ordinary word that is known as a name all the same. */
const MANY = 1000;

/** A first name borne this many times more often as a surname is a surname. */
const SURNAME_RATIO = 50;

/** Bearers per name in lower case, from a file with the name in the first column and the count in the last. */
export function readCounts(file: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of file.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const columns = line.trim().split('\t');
    const name = (columns[0] ?? '').toLowerCase();
    counts.set(name, (counts.get(name) ?? 0) + Number(columns[columns.length - 1]));
  }
  return counts;
}

/** The names worth their place, with what each is known as (the bits of `lookUpName`). */
export function chooseNames(
  firstNames: ReadonlyMap<string, number>,
  surnames: ReadonlyMap<string, number>,
  places: ReadonlySet<string>,
): Map<string, number> {
  const never = new Set(NEVER_NAMES.split(' '));
  const ordinary = new Set([...ORDINARY_WORDS.split(' '), ...places]);
  const kinds = new Map<string, number>();
  const add = (name: string, bearers: number, { weak, strong }: Strength): void => {
    const isSure = bearers >= MANY || !ordinary.has(name);
    kinds.set(name, (kinds.get(name) ?? 0) | (isSure ? strong : weak));
  };
  for (const [name, bearers] of firstNames) {
    if (!isOneWord(name) || never.has(name) || bearers < FEWEST_FIRST) continue;
    if ((surnames.get(name) ?? 0) > bearers * SURNAME_RATIO) continue;
    add(name, bearers, { weak: FIRST_WEAK, strong: FIRST_SURE });
  }
  for (const [name, bearers] of lastWords(surnames)) {
    if (!isOneWord(name) || never.has(name) || bearers < FEWEST_LAST) continue;
    if (hasSurnameEnding(name, 0, name.length) && !ordinary.has(name)) continue;
    add(name, bearers, { weak: LAST_WEAK, strong: LAST_SURE });
  }
  for (const [name, kind] of kinds) {
    const isNoun = DEFINITE.test(name) && (firstNames.get(name) ?? 0) + (surnames.get(name) ?? 0) < MANY;
    if (ordinary.has(name) || isNoun) kinds.set(name, simplified(kind) | ORDINARY);
    else kinds.set(name, simplified(kind));
  }
  return kinds;
}

/** What is known better says enough: fewer kinds make a smaller table. */
function simplified(kind: number): number {
  if ((kind & FIRST_SURE) !== 0) return FIRST_SURE;
  return (kind & FIRST_WEAK) !== 0 ? kind & ~LAST_WEAK : kind;
}

type Strength = { weak: number; strong: number };

/** The surnames without "von", "Al" and the like, which are looked up without them. */
function lastWords(surnames: ReadonlyMap<string, number>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [written, bearers] of surnames) {
    const name = written.slice(written.lastIndexOf(' ') + 1);
    counts.set(name, (counts.get(name) ?? 0) + bearers);
  }
  return counts;
}

/** Letters only: the parts of "Anna-Lena" and "de la Cruz" are looked up one by one. */
function isOneWord(name: string): boolean {
  return name.length <= LONGEST_NAME && /^\p{L}{2,}$/u.test(name);
}
