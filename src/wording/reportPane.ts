import type { ReportKind, YesNoUnknown } from '../casework/report';
import type { FieldCode } from '../casework/refusal';
import type { Language } from './language';
import { englishReportWords } from './reportPaneEnglish';

/** Problems that the form itself can have. */
type FormProblem = Extract<
  FieldCode,
  'placeholder' | 'notADate' | 'inTheFuture' | 'afterNoticed' | 'notACount' | 'confirmedWithoutRequest'
>;

/** Fields that have to be filled in, by their names in the report. */
export type RequiredField =
  | 'kind'
  | 'unit'
  | 'description'
  | 'consequences'
  | 'immediateMeasures'
  | 'personalData'
  | 'misdelivery.intendedRecipient'
  | 'misdelivery.opened'
  | 'misdelivery.deletionRequested'
  | 'misdelivery.deletionConfirmed';

/** What may be copied from the message; each line can be left out. */
export const copiedLines = [
  'subject',
  'sentAt',
  'recipients',
  'attachmentNames',
  'internetMessageId',
] as const;
export type CopiedLine = (typeof copiedLines)[number];

/** What the report pane says, in one language. */
export type ReportWords = {
  title: string;
  intro: string;
  what: string;
  kind: Record<ReportKind, { name: string; hint: string }>;
  required: string;
  copied: string;
  copiedHelp: string;
  line: Record<CopiedLine, string>;
  leftOut: string;
  outside: (domains: string) => string;
  misdelivery: string;
  intended: string;
  wrong: string;
  opened: string;
  deletionRequested: string;
  deletionConfirmed: string;
  yesNo: Record<YesNoUnknown, string>;
  when: string;
  noticed: string;
  occurred: string;
  ifKnown: string;
  date: string;
  time: string;
  where: string;
  unit: string;
  who: string;
  count: string;
  affected: string;
  affectedHelp: string;
  tell: string;
  description: string;
  descriptionHelp: string;
  consequences: string;
  consequencesHelp: string;
  measures: string;
  measuresHelp: string;
  personalData: string;
  aboutYou: string;
  send: string;
  sending: string;
  saved: (time: string) => string;
  notSaved: string;
  otherMessage: string;
  problemsTitle: (count: number) => string;
  missing: Record<RequiredField, string>;
  problem: Record<FormProblem, string>;
  network: string;
  signIn: string;
  refused: string;
  unavailable: string;
  receiptTitle: string;
  receipt: (time: string) => string;
  caseNumber: (key: string) => string;
  dataProtection: (when: string) => string;
  next: string;
  protection: string;
};

