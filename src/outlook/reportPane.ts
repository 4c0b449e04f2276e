import { render } from 'lit-html';
import type { Language } from '../wording/language';
import { problemSentence, reportWords } from '../wording/reportPane';
import { shellWords } from '../wording/reviewPane';
import { ask } from './ask';
import { focusOn, showNotice, startPane } from './paneShell';
import { readMe } from './memory';
import type { ReceivedMessage } from './report/readReceived';
import { readReceived } from './report/readReceived';
import { receiptView } from './report/receiptView';
import { clearDraft, draftKey, loadDraft, saveDraft } from './report/reportDrafts';
import { fieldId } from './report/reportFields';
import type { ReportForm } from './report/reportForm';
import { finishForm, newForm, withField } from './report/reportForm';
import type { ReportModel } from './report/reportView';
import { reportView } from './report/reportView';
import type { SendOutcome } from './report/sendReport';
import { sendReport } from './report/sendReport';
import type { Suggestions } from './report/suggestions';
import { suggestFor } from './report/suggestions';
import { clock } from './report/stockholm';

/** One report being written about one message. */
type Writing = {
  root: HTMLElement;
  language: Language;
  message: ReceivedMessage;
  suggestions: Suggestions;
  key: string;
  form: ReportForm;
  problems: ReadonlyMap<string, string>;
  notice: string;
  saved: string;
  sending: boolean;
  /** False once another message has been chosen in a pinned pane. */
  open: boolean;
};

startPane((root, language) => {
  let writing = openReport(root, language, '');
  const { ItemChanged } = Office.EventType;
  const changed = () => {
    const left = (writing?.saved ?? '') === '' ? '' : reportWords[language].otherMessage;
    if (writing !== undefined) writing.open = false;
    writing = openReport(root, language, left);
  };
  void ask((callback) => Office.context.mailbox.addHandlerAsync(ItemChanged, changed, callback));
});

/** Opens the report about the chosen message, where it was left. */
function openReport(root: HTMLElement, language: Language, notice: string): Writing | undefined {
  const message = readReceived();
  if (message === undefined) {
    showNotice(root, shellWords[language].noMessage);
    return undefined;
  }
  const suggestions = suggestFor(message);
  const key = draftKey(readMe().address, message.key);
  const form = loadDraft(key) ?? newForm(crypto.randomUUID(), suggestions.wrong, new Date());
  const writing: Writing = {
    ...{ root, language, message, suggestions, key, form, notice },
    problems: new Map(),
    saved: '',
    sending: false,
    open: true,
  };
  show(writing);
  return writing;
}

function show(writing: Writing): void {
  const { root, language, form } = writing;
  const model: ReportModel = {
    ...writing,
    words: reportWords[language],
    fields: form.fields,
    leftOut: form.leftOut,
    set: (name, value) => keep(writing, withField(writing.form, name, value, writing.message)),
    keep: (line, kept) => {
      const others = writing.form.leftOut.filter((left) => left !== line);
      keep(writing, { ...writing.form, leftOut: kept ? others : [...others, line] });
    },
    send: () => void send(writing),
    goTo: (field) => goTo(root, field),
  };
  render(reportView(model), root);
}

/** Everything typed is kept at once; closing the pane loses nothing. */
function keep(writing: Writing, form: ReportForm): void {
  const words = reportWords[writing.language];
  writing.form = form;
  const kept = saveDraft(writing.key, form);
  writing.saved = kept ? words.saved(clock(new Date(), writing.language)) : words.notSaved;
  show(writing);
}

async function send(writing: Writing): Promise<void> {
  if (writing.sending) return;
  const { form, message, language } = writing;
  const { report, problems } = finishForm(form, message, new Date());
  writing.problems = new Map(
    problems.map(({ field, code }) => [field, problemSentence(field, code, language)]),
  );
  if (problems.length > 0) {
    writing.notice = '';
    show(writing);
    focusOn(writing.root, '#problems');
    return;
  }
  saveDraft(writing.key, form);
  writing.sending = true;
  writing.notice = reportWords[language].sending;
  show(writing);
  const outcome = await sendReport(report, form.idempotencyKey);
  writing.sending = false;
  finish(writing, outcome);
}

function finish(writing: Writing, outcome: SendOutcome): void {
  const { root, language, key } = writing;
  if (outcome.kind === 'received') {
    clearDraft(key);
    render(receiptView(outcome.receipt, language), root);
    focusOn(root, '#receipt');
    return;
  }
  if (!writing.open) return;
  writing.notice = noticeOf(outcome, language);
  const fields = outcome.kind === 'refused' ? outcome.fields : [];
  writing.problems = new Map(fields.map(({ field, message }) => [field, message]));
  show(writing);
  focusOn(root, fields.length > 0 ? '#problems' : '#notice');
}

function noticeOf(outcome: Exclude<SendOutcome, { kind: 'received' }>, language: Language): string {
  const words = reportWords[language];
  return outcome.kind === 'refused' && outcome.detail !== '' ? outcome.detail : words[outcome.kind];
}

/** Moves to a field by its name in the report; for a group, to its first answer. */
function goTo(root: HTMLElement, field: string): void {
  const target = root.querySelector<HTMLElement>(`#${fieldId(field)}`);
  const first = target?.matches('fieldset') === true ? target.querySelector<HTMLElement>('input') : target;
  first?.focus();
}
