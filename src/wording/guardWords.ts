import type { FindingKind, MissingPart } from '../guard/message';
import type { RecipientReason } from '../guard/recipients';
import type { Language } from './language';
import type { Marked } from './markup';
import { marked } from './markup';

/** Everything the guard says, in one language. */
export type GuardWords = {
  review: string;
  and: string;
  /** What to say about a recipient, by the most severe reason. `meant` is the colleague, when one is known. */
  reason: Record<RecipientReason, (who: Marked, meant: Marked | undefined, usual: boolean) => Marked>;
  alsoOdd: (count: number) => string;
  contains: (list: Marked) => Marked;
  kind: Record<FindingKind, (count: number) => string>;
  place: { subject: string; body: string };
  andMore: string;
  unread: (names: Marked, count: number) => Marked;
  missing: Record<MissingPart, string>;
  lookYourself: string;
  closing: string;
  bar: {
    recipient: (who: Marked, meant: Marked | undefined) => Marked;
    contains: Record<'attachment' | 'message', (kind: string) => string>;
    unread: string;
  };
};

const swedish: GuardWords = {
  review: 'Granska mottagare',
  and: 'och',
  reason: {
    stopDomain: (who) => marked`${who} hör till en organisation som aldrig får personuppgifter med mejl.`,
    domainResemblesOurs: (who, meant) =>
      meant === undefined
        ? marked`${who} finns utanför kommunen. Adressen liknar kommunens, men är en annan.`
        : marked`${who} finns utanför kommunen. Adressen liknar kommunens, men är en annan. Menade du ${meant}?`,
    sameNameAsColleague: (who, meant) =>
      meant === undefined
        ? marked`${who} finns utanför kommunen.`
        : marked`${who} finns utanför kommunen och heter som din kollega ${meant}.`,
    similarToColleague: (who, meant, usual) => {
      if (meant === undefined) return marked`${who} finns utanför kommunen.`;
      return usual
        ? marked`${who} finns utanför kommunen. Du brukar skriva till kollegan ${meant}.`
        : marked`${who} finns utanför kommunen. Namnet liknar din kollega ${meant}.`;
    },
    neverWrittenTo: (who) => marked`${who} finns utanför kommunen. Du har inte skrivit dit förut.`,
  },
  alsoOdd: (count) => (count === 1 ? 'En mottagare till sticker ut.' : `${count} mottagare till sticker ut.`),
  contains: (list) => marked`Mejlet innehåller personuppgifter: ${list}.`,
  kind: {
    personnummer: (count) => (count === 1 ? 'personnummer' : `${count} personnummer`),
    samordningsnummer: (count) => (count === 1 ? 'samordningsnummer' : `${count} samordningsnummer`),
    cv: () => 'CV',
    grades: () => 'betyg',
    certificate: () => 'intyg',
  },
  place: { subject: 'ämnesraden', body: 'texten' },
  andMore: 'med flera',
  unread: (names, count) =>
    count === 1
      ? marked`Bilagan ${names} gick inte att läsa. Kontrollera själv vad den innehåller innan du skickar.`
      : marked`Bilagorna ${names} gick inte att läsa. Kontrollera själv vad de innehåller innan du skickar.`,
  missing: {
    message: 'Mejlet kunde inte kontrolleras.',
    recipients: 'Mottagarna kunde inte kontrolleras.',
    subject: 'Ämnesraden kunde inte kontrolleras.',
    body: 'Mejlets text kunde inte kontrolleras.',
    attachments: 'Bilagorna kunde inte kontrolleras.',
    attachmentFindings: 'Bilagornas innehåll kunde inte kontrolleras.',
    correspondents: 'Mottagarna kunde inte jämföras med dem du brukar skriva till.',
  },
  lookYourself: 'Titta själv igenom mottagare och innehåll innan du skickar.',
  closing: 'Mejl till någon utanför kommunen går inte att återkalla.',
  bar: {
    recipient: (who, meant) =>
      meant === undefined
        ? marked`${who} finns utanför kommunen.`
        : marked`${who} finns utanför kommunen och liknar din kollega ${meant}.`,
    contains: {
      attachment: (kind) => `Bilagan innehåller ${kind}.`,
      message: (kind) => `Mejlet innehåller ${kind}.`,
    },
    unread: 'En bilaga gick inte att läsa.',
  },
};

const english: GuardWords = {
  review: 'Review recipients',
  and: 'and',
  reason: {
    stopDomain: (who) => marked`${who} belongs to an organisation that never gets personal data by e-mail.`,
    domainResemblesOurs: (who, meant) =>
      meant === undefined
        ? marked`${who} is outside the municipality. The address resembles ours but is another.`
        : marked`${who} is outside the municipality. The address resembles ours but is another. Did you mean ${meant}?`,
    sameNameAsColleague: (who, meant) =>
      meant === undefined
        ? marked`${who} is outside the municipality.`
        : marked`${who} is outside the municipality and has the same name as your colleague ${meant}.`,
    similarToColleague: (who, meant, usual) => {
      if (meant === undefined) return marked`${who} is outside the municipality.`;
      return usual
        ? marked`${who} is outside the municipality. You usually write to your colleague ${meant}.`
        : marked`${who} is outside the municipality. The name resembles your colleague ${meant}.`;
    },
    neverWrittenTo: (who) => marked`${who} is outside the municipality. You have not written there before.`,
  },
  alsoOdd: (count) =>
    count === 1 ? 'One more recipient stands out.' : `${count} more recipients stand out.`,
  contains: (list) => marked`The message contains personal data: ${list}.`,
  kind: {
    personnummer: (count) =>
      count === 1 ? 'a personal identity number' : `${count} personal identity numbers`,
    samordningsnummer: (count) => (count === 1 ? 'a coordination number' : `${count} coordination numbers`),
    cv: () => 'a CV',
    grades: () => 'grades',
    certificate: () => 'a certificate',
  },
  place: { subject: 'the subject', body: 'the text' },
  andMore: 'and others',
  unread: (names, count) =>
    count === 1
      ? marked`The attachment ${names} could not be read. Check what it holds before you send.`
      : marked`The attachments ${names} could not be read. Check what they hold before you send.`,
  missing: {
    message: 'The message could not be checked.',
    recipients: 'The recipients could not be checked.',
    subject: 'The subject could not be checked.',
    body: 'The text could not be checked.',
    attachments: 'The attachments could not be checked.',
    attachmentFindings: 'What the attachments hold could not be checked.',
    correspondents: 'The recipients could not be compared with those you usually write to.',
  },
  lookYourself: 'Look through recipients and content yourself before you send.',
  closing: 'A message to somebody outside the municipality cannot be recalled.',
  bar: {
    recipient: (who, meant) =>
      meant === undefined
        ? marked`${who} is outside the municipality.`
        : marked`${who} is outside the municipality and resembles your colleague ${meant}.`,
    contains: {
      attachment: (kind) => `The attachment contains ${kind}.`,
      message: (kind) => `The message contains ${kind}.`,
    },
    unread: 'An attachment could not be read.',
  },
};

export const guardWords: Record<Language, GuardWords> = { sv: swedish, en: english };