const swedish: ReportWords = {
  title: 'Rapportera händelse',
  intro: 'Du gör rätt som berättar. Skriv kort, det går bra att inte veta allt.',
  what: 'Vad har hänt?',
  kind: {
    misdelivery: { name: 'Ett mejl eller dokument hamnade fel', hint: 'Till exempel hos fel person.' },
    otherEvent: {
      name: 'Något annat gick fel för en person',
      hint: 'Till exempel att någon blev utan hjälp.',
    },
    risk: { name: 'Jag såg en risk', hint: 'Inget har hänt än, men det kunde ha gjort det.' },
  },
  required: '(obligatorisk)',
  copied: 'Det här följer med från mejlet',
  copiedHelp: 'Ta bort bocken för det som inte ska följa med. Mejlets text och bilagorna följer inte med.',
  line: {
    subject: 'Ämne',
    sentAt: 'Skickat',
    recipients: 'Mottagare',
    attachmentNames: 'Bilagornas namn',
    internetMessageId: 'Mejlets id',
  },
  leftOut: 'följer inte med',
  outside: (domains) => `Utanför kommunen: ${domains}`,
  misdelivery: 'Om mejlet',
  intended: 'Vem skulle ha fått det?',
  wrong: 'Vem fick det i stället?',
  opened: 'Har mottagaren öppnat det?',
  deletionRequested: 'Har du bett mottagaren radera det?',
  deletionConfirmed: 'Har mottagaren svarat att det är raderat?',
  yesNo: { yes: 'Ja', no: 'Nej', unknown: 'Vet inte' },
  when: 'När?',
  noticed: 'När upptäckte du det?',
  occurred: 'När hände det?',
  ifKnown: 'Lämna tomt om du inte vet.',
  date: 'Datum',
  time: 'Klockslag',
  where: 'Var?',
  unit: 'Enhet',
  who: 'Vem berörs?',
  count: 'Hur många personer?',
  affected: 'Vilka är de?',
  affectedHelp: 'Utan namn och personnummer. Till exempel: en deltagare och hans handläggare.',
  tell: 'Berätta',
  description: 'Vad hände?',
  descriptionHelp: 'Berätta i tur och ordning. Skriv inte namn eller personnummer.',
  consequences: 'Vad blev följden, eller vad kunde den ha blivit?',
  consequencesHelp: 'För den som berörs. Skriv Vet inte om du inte vet.',
  measures: 'Vad har gjorts hittills?',
  measuresHelp: 'Skriv Inget än om inget är gjort.',
  personalData: 'Fanns det personuppgifter i det?',
  aboutYou: 'Ditt namn och din titel fylls i av sig själva.',
  send: 'Skicka rapporten',
  sending: 'Skickar rapporten …',
  saved: (time) => `Sparat ${time}`,
  notSaved: 'Texten kan inte sparas på den här datorn. Skicka rapporten innan du stänger rutan.',
  otherMessage: 'Du har valt ett annat mejl. Det du skrev om det förra är sparat där.',
  problemsTitle: (count) => (count === 1 ? 'En sak behöver rättas' : `${count} saker behöver rättas`),
  missing: {
    kind: 'Välj vad som har hänt.',
    unit: 'Skriv vilken enhet det gäller.',
    description: 'Skriv vad som hände.',
    consequences: 'Skriv vad följden blev eller kunde ha blivit.',
    immediateMeasures: 'Skriv vad som har gjorts hittills, eller Inget än.',
    personalData: 'Svara på om det fanns personuppgifter i det.',
    'misdelivery.intendedRecipient': 'Skriv vem som skulle ha fått det.',
    'misdelivery.opened': 'Svara på om mottagaren har öppnat det.',
    'misdelivery.deletionRequested': 'Svara på om du har bett mottagaren radera det.',
    'misdelivery.deletionConfirmed': 'Svara på om mottagaren har svarat att det är raderat.',
  },
  problem: {
    placeholder: 'Ersätt mallens text med egna ord.',
    notADate: 'Skriv både datum och klockslag.',
    inTheFuture: 'Tiden ligger framåt i tiden. När upptäckte du det?',
    afterNoticed: 'Det kan inte ha hänt efter att du upptäckte det. Vilken tid är rätt?',
    notACount: 'Skriv antalet med siffror, till exempel 2.',
    confirmedWithoutRequest:
      'Mottagaren har bekräftat, men du har svarat att ingen har bett om radering. Vilket är rätt?',
  },
  network:
    'Det gick inte att nå rapporttjänsten. Din text finns kvar här. Kontrollera nätet och tryck på Skicka rapporten igen om en stund.',
  signIn:
    'Det gick inte att logga in dig. Din text finns kvar här. Logga in i Outlook på nytt och tryck på Skicka rapporten igen.',
  refused: 'Rapporten togs inte emot. Din text finns kvar här. Se vad som behöver rättas och skicka igen.',
  unavailable:
    'Det gick inte att ta emot rapporten just nu. Din text finns kvar här. Försök igen om en stund.',
  receiptTitle: 'Rapporten är inskickad',
  receipt: (time) => `Tack. Rapporten kom in ${time} och har fått ett kvitto.`,
  caseNumber: (key) => `Ärende: ${key}`,
  dataProtection: (when) => `Dataskydd: bedöms senast ${when}.`,
  next: 'Den lex Sarah-ansvariga läser den nu. Du får veta i Teams vad som händer.',
  protection: 'Ingen kan stoppa eller ändra din rapport.',
};

export const reportWords: Record<Language, ReportWords> = { sv: swedish, en: englishReportWords };

/** The sentence for a problem with a field. Codes that the form cannot have get the general sentence. */
export function problemSentence(field: string, code: FieldCode, language: Language): string {
  const words = reportWords[language];
  const missing: Partial<Record<string, string>> = words.missing;
  const problems: Partial<Record<string, string>> = words.problem;
  if (code === 'required') return missing[field] ?? words.refused;
  return problems[code] ?? words.refused;
}
