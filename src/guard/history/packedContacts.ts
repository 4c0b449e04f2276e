import type { Contact, Mailbox, Use } from './mailbox';
import { addContact, hashOf, noUse } from './mailbox';
import type { Reader } from './packing';
import { packDigit, packNumber, packText, readDigit, readNumber, readText } from './packing';

/** Fading counts are stored in tenths. */
export const tenth = 10;
/** A day stands for its noon. */
const noon = 0.5;
/**
 * What the first digit of a use tells: whether there was a message received, how it was written to (never, once
 * with others, once alone, more often), and whether a name and an address follow.
 */
const heardFlag = 1;
const sentKind = 2;
const often = 3;
const clearFlag = 8;

/** Counts and days, in as few characters as mostly will do; `flags` are added to the first digit. */
export function packUse(use: Use, today: number, flags = 0): string {
  const { sent, alone, received, lastSent, lastReceived, week, season, heard } = use;
  const kind = sent > 1 ? often : sent + Math.min(sent, alone);
  const numbers: number[] = [];
  if (kind === often) numbers.push(sent, alone, week * tenth, season * tenth);
  if (kind > 0) numbers.push(today - Math.floor(lastSent));
  if (received > 0) numbers.push(received, heard * tenth, today - Math.floor(lastReceived));
  return (
    packDigit(flags + kind * sentKind + (received > 0 ? heardFlag : 0)) + numbers.map(packNumber).join('')
  );
}

/** Reads what `packUse` wrote. */
export function readUse(reader: Reader, today: number): { use: Use; isClear: boolean } {
  const use = noUse();
  const next = () => readNumber(reader);
  const flags = readDigit(reader);
  const kind = Math.floor((flags % clearFlag) / sentKind);
  if (kind > 0) Object.assign(use, { sent: 1, alone: kind - 1, week: 1, season: 1 });
  if (kind === often) {
    Object.assign(use, { sent: next(), alone: next(), week: next() / tenth, season: next() / tenth });
  }
  if (kind > 0) use.lastSent = today - next() + noon;
  if (flags % sentKind === heardFlag) {
    Object.assign(use, { received: next(), heard: next() / tenth, lastReceived: today - next() + noon });
  }
  return { use, isClear: flags >= clearFlag };
}

/** A contact with its name and address. */
export function packClear(contact: Contact, today: number): string {
  return packUse(contact, today, clearFlag) + packText(contact.name) + packText(contact.address);
}

/** A contact with only a hash of its address, which its place in the mailbox may be already. */
export function packHashed(contact: Contact, place: string, today: number): string {
  const hash = place.startsWith('#') ? place : hashOf(place);
  return packUse(contact, today) + packNumber(Number(hash.slice(1)));
}

/** Reads a contact of either form into the mailbox. */
export function readContact(reader: Reader, mailbox: Mailbox, today: number): Contact {
  const { use, isClear } = readUse(reader, today);
  const name = isClear ? readText(reader) : '';
  const address = isClear ? readText(reader) : '';
  const place = isClear ? address : `#${readNumber(reader)}`;
  return Object.assign(addContact(mailbox, place, { name, address }), use);
}
