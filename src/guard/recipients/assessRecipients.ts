import type { Finding, GuardedMessage, Known, Person, RecipientField } from '../message';
import type { Policy } from '../policy';
import { collect } from '../collect';
import { domainOf, isWithin } from './addresses';
import type { RecipientReason } from './reasons';
import { pointsElsewhere, riskOf } from './reasons';
import type { Sign } from './signals';
import { signals } from './signals';
import type { Addressee, Situation } from './situation';
import { situationOf } from './situation';

export type Meant = Person & { count: number; outside: boolean };

export type RecipientAssessment = {
  address: string;
  name: string;
  field: RecipientField;
  /** Outside the organisation by the policy's domains; Outlook's own recipient type is often wrong. */
  outside: boolean;
  /** 0 to 1: how likely it is that this is not who was meant. */
  risk: number;
  /** Most severe first; empty when nothing stands out. */
  reasons: readonly RecipientReason[];
  /** Who was probably meant, how often that person was written to, and whether it is somebody outside. */
  meant?: Meant;
};

/** Somebody outside who is written to and does not stand out. */
const riskOfKnownOutsider = 0.1;
/** What is left of a reason's risk where the sign is weak. */
const weakness = 0.92;
/** Whether somebody else was probably meant. */
export function looksMistaken({ reasons }: RecipientAssessment): boolean {
  return reasons.some(pointsElsewhere);
}

/** Every recipient with what stands out about it, the riskiest first. */
export function assessRecipients(
  message: Pick<GuardedMessage, 'me' | 'recipients' | 'subject' | 'body'>,
  findings: readonly Finding[],
  policy: Policy,
  known: Known,
): RecipientAssessment[] {
  const situation = situationOf(message, findings, policy, known);
  const assessed = situation.addressees.map((recipient) => assessOne(recipient, situation));
  return assessed.sort((left, right) => right.risk - left.risk);
}

function assessOne(recipient: Addressee, situation: Situation): RecipientAssessment {
  const { address, name, field, outside } = recipient;
  if (!outside) return { address, name, field, outside, risk: 0, reasons: [] };
  const found = collect(signals, (signal): Sign[] => {
    const sign = signal(recipient, situation);
    return sign === undefined ? [] : [sign];
  }).sort((left, right) => weightOf(right) - weightOf(left));
  const reasons = found.map(({ reason }) => reason);
  const meant = found.map((sign) => sign.meant).find((person) => person !== undefined);
  const risk = 1 - found.reduce((safe, sign) => safe * (1 - weightOf(sign)), 1 - riskOfKnownOutsider);
  const assessment = { address, name, field, outside, risk, reasons };
  return meant === undefined ? assessment : Object.assign(assessment, { meant: shownOf(meant) });
}

/** A weak sign comes after the full ones that point elsewhere. */
function weightOf({ reason, weak }: Sign): number {
  return weak === true ? riskOf[reason] * weakness : riskOf[reason];
}

function shownOf({ name, address, count, outside }: Meant): Meant {
  return { name, address, count, outside };
}

/** The domains outside the organisation among the addresses, each once. */
export function outsideDomains(addresses: readonly string[], policy: Policy): string[] {
  return [...new Set(addresses.filter((address) => !isWithin(address, policy.domains)).map(domainOf))];
}
