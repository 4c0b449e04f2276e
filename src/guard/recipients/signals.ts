import { collect } from '../collect';
import { fold } from '../text/fold';
import { domainOf, isWithin, localPartOf } from './addresses';
import { isSubject } from './dataSubjects';
import { beginsLikeManyMailboxes } from './foldedName';
import { domainsLookAlike, isNamedBySlip, isSlipOf } from './lookAlikes';
import type { Likeness } from './nameLikeness';
import type { RecipientReason } from './reasons';
import type { Addressee, Candidate, Namesake, Situation } from './situation';
import { greetsOrganisation, greetsPerson } from './situation';

/** What a signal found: the reason, and who was probably meant where one can be named. */
export type Sign = {
  reason: RecipientReason;
  meant?: Candidate | undefined;
  /** Weighs less than the reason usually does. */
  weak?: true;
};

type Signal = (recipient: Addressee, situation: Situation) => Sign | undefined;

/** Every signal about one outside recipient. What each means stands with `RecipientReason`. */
export const signals: readonly Signal[] = [
  stopDomain,
  domainResemblesOurs,
  domainMistyped,
  addressMistyped,
  likeColleague,
  likeSomebodyOutside,
  greetingNamesAnother,
  dataAboutAnother,
  outsiderAmongColleagues,
  notInThread,
  largeVisibleList,
  neverWrittenTo,
  unusualByHistory,
];

function stopDomain({ address }: Addressee, { policy }: Situation): Sign | undefined {
  return isWithin(address, policy.stopDomains) ? { reason: 'stopDomain' } : undefined;
}

/** Also in a conversation: that is how an impostor gets an answer. */
function domainResemblesOurs(recipient: Addressee, { policy, candidates }: Situation): Sign | undefined {
  if (isWithin(recipient.address, policy.partnerDomains)) return undefined;
  if (!policy.domains.some((domain) => domainsLookAlike(recipient.address, domain))) return undefined;
  return { reason: 'domainResemblesOurs', meant: sameOrLike(recipient, candidates, isInside) };
}

/** A domain that nobody else is known at, one slip from one where somebody is. */
function domainMistyped(recipient: Addressee, { byDomain, policy }: Situation): Sign | undefined {
  const domain = domainOf(recipient.address);
  if (recipient.count >= policy.thresholds.regularFrom || byDomain.has(domain)) return undefined;
  if (isWithin(recipient.address, policy.partnerDomains)) return undefined;
  const near = collect([...byDomain.keys()], (other) =>
    isSlipOf(domain, other) ? (byDomain.get(other) ?? []) : [],
  );
  if (near.length > 0) return { reason: 'domainMistyped', meant: sameOrLike(recipient, near, () => true) };
  const isWebmailSlip = policy.webmail.some((name) => name.length > 4 && isSlipOf(ownName(domain), name));
  return isWebmailSlip && recipient.count === 0 ? { reason: 'domainMistyped' } : undefined;
}

function ownName(domain: string): string {
  const labels = domain.split('.');
  return labels[labels.length - 2] ?? domain;
}

function addressMistyped(recipient: Addressee, { byDomain, policy }: Situation): Sign | undefined {
  if (recipient.count >= policy.thresholds.regularFrom) return undefined;
  const local = localPartOf(recipient.address);
  const meant = (byDomain.get(domainOf(recipient.address)) ?? []).find(
    ({ address, count }) => count > recipient.count && isNamedBySlip(local, localPartOf(address)),
  );
  return meant === undefined ? undefined : { reason: 'addressMistyped', meant };
}

