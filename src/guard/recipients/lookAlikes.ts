import { fold } from '../text/fold';
import { domainOf } from './addresses';
import { isWithinEdits } from './editDistance';
import { recipientLists } from './recipientLists';

/** Fewer letters than this make a domain's own name too short to compare by parts. */
const shortestLabel = 5;
/** Domains longer than this may differ by two slips and still be taken for each other. */
const longDomain = 8;
const mostSlips = 2;

/**
 * Whether the address's domain is easily taken for the other one: a slip, a letter like another, or the other's
 * name with an addition (`bjorkstad-kommun.example`). Equal domains and sub-domains are not look-alikes.
 */
export function domainsLookAlike(address: string, domain: string): boolean {
  if (isSlipOf(domainOf(address), domain)) return true;
  const ours = lookAlikeFold(domain);
  const label = ours.split('.')[0] ?? ours;
  const theirs = lookAlikeFold(domainOf(address));
  return theirs !== ours && label.length >= shortestLabel && theirs.split(/[.-]/).includes(label);
}

/** Whether one domain is the other with a slip of the keyboard or a letter that looks like another. */
export function isSlipOf(domain: string, other: string): boolean {
  if (domain === other || domain === '' || other === '') return false;
  // Two letters may look like one, so the lengths may differ a little more than the slips allow.
  if (Math.abs(domain.length - other.length) > mostSlips + 2 || !beginAlike(domain, other)) return false;
  const theirs = lookAlikeFold(domain);
  const ours = lookAlikeFold(other);
  if (theirs === ours) return true;
  return isWithinEdits(theirs, ours, ours.length > longDomain ? mostSlips : 1);
}

/** Whether one of the first three letters stands in its place: slips leave at least that, and most domains do not. */
function beginAlike(one: string, other: string): boolean {
  for (let at = 0; at < 3; at++) if (one.charCodeAt(at) === other.charCodeAt(at)) return true;
  return false;
}

/** Whether two names before the @ differ by one slip. */
export function isNamedBySlip(local: string, other: string): boolean {
  if (local === other || Math.abs(local.length - other.length) > 3) return false;
  const left = lookAlikeFold(local);
  const right = lookAlikeFold(other);
  return Math.min(left.length, right.length) >= shortestLabel && isWithinEdits(left, right, 1);
}

/** Letters that look like others in common fonts become one. */
function lookAlikeFold(text: string): string {
  if (!/[^a-z.-]|rn|vv/.test(text)) return text;
  return fold(text.toLowerCase().replace(/[\u0370-\u052f]/g, latinTwin))
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/0/g, 'o')
    .replace(/[1|]/g, 'l');
}

function latinTwin(letter: string): string {
  const { twins } = recipientLists();
  const at = twins.indexOf(letter);
  return at < 0 ? letter : twins.charAt(at + 1);
}
