import {
  AdaptiveCard,
  ExecuteAction,
  GlobalSettings,
  OpenUrlAction,
  SerializationContext,
  Strings,
  SubmitAction,
  Versions,
} from 'adaptivecards';
import type { Action } from 'adaptivecards';
import { withoutLanguage } from '../cardLanguage';
import type { Card, PressedAction } from '../chat';
import { isWebAddress, markdownToHtml } from '../markdown';
import { hostConfig } from './hostConfig';

GlobalSettings.setTabIndexAtCardRoot = false;
Strings.defaults.overflowButtonText = () => 'Mer';
Strings.defaults.overflowButtonTooltip = () => 'Mer';
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};

/** Called when a button is pressed; `again` presses it once more, with the inputs as they are then. */
export type OnPress = (action: PressedAction, again: () => void) => void;

/** Draws a card as Teams does. The element keeps what is typed in it for as long as it is shown. */
export function drawCard(json: Card, onPress: OnPress): HTMLElement {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = (action) => execute(action, onPress);
  card.parse(withoutLanguage(json), new SerializationContext(Versions.v1_5));
  const frame = document.createElement('div');
  frame.className = 'card';
  if (typeof json['lang'] === 'string') frame.lang = json['lang'];
  const drawn = card.render();
  if (drawn) frame.append(drawn);
  mend(frame);
  return frame;
}

function execute(action: Action, onPress: OnPress): void {
  if (action instanceof OpenUrlAction) {
    if (isWebAddress(action.url ?? '')) window.open(action.url, '_blank', 'noopener');
    return;
  }
  if (!(action instanceof ExecuteAction || action instanceof SubmitAction)) return;
  const verb = action instanceof ExecuteAction ? action.verb : undefined;
  const pressed: PressedAction = {
    type: action instanceof ExecuteAction ? 'Action.Execute' : 'Action.Submit',
    ...(action.id === undefined ? {} : { id: action.id }),
    ...(verb === undefined ? {} : { verb }),
    data: action.data ?? {},
  };
  onPress(pressed, () => action.execute());
}

/** Where the renderer leaves something out, or says it twice, for people who use a screen reader. */
function mend(frame: HTMLElement): void {
  for (const option of frame.querySelectorAll('option[aria-label]')) option.removeAttribute('aria-label');
  for (const area of frame.querySelectorAll('textarea.ac-input-required')) {
    area.setAttribute('aria-required', 'true');
  }
}
