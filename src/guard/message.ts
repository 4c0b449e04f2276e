/** A person as a mail program shows one. The name may be empty, the address itself, or "Efternamn Förnamn". */
export type Person = { name: string; address: string };

export type RecipientField = 'to' | 'cc' | 'bcc';

export type Recipient = Person & { field: RecipientField };

export type FindingKind = 'personnummer' | 'samordningsnummer' | 'cv' | 'grades' | 'certificate';

/**
 * Personal data in one part of a message. `where` is `subject`, `body`, `attachment:<name>` (inside the file)
 * or `attachmentName:<name>`; `start` and `end` are UTF-16 offsets in that part. The text itself is never kept:
 * `masked` is all that may be shown or stored.
 */
export type Finding = { kind: FindingKind; where: string; start: number; end: number; masked: string };

/** Why an attachment's content is unknown. */
export type UnreadReason = 'format' | 'tooLarge' | 'cloud' | 'failed' | 'notYet';

export type Attachment =
  { name: string; findings: readonly Finding[] } | { name: string; unread: UnreadReason };

/** A part of the message that Outlook did not hand over. */
export type MissingPart =
  'message' | 'recipients' | 'subject' | 'body' | 'attachments' | 'attachmentFindings' | 'correspondents';

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
};

/** The same message with other parts named as missing. Object spread is newer than the engines this runs in. */
export function withMissing(message: GuardedMessage, missing: readonly MissingPart[]): GuardedMessage {
  return Object.assign({}, message, { missing });
}
