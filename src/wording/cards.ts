import type { NoticeKind } from '../casework/notices';
import type { Language } from './language';

/** The only words a locked screen may show. */
export const preview: Record<Language, string> = {
  sv: 'Ett ärende väntar på dig',
  en: 'A matter awaits you',
};

type TaskKind = Exclude<NoticeKind, 'receipt' | 'outcome'>;

/** Headings say what is asked of the reader. */
const headings: Record<TaskKind, Record<Language, string>> = {
  register: { sv: 'Behöver diarieföras', en: 'Needs registering' },
  standpoint: { sv: 'Behöver ditt ställningstagande', en: 'Needs your standpoint' },
  investigate: { sv: 'Behöver ditt förslag till beslut', en: 'Needs your proposed decision' },
  decide: { sv: 'Behöver ditt beslut', en: 'Needs your decision' },
};

export function taskHeading(kind: TaskKind, language: Language): string {
  return headings[kind][language];
}

const sv = {
  receiptHeading: 'Tack för din rapport',
  receiptBody: (receivedAt: string) =>
    `Rapporten kom in ${receivedAt}. Den lex Sarah-ansvariga läser den. Du får besked här när något händer. Ingen kan stoppa eller ändra din rapport.`,
  outcomeHeading: 'Din rapport är färdigbehandlad',
  notOpenedBody: 'Händelsen utreds inte enligt lex Sarah. Skälet:',
  nothingMore: 'Du behöver inte göra något mer.',
  waitsFor: (role: string) => `Nu ligger ärendet hos ${role}.`,
  didWhat: {
    reportSubmitted: (name: string, at: string) => `${name} rapporterade ${at}.`,
    caseRegistered: (name: string, at: string) => `${name} diarieförde ${at}.`,
    investigationOpened: (name: string, at: string) => `${name} inledde utredning ${at}.`,
    investigationNotOpened: (name: string, at: string) =>
      `${name} tog ställning till att inte inleda utredning ${at}.`,
    decisionProposed: (name: string, at: string) => `${name} lämnade förslag till beslut ${at}.`,
    proposalReturned: (name: string, at: string) => `${name} lämnade tillbaka förslaget ${at}.`,
    caseDecided: (name: string, at: string) => `${name} beslutade ${at}.`,
  },
  facts: {
    case: 'Ärende',
    unit: 'Enhet',
    received: 'Inkom',
    concerns: 'Gäller',
    dataProtection: 'Dataskydd bedöms senast',
    investigator: 'Utredare',
    state: 'Läge',
  },
  noNumber: 'Inget diarienummer än',
  whatHappened: 'Vad har hänt',
  consequences: 'Följder',
  measures: 'Åtgärder direkt',
  standpointReason: 'Skäl för att utreda',
  proposal: 'Förslag till beslut',
  proposalReason: 'Skäl',
  returnedBecause: 'Tillbaka för komplettering',
  decision: 'Beslut',
  caseNumber: { label: 'Diarienummer (obligatoriskt)', placeholder: 'AMN 2026-0123-1.3' },
  reason: { label: 'Skäl (obligatoriskt)', error: 'Skriv skälet med egna ord.' },
  ownReason: { label: 'Egna skäl (tomt: förslagets skäl gäller)' },
  investigator: { label: 'Utredare (behövs när utredning inleds)', placeholder: 'Välj utredare' },
  outcome: { label: 'Utfall (obligatoriskt)', error: 'Välj ett utfall.' },
  buttons: {
    register: 'Diarieför',
    open: 'Inled utredning',
    notOpen: 'Inled inte utredning',
    propose: 'Lämna förslag',
    decide: 'Godkänn förslaget',
    return: 'Lämna tillbaka',
  },
  error: {
    caseNumber: 'Skriv diarienumret.',
  },
  tryAgain: 'Det gick inte att spara just nu. Din text finns kvar. Försök igen om en stund.',
  notUnderstood: 'Kortet gick inte att läsa. Öppna chatten igen och försök på nytt.',
  hello:
    'Hej. Jag hör av mig här när ett ärende behöver dig. Du rapporterar en händelse från mejlet i Outlook, med knappen Rapportera händelse.',
};

const en: typeof sv = {
  receiptHeading: 'Thank you for your report',
  receiptBody: (receivedAt) =>
    `The report was received ${receivedAt}. The lex Sarah officer reads it. You will hear from us here when something happens. Nobody can stop or change your report.`,
  outcomeHeading: 'Your report has been handled',
  notOpenedBody: 'The event is not investigated under lex Sarah. The reason:',
  nothingMore: 'There is nothing more for you to do.',
  waitsFor: (role) => `The case is now with ${role}.`,
  didWhat: {
    reportSubmitted: (name, at) => `${name} reported ${at}.`,
    caseRegistered: (name, at) => `${name} registered ${at}.`,
    investigationOpened: (name, at) => `${name} opened an investigation ${at}.`,
    investigationNotOpened: (name, at) => `${name} decided not to open an investigation ${at}.`,
    decisionProposed: (name, at) => `${name} proposed a decision ${at}.`,
    proposalReturned: (name, at) => `${name} returned the proposal ${at}.`,
    caseDecided: (name, at) => `${name} decided ${at}.`,
  },
  facts: {
    case: 'Case',
    unit: 'Unit',
    received: 'Received',
    concerns: 'Concerns',
    dataProtection: 'Data protection, assess by',
    investigator: 'Investigator',
    state: 'State',
  },
  noNumber: 'No case number yet',
  whatHappened: 'What happened',
  consequences: 'Consequences',
  measures: 'Immediate measures',
  standpointReason: 'Reason to investigate',
  proposal: 'Proposed decision',
  proposalReason: 'Reasons',
  returnedBecause: 'Returned for completion',
  decision: 'Decision',
  caseNumber: { label: 'Case number (required)', placeholder: 'AMN 2026-0123-1.3' },
  reason: { label: 'Reason (required)', error: 'Give the reason in your own words.' },
  ownReason: { label: 'Your own reasons (empty: those of the proposal apply)' },
  investigator: { label: 'Investigator (needed to open an investigation)', placeholder: 'Choose' },
  outcome: { label: 'Outcome (required)', error: 'Choose an outcome.' },
  buttons: {
    register: 'Register',
    open: 'Open an investigation',
    notOpen: 'Do not open an investigation',
    propose: 'Propose decision',
    decide: 'Approve the proposal',
    return: 'Return it',
  },
  error: { caseNumber: 'Write the case number.' },
  tryAgain: 'It could not be saved just now. Your text is still here. Try again in a while.',
  notUnderstood: 'The card could not be read. Open the chat again and retry.',
  hello:
    'Hello. I write here when a matter needs you. You report an event from the message in Outlook, with the button Report incident.',
};

export const cardTexts: Record<Language, typeof sv> = { sv, en };
