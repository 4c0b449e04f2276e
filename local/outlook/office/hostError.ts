import type { CallFailure } from './hostCalls';

/** A call of the add-in that the client refuses; becomes a failed AsyncResult. */
export class HostError extends Error {
  readonly failure: CallFailure;

  constructor(failure: CallFailure) {
    super(failure.message);
    this.name = failure.name;
    this.failure = failure;
  }
}

function failure(code: number, name: string, message: string): CallFailure {
  return { code, name, message };
}

/** The refusals that Office documents. Codes without a documented number have Office's general ones. */
export const failures = {
  permission: (call: string) => failure(7000, 'Permission Denied', `No sufficient permission for ${call}.`),
  tooLarge: (what: string) => failure(9006, 'DataExceedsMaximumSize', `${what} exceeds the maximum size.`),
  tooManyRecipients: () =>
    failure(9012, 'NumberOfRecipientsExceeded', 'At most 100 recipients can be set at a time.'),
  badAddress: () => failure(9013, 'InvalidFormatError', 'The recipient has no valid e-mail address.'),
  badAttachment: () => failure(9017, 'InvalidAttachmentId', 'The attachment identifier does not exist.'),
  badNotice: (why: string) => failure(5012, 'ArgumentException', why),
  noticeTooLong: () =>
    failure(5012, 'ArgumentOutOfRange', 'A notification holds at most 150 characters, its key at most 32.'),
  tooManyNotices: () =>
    failure(9025, 'NumberOfNotificationMessagesExceeded', 'An item has at most five notifications.'),
  noticeMissing: () => failure(9050, 'KeyNotFound', 'There is no notification with this key.'),
  itemChanged: () =>
    failure(9030, 'APICallFailedDueToItemChange', 'The item was closed or another was chosen.'),
  notSaved: () => failure(9046, 'ItemNotSaved', 'The item has not been saved.'),
  keyNotFound: () => failure(9050, 'KeyNotFound', 'There is no session data with this name.'),
  sessionFull: () =>
    failure(9051, 'SessionObjectMaxLengthExceeded', 'The session data exceeds its maximum length.'),
  settingsFull: () => failure(9057, 'RoamingSettingsExceeded', 'The settings exceed 32 KB.'),
  wrongMode: (call: string) =>
    failure(9032, 'ApiCallNotSupportedByExtensionPoint', `${call} is not supported for this item.`),
  host: (message: string) => failure(5001, 'InternalError', message),
};
