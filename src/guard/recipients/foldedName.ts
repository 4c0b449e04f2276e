import { fold } from '../text/fold';
import type { Person } from '../message';
import { localPartOf } from './addresses';
import { recipientLists } from './recipientLists';

/** A person's name as first and last token, folded to plain lower-case letters. */
export type FoldedName = { first: string; last: string };

/** The names a person is known under: as shown, and as the address spells it. None for a function's mailbox. */
export function foldedNames({ name, address }: Person): FoldedName[] {
  const shown = tokensOf(name.includes('@') ? '' : name);
  const spelt = tokensOf(localPartOf(address)).filter((token) => !isListed('behindNames', token));
  const names: FoldedName[] = [];
  // An address of three words may end in a middle name, or in anything.
  for (const tokens of [shown, spelt, spelt.slice(0, 2)]) {
    const folded = toFoldedName(tokens);
    if (
      folded !== undefined &&
      !names.some((other) => other.last === folded.last && other.first === folded.first)
    ) {
      names.push(folded);
    }
  }
  return names;
}

/** Whether mailboxes of any organisation begin like this, so that it tells nothing about which one is meant. */
export function beginsLikeManyMailboxes(beginning: string): boolean {
  return ` ${recipientLists().functions}`.includes(` ${beginning}`);
}

/** The words of a name, folded; what stands in brackets is no name. */
function tokensOf(text: string): string[] {
  return (
    fold(text)
      .replace(/\([^)]*\)|[-']/g, '')
      .match(/[a-z]+/g) ?? []
  );
}

function toFoldedName(tokens: readonly string[]): FoldedName | undefined {
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  if (first === undefined || last === undefined || tokens.length < 2) return undefined;
  if (first.length < 2 && last.length < 2) return undefined;
  return tokens.some((token) => isListed('functions', token)) ? undefined : { first, last };
}

type Listed = { behindNames: ReadonlySet<string>; functions: ReadonlySet<string> };

let listed: Listed | undefined;

function isListed(list: keyof Listed, token: string): boolean {
  const { behindNames, functions } = recipientLists();
  listed ??= { behindNames: new Set(behindNames.split(' ')), functions: new Set(functions.split(' ')) };
  return listed[list].has(token);
}
