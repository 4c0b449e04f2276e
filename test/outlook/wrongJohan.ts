import type { Client, ClientOptions } from './outlookClient';
import { onAttachments, onRecipients, once, openClient } from './outlookClient';
import type { ProfileName } from '../../local/outlook/office/profiles';
import { usedMailbox } from './goldenCase';

export const number = '19790615-2397';
export const wikman = { name: 'Johan Wikman', address: 'johan.wikman@tornbergsbygg.example' };
export const wikstrom = { name: 'Johan Wikström', address: 'johan.wikstrom@bjorkstad.example' };
export const eva = { name: 'Eva Lundmark', address: 'eva.lundmark@bjorkstad.example' };

/** A draft with a personal identity number to the wrong Johan, in a mailbox that has been used for a while. */
export function wrongJohan(profile: ProfileName, changes: ClientOptions = {}): Client {
  const draft = {
    to: [eva, wikman],
    subject: 'VB: Ansökan',
    text: `Personnummer ${number}`,
    ...changes.draft,
  };
  return openClient(profile, { roaming: { ...usedMailbox }, ...changes, draft });
}

/** Raises what Outlook raises while the message is written. */
export async function compose(client: Client): Promise<Client> {
  await once(client, onRecipients);
  if (client.state.draft.attachments.length > 0) await once(client, onAttachments);
  return client;
}

const written = new Map<ProfileName, Promise<Client>>();

/** The wrong Johan's draft after it has been written in this client; written once, and handed out anew each time. */
export async function writtenDraft(profile: ProfileName): Promise<Client> {
  const before = written.get(profile) ?? compose(wrongJohan(profile));
  written.set(profile, before);
  const { state, roaming } = await before;
  const client = wrongJohan(profile);
  client.state = structuredClone(state);
  client.roaming = structuredClone(roaming);
  return client;
}
