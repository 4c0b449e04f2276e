/** Why a recipient stands out. Each has its sentence in wording/guardWords.ts. */
export type RecipientReason =
  /** The policy forbids it. */
  | 'stopDomain'
  /** The domain is not ours but easily taken for it. */
  | 'domainResemblesOurs'
  /** The domain is one slip away from that of somebody who is written to. */
  | 'domainMistyped'
  /** The address is one slip away from one that is written to. */
  | 'addressMistyped'
  | 'sameNameAsColleague'
  | 'similarToColleague'
  /** A colleague's private webmail. */
  | 'privateAddressOfColleague'
  /** Outside the conversation, with a name like somebody in it. */
  | 'similarToThreadMember'
  /** A name like that of somebody outside who is written to more. */
  | 'similarToCorrespondent'
  /** The text greets somebody else. */
  | 'greetingNamesAnother'
  /** The text or a document concerns somebody else who also is written to. */
  | 'dataAboutAnother'
  /** Everybody else is a colleague, and the text is for colleagues. */
  | 'outsiderAmongColleagues'
  | 'notInThread'
  /** Many private people who would see each other's addresses. */
  | 'largeVisibleList'
  | 'neverWrittenTo'
  | 'longSinceWritten'
  | 'notUsuallyTogether';

/** How likely a reason alone makes it that this is not who should get the message; chosen by hand. */
export const riskOf: Record<RecipientReason, number> = {
  stopDomain: 1,
  domainResemblesOurs: 0.95,
  domainMistyped: 0.93,
  addressMistyped: 0.92,
  similarToThreadMember: 0.88,
  greetingNamesAnother: 0.86,
  sameNameAsColleague: 0.85,
  privateAddressOfColleague: 0.84,
  dataAboutAnother: 0.82,
  similarToColleague: 0.8,
  similarToCorrespondent: 0.78,
  outsiderAmongColleagues: 0.7,
  largeVisibleList: 0.68,
  notInThread: 0.6,
  neverWrittenTo: 0.4,
  notUsuallyTogether: 0.35,
  longSinceWritten: 0.3,
};
/** Reasons from this risk on say that somebody else was probably meant. */
const mistakenFrom = 0.75;

/** Whether somebody else was probably meant, so that any personal data is too much. */
export function pointsElsewhere(reason: RecipientReason): boolean {
  return riskOf[reason] >= mistakenFrom;
}
