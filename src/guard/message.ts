/** A person as a mail program shows one. The name may be empty, the address itself, or "Efternamn Förnamn". */
export type Person = { name: string; address: string };

export type RecipientField = 'to' | 'cc' | 'bcc';

export type Recipient = Person & { field: RecipientField };

/** What kind of personal data; the same words as in exchanged files (`npm run guard`). */
export type FindingKind =
  | 'personnummer'
  | 'samordningsnummer'
  | 'reserve_number'
  | 'name'
  | 'phone'
  | 'address'
  | 'email'
  | 'bank_account'
  | 'health'
  | 'benefit'
  | 'case_number'
  | 'cv'
  | 'grades'
  | 'certificate';

/**
 * Personal data in one part of a message. `where` is `subject`, `body`, `attachment:<name>` (inside the file)
 * or `attachmentName:<name>`; `start` and `end` are UTF-16 offsets in that part. The text itself is never kept:
 * `masked` is all that may be shown or stored.
 */
export type Finding = {
  kind: FindingKind;
  where: string;
  start: number;
  end: number;
  masked: string;
  /** In what an earlier message said, not in what the person wrote now. */
  quoted?: true;
  /** A first name or a surname by itself: it points at somebody, but says who only to those who know. */
  partial?: true;
  /** The name of somebody in a public role or at work, beside a title: listed, and no reason to ask. */
  atWork?: true;
};

/** Why an attachment's content is unknown. */
export type UnreadReason = 'format' | 'tooLarge' | 'cloud' | 'failed' | 'notYet' | 'encrypted' | 'scanned';

export type Attachment =
  { name: string; findings: readonly Finding[] } | { name: string; unread: UnreadReason };

/** A part of the message that Outlook did not hand over. */
export type MissingPart =
  | 'message'
  | 'recipients'
  /** Fewer are left than Outlook last told of. */
  | 'recipientsChanged'
  | 'subject'
  | 'body'
  | 'attachments'
  | 'attachmentFindings'
  | 'correspondents';

/** What the guard is given about a message. */
export type GuardedMessage = {
  me: Person;
  recipients: readonly Recipient[];
  subject: string;
  body: string;
  attachments: readonly Attachment[];
  missing: readonly MissingPart[];
  /** The year it is sent: tells 2-digit birth years apart and future dates from birth dates. */
  year: number;
};

/** Somebody the person writes to. `lastDay` is `yyyy-mm-dd`. */
export type Correspondent = Person & { count: number; lastDay: string };

/** What is known besides the message itself. */
export type Known = {
  correspondents: readonly Correspondent[];
  /** Those who were in the conversation before this message. */
  thread: readonly Person[];
  /** Colleagues, where a list of them is at hand. Outlook gives an add-in none. */
  directory: readonly Person[];
  /** What the history of this mailbox says about the recipients; empty where nothing was learned. */
  unusual: readonly Unusual[];
};

/** What the past says about a recipient. */
export type HistorySign = 'neverWrittenTo' | 'longSinceWritten' | 'notUsuallyTogether';

/** How unusual a recipient is by the past alone: `risk` is 0 to 1, `signs` say why. */
export type Unusual = { address: string; risk: number; signs: readonly HistorySign[] };

/** The same message with other parts named as missing. Object spread is newer than the engines this runs in. */
export function withMissing(message: GuardedMessage, missing: readonly MissingPart[]): GuardedMessage {
  return Object.assign({}, message, { missing });
}
