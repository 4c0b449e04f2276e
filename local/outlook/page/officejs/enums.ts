/** The values that Microsoft's office.js gives the enumerations an add-in of this kind uses. */
export const enums = {
  AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' } satisfies Values<
    typeof Office.AsyncResultStatus
  >,
  CoercionType: { Text: 'text', Html: 'html', Matrix: 'matrix', Table: 'table' } satisfies Values<
    typeof Office.CoercionType
  >,
  EventType: {
    AttachmentsChanged: 'olkAttachmentsChanged',
    InitializationContextChanged: 'olkInitializationContextChanged',
    ItemChanged: 'olkItemSelectedChanged',
    OfficeThemeChanged: 'officeThemeChanged',
    RecipientsChanged: 'olkRecipientsChanged',
  } satisfies Values<typeof Office.EventType>,
  HostType: { Outlook: 'Outlook', Word: 'Word', Excel: 'Excel', PowerPoint: 'PowerPoint' } satisfies Values<
    typeof Office.HostType
  >,
  InitializationReason: { Inserted: 'inserted', DocumentOpened: 'documentOpened' } satisfies Values<
    typeof Office.InitializationReason
  >,
  PlatformType: {
    PC: 'PC',
    OfficeOnline: 'OfficeOnline',
    Mac: 'Mac',
    iOS: 'iOS',
    Android: 'Android',
    Universal: 'Universal',
  } satisfies Values<typeof Office.PlatformType>,
};

/** The enumerations of Outlook alone; absent until Outlook has answered. */
export const mailboxEnums = {
  ActionType: { ShowTaskPane: 'showTaskPane' } satisfies Values<typeof Office.MailboxEnums.ActionType>,
  AttachmentContentFormat: {
    Base64: 'base64',
    Url: 'url',
    Eml: 'eml',
    ICalendar: 'iCalendar',
  } satisfies Values<typeof Office.MailboxEnums.AttachmentContentFormat>,
  AttachmentStatus: { Added: 'added', Removed: 'removed' } satisfies Values<
    typeof Office.MailboxEnums.AttachmentStatus
  >,
  AttachmentType: { Base64: 'base64', Cloud: 'cloud', File: 'file', Item: 'item' } satisfies Values<
    typeof Office.MailboxEnums.AttachmentType
  >,
  BodyMode: { FullBody: 0, HostConfig: 1 } satisfies Values<typeof Office.MailboxEnums.BodyMode>,
  ComposeType: { NewMail: 'newMail', Reply: 'reply', Forward: 'forward' } satisfies Values<
    typeof Office.MailboxEnums.ComposeType
  >,
  ItemNotificationMessageType: {
    ProgressIndicator: 'progressIndicator',
    InformationalMessage: 'informationalMessage',
    ErrorMessage: 'errorMessage',
    InsightMessage: 'insightMessage',
  } satisfies Values<typeof Office.MailboxEnums.ItemNotificationMessageType>,
  ItemType: { Message: 'message', Appointment: 'appointment' } satisfies Values<
    typeof Office.MailboxEnums.ItemType
  >,
  RecipientType: {
    DistributionList: 'distributionList',
    User: 'user',
    ExternalUser: 'externalUser',
    Other: 'other',
  } satisfies Values<typeof Office.MailboxEnums.RecipientType>,
  SendModeOverride: { PromptUser: 'promptUser' } satisfies Values<
    typeof Office.MailboxEnums.SendModeOverride
  >,
};

/** Members of an enumeration by Microsoft's names; a name that Microsoft does not have fails the build. */
type Values<E> = Partial<Record<keyof E, string | number>>;
