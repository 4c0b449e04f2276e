import { isWithin } from '../recipients/addresses';
import type { Span } from './span';

/**
 * An e-mail address in a text. `own`: the organisation's. `private`: a consumer's mailbox. `named`: a person's,
 * somewhere else. `function`: a mailbox of nobody in particular.
 */
export type EmailSpan = Span & {
  name: '';
  address: string;
  belongs: 'own' | 'private' | 'named' | 'function';
};

/** Mail services for consumers, by the label before the top domain. */
const consumer =
  /[@.](?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|telia|comhem|bredband2?|spray|tele2|home|passagen|proton(?:mail)?|gmx|mail|bahnhof|telenor)\.[^.]+$/i;
/** "förnamn.efternamn", not "info" or "order.lund": so are people's addresses written. */
const person =
  /^(?!(?:info|kontakt|support|order|faktura)[._])[^\d._-]{2,}[._][^\d._]{2,}(?:[._][^\d._]{2,})?@/;
/** Longest local part (RFC 5321 4.5.3.1). */
const longestLocal = 64;
const localPart = /[a-z0-9\u00c0-\u024f][\w.+%'\u00c0-\u024f-]*$/i;
const domain = /@(?:[a-z0-9\u00c0-\u024f-]+\.)+[a-z\u00c0-\u024f]{2,}/iy;

/** The e-mail addresses around each @ of a text. */
export function findEmails(text: string, ats: readonly number[], ownDomains: readonly string[]): EmailSpan[] {
  const found: EmailSpan[] = [];
  for (const sign of ats) {
    const local = localPart.exec(text.slice(Math.max(0, sign - longestLocal), sign));
    domain.lastIndex = sign;
    const host = domain.exec(text);
    if (local === null || host === null) continue;
    const address = local[0] + host[0];
    const belongs = belongsTo(address, ownDomains);
    found.push({ name: '', start: sign - local[0].length, end: sign + host[0].length, address, belongs });
  }
  return found;
}

/** Whether the address is one that a consumer has at a mail service. */
export function isConsumerAddress(address: string): boolean {
  return consumer.test(address);
}

function belongsTo(address: string, ownDomains: readonly string[]): EmailSpan['belongs'] {
  if (isWithin(address, ownDomains)) return 'own';
  if (isConsumerAddress(address)) return 'private';
  return person.test(address) ? 'named' : 'function';
}
