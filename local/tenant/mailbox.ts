import { mailAmongOthers } from './mailboxOthers';
import { mailFromSara } from './mailFromSara';
import { mailToSara } from './mailToSara';

type Address = { name: string; address: string };

/** A file beside this one, and what it is called in the mail. */
export type MailFile = { file: string; name: string; contentType: string };

/** A mail that has already been sent when the mailboxes are first opened. */
export type ExampleMail = {
  from: Address;
  to: readonly Address[];
  cc?: readonly Address[];
  workdaysAgo: number;
  /** Hours and minutes in Sweden. */
  time: string;
  subject: string;
  text: string;
  files?: readonly MailFile[];
  unread?: true;
};

/** Every example mail, in no order. It lies in Skickat of a sender and the inbox of each recipient of the tenant. */
export const exampleMail: readonly ExampleMail[] = [...mailToSara, ...mailFromSara, ...mailAmongOthers];
