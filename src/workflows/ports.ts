import type { Commit } from '../casework/events';
import type { Instant } from '../casework/instant';
import type { CaseState } from '../casework/lifecycle';
import type { NoticeKind } from '../casework/notices';
import type { Actor, PersonSnapshot, Role } from '../casework/people';

/** Thrown by an adapter when the world does not answer: the person is told to try again, nothing is lost. */
export class Unavailable extends Error {
  override name = 'Unavailable';
}

/** The record: the list Händelser. */
export type Record = {
  /** The commits of one case in order of sequence; empty when there is no such case. */
  commitsOf(caseKey: string): Promise<Commit[]>;
  /**
   * Stores a commit, once. `taken` when another commit holds its sequence, its command id or its case
   * number; nothing is stored then. A lost answer is resolved inside: the caller never has to guess.
   */
  append(commit: Commit): Promise<'stored' | 'taken'>;
  /** Cases with commits since a cursor, and the cursor to go on from. Without a cursor: all cases. */
  changesSince(cursor: string | undefined): Promise<{ caseKeys: string[]; cursor: string }>;
};

/** The directory and the list Roller. */
export type People = {
  /** An active person with the roles valid now; undefined for unknown and disabled persons. */
  find(id: string): Promise<Actor | undefined>;
  /** Everybody who holds a role now, by name. */
  withRole(role: Role): Promise<Pick<PersonSnapshot, 'id' | 'name'>[]>;
};

/** One row of the list Ärenden: what investigators see of a case. All of it follows from the events. */
export type CaseRow = {
  caseKey: string;
  sequence: number;
  title: string;
  caseNumber?: string;
  unit: string;
  state: CaseState;
  stateText: string;
  receivedAt: Instant;
  dataProtectionDueAt?: Instant;
  investigator?: string;
  outcomeText?: string;
  latestAt: Instant;
};

/** The list Ärenden. A row is replaced only by one of a higher sequence. */
export type Rows = { put(row: CaseRow): Promise<void> };

export type Notice = { key: string; caseKey: string; sequence: number; personId: string; kind: NoticeKind };

export type DispatchStatus = 'waiting' | 'sending' | 'sent' | 'undeliverable';

/** A notice on its way to one person: one row of the list Utskick. */
export type Dispatch = Notice & {
  id: string;
  version: string;
  status: DispatchStatus;
  /** When a sender took it; another sender may take over a while after. */
  claimedAt?: Instant;
  activityId?: string;
  /** The sequence of the case that the person's card shows. */
  shownSequence: number;
  attempts: number;
};

export type DispatchChange = Partial<
  Pick<Dispatch, 'status' | 'claimedAt' | 'activityId' | 'shownSequence' | 'attempts'>
>;

/** The list Utskick. */
export type Outbox = {
  ofCase(caseKey: string): Promise<Dispatch[]>;
  /** Adds the notices that are not there yet. */
  add(notices: readonly Notice[]): Promise<void>;
  /** Changes a row if nobody else has; undefined when somebody has. */
  change(dispatch: Dispatch, change: DispatchChange): Promise<Dispatch | undefined>;
  /** Cases with notices that wait, or whose sender has been silent since `before`. */
  casesWaiting(before: Instant): Promise<string[]>;
};

export type SendResult =
  | { ok: true; activityId: string }
  /** `gone`: this person cannot be reached here, now or later. */
  | { ok: false; gone: boolean };

/** The chats. A failure that may pass is `gone: false`. */
export type Messenger = {
  send(personId: string, card: object): Promise<SendResult>;
  update(personId: string, activityId: string, card: object): Promise<SendResult>;
};

/** Where the sweep had come to, kept over restarts. */
export type Cursors = {
  get(name: string): Promise<string | undefined>;
  put(name: string, value: string): Promise<void>;
};

/** How a person is reached in Teams, learned when the app is installed for them. */
export type Conversation = { personId: string; conversationId: string; serviceUrl: string };

export type Conversations = {
  find(personId: string): Promise<Conversation | undefined>;
  put(conversation: Conversation): Promise<void>;
};

export type Clock = { now(): Instant };
