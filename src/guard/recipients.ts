import { domainOf, isWithin, localPartOf, normalAddress } from './addresses';
import type { GuardedMessage, Known, Person, Recipient, RecipientField } from './message';
import { domainsLookAlike, nameLikeness } from './names';
import { peopleInText } from './people';
import type { Policy } from './policy';

/** Why a recipient stands out. Each has its sentence in wording/guard.ts. */
export type RecipientReason =
  'stopDomain' | 'domainResemblesOurs' | 'sameNameAsColleague' | 'similarToColleague' | 'neverWrittenTo';

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
  /** The colleague who was probably meant, and how often that colleague was written to. */
  meant?: Person & { count: number };
};

const riskOf: Record<RecipientReason, number> = {
  stopDomain: 1,
  domainResemblesOurs: 0.95,
  sameNameAsColleague: 0.85,
  similarToColleague: 0.8,
  neverWrittenTo: 0.4,
};
const riskOfKnownOutsider = 0.1;

/** Reasons that say the person probably meant somebody else. */
const mistaken: readonly RecipientReason[] = [
  'domainResemblesOurs',
  'sameNameAsColleague',
  'similarToColleague',
];

export function looksMistaken({ reasons }: RecipientAssessment): boolean {
  return reasons.some((reason) => mistaken.includes(reason));
}

/** Every recipient with what stands out about it, the riskiest first. */
export function assessRecipients(
  message: Pick<GuardedMessage, 'me' | 'recipients' | 'body'>,
  policy: Policy,
  known: Known,
): RecipientAssessment[] {
  const colleagues = possibleColleagues(message, policy, known);
  const assessed = message.recipients.map((recipient) => assessOne(recipient, colleagues, policy, known));
  return assessed.sort((left, right) => right.risk - left.risk);
}

function assessOne(
  recipient: Recipient,
  colleagues: readonly Colleague[],
  policy: Policy,
  known: Known,
): RecipientAssessment {
  const { address, name, field } = recipient;
  if (isWithin(address, policy.domains)) {
    return { address, name, field, outside: false, risk: 0, reasons: [] };
  }
  const inThread = known.thread.some((person) => isSame(person, recipient));
  const alike =
    resemblesOurs(recipient, colleagues, policy) ?? (inThread ? undefined : mostAlike(recipient, colleagues));
  const reasons: RecipientReason[] = [];
  if (isWithin(address, policy.stopDomains)) reasons.push('stopDomain');
  if (alike !== undefined) reasons.push(alike.reason);
  if (!inThread && isNew(recipient, policy, known)) reasons.push('neverWrittenTo');
  const risk = Math.max(riskOfKnownOutsider, ...reasons.map((reason) => riskOf[reason]));
  const meant = alike?.colleague;
  return { address, name, field, outside: true, risk, reasons, ...(meant === undefined ? {} : { meant }) };
}

function isNew(recipient: Recipient, policy: Policy, known: Known): boolean {
  if (isWithin(recipient.address, policy.partnerDomains)) return false;
  return !known.correspondents.some((person) => isSame(person, recipient));
}

type Colleague = Person & { count: number };
type Alike = { reason: RecipientReason; colleague?: Colleague };

/** Also in a conversation: that is how an impostor gets an answer. */
function resemblesOurs(
  recipient: Recipient,
  colleagues: readonly Colleague[],
  policy: Policy,
): Alike | undefined {
  if (isWithin(recipient.address, policy.partnerDomains)) return undefined;
  if (!policy.domains.some((domain) => domainsLookAlike(recipient.address, domain))) return undefined;
  const colleague = sameLocalPart(recipient, colleagues);
  return { reason: 'domainResemblesOurs', ...(colleague === undefined ? {} : { colleague }) };
}

function mostAlike(recipient: Recipient, colleagues: readonly Colleague[]): Alike | undefined {
  const same = colleagues.find((colleague) => nameLikeness(recipient, colleague) === 'same');
  if (same !== undefined) return { reason: 'sameNameAsColleague', colleague: same };
  const similar = colleagues.find((colleague) => nameLikeness(recipient, colleague) === 'similar');
  return similar === undefined ? undefined : { reason: 'similarToColleague', colleague: similar };
}

function sameLocalPart(recipient: Recipient, colleagues: readonly Colleague[]): Colleague | undefined {
  const local = localPartOf(recipient.address);
  return (
    colleagues.find(({ address }) => localPartOf(address) === local) ??
    colleagues.find((colleague) => nameLikeness(recipient, colleague) !== 'different')
  );
}

/**
 * People inside the organisation who could have been meant, those written to most often first: correspondents,
 * and people in the conversation. Who already gets the message was not replaced by somebody else.
 */
function possibleColleagues(
  { me, recipients, body }: Pick<GuardedMessage, 'me' | 'recipients' | 'body'>,
  policy: Policy,
  known: Known,
): Colleague[] {
  const byCount = [...known.correspondents].sort((left, right) => right.count - left.count);
  const others = [...known.thread, ...peopleInText(body)].map((person) => ({ count: 0, ...person }));
  const people: Colleague[] = [...byCount, ...others];
  const excluded = new Set([me, ...recipients].map(({ address }) => normalAddress(address)));
  return people
    .filter(({ address }) => !excluded.has(normalAddress(address)) && isWithin(address, policy.domains))
    .map(({ name, address, count }) => ({ name, address, count }));
}

function isSame(one: Person, another: Person): boolean {
  return normalAddress(one.address) === normalAddress(another.address);
}

/** The domains outside the organisation among the addresses, each once. */
export function outsideDomains(addresses: readonly string[], policy: Policy): string[] {
  return [...new Set(addresses.filter((address) => !isWithin(address, policy.domains)).map(domainOf))];
}
