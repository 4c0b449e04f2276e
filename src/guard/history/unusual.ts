import type { HistorySign, Person, Unusual } from '../message';
import { normalAddress } from '../recipients/addresses';
import { momentOf } from './likelihood';
import type { Mailbox } from './mailbox';
import { distinct } from './mailbox';
import { suspicion } from './model';
import type { Candidate } from './signals';
import { candidatesOf, signalsOf } from './signals';

/** A message to oneself goes astray for nobody. */
const ownRisk = 1e-6;
/** Days after which somebody counts as long not written to. */
const longTime = 180;

/**
 * How suspicious each recipient is by the mailbox's past, 0 to 1, in the order given; the same address twice has
 * one risk. The signs say more: never written to, not for half a year, or never together
 * with any of the others. A risk is comparable between mailboxes; what counts as high is the policy's
 * (`unusualRisk`).
 *
 * @param me the owner's address: a copy to oneself is no risk
 * @param now days since 1970, with fractions
 */
export function unusualRecipients(
  mailbox: Mailbox,
  me: string,
  recipients: readonly Person[],
  now: number,
): Unusual[] {
  const people = distinct(recipients, normalAddress(me));
  const moment = momentOf(mailbox, now);
  const candidates = candidatesOf(moment, people);
  const risks = signalsOf(moment, candidates).map((row) => 1 / (1 + Math.exp(-suspicion(row))));
  const places = new Map(people.map(({ address }, place) => [address, place]));
  return recipients.map(({ address }) => {
    const place = places.get(normalAddress(address)) ?? NaN;
    return { address, risk: risks[place] ?? ownRisk, signs: signsOf(candidates[place], people.length, now) };
  });
}

function signsOf(candidate: Candidate | undefined, people: number, now: number): HistorySign[] {
  if (candidate === undefined) return [];
  const { use, bond } = candidate;
  if (use.sent === 0) return ['neverWrittenTo'];
  const signs: HistorySign[] = [];
  if (now - use.lastSent > longTime) signs.push('longSinceWritten');
  if (people > 1 && bond === 0) signs.push('notUsuallyTogether');
  return signs;
}
