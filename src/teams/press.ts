import { sightOf } from '../casework/access';
import type { Actor } from '../casework/people';
import type { Refusal } from '../casework/refusal';
import { actOnCase, type ActPorts, type Answer } from '../workflows/actOnCase';
import { findInvestigator } from '../workflows/findInvestigator';
import { Unavailable, type People } from '../workflows/ports';
import { cardTexts } from '../wording/cards';
import { fieldText, refusalText } from '../wording/cases';
import type { Language } from '../wording/language';
import { commandOf, noticeOfCommand, parsePress, type Press } from './actions';
import { noticeCard } from './cards';
import type { AdaptiveCard } from './elements';

export type PressPorts = ActPorts & { people: People };

export type IncomingPress = { personId: string; verb: unknown; data: unknown; language: Language };

/** What Teams shows: a card in place of the pressed one, or a sentence under it with every input kept. */
export type Reply = ({ card: AdaptiveCard } | { message: string }) & {
  /** The case that the press has changed, so that what follows from it is done soon. */
  changed?: string;
};

/**
 * Answers the press of a button. The same person pressing the same button on the same card twice is one
 * act; a card that has been overtaken answers with itself as the case stands now.
 */
export async function answerPress(incoming: IncomingPress, ports: PressPorts): Promise<Reply> {
  const { language } = incoming;
  const press = parsePress(incoming.verb, incoming.data);
  if (press === undefined) return { message: cardTexts[language].notUnderstood };
  try {
    const actor = await ports.people.find(incoming.personId);
    if (actor === undefined) return { message: refusalText({ kind: 'personUnknown' }, language) };
    const answer = await act(press, actor, ports);
    const reply = await show(press, answer, actor, language, ports);
    return answer.ok ? { ...reply, changed: press.caseKey } : reply;
  } catch (fault) {
    if (fault instanceof Unavailable) return { message: cardTexts[language].tryAgain };
    throw fault;
  }
}

async function act(press: Press, actor: Actor, ports: PressPorts): Promise<Answer> {
  const investigator =
    press.verb === 'open' ? await findInvestigator(press.investigator, ports.people) : undefined;
  const { caseKey, sequence, verb } = press;
  const request = {
    caseKey,
    id: `card ${sequence} ${verb}`,
    seen: sequence,
    command: commandOf(press, investigator),
  };
  return actOnCase(request, actor, ports);
}

async function show(
  press: Press,
  answer: Answer,
  actor: Actor,
  language: Language,
  ports: PressPorts,
): Promise<Reply> {
  const refusal = answer.ok ? undefined : answer.refusal;
  const { current } = answer;
  if (current === undefined || sightOf(current, actor) !== 'whole') {
    return { message: refusalText(refusal ?? { kind: 'caseUnknown' }, language) };
  }
  // A role or a person that does not fit is told so; the card before them is not theirs to act on.
  if (refusal !== undefined && !isAboutTheCase(refusal)) return { message: refusalText(refusal, language) };
  const kind = noticeOfCommand[press.verb];
  const investigators = kind === 'standpoint' ? await ports.people.withRole('investigator') : [];
  const isOvertaken = refusal?.kind === 'changedMeanwhile' || refusal?.kind === 'wrongState';
  return {
    card: noticeCard(kind, isOvertaken ? press.sequence : current.sequence, current, {
      language,
      investigators,
      ...(refusal === undefined ? {} : { refusal: refusalText(refusal, language) }),
      ...(isOvertaken ? {} : { fieldErrors: fieldErrors(refusal, language), typed: typedOf(press) }),
    }),
  };
}

function isAboutTheCase({ kind }: Refusal): boolean {
  return !['roleMissing', 'notYourCase', 'personUnknown', 'caseUnknown'].includes(kind);
}

function fieldErrors(refusal: Refusal | undefined, language: Language): Record<string, string> {
  if (refusal?.kind === 'caseNumberTaken') return { caseNumber: refusalText(refusal, language) };
  if (refusal?.kind !== 'invalidFields') return {};
  return Object.fromEntries(refusal.problems.map(({ field, code }) => [field, fieldText(code, language)]));
}

function typedOf({ caseNumber, reason, investigator, outcome }: Press): Record<string, string> {
  const entries = Object.entries({ caseNumber, reason, investigator, outcome });
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}
