import type { DoubledAttachment, DoubledPerson, OfficeOptions } from './office';

function colleague(displayName: string, local: string): DoubledPerson {
  return { displayName, emailAddress: `${local}@bjorkstad.example` };
}

export const ali = colleague('Ali Farhadi', 'ali.farhadi');
export const eva = colleague('Eva Lundmark', 'eva.lundmark');
export const birgitta = colleague('Birgitta Holmgren', 'birgitta.holmgren');
export const johanWikstrom = colleague('Johan Wikström', 'johan.wikstrom');
export const johanWikman: DoubledPerson = {
  displayName: 'Johan Wikman',
  emailAddress: 'johan.wikman@tornbergsbygg.example',
};

export function textFile(id: string, name: string, text: string): DoubledAttachment {
  const bytes = Buffer.from(text);
  return { id, name, size: bytes.length, base64: bytes.toString('base64') };
}

export const cv = textFile('cv', 'CV Farid Ansari.txt', 'Farid Ansari\nPersonnummer: 19790615-2397\n');
export const grades: DoubledAttachment = { id: 'grades', name: 'Betyg.pdf', size: 20_000 };

/** Johan Wikström has been written to often; what a mailbox that has been used for a while holds. */
export const usedMailbox = {
  'guard.correspondents': JSON.stringify({
    v: 1,
    people: [
      [johanWikstrom.emailAddress, johanWikstrom.displayName, 41, '2026-11-20'],
      [birgitta.emailAddress, birgitta.displayName, 17, '2026-11-19'],
    ],
    pending: [],
  }),
};

/**
 * A job coach forwards an application with CV and grades to two colleagues and two managers; the second
 * manager was autocompleted to a namesake at a construction firm.
 */
export function goldenCase(changes: OfficeOptions = {}): OfficeOptions {
  return {
    to: [ali, eva, birgitta, johanWikman],
    subject: 'VB: Ansökan anläggningsarbetare',
    body: 'Hej alla fyra!\n\nSkickar vidare ansökan. CV och betyg ligger bifogade.\n\nMvh Sara',
    composeType: 'forward',
    attachments: [cv, grades],
    roaming: { ...usedMailbox },
    ...changes,
  };
}
