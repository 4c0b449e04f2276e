import type { MissingPart } from '../guard/message';
import { policy } from '../guard/policy';
import type { Verdict } from '../guard/verdict';
import { reviewLabel, smartAlert } from '../wording/guard';
import type { LeftOut } from '../wording/guardFindings';
import type { Language } from '../wording/language';
import { supports } from './ask';
import { completeOnce } from './completeOnce';
import { judge } from './judge';
import type { Draft } from './readMessage';
import { composeItem, readDraft } from './readMessage';
import { displayLanguage, reviewCommand } from './reviewButton';

type Completion = Office.SmartAlertsEventCompletedOptions;

/** What is said when the guard itself fails: it never lets a message pass in silence. */
const nothingChecked: Verdict = {
  verdict: 'prompt',
  findings: [],
  recipients: [],
  unread: [],
  missing: ['message'],
  code: 'missing',
};

/**
 * Decides when the person presses Send: reads, judges, answers once. Changes nothing, calls nobody and keeps
 * nothing between two presses, so that it may be run twice, or late, without harm.
 */
export function onMessageSendHandler(event: Office.MailboxEvent): void {
  const complete = completeOnce(event);
  const giveUp = () => {
    complete(refusal(nothingChecked, []));
  };
  const item = composeItem();
  if (item === undefined) giveUp();
  else readDraft(item).then(answer).then(complete).catch(giveUp);
}

function answer(draft: Draft): Completion {
  const { verdict, acknowledged } = judge(draft, missingAtSend(draft));
  if (verdict.verdict === 'send' || acknowledged) return { allowEvent: true };
  return refusal(verdict, draft.leftOut);
}

/**
 * A message that is leaving has recipients, and no fewer than when Outlook last told of a change: others are typed
 * but not resolved, and who they are is not known (office-js 1879), or were taken away a moment ago.
 */
function missingAtSend({ message: { recipients, missing }, seenRecipients }: Draft): readonly MissingPart[] {
  if (missing.length > 0) return missing;
  if (recipients.length === 0) return ['recipients'];
  return recipients.length < seenRecipients ? ['recipientsChanged'] : [];
}

function refusal(verdict: Verdict, leftOut: readonly LeftOut[]): Completion {
  const language = displayLanguage();
  const hasButton = supports('1.14');
  const alert = smartAlert(verdict, language, { leftOut, withoutButton: !hasButton });
  return Object.assign(
    { allowEvent: false, errorMessage: alert.plain },
    supports('1.15') ? { errorMessageMarkdown: alert.markdown } : {},
    hasButton ? paneButton(verdict, language) : {},
    hasButton && isSoftened(verdict) ? { sendModeOverride: 'promptUser' } : {},
  );
}

/** With a manifest that blocks, all but the organisation's own stops stay the person's decision. */
function isSoftened({ verdict }: Verdict): boolean {
  return policy.sendMode === 'softBlock' && verdict !== 'stop';
}

/** Older Windows builds accept context as text only. It holds reason codes, no names. */
function paneButton(verdict: Verdict, language: Language): Completion {
  return {
    cancelLabel: reviewLabel(language),
    commandId: reviewCommand,
    contextData: JSON.stringify({ from: 'send', code: verdict.code }),
  };
}
