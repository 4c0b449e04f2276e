import type { Finding, GuardedMessage, Known, Person, Recipient, Unusual } from '../message';
import type { Policy } from '../policy';
import { fold } from '../text/fold';
import { domainOf, isWebmail, isWithin, normalAddress } from './addresses';
import type { DataSubject } from './dataSubjects';
import { dataSubjects, isSubject } from './dataSubjects';
import type { FoldedName } from './foldedName';
import { foldedNames } from './foldedName';
import { greetedIn } from './greeting';
import type { Likeness } from './nameLikeness';
import { likenessOf } from './nameLikeness';
import { ownText } from './ownText';
import { peopleInText } from './people';

/** Somebody who could have been meant. */
export type Candidate = Person & {
  /** How often the person was written to. */
  count: number;
  outside: boolean;
  inThread: boolean;
  names: readonly FoldedName[];
};

/** A recipient with what the message and the past say about it. */
export type Addressee = Recipient & {
  outside: boolean;
  /** Has an address where private people have their mail. */
  webmail: boolean;
  /** How often the person was written to. */
  count: number;
  inThread: boolean;
  names: readonly FoldedName[];
  /** The text greets this recipient by name. */
  greeted: boolean;
  /** What is written now or attached concerns this recipient, and not many others. */
  owner: boolean;
  unusual: Unusual | undefined;
  /** Candidates with a like name, in their order; none for recipients inside. */
  namesakes: readonly Namesake[];
};

export type Namesake = { person: Candidate; likeness: Likeness };

/** All that the signals look at. */
export type Situation = {
  policy: Policy;
  addressees: readonly Addressee[];
  /** People who do not get the message and could have been meant, those written to most often first. */
  candidates: readonly Candidate[];
  /** The same by their domain. */
  byDomain: ReadonlyMap<string, readonly Candidate[]>;
  subjects: readonly DataSubject[];
  /** Folded words of the greeting. */
  greeted: readonly string[];
  /** Whether a folded word stands with a capital in what the person wrote, the greeting included. */
  mentions(word: string): boolean;
  isReply: boolean;
  /** Something sensitive stands in what the person wrote or attached, not only in the quoted history. */
  sensitive: boolean;
};

/** More subjects than this make a list, which belongs to none of them. */
const mostOwnSubjects = 4;

type Judged = Pick<GuardedMessage, 'me' | 'recipients' | 'subject' | 'body'>;

/** Puts together what is known about the message. */
export function situationOf(
  message: Judged,
  findings: readonly Finding[],
  policy: Policy,
  known: Known,
): Situation {
  const own = ownText(message.body);
  const subjects = dataSubjects(findings, message);
  const greeted = greetedIn(own);
  const people = knownPeople(message, policy, known);
  const entries = message.recipients.map(({ address }) => people.get(normalAddress(address)));
  const candidates = [...people.values()]
    .filter((person) => !entries.includes(person))
    .sort((left, right) => right.count - left.count);
  const about = { policy, subjects, greeted, known, candidates };
  let words: ReadonlySet<string> | undefined;
  return {
    policy,
    addressees: message.recipients.map((recipient, index) => addresseeOf(recipient, entries[index], about)),
    candidates,
    byDomain: byDomain(candidates),
    subjects,
    greeted,
    mentions: (word) => (words ??= capitalisedWords(own)).has(word),
    isReply: /^\s*(sv|re|aw|vs)\s*:/i.test(message.subject) && known.thread.length > 0,
    sensitive: findings.some(({ kind, quoted }) => quoted !== true && policy.kinds[kind] === 'sensitive'),
  };
}

type About = Pick<Situation, 'policy' | 'subjects' | 'greeted' | 'candidates'> & { known: Known };

