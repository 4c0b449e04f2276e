import type { CorrespondentMemory } from '../../src/guard/history/correspondents';
import { emptyMemory, noteDraft } from '../../src/guard/history/correspondents';
import { serialiseMemory } from '../../src/guard/history/memoryText';
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
export const usedMailbox = { 'guard.correspondents': serialiseMemory(memoryOfWeeks()) };

/** Forty drafts on as many days, every third of them to Birgitta too. */
function memoryOfWeeks(): CorrespondentMemory {
  const person = ({ displayName, emailAddress }: DoubledPerson) => ({
    name: displayName,
    address: emailAddress,
  });
  let memory = emptyMemory;
  for (let before = 41; before > 0; before -= 1) {
    const day = new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 10);
    const people = [johanWikstrom, ...(before % 3 === 0 ? [birgitta] : [])].map(person);
    memory = noteDraft(memory, `draft ${before}`, people, day);
  }
  return memory;
}

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
