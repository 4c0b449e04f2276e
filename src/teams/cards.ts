import type { Case } from '../casework/case';
import { roleToAct } from '../casework/lifecycle';
import type { NoticeKind } from '../casework/notices';
import { outcomes } from '../casework/outcome';
import { swedishDateTime } from '../casework/swedishDate';
import { cardTexts, taskHeading } from '../wording/cards';
import { caseTitle, outcomeText, roleText, stateText } from '../wording/cases';
import type { Language } from '../wording/language';
import {
  buttons,
  card,
  facts,
  heading,
  sentence,
  subheading,
  typedText,
  warning,
  type AdaptiveCard,
  type Button,
  type CardElement,
} from './elements';

export type CardContext = {
  language: Language;
  /** Who may be chosen to investigate. */
  investigators: readonly { id: string; name: string }[];
  /** A sentence above the card: why the last press did nothing. */
  refusal?: string | undefined;
  /** Sentences beside fields, and what was typed, so that nothing has to be written again. */
  fieldErrors?: Readonly<Record<string, string>> | undefined;
  typed?: Readonly<Record<string, string>> | undefined;
};

type TaskKind = Exclude<NoticeKind, 'receipt' | 'outcome'>;

const taskStates = {
  register: 'submitted',
  standpoint: 'registered',
  investigate: 'investigating',
  decide: 'proposed',
} as const satisfies Record<TaskKind, Case['state']>;

/**
 * The card of one notice as the case stands now: a task while its step is open, afterwards a receipt of who
 * did what. Pure; drawn anew whenever the case has moved.
 *
 * @param noticeSequence the commit that caused the notice
 */
export function noticeCard(
  kind: NoticeKind,
  noticeSequence: number,
  current: Case,
  context: CardContext,
): AdaptiveCard {
  if (kind === 'receipt') return receiptCard(current, context);
  if (kind === 'outcome') return outcomeCard(current, context);
  const isOpen = taskStates[kind] === current.state && noticeSequence >= current.stateSince;
  return isOpen ? taskCard(kind, current, context) : doneCard(current, context);
}

function taskCard(kind: TaskKind, current: Case, context: CardContext): AdaptiveCard {
  return card(context.language, [
    ...(context.refusal === undefined ? [] : [warning(context.refusal)]),
    heading(taskHeading(kind, context.language)),
    caseFacts(current, context),
    ...matter(kind, current, context),
    ...inputs(kind, context),
    buttons({ caseKey: current.key, sequence: current.sequence }, taskButtons(kind, context.language)),
  ]);
}

function caseFacts(current: Case, { language }: CardContext): CardElement {
  const texts = cardTexts[language];
  const due = current.dataProtectionDueAt;
  return facts([
    [texts.facts.case, 'caseNumber' in current ? current.caseNumber : texts.noNumber],
    [texts.facts.unit, current.report.unit],
    [texts.facts.received, swedishDateTime(current.receivedAt)],
    [texts.facts.concerns, caseTitle(current.report, language)],
    ...(due === undefined ? [] : [[texts.facts.dataProtection, swedishDateTime(due)] as const]),
    ...('opening' in current ? [[texts.facts.investigator, current.opening.investigator.name] as const] : []),
  ]);
}

/** The text that matters for this step; the registrar numbers a case without reading what happened. */
function matter(kind: TaskKind, current: Case, { language }: CardContext): CardElement[] {
  const texts = cardTexts[language];
  const { report } = current;
  const event = [
    subheading(texts.whatHappened),
    ...typedText(report.description),
    subheading(texts.consequences),
    ...typedText(report.consequences),
  ];
  switch (kind) {
    case 'register':
      return [];
    case 'standpoint':
      return [...event, subheading(texts.measures), ...typedText(report.immediateMeasures)];
    case 'investigate':
      return [...returned(current, language), ...event];
    case 'decide':
      return [...event, ...proposal(current, language)];
  }
}

function returned(current: Case, language: Language): CardElement[] {
  if (current.state !== 'investigating' || current.returned === undefined) return [];
  return [subheading(cardTexts[language].returnedBecause), ...typedText(current.returned.reason)];
}

function proposal(current: Case, language: Language): CardElement[] {
  if (!('proposal' in current)) return [];
  const texts = cardTexts[language];
  return [
    subheading(texts.proposal),
    sentence(`${outcomeText(current.proposal.outcome, language)}.`),
    subheading(texts.proposalReason),
    ...typedText(current.proposal.reason),
  ];
}

