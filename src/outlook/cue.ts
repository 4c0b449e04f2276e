import { looksMistaken } from '../guard/recipients/assessRecipients';
import { infoBar, reviewLabel } from '../wording/guard';
import type { LeftOut } from '../wording/guardFindings';
import { supports, tell } from './ask';
import type { Judgement } from './judge';
import { displayLanguage, reviewCommand } from './reviewButton';

/** The key of our line in the info bar, and the icon's resource in the manifest. */
const cueKey = 'guard.cue';
const icon = 'Icon.16';

/**
 * The quiet line above the draft. Early, because text is often written last: also for somebody who looks mistaken
 * before anything is found. It goes away when nothing is odd and when the person has said that it is right.
 */
export function showCue(
  item: Office.MessageCompose,
  { verdict, acknowledged }: Judgement,
  leftOut: readonly LeftOut[],
): Promise<boolean> {
  const speaks = !acknowledged && (verdict.verdict !== 'send' || verdict.recipients.some(looksMistaken));
  const cue = speaks ? infoBar(verdict, displayLanguage(), leftOut) : '';
  return cue === ''
    ? clearCue(item)
    : tell((callback) => item.notificationMessages.replaceAsync(cueKey, cueOf(cue), callback));
}

export function clearCue(item: Office.MessageCompose): Promise<boolean> {
  return tell((callback) => item.notificationMessages.removeAsync(cueKey, callback));
}

/** With a button to the pane where Outlook has one. */
function cueOf(message: string): Office.NotificationMessageDetails {
  if (!supports('1.10')) return { type: 'informationalMessage', message, icon, persistent: false };
  const action = {
    actionType: 'showTaskPane',
    actionText: reviewLabel(displayLanguage()),
    commandId: reviewCommand,
    contextData: '{"from":"cue"}',
  };
  return { type: 'insightMessage', message, icon, actions: [action] };
}
