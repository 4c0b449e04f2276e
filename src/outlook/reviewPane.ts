import { render } from 'lit-html';
import { fingerprint } from '../guard/fingerprint';
import { policy } from '../guard/policy';
import type { RecipientAssessment } from '../guard/recipients';
import { assess } from '../guard/verdict';
import type { Language } from '../wording/language';
import { reviewWords, shellWords } from '../wording/reviewPane';
import { ask } from './ask';
import { changeRecipients, restoreRecipients } from './review/changeRecipients';
import type { RecipientChange, SavedFields } from './review/changeRecipients';
import { focusOn, showNotice, startPane } from './paneShell';
import type { Draft } from './readMessage';
import { composeItem, readDraft } from './readMessage';
import type { ReviewActions } from './review/reviewView';
import { reviewView } from './review/reviewView';
import { scanAttachments } from './scanAttachments';
import { sessionKeys } from './session';

type PaneState = { draft?: Draft; status: string; undo?: SavedFields | undefined };

startPane((root, language) => {
  const item = composeItem();
  if (item === undefined) {
    showNotice(root, shellWords[language].noMessage);
    return;
  }
  showNotice(root, reviewWords[language].loading);
  const state: PaneState = { status: '' };
  const refresh = async () => {
    await scanAttachments(item);
    state.draft = await readDraft(item);
    show(root, language, state, actionsFor(root, language, item, state, refresh));
  };
  void refresh();
  followChanges(item, () => void refresh());
});

function show(root: HTMLElement, language: Language, state: PaneState, actions: ReviewActions): void {
  const { draft, status, undo } = state;
  if (draft === undefined) return;
  const verdict = assess(draft.message, policy, draft.known);
  const acknowledged = draft.acknowledged === fingerprint(draft.message, policy.version);
  const said = acknowledged && verdict.verdict === 'prompt' ? reviewWords[language].acknowledged : status;
  const model = { language, verdict, acknowledged, status: said, canUndo: undo !== undefined };
  render(reviewView(model, actions), root);
}

function actionsFor(
  root: HTMLElement,
  language: Language,
  item: Office.MessageCompose,
  state: PaneState,
  refresh: () => Promise<void>,
): ReviewActions {
  const words = reviewWords[language];
  const finish = async (status: string) => {
    state.status = status;
    await refresh();
    focusOn(root, '#status');
  };
  const change = async (recipient: RecipientAssessment, kind: RecipientChange, done: string) => {
    const before = await changeRecipients(item, recipient, kind);
    state.undo = before;
    await finish(before === undefined ? words.changeFailed : done);
  };
  const undo = async () => {
    const restored = state.undo !== undefined && (await restoreRecipients(item, state.undo));
    state.undo = undefined;
    await finish(restored ? words.undone : words.changeFailed);
  };
  const acknowledge = async () => {
    if (state.draft === undefined) return;
    const mark = fingerprint(state.draft.message, policy.version);
    const answer = await ask((callback) =>
      item.sessionData.setAsync(sessionKeys.acknowledged, mark, callback),
    );
    state.undo = undefined;
    // The acknowledgement speaks for itself for as long as it holds.
    await finish(answer.ok ? '' : words.acknowledgeFailed);
  };
  return {
    replace: (who) => void change(who, 'replace', words.replaced(shown(who), shown(who.meant ?? who))),
    remove: (who) => void change(who, 'remove', words.removed(shown(who))),
    moveToBcc: (who) => void change(who, 'moveToBcc', words.moved(shown(who))),
    undo: () => void undo(),
    acknowledge: () => void acknowledge(),
  };
}

function shown({ name, address }: { name: string; address: string }): string {
  return name === '' ? address : name;
}

/**
 * Outlook may leave the pane open through a second press on Send, and on some clients tells nothing about
 * changes: the message is read again whenever something happens or the pane gets the focus.
 */
function followChanges(item: Office.MessageCompose, refresh: () => void): void {
  const { RecipientsChanged, AttachmentsChanged, InitializationContextChanged } = Office.EventType;
  for (const type of [RecipientsChanged, AttachmentsChanged, InitializationContextChanged]) {
    void ask((callback) => item.addHandlerAsync(type, refresh, callback));
  }
  window.addEventListener('focus', refresh);
}
