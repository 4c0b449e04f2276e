import { fingerprint } from '../guard/fingerprint';
import { withMissing } from '../guard/message';
import { policy } from '../guard/policy';
import type { Verdict } from '../guard/verdict';
import { assess } from '../guard/verdict';
import { reviewLabel, smartAlert } from '../wording/guard';
import type { Language } from '../wording/language';
import { languageOf } from '../wording/language';
import { supports } from './ask';
import { completeOnce } from './completeOnce';
import type { Draft } from './readMessage';
import { composeItem, readDraft } from './readMessage';

type Completion = Office.SmartAlertsEventCompletedOptions;

/** The id of the pane's button in the manifest. */
export const reviewCommand = 'composeReviewButton';

/** What is said when the guard itself fails: it never lets a message pass in silence. */
const nothingChecked: Verdict = {
  verdict: 'prompt',
  findings: [],
  recipients: [],
  unread: [],
  missing: ['message'],
};

/** Decides when the person presses Send: reads, judges, answers once. Changes nothing and calls nobody. */
export function onMessageSendHandler(event: Office.MailboxEvent): void {
  const complete = completeOnce(event);
  const giveUp = () => complete(refusal(nothingChecked));
  try {
    readDraft(composeItem()).then(judge).then(complete).catch(giveUp);
  } catch {
    giveUp();
  }
}

function judge(draft: Draft): Completion {
  const message = atSend(draft.message);
  const verdict = assess(message, policy, draft.known);
  if (verdict.verdict === 'send') return { allowEvent: true };
  const canAcknowledge = verdict.verdict === 'prompt' && verdict.missing.length === 0;
  if (canAcknowledge && draft.acknowledged === fingerprint(message, policy.version))
    return { allowEvent: true };
  return refusal(verdict);
}

/** A message that is leaving has recipients; if Outlook shows none, they are typed but not resolved yet. */
function atSend(message: Draft['message']): Draft['message'] {
  if (message.recipients.length > 0 || message.missing.length > 0) return message;
  return withMissing(message, ['recipients']);
}

function refusal(verdict: Verdict): Completion {
  const language = displayLanguage();
  const alert = smartAlert(verdict, language);
  return {
    allowEvent: false,
    errorMessage: alert.plain,
    ...(supports('1.15') ? { errorMessageMarkdown: alert.markdown } : {}),
    ...(supports('1.14') ? paneButton(verdict, language) : {}),
  };
}

/** Older Windows builds accept context as text only. It holds reason codes, no names. */
function paneButton(verdict: Verdict, language: Language): Completion {
  const reasons = verdict.recipients.map((recipient) => recipient.reasons).filter(({ length }) => length > 0);
  return {
    cancelLabel: reviewLabel(language),
    commandId: reviewCommand,
    contextData: JSON.stringify({ from: 'send', reasons }),
  };
}

export function displayLanguage(): Language {
  try {
    return languageOf(Office.context.displayLanguage);
  } catch {
    return 'sv';
  }
}
