import type { GuardedMessage, Known, Recipient } from '../../src/guard/message';

/** Ordinary office prose, and sentences about a person; the people are invented. */
const ordinary = [
  'Tack för senast, det var ett bra möte och vi kom en bit på vägen med planeringen inför våren.',
  'Budgeten för kvartalet ligger på 14 870 kronor och fakturan betalas till bankgiro 5999-0044.',
  'Vi ses torsdag den 12 december kl. 14.00 i stora salen, ta med underlaget från förra gången.',
  'Riktlinjen om ekonomiskt bistånd remitteras till alla enheter och svar lämnas senast i januari.',
  'Projektet i Norrsätra fortsätter enligt tidplanen, och entreprenören återkommer om asfalten.',
  'Diarienummer KS 2024/00417 gäller ombyggnaden av Rådhuskällaren och inte den nya skolan.',
];
const personal = [
  'Farid Ansari, 19790615-2397, bor på Åsgatan 14 B, 999 41 Lindmarka och nås på 070-174 06 31.',
  'Hon heter Amina Osman och har sökt försörjningsstöd sedan hon blev sjukskriven för depression.',
];
/** One sentence in so many is about a person. */
const personalEvery = 12;

/** A Swedish mail body of about so many kilobytes. */
export function bodyOf(kilobytes: number): string {
  const length = kilobytes * 1024;
  let text = 'Hej!\n\n';
  for (let index = 1; text.length < length; index++) {
    const source = index % personalEvery === 0 ? personal : ordinary;
    text += (source[index % source.length] ?? '') + (index % 5 === 0 ? '\n\n' : ' ');
  }
  return text.slice(0, length);
}

/** A mail of that size to so many people, every fourth of them outside. */
export function mailOf(kilobytes: number, recipients: number): GuardedMessage {
  const people = Array.from({ length: recipients }, (_, index): Recipient => {
    const domain = index % 4 === 3 ? `firma${index}.example` : 'bjorkstad.example';
    return { name: `Person${index} Efternamn${index}`, address: `p${index}@${domain}`, field: 'to' };
  });
  const me = { name: 'Sara Nyqvist', address: 'sara.nyqvist@bjorkstad.example' };
  const body = bodyOf(kilobytes);
  return { me, recipients: people, subject: 'Underlag', body, attachments: [], missing: [], year: 2026 };
}

/** Whom the writer knows: three hundred correspondents, half of them colleagues. */
export const known: Known = {
  correspondents: Array.from({ length: 300 }, (_, index) => ({
    name: `Kollega${index} Namn${index}`,
    address: `kollega${index}@${index % 2 === 0 ? 'bjorkstad.example' : `annan${index}.example`}`,
    count: 300 - index,
    lastDay: '2026-11-20',
  })),
  thread: [],
  directory: [],
  unusual: [],
};
