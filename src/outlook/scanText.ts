import type { UnreadPart } from '../guard/files/readFile';
import type { Finding, FindingKind } from '../guard/message';
import { policy } from '../guard/policy';
import type { LeftOut } from '../wording/guardFindings';
import { attempt } from './attempt';

/** What tells attachments apart; one that was replaced by another of its name has another id or size. */
export type AttachmentMark = { id: string; name: string; size: number };

/** What was found in one attachment, never its text. */
export type ScannedAttachment = AttachmentMark & {
  findings: readonly Finding[];
  /** Counted, but not kept for want of room. */
  leftOut: readonly LeftOut[];
  /** Parts that could not be read: the file itself, or files inside it. */
  unread: readonly UnreadPart[];
};

/** Room for the findings, of the 50,000 characters that older Outlooks give an add-in for a draft. */
export const mostScanText = 36_000;

/** How many findings of a kind are kept for each part of a file; tried from the roomiest. */
const keeps = [100, 40, 15, 5, 1];

export function isSame(left: AttachmentMark, right: AttachmentMark): boolean {
  return left.id === right.id && left.name === right.name && left.size === right.size;
}

/**
 * What was found in the attachments as text for sessionData. A long list of numbers is told by its beginning and
 * by how many there are. Attachments for which not even that has room are left out, and count as not read.
 */
export function serialiseScan(scanned: readonly ScannedAttachment[]): string {
  let fitting = 1;
  for (const keep of keeps) {
    const text = textOf(scanned.map((file) => shortened(file, keep)));
    if (text.length <= mostScanText) return text;
    fitting = mostScanText / text.length;
  }
  return serialiseScan(scanned.slice(0, Math.floor(scanned.length * fitting)));
}

function shortened(file: ScannedAttachment, keep: number): ScannedAttachment {
  const leftOut = file.leftOut.slice();
  const seen: Record<string, number> = {};
  const findings = file.findings.filter(({ where, kind }) => {
    const count = (seen[kind + where] ?? 0) + 1;
    seen[kind + where] = count;
    if (count > keep) addLeftOut(leftOut, where, kind);
    return count <= keep;
  });
  return Object.assign({}, file, { findings, leftOut });
}

function addLeftOut(leftOut: LeftOut[], where: string, kind: FindingKind): void {
  const at = leftOut.findIndex((left) => left.where === where && left.kind === kind);
  const count = (leftOut[at]?.count ?? 0) + 1;
  leftOut.splice(at < 0 ? leftOut.length : at, 1, { where, kind, count });
}

/** The places on a line of their own, so that each is written once; then the files, with places by their number. */
function textOf(scanned: readonly ScannedAttachment[]): string {
  const places: unknown[] = [];
  const files = JSON.stringify(scanned, (key, value: unknown) => {
    if (key !== 'where') return value;
    if (!places.includes(value)) places.push(value);
    return places.indexOf(value);
  });
  return `${JSON.stringify(places)}\n${files}`;
}

/** Damaged text counts as nothing scanned, so that the attachments are named as not read. */
export function parseScan(text: string): ScannedAttachment[] {
  const files = attempt(() => {
    const [first = '', rest = ''] = text.split('\n');
    const places = JSON.parse(first) as readonly string[];
    const read = (key: string, value: unknown) => (key === 'where' ? places[Number(value)] : value);
    const scanned = JSON.parse(rest, read) as ScannedAttachment[];
    return scanned.every((file) => [...file.findings, ...file.leftOut].every(isWhole)) ? scanned : [];
  });
  return files ?? [];
}

function isWhole({ kind, where }: { kind: FindingKind; where?: string }): boolean {
  return kind in policy.kinds && where !== undefined;
}