/** An outsider with a colleague's name, or one that an autocomplete list shows beside it. */
function likeColleague(recipient: Addressee, situation: Situation): Sign | undefined {
  if (recipient.owner || recipient.inThread) return undefined;
  const inside = recipient.namesakes.filter(({ person }) => isInside(person));
  for (const likeness of ['same', 'similar', 'alike'] as const) {
    const meant = strongest(peopleWith(inside, [likeness]), situation, 0);
    if (meant === undefined) continue;
    const isPrivate = likeness === 'same' || recipient.names.every(({ last }) => last.length === 1);
    if (recipient.webmail && isPrivate) return { reason: 'privateAddressOfColleague', meant };
    if (likeness === 'same') return { reason: 'sameNameAsColleague', meant };
    const sign: Sign = { reason: 'similarToColleague', meant };
    return likeness === 'alike' ? Object.assign(sign, { weak: true }) : sign;
  }
  return undefined;
}

/** Another outsider fits the text better than the one with the like name who gets it. */
function likeSomebodyOutside(recipient: Addressee, situation: Situation): Sign | undefined {
  if (recipient.owner || recipient.inThread) return undefined;
  const outside = recipient.namesakes.filter(({ person }) => person.outside);
  const like = outside.map(({ person }) => person);
  const inThread = like.find((person) => person.inThread);
  if (inThread !== undefined && situation.isReply) {
    return { reason: 'similarToThreadMember', meant: inThread };
  }
  const named = strongest(like, situation, 1) ?? usual(recipient, situation);
  return named === undefined ? undefined : { reason: 'similarToCorrespondent', meant: named };
}

/**
 * For somebody who is not written to regularly: who is written to under nearly that name, or the mailbox of the
 * same function elsewhere.
 */
function usual(recipient: Addressee, { candidates, policy }: Situation): Candidate | undefined {
  if (recipient.count >= policy.thresholds.regularFrom) return undefined;
  const close = recipient.count === 0 ? peopleWith(recipient.namesakes, ['same', 'similar']) : [];
  return (
    close.find(({ outside, count }) => outside && count > 0) ??
    candidates.find((person) => person.count > recipient.count && isSameFunction(recipient, person))
  );
}

function greetingNamesAnother(recipient: Addressee, situation: Situation): Sign | undefined {
  const { greeted, addressees, candidates } = situation;
  if (greeted.length === 0 || recipient.owner || addressees.some((other) => other.greeted)) return undefined;
  // A person's name tells nothing about who reads a function's mailbox; an organisation's does.
  const readsOneself = recipient.names.length > 0;
  const fitting = candidates.filter(
    (person) => (readsOneself && greetsPerson(person.names, greeted)) || greetsOrganisation(person, greeted),
  );
  const meant = strongest(fitting, situation, 0);
  return meant === undefined ? undefined : { reason: 'greetingNamesAnother', meant };
}

/** The data of one client on its way to another. */
function dataAboutAnother(recipient: Addressee, situation: Situation): Sign | undefined {
  if (recipient.owner || recipient.names.length === 0) return undefined;
  const meant = situation.candidates.find(
    ({ outside, names }) =>
      outside && situation.subjects.some((subject) => !subject.quoted && isSubject(names, subject)),
  );
  if (meant === undefined) return undefined;
  const isNamesake = recipient.namesakes.some(({ person }) => person === meant);
  if (isNamesake) return { reason: 'dataAboutAnother', meant };
  return recipient.webmail ? { reason: 'dataAboutAnother', meant, weak: true } : undefined;
}

/** Everybody else who gets it is a colleague, and the text speaks to them. */
function outsiderAmongColleagues(recipient: Addressee, situation: Situation): Sign | undefined {
  if (!situation.sensitive || recipient.owner || recipient.greeted) return undefined;
  const inside = situation.addressees.filter(({ outside }) => !outside);
  if (inside.length === 0) return undefined;
  const speaksToThem = inside.some(({ names }) => names.some(({ first }) => situation.mentions(first)));
  const speaksOfOutsider = recipient.names.some(
    ({ first, last }) => situation.mentions(first) || situation.mentions(last),
  );
  const draggedIn = situation.isReply && recipient.inThread;
  return speaksToThem || speaksOfOutsider || draggedIn ? { reason: 'outsiderAmongColleagues' } : undefined;
}

