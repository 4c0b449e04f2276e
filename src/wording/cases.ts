import type { CaseState } from '../casework/lifecycle';
import type { Outcome } from '../casework/outcome';
import type { Role } from '../casework/people';
import type { FieldCode, Refusal } from '../casework/refusal';
import type { Report, ReportKind } from '../casework/report';
import { swedishTime } from '../casework/swedishDate';
import type { Language } from './language';

type Words = Record<Language, string>;

const kindTitles: Record<ReportKind, Words> = {
  misdelivery: { sv: 'Uppgifter till fel mottagare', en: 'Information sent to the wrong recipient' },
  otherEvent: { sv: 'Något gick fel för en person', en: 'Something went wrong for a person' },
  risk: { sv: 'Risk för ett missförhållande', en: 'Risk of misconduct' },
};

/** What a case is called in lists and on cards: kind and unit, nothing about any person. */
export function caseTitle(report: Pick<Report, 'kind' | 'unit'>, language: Language = 'sv'): string {
  return `${kindTitles[report.kind][language]} – ${report.unit}`;
}

const stateTexts: Record<CaseState, Words> = {
  submitted: { sv: 'Inkommen', en: 'Received' },
  registered: { sv: 'Diarieförd, väntar på ställningstagande', en: 'Registered, awaiting a standpoint' },
  notOpened: { sv: 'Utreds inte', en: 'Not investigated' },
  investigating: { sv: 'Utreds', en: 'Under investigation' },
  proposed: { sv: 'Väntar på beslut', en: 'Awaiting a decision' },
  decided: { sv: 'Beslutad', en: 'Decided' },
};

export function stateText(state: CaseState, language: Language = 'sv'): string {
  return stateTexts[state][language];
}

/** The five outcomes in the words of the form; NONE as the law words it ("påtaglig risk"). */
const outcomeTexts: Record<Outcome, Words> = {
  RISK: {
    sv: 'Det rapporterade utgjorde en påtaglig risk för missförhållande',
    en: 'What was reported was a tangible risk of misconduct',
  },
  MISCONDUCT: {
    sv: 'Det rapporterade utgjorde ett missförhållande',
    en: 'What was reported was misconduct',
  },
  RISK_SERIOUS: {
    sv: 'Det rapporterade utgjorde en påtaglig risk för allvarligt missförhållande (anmäls till IVO)',
    en: 'What was reported was a tangible risk of serious misconduct (notified to IVO)',
  },
  SERIOUS: {
    sv: 'Det rapporterade utgjorde ett allvarligt missförhållande (anmäls till IVO)',
    en: 'What was reported was serious misconduct (notified to IVO)',
  },
  NONE: {
    sv: 'Det rapporterade utgjorde inte ett missförhållande eller en påtaglig risk för missförhållande',
    en: 'What was reported was neither misconduct nor a tangible risk of it',
  },
};

export function outcomeText(outcome: Outcome, language: Language = 'sv'): string {
  return outcomeTexts[outcome][language];
}

const roleTexts: Record<Role, Words> = {
  reporter: { sv: 'den som rapporterar', en: 'the reporter' },
  registrar: { sv: 'registratorn', en: 'the registrar' },
  officer: { sv: 'den lex Sarah-ansvariga', en: 'the lex Sarah officer' },
  investigator: { sv: 'utredaren', en: 'the investigator' },
  unitManager: { sv: 'enhetschefen', en: 'the unit manager' },
  decisionMaker: { sv: 'den som beslutar', en: 'the decision-maker' },
  ivoNotifier: { sv: 'den som anmäler till IVO', en: 'the person who notifies IVO' },
  dataProtectionOfficer: { sv: 'dataskyddssamordnaren', en: 'the data protection officer' },
  boardSecretary: { sv: 'nämndsekreteraren', en: 'the board secretary' },
  orderingBoard: { sv: 'den beställande nämnden', en: 'the ordering board' },
  measureOwner: { sv: 'den åtgärdsansvariga', en: 'the owner of the measure' },
  administrator: { sv: 'systemförvaltaren', en: 'the system administrator' },
  reviewer: { sv: 'granskaren', en: 'the reviewer' },
};

export function roleText(role: Role, language: Language = 'sv'): string {
  return roleTexts[role][language];
}