function inputs(kind: TaskKind, context: CardContext): CardElement[] {
  const texts = cardTexts[context.language];
  switch (kind) {
    case 'register':
      return field(context, {
        type: 'Input.Text',
        id: 'caseNumber',
        label: texts.caseNumber.label,
        placeholder: texts.caseNumber.placeholder,
        maxLength: 40,
      });
    case 'standpoint':
      return [...investigatorField(context), ...reasonField(context, texts.reason.label)];
    case 'investigate':
      return [...outcomeField(context), ...reasonField(context, texts.reason.label)];
    case 'decide':
      return reasonField(context, texts.ownReason.label);
  }
}

/** Inputs carry no rule of their own: one rule serves every press, and it stands in the core. */
function field(context: CardContext, input: CardElement & { id: string }): CardElement[] {
  const error = context.fieldErrors?.[input.id];
  const value = context.typed?.[input.id];
  return [
    { ...input, ...(value === undefined ? {} : { value }) },
    ...(error === undefined ? [] : [{ type: 'TextBlock', wrap: true, color: 'Attention', text: error }]),
  ];
}

function reasonField(context: CardContext, label: string): CardElement[] {
  return field(context, { type: 'Input.Text', id: 'reason', label, isMultiline: true, maxLength: 4000 });
}

function investigatorField(context: CardContext): CardElement[] {
  const { label, placeholder } = cardTexts[context.language].investigator;
  const choices = context.investigators.map(({ id, name }) => ({ title: name, value: id }));
  return field(context, {
    type: 'Input.ChoiceSet',
    id: 'investigator',
    style: 'compact',
    label,
    placeholder,
    choices,
  });
}

function outcomeField(context: CardContext): CardElement[] {
  const { label } = cardTexts[context.language].outcome;
  const choices = outcomes.map((value) => ({ title: outcomeText(value, context.language), value }));
  return field(context, {
    type: 'Input.ChoiceSet',
    id: 'outcome',
    style: 'expanded',
    wrap: true,
    label,
    choices,
  });
}

function taskButtons(kind: TaskKind, language: Language): Button[] {
  const titles = cardTexts[language].buttons;
  const button = (verb: keyof typeof titles): Button => ({ verb, title: titles[verb], needsInput: true });
  switch (kind) {
    case 'register':
      return [button('register')];
    case 'standpoint':
      return [button('open'), button('notOpen')];
    case 'investigate':
      return [button('propose')];
    case 'decide':
      return [button('decide'), button('return')];
  }
}

function doneCard(current: Case, context: CardContext): AdaptiveCard {
  const texts = cardTexts[context.language];
  const { by, at, what } = current.latest;
  const role = roleToAct(current.state);
  return card(context.language, [
    ...(context.refusal === undefined ? [] : [warning(context.refusal)]),
    heading(stateText(current.state, context.language)),
    sentence(texts.didWhat[what](by.name, swedishDateTime(at))),
    ...(current.state === 'decided'
      ? [sentence(`${outcomeText(current.decision.outcome, context.language)}.`)]
      : []),
    caseFacts(current, context),
    sentence(role === undefined ? texts.nothingMore : texts.waitsFor(roleText(role, context.language))),
  ]);
}

/** The reporter's own card tells how far the case has come, not what others have written in it. */
function receiptCard(current: Case, { language }: CardContext): AdaptiveCard {
  const texts = cardTexts[language];
  return card(language, [
    heading(texts.receiptHeading),
    sentence(texts.receiptBody(swedishDateTime(current.receivedAt))),
    facts([
      [texts.facts.case, 'caseNumber' in current ? current.caseNumber : texts.noNumber],
      [texts.facts.concerns, caseTitle(current.report, language)],
      [texts.facts.state, stateText(current.state, language)],
    ]),
  ]);
}

function outcomeCard(current: Case, { language }: CardContext): AdaptiveCard {
  const texts = cardTexts[language];
  const told =
    current.state === 'notOpened'
      ? [sentence(texts.notOpenedBody), ...typedText(current.standpoint.reason)]
      : current.state === 'decided'
        ? [subheading(texts.decision), sentence(`${outcomeText(current.decision.outcome, language)}.`)]
        : [];
  return card(language, [
    heading(texts.outcomeHeading),
    ...told,
    facts([
      [texts.facts.case, 'caseNumber' in current ? current.caseNumber : texts.noNumber],
      [texts.facts.concerns, caseTitle(current.report, language)],
    ]),
    sentence(texts.nothingMore),
  ]);
}
