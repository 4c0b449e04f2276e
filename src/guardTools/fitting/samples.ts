import { learnReceived, learnSent } from '../../guard/history/learning';
import type { Mailbox } from '../../guard/history/mailbox';
import { distinct, emptyMailbox } from '../../guard/history/mailbox';
import { momentOf } from '../../guard/history/likelihood';
import { candidatesOf, signalsOf } from '../../guard/history/signals';
import type { Person } from '../../guard/message';
import { chance, pick } from './chance';
import type { LeakKind } from './leaks';
import { drawLeak } from './leaks';

/** A message of an archive; `time` in seconds. */
export type ArchivedMessage = { time: number; from: Person; to: readonly Person[] };

export type Slip = { kind: LeakKind; way: 'added' | 'replaces' };

/** The signals of one message as it was sent, and of each wrong recipient drawn for it. */
export type Sample = {
  sender: string;
  /** Where in the sender's messages it stands: 0 to 1. */
  part: number;
  people: number;
  clean: readonly (readonly number[])[];
  leaks: readonly (Slip & { people: number; signals: readonly number[] })[];
};

/** Who has sent less than this is not learned from; nor are the first messages, nor circulars. */
const fewestSent = 50;
const warmUp = 20;
const mostPeople = 20;
const secondsPerDay = 86_400;

/**
 * Replays an archive in time order, one mailbox a person, and draws wrong recipients for the messages between
 * two parts of each sender's own time: signals only ever see the past.
 */
export function samplesOf(
  messages: readonly ArchivedMessage[],
  slips: readonly Slip[],
  [from, to]: readonly [number, number],
  seed: number,
): Sample[] {
  const random = chance(seed);
  const mailboxes = new Map<string, Mailbox>();
  const mailboxOf = (address: string) => {
    const mailbox = mailboxes.get(address) ?? emptyMailbox();
    mailboxes.set(address, mailbox);
    return mailbox;
  };
  const everybody = everyPerson(messages);
  const total = new Map<string, number>();
  for (const { from: sender } of messages) total.set(sender.address, (total.get(sender.address) ?? 0) + 1);
  const done = new Map<string, number>();
  const samples: Sample[] = [];
  for (const message of messages) {
    const me = message.from.address;
    const count = (done.get(me) ?? 0) + 1;
    done.set(me, count);
    const all = total.get(me) ?? count;
    const mailbox = mailboxOf(me);
    const part = count / all;
    const counts = all >= fewestSent && mailbox.messages >= warmUp && message.to.length <= mostPeople;
    if (counts && part > from && part <= to) {
      samples.push(sampleOf(mailbox, message, part, slips, everybody, random));
    }
    const now = message.time / secondsPerDay;
    learnSent(mailbox, me, message.to, now);
    for (const { address } of message.to) {
      learnReceived(mailboxOf(address), address, message.from, message.to, now);
    }
  }
  return samples;
}

function sampleOf(
  mailbox: Mailbox,
  { from, to, time }: ArchivedMessage,
  part: number,
  slips: readonly Slip[],
  everybody: readonly Person[],
  random: () => number,
): Sample {
  const me = from.address;
  const moment = momentOf(mailbox, time / secondsPerDay);
  const rowsOf = (recipients: readonly Person[]) => signalsOf(moment, candidatesOf(moment, recipients));
  const people = distinct(to, me);
  const excluded = new Set([me, ...people.map(({ address }) => address)]);
  const leaks = slips.flatMap((slip) => {
    const base = pick(people, random);
    if (base === undefined) return [];
    const leak = drawLeak(slip.kind, { mailbox, base, excluded, everybody, random });
    if (leak === undefined) return [];
    const kept = slip.way === 'added' ? people : people.filter((person) => person !== base);
    const signals = rowsOf([...kept, leak]).pop() ?? [];
    return [{ ...slip, people: kept.length + 1, signals }];
  });
  return {
    sender: me,
    part,
    people: people.length,
    clean: rowsOf(people),
    leaks,
  };
}

function everyPerson(messages: readonly ArchivedMessage[]): Person[] {
  const people = new Map<string, Person>();
  for (const { from, to } of messages) for (const person of [from, ...to]) people.set(person.address, person);
  return [...people.values()];
}