/** A reply to a conversation with outsiders goes to somebody who was not in it, and to none of them. */
function notInThread(recipient: Addressee, { isReply, addressees, candidates }: Situation): Sign | undefined {
  if (!isReply || recipient.inThread || recipient.owner || recipient.greeted) return undefined;
  if (addressees.some(({ outside, inThread }) => outside && inThread)) return undefined;
  const meant = candidates.find(({ outside, inThread }) => outside && inThread);
  return meant === undefined ? undefined : { reason: 'notInThread', meant };
}

function largeVisibleList(
  { webmail, field }: Addressee,
  { addressees, policy }: Situation,
): Sign | undefined {
  if (!webmail || field === 'bcc') return undefined;
  const visible = addressees.filter((other) => other.webmail && other.field !== 'bcc');
  return visible.length >= policy.thresholds.visiblePrivatePeople
    ? { reason: 'largeVisibleList' }
    : undefined;
}

function neverWrittenTo(recipient: Addressee, { policy }: Situation): Sign | undefined {
  if (recipient.count > 0 || recipient.inThread) return undefined;
  return isWithin(recipient.address, policy.partnerDomains) ? undefined : { reason: 'neverWrittenTo' };
}

/** What the mailbox's history says about someone who was written to before. */
function unusualByHistory(
  { unusual, count, inThread, owner }: Addressee,
  { policy }: Situation,
): Sign | undefined {
  if (unusual === undefined || count === 0 || inThread || owner) return undefined;
  if (unusual.risk < policy.thresholds.unusualRisk) return undefined;
  const reason = unusual.signs.find((sign) => sign !== 'neverWrittenTo');
  return reason === undefined ? undefined : { reason };
}

function isInside({ outside }: Candidate): boolean {
  return !outside;
}

/** Of those who count: who has the same name before the @, or else nearly the same name. */
function sameOrLike(
  { address, namesakes }: Addressee,
  candidates: readonly Candidate[],
  counts: (person: Candidate) => boolean,
): Candidate | undefined {
  const local = localPartOf(address);
  return (
    candidates.find((person) => counts(person) && localPartOf(person.address) === local) ??
    peopleWith(namesakes, ['same']).find(counts) ??
    peopleWith(namesakes, ['similar']).find(counts)
  );
}

function peopleWith(namesakes: readonly Namesake[], wanted: readonly Likeness[]): Candidate[] {
  return namesakes.filter(({ likeness }) => wanted.includes(likeness)).map(({ person }) => person);
}

/** The person that the text speaks for most, if by at least so many signs; of equals the one written to most. */
function strongest(people: readonly Candidate[], situation: Situation, least: number): Candidate | undefined {
  let chosen: Candidate | undefined;
  let most = least - 1;
  for (const person of people) {
    const evidence = evidenceFor(person, situation);
    if (evidence <= most) continue;
    chosen = person;
    most = evidence;
  }
  return chosen;
}

/** How much in the message points at this person: a subject's name or surname, a mention, the conversation. */
function evidenceFor({ names, inThread }: Candidate, { subjects, mentions }: Situation): number {
  const own = subjects.some((subject) => isSubject(names, subject)) ? 2 : 0;
  const related = subjects.some(({ last }) => names.some((name) => name.last === last)) ? 1 : 0;
  const namedByLast = names.some(({ last }) => mentions(last)) ? 1 : 0;
  return own + related + namedByLast + (inThread ? 1 : 0);
}

/** Letters that two mailboxes of the same function begin with, at least. */
const functionBeginning = 5;

/** Whether the other is a mailbox that belongs to no person, and the recipient's begins with the same word. */
function isSameFunction(recipient: Addressee, { name, address, names }: Candidate): boolean {
  if (names.length > 0) return false;
  const beginnings = [name, localPartOf(address)].map((text) => fold(text).slice(0, functionBeginning));
  return [recipient.name, localPartOf(recipient.address)].some((text) => {
    const beginning = fold(text).slice(0, functionBeginning);
    if (beginning.length < functionBeginning || beginsLikeManyMailboxes(beginning)) return false;
    return beginnings.includes(beginning);
  });
}
