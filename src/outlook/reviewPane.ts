import { render } from 'lit-html';
import type { RecipientAssessment } from '../guard/recipients/assessRecipients';
import type { Language } from '../wording/language';
import { reviewWords, shellWords } from '../wording/reviewPane';
import { ask } from './ask';
import { clearCue } from './cue';
import { judge, mayAcknowledge } from './judge';
import { focusOn, showNotice, startPane } from './paneShell';
import type { Draft } from './readMessage';
import { composeItem, readDraft, writeSession } from './readMessage';
import { remember } from './remember';
import { changeRecipients, moveToBcc, restoreRecipients } from './review/changeRecipients';
import type { RecipientChange, SavedFields } from './review/changeRecipients';
import type { ShownText } from './review/foundView';
import { findingKey } from './review/foundView';
import { nameOf } from './review/recipientsView';
import type { ReviewActions } from './review/reviewView';
import { reviewView } from './review/reviewView';
import { snippetOf } from './review/snippet';
import { scanAttachments } from './scanAttachments';

type PaneState = {
  draft?: Draft;
  status: string;
  undo?: SavedFields | undefined;
  /** Words of the message, for as long as the person looks at them. */
  shownText?: ShownText | undefined;
};

type Pane = {
  root: HTMLElement;
  language: Language;
  item: Office.MessageCompose;
  state: PaneState;
  /** Reads the message anew and shows it. */
  refresh: () => Promise<void>;
};

startPane((root, language) => {
  const item = composeItem();
  if (item === undefined) {
    showNotice(root, shellWords[language].noMessage);
    return;
  }
  showNotice(root, reviewWords[language].loading);
  const pane: Pane = { root, language, item, state: { status: '' }, refresh: () => refresh(pane) };
  void pane.refresh();
  followChanges(item, () => {
    pane.state.shownText = undefined;
    void pane.refresh();
  });
});

async function refresh(pane: Pane): Promise<void> {
  const { item, state } = pane;
  await scanAttachments(item);
  const draft = await readDraft(item);
  state.draft = draft;
  show(pane);
  const { verdict, acknowledged } = judge(draft);
  await remember(item, draft, verdict, acknowledged);
}

function show(pane: Pane): void {
  const { root, language, state } = pane;
  const { draft, status, undo, shownText } = state;
  if (draft === undefined) return;
  const { verdict, acknowledged } = judge(draft);
  const model = {
    language,
    verdict,
    leftOut: draft.leftOut,
    acknowledged,
    mayAcknowledge: mayAcknowledge(verdict),
    shownText,
    status: acknowledged ? reviewWords[language].acknowledged : status,
    canUndo: undo !== undefined,
  };
  render(reviewView(model, actionsFor(pane)), root);
}

function actionsFor(pane: Pane): ReviewActions {
  const words = reviewWords[pane.language];
  const change = (who: RecipientAssessment, kind: RecipientChange, done: string) =>
    void finishChange(pane, changeRecipients(pane.item, who, kind), done);
  return {
    replace: (who) => change(who, 'replace', words.replaced(nameOf(who), nameOf(who.meant ?? who))),
    remove: (who) => change(who, 'remove', words.removed(nameOf(who))),
    moveToBcc: (who) => change(who, 'moveToBcc', words.moved(nameOf(who))),
    moveAllToBcc: (all) => void finishChange(pane, moveToBcc(pane.item, all), words.movedAll(all.length)),
    undo: () => void undo(pane),
    acknowledge: () => void acknowledge(pane),
    showInText: (finding) => void showInText(pane, findingKey(finding)),
    hideText: () => {
      pane.state.shownText = undefined;
      show(pane);
    },
  };
}

async function finish(pane: Pane, status: string): Promise<void> {
  pane.state.status = status;
  pane.state.shownText = undefined;
  await pane.refresh();
  focusOn(pane.root, '#status');
}

async function finishChange(
  pane: Pane,
  changing: Promise<SavedFields | undefined>,
  done: string,
): Promise<void> {
  const before = await changing;
  pane.state.undo = before;
  await finish(pane, before === undefined ? reviewWords[pane.language].changeFailed : done);
}

async function undo(pane: Pane): Promise<void> {
  const { item, state, language } = pane;
  const restored = state.undo !== undefined && (await restoreRecipients(item, state.undo));
  state.undo = undefined;
  await finish(pane, restored ? reviewWords[language].undone : reviewWords[language].changeFailed);
}

async function acknowledge(pane: Pane): Promise<void> {
  const { item, state, language } = pane;
  if (state.draft === undefined) return;
  const { mark } = judge(state.draft);
  const noted = await writeSession(item, 'acknowledged', mark);
  if (noted) await clearCue(item);
  state.undo = undefined;
  // The acknowledgement speaks for itself for as long as it holds.
  await finish(pane, noted ? '' : reviewWords[language].acknowledgeFailed);
}

/** The words around a finding, from the message as it is at this moment. */
async function showInText(pane: Pane, key: string): Promise<void> {
  const { item, state } = pane;
  state.draft = await readDraft(item);
  const { message } = state.draft;
  const { findings } = judge(state.draft).verdict;
  const finding = findings.find((one) => findingKey(one) === key);
  if (finding === undefined) {
    await finish(pane, reviewWords[pane.language].textGone);
    return;
  }
  const text = finding.where === 'subject' ? message.subject : message.body;
  state.shownText = { key, snippet: snippetOf(finding, text, findings) };
  show(pane);
}

/**
 * Outlook may leave the pane open through a second press on Send, and on some clients tells nothing about
 * changes: the message is read again whenever something happens or the pane gets the focus.
 */
function followChanges(item: Office.MessageCompose, changed: () => void): void {
  const { RecipientsChanged, AttachmentsChanged, InitializationContextChanged } = Office.EventType;
  for (const type of [RecipientsChanged, AttachmentsChanged, InitializationContextChanged]) {
    void ask((callback) => item.addHandlerAsync(type, changed, callback));
  }
  window.addEventListener('focus', changed);
}
