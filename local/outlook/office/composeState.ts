import type { Notice } from './hostCalls';
import type { Address, Attachment, Draft, RecipientField } from '../mailbox/message';

/** A draft while its window is open. Session data and info bars end with the window. */
export type ComposeState = {
  draft: Draft;
  session: Record<string, string>;
  notices: Notice[];
  initializationContext: string;
};

/** One thing that changed in an open draft, small enough to be sent from one engine to another. */
export type Change =
  | { kind: 'session'; key: string; value: string | null }
  | { kind: 'sessionCleared' }
  | { kind: 'notice'; notice: Notice }
  | { kind: 'noticeRemoved'; key: string }
  | { kind: 'recipients'; field: RecipientField; recipients: Address[] }
  | { kind: 'subject'; subject: string }
  | { kind: 'text'; text: string }
  | { kind: 'attachments'; attachments: Attachment[] };

/** Changes of the item itself, which Outlook for Mac answers by sending anew. */
export function isMutation(change: Change): boolean {
  return ['recipients', 'subject', 'text', 'attachments'].includes(change.kind);
}

/** A draft whose window has just been opened. */
export function openDraft(draft: Draft): ComposeState {
  return { draft, session: {}, notices: [], initializationContext: '' };
}

/** The state after the change. */
export function applyChange(state: ComposeState, change: Change): ComposeState {
  switch (change.kind) {
    case 'session':
      return { ...state, session: withKey(state.session, change.key, change.value) };
    case 'sessionCleared':
      return { ...state, session: {} };
    case 'notice': {
      const others = state.notices.filter(({ key }) => key !== change.notice.key);
      return { ...state, notices: [...others, change.notice] };
    }
    case 'noticeRemoved':
      return { ...state, notices: state.notices.filter(({ key }) => key !== change.key) };
    case 'recipients':
      return { ...state, draft: { ...state.draft, [change.field]: change.recipients } };
    case 'subject':
      return { ...state, draft: { ...state.draft, subject: change.subject } };
    case 'text':
      return { ...state, draft: { ...state.draft, text: change.text } };
    case 'attachments':
      return { ...state, draft: { ...state.draft, attachments: change.attachments } };
  }
}

function withKey(from: Record<string, string>, key: string, value: string | null): Record<string, string> {
  const others = Object.entries(from).filter(([name]) => name !== key);
  return Object.fromEntries(value === null ? others : [...others, [key, value]]);
}