function addresseeOf(recipient: Recipient, entry: Candidate | undefined, about: About): Addressee {
  const { policy, subjects, greeted, known } = about;
  const { name, address, field } = recipient;
  const names = foldedNames(recipient);
  const outside = !isWithin(address, policy.domains);
  const unusual = known.unusual.find((person) => person.address === address);
  // The history remembers people whom it can no longer name.
  const remembered = unusual !== undefined && !unusual.signs.includes('neverWrittenTo');
  const isOne = subjects.some((subject) => !subject.quoted && isSubject(names, subject));
  return {
    name,
    address,
    field,
    outside,
    webmail: isWebmail(address, policy.webmail),
    count: Math.max(entry?.count ?? 0, remembered ? 1 : 0),
    inThread: entry?.inThread === true,
    names,
    greeted: greetsPerson(names, greeted) || greetsOrganisation({ name, address, names }, greeted),
    owner: isOne && subjects.length <= mostOwnSubjects,
    unusual,
    namesakes: outside ? namesakesOf(names, about.candidates) : [],
  };
}

function namesakesOf(names: readonly FoldedName[], candidates: readonly Candidate[]): Namesake[] {
  const alike: Namesake[] = [];
  for (const person of candidates) {
    const likeness = likenessOf(names, person.names);
    if (likeness !== 'different') alike.push({ person, likeness });
  }
  return alike;
}

/** Whether a word of the greeting is one of the person's names. */
export function greetsPerson(names: readonly FoldedName[], greeted: readonly string[]): boolean {
  return greeted.some((word) =>
    names.some(({ first, last }) => first === word || last === word || isShortFor(word, first)),
  );
}

/** Whether a word of the greeting is part of the domain, or of the name of a mailbox that is nobody's own. */
export function greetsOrganisation(
  { name, address, names }: Person & { names: readonly FoldedName[] },
  greeted: readonly string[],
): boolean {
  const called = fold(names.length > 0 ? domainOf(address) : `${name} ${address}`);
  return greeted.some((word) => word.length >= longWord && called.includes(word));
}

/** From this length on, a word of a greeting may be looked for inside an address. */
const longWord = 5;

/** `Per` greets Per-Olof, `Alex` Alexander. */
function isShortFor(word: string, name: string): boolean {
  return word.length >= 3 && name.length > word.length && name.startsWith(word);
}

/**
 * Everybody the person may have meant, by address: correspondents, colleagues, the person, people in the
 * conversation.
 */
function knownPeople({ me, body }: Judged, policy: Policy, known: Known): Map<string, Candidate> {
  const people = new Map<string, Candidate>();
  const add = (person: Person, count: number, inThread: boolean) => {
    const address = normalAddress(person.address);
    const before = people.get(address);
    if (before === undefined) {
      const outside = !isWithin(address, policy.domains);
      people.set(address, candidateOf(person, { count, outside, inThread }));
      return;
    }
    before.inThread = before.inThread || inThread;
    if (before.name === '') before.name = person.name;
  };
  for (const person of known.correspondents) add(person, person.count, false);
  // A scanner sends in the person's own name to the person.
  for (const person of [...known.directory, me]) add(person, 0, false);
  for (const person of known.thread) add(person, 0, true);
  for (const person of peopleInText(body)) add(person, 0, true);
  return people;
}

/** Names are folded when somebody first asks: a mailbox knows thousands of people. */
function candidateOf(
  { name, address }: Person,
  { count, outside, inThread }: Pick<Candidate, 'count' | 'outside' | 'inThread'>,
): Candidate {
  let folded: readonly FoldedName[] | undefined;
  return {
    name,
    address,
    count,
    outside,
    inThread,
    get names() {
      return (folded ??= foldedNames(this));
    },
  };
}

function byDomain(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const domains = new Map<string, Candidate[]>();
  for (const person of candidates) {
    const domain = domainOf(person.address);
    const others = domains.get(domain);
    if (others === undefined) domains.set(domain, [person]);
    else others.push(person);
  }
  return domains;
}

function capitalisedWords(text: string): Set<string> {
  const words = new Set<string>();
  const shape = /[A-ZÅÄÖÉÜÁÍÓÚÝÇŠŽĆČŁ][a-zà-ÿāăąćčďēęěğīıłńňōőŕřśšťūůűźżž'-]+/g;
  for (let match = shape.exec(text); match !== null; match = shape.exec(text)) words.add(fold(match[0]));
  return words;
}
