import type { FindingKind, RecipientField, UnreadReason } from '../guard/message';
import type { Language } from './language';

/** What the review pane says, in one language. */
export type ReviewWords = {
  title: string;
  loading: string;
  recipients: string;
  field: Record<RecipientField, string>;
  /** Read out beside the part that is marked. */
  oddPart: (part: string) => string;
  replaceWith: (name: string) => string;
  remove: string;
  moveToBcc: string;
  /** Many private people would see each other's addresses. */
  moveAllToBcc: string;
  movedAll: (count: number) => string;
  listReason: (count: number) => string;
  showPeople: (count: number) => string;
  undo: string;
  found: string;
  /** Where it lies. */
  place: Record<'subject' | 'body' | 'quoted', string>;
  kind: Record<FindingKind, string>;
  showInText: string;
  hideText: string;
  /** Said where the words around a finding cannot be shown. */
  textGone: string;
  marked: string;
  moreInFile: (list: string) => string;
  unreadable: string;
  unread: Record<UnreadReason, string>;
  notChecked: string;
  notCheckedHelp: string;
  stopHelp: string;
  acknowledge: string;
  acknowledged: string;
  nothingOdd: string;
  maySend: string;
  replaced: (old: string, replacement: string) => string;
  removed: (name: string) => string;
  moved: (name: string) => string;
  undone: string;
  changeFailed: string;
  acknowledgeFailed: string;
};

