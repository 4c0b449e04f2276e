import type { GuardedMessage } from './message';
import { normalAddress } from './recipients/addresses';

const fnvOffset = 0x811c9dc5;
const fnvPrime = 0x01000193;
/** A second start value, so that two independent halves make 64 bits. */
const secondOffset = 0x9747b28c;

/**
 * Sixteen hexadecimal digits that change when anything the person has checked changes: a recipient or its
 * field, the subject, the text, an attachment or what was found in it, or the policy. It only recognises an
 * unchanged draft on the same device and protects nothing (FNV-1a, Fowler, Noll and Vo).
 */
export function fingerprint(message: GuardedMessage, policyVersion: string): string {
  const recipients = message.recipients
    .map(({ field, address }) => `${field}:${normalAddress(address)}`)
    .sort();
  const attachments = message.attachments.map((attachment) => JSON.stringify(attachment)).sort();
  const parts = [policyVersion, recipients, message.subject, message.body, attachments, message.missing];
  const text = JSON.stringify(parts);
  return hash(text, fnvOffset) + hash(text, secondOffset);
}

function hash(text: string, start: number): string {
  let value = start;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    value = Math.imul(value ^ (code & 0xff), fnvPrime);
    value = Math.imul(value ^ (code >> 8), fnvPrime);
  }
  return `0000000${(value >>> 0).toString(16)}`.slice(-8);
}
