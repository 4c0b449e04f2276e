import type { FindingKind, MissingPart, UnreadReason } from '../guard/message';
import type { RecipientReason } from '../guard/recipients/reasons';

/** The same in Swedish and in English, as a template: see `fill` and `counted`. */
export type Phrase = readonly [swedish: string, english: string];

/** An attachment. */
const file: Phrase = ['Bilagan {name}', 'The attachment {name}'];

/** The button that opens the pane. */
const review: Phrase = ['Granska mottagare', 'Review recipients'];

/**
 * Phrases that other templates name. `who` stands out, and is always somebody outside; `name` was probably meant.
 */
const phrases: Readonly<Record<string, Phrase>> = {
  out: ['{who} finns utanför kommunen', '{who} is outside the municipality'],
  notSeen: [
    '{out} och har inte varit med i konversationen.',
    '{out} and has not been part of the conversation.',
  ],
  mistyped: ['Adressen till {who} ser felskriven ut', 'The address of {who} looks mistyped'],
  unchecked: ['kunde inte kontrolleras.', 'could not be checked.'],
  review,
  file,
};

const didYouMean: Phrase = [' Menade du {name}?', ' Did you mean {name}?'];

/** Somebody who was meant and works here. */
const theColleague: Phrase = ['kollegan {name}', 'your colleague {name}'];
const yourColleague: Phrase = ['din kollega {name}', 'your colleague {name}'];

/**
 * What to say about a recipient, by the most severe reason. `yours` was meant, `usual` is somebody who is also
 * written to often; `ask` asks whether
 * that person was meant, with the address, and `askName` without it; both are empty where nobody is known to be.
 */
const reasons: Record<RecipientReason, Phrase> = {
  stopDomain: [
    '{who} hör till en organisation som aldrig får personuppgifter med mejl.',
    '{who} belongs to an organisation that never gets personal data by e-mail.',
  ],
  domainResemblesOurs: [
    '{out}. Adressen liknar kommunens, men är en annan.{ask}',
    '{out}. The address resembles ours but is another.{ask}',
  ],
  domainMistyped: ['{mistyped} efter @.{ask}', '{mistyped} after the @.{ask}'],
  addressMistyped: ['{mistyped}.{ask}', '{mistyped}.{ask}'],
  sameNameAsColleague: ['{out} och heter som {yours}.', '{out} and has the same name as {yours}.'],
  similarToColleague: [
    '{out}. Du brukar skriva till {usual}.|{out}. Namnet liknar {yours}.',
    '{out}. You usually write to {usual}.|{out}. The name resembles {yours}.',
  ],
  privateAddressOfColleague: [
    '{who} ser ut att vara privat adress till {yours}. Menade du adressen i kommunen?',
    '{who} looks like a private address of {yours}. Did you mean the address at work?',
  ],
  similarToThreadMember: [
    '{notSeen} Menade du {name}, som har varit med?',
    '{notSeen} Did you mean {name}, who has been part of it?',
  ],
  similarToCorrespondent: [
    '{out}. Du brukar skriva till {usual}, som har ett liknande namn.|{out}. Namnet liknar {name}, som du har skrivit till förut.',
    '{out}. You usually write to {usual}, who has a similar name.|{out}. The name resembles {name}, whom you have written to before.',
  ],
  greetingNamesAnother: [
    'Hälsningen i mejlet stämmer inte med {who}.{askName}',
    'The greeting in the message does not fit {who}.{askName}',
  ],
  dataAboutAnother: [
    'Innehållet ser ut att gälla någon annan än {who}.{askName}',
    'The content seems to be about somebody other than {who}.{askName}',
  ],
  outsiderAmongColleagues: [
    '{out}. Alla andra mottagare är kollegor.',
    '{out}. All other recipients are colleagues.',
  ],
  notInThread: ['{notSeen}', '{notSeen}'],
  largeVisibleList: [
    'Många mottagare utanför kommunen ser varandras adresser. Flytta dem till hemlig kopia.',
    "Many recipients outside the municipality see each other's addresses. Move them to Bcc.",
  ],
  neverWrittenTo: ['{out}. Du har inte skrivit dit förut.', '{out}. You have not written there before.'],
  longSinceWritten: ['{out}. Det är länge sedan du skrev dit.', '{out}. It is long since you wrote there.'],
  notUsuallyTogether: [
    '{out}. Du brukar inte skriva dit tillsammans med de andra mottagarna.',
    '{out}. You do not usually write there together with the others.',
  ],
};

