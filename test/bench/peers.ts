import { Redactor } from '@redactpii/node';
import { OpenRedaction } from 'openredaction';
import { SyncRedactor } from 'redact-pii';

/** Something that is given a text and takes personal data out of it. */
export type Peer = { name: string; redact: (text: string) => string | Promise<string> };

/** The public redactors that the guard is compared with, as their first page tells to use them. */
export function peers(): Peer[] {
  const node = new Redactor({
    rules: { CREDIT_CARD: true, EMAIL: true, NAME: true, PHONE: true, SSN: true },
  });
  const pii = new SyncRedactor();
  const open = new OpenRedaction({ redactionMode: 'placeholder' });
  const gdpr = new OpenRedaction({ redactionMode: 'placeholder', preset: 'gdpr' });
  return [
    { name: '@redactpii/node', redact: (text) => node.redact(text) },
    { name: 'redact-pii', redact: (text) => pii.redact(text) },
    { name: 'openredaction', redact: async (text) => (await open.detect(text)).redacted },
    { name: 'openredaction, gdpr', redact: async (text) => (await gdpr.detect(text)).redacted },
  ];
}