const fieldTexts: Record<FieldCode, Words> = {
  required: { sv: 'Det här behöver fyllas i.', en: 'This needs to be filled in.' },
  placeholder: {
    sv: 'Här står formulärets egen text kvar. Skriv med egna ord.',
    en: 'The text of the form is still here. Use your own words.',
  },
  notADate: {
    sv: 'Det här går inte att läsa som datum och klockslag. Skriv till exempel 2026-11-22 och 14.35.',
    en: 'This cannot be read as a date and time. Write for example 2026-11-22 and 14:35.',
  },
  inTheFuture: {
    sv: 'Tidpunkten har inte varit än. Ändra till när det uppmärksammades.',
    en: 'That moment has not been yet. Change it to when it was noticed.',
  },
  afterNoticed: {
    sv: 'Händelsen kan inte ha inträffat efter att den uppmärksammades. Ändra en av tiderna.',
    en: 'It cannot have happened after it was noticed. Change one of the times.',
  },
  notACount: {
    sv: 'Skriv antalet personer med siffror, till exempel 1.',
    en: 'Write the number of people in digits, for example 1.',
  },
  confirmedWithoutRequest: {
    sv: 'Radering kan inte vara bekräftad om den inte har begärts. Ändra ett av svaren.',
    en: 'Deletion cannot be confirmed if nobody asked for it. Change one of the answers.',
  },
  notACaseNumber: {
    sv: 'Diarienumret ser inte ut som nämndens. Skriv till exempel AMN 2026-0123-1.3.',
    en: 'That is not how the board writes case numbers. Write for example AMN 2026-0123-1.3.',
  },
  notAnInvestigator: {
    sv: 'Välj en utredare ur listan.',
    en: 'Choose an investigator from the list.',
  },
  outcomeUnknown: { sv: 'Välj ett av de fem utfallen.', en: 'Choose one of the five outcomes.' },
};

export function fieldText(code: FieldCode, language: Language = 'sv'): string {
  return fieldTexts[code][language];
}

type Sentence<K extends Refusal['kind']> = (
  refusal: Extract<Refusal, { kind: K }>,
  language: Language,
) => Words;

/** What happened, why, and what to do now: one sentence or two for each kind of refusal. */
const refusalTexts: { [K in Refusal['kind']]: Sentence<K> } = {
  invalidFields: () => ({
    sv: 'Något saknas eller behöver ändras. Se vid fälten.',
    en: 'Something is missing or needs changing. See beside the fields.',
  }),
  personUnknown: () => ({
    sv: 'Du finns inte i katalogen eller ditt konto är avstängt. Kontakta systemförvaltaren.',
    en: 'You are not in the directory or your account is disabled. Contact the system administrator.',
  }),
  roleMissing: ({ role }, language) => ({
    sv: `Det här steget ligger hos ${roleText(role, language)}. Du behöver inte göra något.`,
    en: `This step belongs to ${roleText(role, language)}. There is nothing for you to do.`,
  }),
  notYourCase: () => ({
    sv: 'Ärendet utreds av någon annan. Du behöver inte göra något.',
    en: 'Somebody else investigates this case. There is nothing for you to do.',
  }),
  investigatorCannotDecide: () => ({
    sv: 'Du utreder ärendet och kan därför inte också besluta. Beslutet ligger hos någon annan.',
    en: 'You investigate this case and so cannot decide it as well. Somebody else decides.',
  }),
  reporterCannotInvestigate: () => ({
    sv: 'Den som har rapporterat kan inte utreda samma ärende. Välj en annan utredare.',
    en: 'The person who reported cannot investigate the same case. Choose another investigator.',
  }),
  reporterCannotDecide: () => ({
    sv: 'Du har rapporterat händelsen och kan därför inte besluta om den. Beslutet ligger hos någon annan.',
    en: 'You reported this and so cannot decide it. Somebody else decides.',
  }),
  caseUnknown: () => ({
    sv: 'Ärendet finns inte, eller är inte ditt att läsa. Kontrollera länken.',
    en: 'There is no such case, or it is not yours to read. Check the link.',
  }),
  wrongState: ({ state }, language) => ({
    sv: `Ärendet är redan i ett annat läge: ${stateText(state, language).toLowerCase()}. Så här ser det ut nu.`,
    en: `The case has moved on: ${stateText(state, language).toLowerCase()}. This is how it stands.`,
  }),
  changedMeanwhile: ({ by, at }) => ({
    sv: `${by} hann före kl. ${swedishTime(at)}. Här är ärendet som det ser ut nu.`,
    en: `${by} was first, at ${swedishTime(at)}. This is the case as it stands.`,
  }),
  caseNumberTaken: () => ({
    sv: 'Diarienumret används redan av ett annat ärende. Kontrollera numret i diariet.',
    en: 'Another case already has this number. Check it in the registry.',
  }),
  commandIdReused: () => ({
    sv: 'Det här har redan skickats, med annat innehåll. Inget har ändrats. Ladda om och försök igen.',
    en: 'This has already been sent, with other content. Nothing was changed. Reload and try again.',
  }),
};

export function refusalText(refusal: Refusal, language: Language = 'sv'): string {
  const sentence = refusalTexts[refusal.kind];
  return sentence(refusal as never, language)[language];
}
