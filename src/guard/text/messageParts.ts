import { collect } from '../collect';
import type { Finding } from '../message';
import { findPersonalData } from './personalData';
import type { TextContext } from './reading';

/** A part of a message that has text; `where` as in `Finding`. */
export type TextPart = { where: string; text: string };

/**
 * Personal data in all parts of a message. A part in which nobody is named is read once more when somebody is
 * named in another: a name in the subject and a diagnosis in the body belong together.
 *
 * @param known findings of parts that were read before, such as the attachments' content
 */
export function findInParts(
  parts: readonly TextPart[],
  known: readonly Finding[],
  context: TextContext,
): Finding[] {
  const read = parts.map((part) => ({ part, findings: findPersonalData(part.where, part.text, context) }));
  const isNamed = known.some(tellsWho) || read.some(({ findings }) => findings.some(tellsWho));
  const nearby: TextContext = Object.assign({}, context, { personNearby: true });
  return collect(read, ({ part, findings }) =>
    isNamed && !findings.some(tellsWho) ? findPersonalData(part.where, part.text, nearby) : findings,
  );
}

/** A private person's full name or an identity number says whom a message is about. */
function tellsWho({ kind, partial, atWork }: Finding): boolean {
  return kind === 'name' ? partial !== true && atWork !== true : /nummer$|^reserve/.test(kind);
}
