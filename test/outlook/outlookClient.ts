import { readFileSync } from 'node:fs';
import { parseManifest } from '../../local/outlook/manifest/manifest';
import type { EngineNews } from '../../local/outlook/events/engineNews';
import { runInScriptEngine } from '../../local/outlook/events/scriptEngine';
import type { Address, Attachment, Draft } from '../../local/outlook/mailbox/message';
import { newMail } from '../../local/outlook/mailbox/quote';
import type { ComposeState } from '../../local/outlook/office/composeState';
import { applyChange, openDraft } from '../../local/outlook/office/composeState';
import type { CompletedOptions, HostCallName } from '../../local/outlook/office/hostCalls';
import { failures, HostError } from '../../local/outlook/office/hostError';
import { createItemHost } from '../../local/outlook/office/itemHost';
import type { AnswerCall } from '../../local/outlook/office/itemHost';
import type { ProfileName } from '../../local/outlook/office/profiles';
import { profiles } from '../../local/outlook/office/profiles';
import type { Troubles } from '../../local/outlook/office/troubles';
import { troubled } from '../../local/outlook/office/troubles';

export const onSend = 'onMessageSendHandler';
export const onNew = 'onNewMessageComposeHandler';
export const onRecipients = 'onMessageRecipientsChangedHandler';
export const onAttachments = 'onMessageAttachmentsChangedHandler';

/** The add-in as the manifest describes it. */
export const addIn = parseManifest(readFileSync('manifest.xml', 'utf8'), {
  distOutlook: 'dist/outlook',
  language: 'sv-SE',
});

export type ClientOptions = {
  draft?: Partial<Draft>;
  /** The attachments' contents by name. */
  files?: Record<string, Buffer>;
  roaming?: Record<string, unknown>;
  /** Addresses among the person's contacts, whose recipient type Outlook gets wrong. */
  contacts?: string[];
  troubles?: Troubles;
  noItem?: boolean;
};

/** One client with a draft open in it, in which the built event bundle runs. */
export type Client = {
  state: ComposeState;
  roaming: Record<string, unknown>;
  /** What the add-in has asked for since the last event. */
  calls: HostCallName[];
  troubles: Troubles;
  /** Raises an event; answers with all that completed it, once nothing more happens. */
  raise: (handler: string, args?: Record<string, unknown>) => Promise<CompletedOptions[]>;
};

const me: Address = { name: 'Sara Nyqvist', address: 'sara.nyqvist@bjorkstad.example' };

/** Opens a draft in the client of this profile. Each event gets an engine of its own, as in Outlook. */
export function openClient(name: ProfileName, options: ClientOptions = {}): Client {
  const files = options.files ?? {};
  const attachments = Object.entries(files).map(([file, content]) => attachmentOf(file, content));
  const client: Client = {
    state: openDraft({ ...newMail(me), id: 'draft', savedAt: '', attachments, ...options.draft }),
    roaming: options.roaming ?? {},
    calls: [],
    troubles: options.troubles ?? {},
    raise: async (handler, args = {}) => {
      client.calls = [];
      const completed = completions(await run(name, client, options, handler, args));
      return completed;
    },
  };
  return client;
}

function completions(news: readonly EngineNews[]): CompletedOptions[] {
  const faults = news.filter(({ kind }) => kind !== 'completed');
  if (faults.length > 0) throw new Error(`The handler failed: ${JSON.stringify(faults)}`);
  return news.flatMap((one) => (one.kind === 'completed' ? [one.options] : []));
}

function attachmentOf(name: string, content: Buffer): Attachment {
  const contentType = name.endsWith('.eml') ? 'message/rfc822' : 'application/octet-stream';
  return { id: `id of ${name}`, name, contentType, size: content.length, inline: false };
}

async function run(
  name: ProfileName,
  client: Client,
  options: ClientOptions,
  handler: string,
  args: Record<string, unknown>,
): Promise<EngineNews[]> {
  const news: EngineNews[] = [];
  const answer = troubled(hostOf(name, client, options), client.troubles);
  const { draft } = client.state;
  const stop = runInScriptEngine({
    officeJs: readFileSync('dist/local/pages/outlook/office.js', 'utf8'),
    script: readFileSync('dist/outlook/launchevent.js', 'utf8'),
    context: {
      surface: 'event',
      profile: name,
      displayLanguage: 'sv-SE',
      dark: false,
      permission: addIn.permission,
      images: addIn.images,
      user: { displayName: me.name, emailAddress: me.address },
      roaming: client.roaming,
      item:
        options.noItem === true
          ? null
          : { mode: 'compose', conversationId: draft.conversationId, inReplyTo: draft.inReplyTo },
    },
    answer: (call, input) => {
      client.calls.push(call);
      return answer(call, input);
    },
    handler,
    args,
    news: (one) => news.push(one),
  });
  await settled(news);
  stop();
  return news;
}

/** Until the handler has completed, and a little longer: what comes after that counts too. */
async function settled(news: readonly EngineNews[]): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (news.length === 0 && Date.now() < deadline) await new Promise((done) => setTimeout(done, 1));
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
}

function hostOf(name: ProfileName, client: Client, { files = {}, contacts = [] }: ClientOptions): AnswerCall {
  const refuse = (): never => {
    throw new HostError(failures.wrongMode('This call'));
  };
  return createItemHost({
    profile: profiles[name],
    permission: addIn.permission,
    acquaintance: { domain: 'bjorkstad.example', contacts },
    images: addIn.images,
    item: () => ({ kind: 'compose', state: client.state }),
    change: (change) => (client.state = applyChange(client.state, change)),
    readNotices: { all: () => [], set: refuse },
    initializationContext: () => '',
    savedId: () => undefined,
    save: refuse,
    close: refuse,
    attachmentContent: (id) => {
      const content = files[id.slice('id of '.length)];
      if (content === undefined) throw new HostError(failures.badAttachment());
      return Promise.resolve(content.toString('base64'));
    },
    addAttachment: refuse,
    removeAttachment: refuse,
    eml: refuse,
    headers: refuse,
    saveRoaming: (settings) => {
      client.roaming = settings;
      return Promise.resolve();
    },
    accessToken: refuse,
    newMessage: refuse,
  });
}

/** The only completion of an event; fails when there is none or more than one. */
export async function once(client: Client, handler: string): Promise<CompletedOptions> {
  const completed = await client.raise(handler);
  if (completed.length !== 1) throw new Error(`${handler} completed ${completed.length} times.`);
  return completed[0] ?? {};
}
