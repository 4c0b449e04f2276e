import {
  onMessageAttachmentsChangedHandler,
  onMessageRecipientsChangedHandler,
  onNewMessageComposeHandler,
} from './onCompose';
import { onMessageSendHandler } from './onSend';

// At top level: classic Outlook on Windows runs this file without a page and never calls Office.onReady.
Office.actions.associate('onMessageSendHandler', onMessageSendHandler);
Office.actions.associate('onMessageRecipientsChangedHandler', onMessageRecipientsChangedHandler);
Office.actions.associate('onMessageAttachmentsChangedHandler', onMessageAttachmentsChangedHandler);
Office.actions.associate('onNewMessageComposeHandler', onNewMessageComposeHandler);