export const reviewWords: Record<Language, ReviewWords> = {
  sv: {
    title: 'Granska mottagare',
    loading: 'Läser mejlet …',
    recipients: 'Mottagare som sticker ut',
    field: { to: 'Till', cc: 'Kopia', bcc: 'Hemlig kopia' },
    oddPart: (part) => `Avviker: ${part}`,
    replaceWith: (name) => `Byt till ${name}`,
    remove: 'Ta bort',
    moveToBcc: 'Flytta till hemlig kopia',
    moveAllToBcc: 'Flytta alla till hemlig kopia',
    movedAll: (count) => `${count} mottagare står nu som hemlig kopia.`,
    listReason: (count) => `${count} mottagare utanför kommunen ser varandras adresser.`,
    showPeople: (count) => `Visa de ${count} mottagarna`,
    undo: 'Ångra',
    found: 'Personuppgifter som följer med',
    place: { subject: 'Ämnesraden', body: 'Texten', quoted: 'Den citerade tråden' },
    kind: {
      personnummer: 'Personnummer',
      samordningsnummer: 'Samordningsnummer',
      reserve_number: 'Reservnummer',
      health: 'Uppgift om hälsa',
      benefit: 'Uppgift om stöd och insatser',
      bank_account: 'Kontonummer',
      address: 'Adress',
      phone: 'Telefonnummer',
      email: 'Mejladress',
      case_number: 'Ärendenummer',
      name: 'Namn',
      cv: 'CV',
      grades: 'Betyg',
      certificate: 'Intyg',
    },
    showInText: 'Visa i texten',
    hideText: 'Dölj texten',
    textGone: 'Texten har ändrats och stället finns inte kvar.',
    marked: 'Hittat',
    moreInFile: (list) => `Och fler: ${list}.`,
    unreadable: 'Bilagor som inte gick att läsa',
    unread: {
      format: 'Filtypen kan inte läsas här. Öppna den och kontrollera själv.',
      tooLarge: 'Filen är för stor för att läsas här. Öppna den och kontrollera själv.',
      cloud: 'Filen ligger i molnet och läses inte här. Öppna den och kontrollera själv.',
      failed: 'Filen gick inte att öppna. Kontrollera själv vad den innehåller.',
      notYet: 'Filen har inte hunnit läsas. Kontrollera själv vad den innehåller.',
      encrypted: 'Filen är låst med lösenord. Öppna den och kontrollera själv.',
      scanned: 'Filen är en inskannad bild utan text. Öppna den och kontrollera själv.',
    },
    notChecked: 'Kunde inte kontrolleras',
    notCheckedHelp:
      'Titta själv igenom mejlet. Vill du skicka det ändå väljer du det i rutan som kommer när du trycker på Skicka.',
    stopHelp: 'Ta bort mottagaren eller personuppgifterna innan du skickar.',
    acknowledge: 'Jag har kontrollerat, skicka som det är',
    acknowledged: 'Noterat. Tryck på Skicka igen, så går mejlet i väg.',
    nothingOdd: 'Ingen mottagare sticker ut.',
    maySend: 'Du kan skicka mejlet.',
    replaced: (old, replacement) => `${replacement} får mejlet i stället för ${old}.`,
    removed: (name) => `${name} är borttagen.`,
    moved: (name) => `${name} står nu som hemlig kopia.`,
    undone: 'Ändringen är ångrad.',
    changeFailed: 'Det gick inte att ändra mottagarna. Ändra dem i mejlet i stället.',
    acknowledgeFailed: 'Det gick inte att notera just nu. Försök igen.',
  },
  en: {
    title: 'Review recipients',
    loading: 'Reading the message …',
    recipients: 'Recipients that stand out',
    field: { to: 'To', cc: 'Cc', bcc: 'Bcc' },
    oddPart: (part) => `Differs: ${part}`,
    replaceWith: (name) => `Replace with ${name}`,
    remove: 'Remove',
    moveToBcc: 'Move to Bcc',
    moveAllToBcc: 'Move all to Bcc',
    movedAll: (count) => `${count} recipients are now in Bcc.`,
    listReason: (count) => `${count} recipients outside the municipality see each other's addresses.`,
    showPeople: (count) => `Show the ${count} recipients`,
    undo: 'Undo',
    found: 'Personal data that goes with it',
    place: { subject: 'The subject', body: 'The text', quoted: 'The quoted thread' },
    kind: {
      personnummer: 'Personal identity number',
      samordningsnummer: 'Coordination number',
      reserve_number: 'Reserve number',
      health: 'Data about health',
      benefit: 'Data about support and benefits',
      bank_account: 'Account number',
      address: 'Address',
      phone: 'Phone number',
      email: 'E-mail address',
      case_number: 'Case number',
      name: 'Name',
      cv: 'CV',
      grades: 'Grades',
      certificate: 'Certificate',
    },
    showInText: 'Show in the text',
    hideText: 'Hide the text',
    textGone: 'The text has changed and the place is no longer there.',
    marked: 'Found',
    moreInFile: (list) => `And more: ${list}.`,
    unreadable: 'Attachments that could not be read',
    unread: {
      format: 'This type of file cannot be read here. Open it and check for yourself.',
      tooLarge: 'The file is too large to be read here. Open it and check for yourself.',
      cloud: 'The file lies in the cloud and is not read here. Open it and check for yourself.',
      failed: 'The file could not be opened. Check for yourself what it holds.',
      notYet: 'The file has not been read yet. Check for yourself what it holds.',
      encrypted: 'The file is locked with a password. Open it and check for yourself.',
      scanned: 'The file is a scanned picture without text. Open it and check for yourself.',
    },
    notChecked: 'Could not be checked',
    notCheckedHelp:
      'Look through the message yourself. To send it anyway, choose so in the box that appears when you press Send.',
    stopHelp: 'Remove the recipient or the personal data before you send.',
    acknowledge: 'I have checked, send as it is',
    acknowledged: 'Noted. Press Send again and the message leaves.',
    nothingOdd: 'No recipient stands out.',
    maySend: 'You can send the message.',
    replaced: (old, replacement) => `${replacement} gets the message instead of ${old}.`,
    removed: (name) => `${name} is removed.`,
    moved: (name) => `${name} is now in Bcc.`,
    undone: 'The change is undone.',
    changeFailed: 'The recipients could not be changed. Change them in the message instead.',
    acknowledgeFailed: 'It could not be noted just now. Try again.',
  },
};

/** What every pane says when it cannot do its work. */
export type ShellWords = { outsideTitle: string; outside: string; slow: string; noMessage: string };

export const shellWords: Record<Language, ShellWords> = {
  sv: {
    outsideTitle: 'Öppna i Outlook',
    outside: 'Den här sidan hör till ett tillägg i Outlook. Öppna ett mejl i Outlook och välj tillägget där.',
    slow: 'Outlook har inte svarat än. Händer inget, stäng rutan och öppna den igen.',
    noMessage: 'Välj ett mejl i listan, så visas det här.',
  },
  en: {
    outsideTitle: 'Open in Outlook',
    outside: 'This page belongs to an Outlook add-in. Open a message in Outlook and choose the add-in there.',
    slow: 'Outlook has not answered yet. If nothing happens, close this pane and open it again.',
    noMessage: 'Choose a message in the list and it shows here.',
  },
};