/** One and many (after `|`, nothing when it is the same word), in the order in which people are told of them: who can be identified, then what hurts most. */
const kinds: Record<FindingKind, Phrase> = {
  personnummer: ['personnummer|', 'a personal identity number|personal identity numbers'],
  samordningsnummer: ['samordningsnummer|', 'a coordination number|coordination numbers'],
  reserve_number: ['reservnummer|', 'a reserve number|reserve numbers'],
  health: ['uppgifter om hälsa', 'data about health'],
  benefit: ['uppgifter om stöd och insatser', 'data about support and benefits'],
  bank_account: ['kontonummer|', 'an account number|account numbers'],
  cv: ['CV', 'a CV'],
  grades: ['betyg', 'grades'],
  certificate: ['intyg', 'a certificate'],
  case_number: ['ärendenummer|', 'a case number|case numbers'],
  address: ['en adress|adresser', 'an address|addresses'],
  phone: ['ett telefonnummer|telefonnummer', 'a phone number|phone numbers'],
  email: ['en mejladress|mejladresser', 'an e-mail address|e-mail addresses'],
  name: ['ett namn|namn', 'a name|names'],
};

/** A part that could not be checked. */
const missing: Record<MissingPart, Phrase> = {
  message: ['Mejlet {unchecked}', 'The message {unchecked}'],
  recipients: ['Mottagarna {unchecked}', 'The recipients {unchecked}'],
  recipientsChanged: [
    'Mottagarna ändrades nyss. Titta igenom dem en gång till.',
    'The recipients have just changed. Look through them once more.',
  ],
  subject: ['Ämnesraden {unchecked}', 'The subject {unchecked}'],
  body: ['Mejlets text {unchecked}', 'The text {unchecked}'],
  attachments: ['Bilagorna {unchecked}', 'The attachments {unchecked}'],
  attachmentFindings: ['Bilagornas innehåll {unchecked}', 'What the attachments hold {unchecked}'],
  correspondents: [
    'Mottagarna kunde inte jämföras med dem du brukar skriva till.',
    'The recipients could not be compared with those you usually write to.',
  ],
};

/** What holds personal data. */
const contains: Record<'message' | 'attachment' | 'quoted', Phrase> = {
  message: ['Mejlet innehåller {list}.', 'The message contains {list}.'],
  attachment: ['Bilagan innehåller {list}.', 'The attachment contains {list}.'],
  quoted: ['Den citerade tråden innehåller {list}.', 'The quoted thread contains {list}.'],
};

/** An attachment that could not be read, by why it could not be. */
const unread: Partial<Record<UnreadReason, Phrase>> = {
  encrypted: ['{file} är låst och', '{file} is locked and'],
  scanned: ['{file} är en bild och', '{file} is a picture and'],
};
const notReadable: Phrase = ['{files} gick inte att läsa.', '{files} could not be read.'];

/** Words of the alert and of the info bar. */
const alert = {
  personal: ['personuppgifter: ', 'personal data: '],
  subject: ['ämnesraden', 'the subject'],
  body: ['texten', 'the text'],
  and: ['och', 'and'],
  andMore: ['med mera', 'and more'],
  /** Attachments that could not be read. */
  someFile: ['En bilaga', 'An attachment'],
  files: ['Bilagorna {name}', 'The attachments {name}'],
  alsoOdd: [
    'En mottagare till sticker ut.|mottagare till sticker ut.',
    'One more recipient stands out.|more recipients stand out.',
  ],
  resembles: ['{out} och liknar {yours}.', '{out} and resembles {yours}.'],
  outside: ['{out}.', '{out}.'],
  checkFiles: [
    'Kontrollera själv innehållet innan du skickar.',
    'Check the content yourself before you send.',
  ],
  lookYourself: [
    'Titta själv igenom mottagare och innehåll innan du skickar.',
    'Check recipients and content yourself before you send.',
  ],
  closing: [
    'Mejl till någon utanför kommunen går inte att återkalla.',
    'Mail outside the municipality cannot be recalled.',
  ],
  /** Where the pane is when the alert has no button that opens it. */
  reviewInRibbon: ['Välj {review} i menyraden för att se mer.', 'Choose {review} in the ribbon to see more.'],
} satisfies Record<string, Phrase>;

const words = {
  file,
  review,
  phrases,
  didYouMean,
  theColleague,
  yourColleague,
  reasons,
  kinds,
  missing,
  contains,
  unread,
  notReadable,
  alert,
};

/** Everything the guard says. The build packs it into the event bundle, so it is asked for when it is needed. */
export const guardWords = () => words;
