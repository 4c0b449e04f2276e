import type { Person } from '../message';
import { initialOf } from './initials';
import { habitKept } from './learning';
import type { Moment } from './likelihood';
import { likelihood, rankIn, seasonOf, weekOf } from './likelihood';
import type { Contact, Use } from './mailbox';
import { findContact, noUse } from './mailbox';
import type { Ties } from './together';
import { noTies, tieTogether } from './together';

/** One recipient of a message as the signals see it. */
export type Candidate = Ties & { use: Use; rank: number; surprise: number };

/** All that the signals of one message share. */
type Scene = Moment & {
  candidates: readonly Candidate[];
  present: ReadonlySet<Use>;
  /** The mailbox's usual surprise and its spread. */
  habit: number;
  spread: number;
  /** Those in use by initial, with their likelihood: whom an auto-complete list would offer. */
  offered: Map<string, readonly (readonly [Contact, number])[]>;
};

/** Days since something that never happened, and the least time, half an hour, for logarithms. */
const never = 999;
const least = 0.02;
/** How many people with the same initial are looked at. */
const mostOffered = 40;
/** What a habit is taken for before there is one. */
const usual = { messages: 1, surprise: 3, squared: 10, variance: 0.25 };

const { log, max, min } = Math;

/** The recipients of a message, each with its place in the mailbox and its ties to the others. */
export function candidatesOf(moment: Moment, people: readonly Person[]): Candidate[] {
  const { mailbox, now } = moment;
  const candidates = people.map((person) => {
    const contact = findContact(mailbox, person.address);
    const initial = contact?.address ? contact.initial : initialOf(person);
    const rank = rankIn(mailbox, contact);
    const surprise = -log(likelihood(moment, contact, rank));
    return Object.assign(noTies(contact, initial), { use: contact ?? noUse(), rank, surprise });
  });
  tieTogether(candidates, now);
  return candidates;
}

/**
 * What the fitted model looks at, one row a recipient: own use, the mailbox's habits, who belongs together, who
 * else may have been meant. Mostly logarithms of counts, shares and days. The order within a row is the model's:
 * whoever changes it fits again (src/guardTools/fitHistory.ts).
 */
export function signalsOf(moment: Moment, candidates: readonly Candidate[]): number[][] {
  const { mailbox } = moment;
  const weight = (1 - Math.pow(habitKept, mailbox.messages)) / (1 - habitKept) + usual.messages;
  const habit = (mailbox.surprise + usual.surprise) / weight;
  const variance = (mailbox.squared + usual.squared) / weight - habit * habit;
  const spread = Math.sqrt(max(usual.variance, variance));
  const present = new Set(candidates.map(({ use }) => use));
  const scene: Scene = Object.assign({ candidates, present, habit, spread, offered: new Map() }, moment);
  return candidates.map((one) => [
    ...ownSignals(scene, one),
    ...groupSignals(scene, one),
    ...alternativeSignals(scene, one),
  ]);
}

function ownSignals(scene: Scene, { use, rank, surprise }: Candidate): number[] {
  const { mailbox, now, habit, spread } = scene;
  const { sent, alone, lastSent, lastReceived } = use;
  const days = (day: number) => log((day === 0 ? never : min(never, max(0, now - day))) + least);
  return [
    days(lastSent),
    days(max(lastSent, lastReceived)),
    log((weekOf(use, now) + 0.001) / (scene.week + 1)),
    sent === 0 ? 0 : log((alone + 0.3) / (sent + 1)),
    surprise,
    log(1 + rank),
    log((1 + rank) / (1 + mailbox.writtenTo)),
    log(1 + scene.candidates.length),
    habit,
    surprise - habit,
    (surprise - habit) / spread,
    days(mailbox.lastSent),
  ];
}

/** What a signal about the others is when there are none is told apart from what any others would make it. */
function groupSignals({ now, candidates }: Scene, one: Candidate): number[] {
  if (candidates.length < 2) return [0, 9, -1, 9, -9, -9, -1, -1, -9];
  const { bond, closest, share, missed, missedAlike, use, surprise } = one;
  const others = candidates.filter((other) => other !== one);
  const surprises = others.map((other) => other.surprise);
  const most = max(...surprises);
  return [
    log(1 + bond),
    log((bond + 0.05) / (seasonOf(use, now) + 0.1)),
    9 * share,
    2 * log(0.01 + closest),
    log((1 + missed) / (1 + bond)),
    log((1 + missedAlike) / (1 + bond)),
    most,
    surprises.reduce((sum, value) => sum + value, 0) / others.length,
    surprise - most,
  ];
}

/** A slip in an auto-complete list: how likely others with the same first letter were, and how many more so. */
function alternativeSignals(scene: Scene, { initial, surprise, use }: Candidate): number[] {
  let slip = 1e-4;
  let written = use.sent + 0.5;
  let above = 1;
  for (const [other, likely] of offeredFor(scene, initial)) {
    if (other === use) continue;
    written += other.sent;
    if (scene.present.has(other)) continue;
    slip += likely;
    if (log(likely) > -surprise) above++;
  }
  return [log(slip) + surprise, log(slip), log((use.sent + 0.1) / written), log(above)];
}

function offeredFor(scene: Scene, initial: string): readonly (readonly [Contact, number])[] {
  const known = scene.offered.get(initial);
  if (known !== undefined) return known;
  const found: (readonly [Contact, number])[] = [];
  scene.mailbox.recent.forEach((contact, rank) => {
    if (contact.initial !== initial || found.length >= mostOffered) return;
    found.push([contact, likelihood(scene, contact, rank)]);
  });
  scene.offered.set(initial, found);
  return found;
}
