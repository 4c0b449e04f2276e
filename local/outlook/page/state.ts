import type { AddInButton } from '../manifest/addIn';
import type { ComposeState } from '../office/composeState';
import type { Notice } from '../office/hostCalls';
import type { Folder, Message, RecipientField, Summary } from '../mailbox/message';
import type { ClientProfile } from '../office/profiles';
import type { Alert, AlertChoice } from '../events/smartAlert';
import type { StartAnswer } from '../events/startAnswer';
import type { FileMessage } from './api';

/** A message in the reading pane; one from disk is not in the mailbox, and add-ins do not run for it. */
export type Reading =
  | { kind: 'stored'; message: Message; notices: Notice[] }
  | { kind: 'file'; message: FileMessage; content: Uint8Array<ArrayBuffer> };

/** A recipient field: what has been typed and which suggestion is marked. */
export type Typing = { text: string; open: boolean; active: number };

export type Writing = ComposeState & {
  typing: Record<RecipientField, Typing>;
  showBcc: boolean;
  sending: boolean;
  /** Files are being fetched that belong to the message. */
  attaching: boolean;
  /** Why the message cannot be sent, in words. */
  problem: string;
};

export type Pane = { button: AddInButton; frame: HTMLIFrameElement };

export type State = {
  start: StartAnswer;
  profile: ClientProfile;
  folder: Folder;
  list: Summary[];
  /** Which of the three is shown where there is room for one. */
  column: 'folders' | 'list' | 'item';
  reading: Reading | undefined;
  writing: Writing | undefined;
  pane: Pane | undefined;
  alert: { alert: Alert; choose: (choice: AlertChoice) => void } | undefined;
  /** What went wrong in the add-in, for the person who mends it. */
  addInFault: string;
  /** Said by the live region. */
  status: string;
};

export type Store = {
  get: () => State;
  set: (patch: Partial<State>) => void;
  /** Changes the draft being written; nothing when none is. */
  write: (patch: Partial<Writing>) => void;
};

/** Holds the state and draws it anew, at most once per turn. */
export function createStore(initial: State, draw: (state: State) => void): Store {
  let state = initial;
  let due = false;
  const later = (): void => {
    due = false;
    draw(state);
  };
  const set = (patch: Partial<State>): void => {
    state = { ...state, ...patch };
    if (!due) queueMicrotask(later);
    due = true;
  };
  return {
    get: () => state,
    set,
    write: (patch) => {
      if (state.writing !== undefined) set({ writing: { ...state.writing, ...patch } });
    },
  };
}

/** Recipient fields in which nothing has been typed. */
export function noTyping(): Writing['typing'] {
  const none = { text: '', open: false, active: 0 };
  return { to: none, cc: none, bcc: none };
}
