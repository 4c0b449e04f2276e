import type { Contact, Mailbox, Use } from './mailbox';

/** Half-lives in days. */
const week = 7;
const season = 60;
/** Where somebody counts as standing behind the last of those in use. */
const beyond = 50;

/** A mailbox at one moment, with what is left of its counts: what a contact's part is a share of. */
export type Moment = { mailbox: Mailbox; now: number; week: number; season: number; heard: number };

export function momentOf(mailbox: Mailbox, now: number): Moment {
  const left = { week: weekOf(mailbox, now), season: seasonOf(mailbox, now), heard: heardOf(mailbox, now) };
  return Object.assign({ mailbox, now }, left);
}

/** What is left of a count so many days later; an earlier day changes nothing. */
export function faded(value: number, days: number, half: number): number {
  return value * Math.pow(2, -Math.max(0, days) / half);
}

/** Messages sent, fading with a half-life of a week. */
export function weekOf(use: Use, now: number): number {
  return faded(use.week, now - use.lastSent, week);
}

/** Messages sent, fading with a half-life of two months. */
export function seasonOf(use: Use, now: number): number {
  return faded(use.season, now - use.lastSent, season);
}

/** Messages received, fading with a half-life of a week. */
export function heardOf(use: Use, now: number): number {
  return faded(use.heard, now - use.lastReceived, week);
}

/** Where somebody stands among those in use, from 0; beyond its end when not there. */
export function rankIn({ recent }: Mailbox, contact: Contact | undefined): number {
  const at = contact === undefined ? -1 : recent.indexOf(contact);
  return at < 0 ? recent.length + beyond : at;
}

/**
 * How likely a recipient of this mailbox's next message is this contact: a mix of shares over several half-lives
 * and of the place among those in use. The parts are judgement; the fitted model weighs what the mix says.
 */
export function likelihood(
  { mailbox, now, week: sentLately, season: sent, heard }: Moment,
  contact: Contact | undefined,
  rank: number,
): number {
  const floor = 0.02 / (mailbox.writtenTo + 20);
  if (contact === undefined) return floor;
  return (
    floor * 2 +
    0.05 / (rank + 2) +
    (0.3 * weekOf(contact, now)) / (sentLately + 1) +
    (0.25 * seasonOf(contact, now)) / (sent + 1) +
    (0.1 * contact.sent) / (mailbox.sent + 1) +
    (0.2 * heardOf(contact, now)) / (heard + 1)
  );
}
