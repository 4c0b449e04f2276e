import type { AddIn } from '../manifest/addIn';
import type { Place } from '../mailbox/attachmentStore';
import { applyChange } from '../office/composeState';
import type { Change, ComposeState } from '../office/composeState';
import { failures, HostError } from '../office/hostError';
import { createItemHost } from '../office/itemHost';
import type { AnswerCall } from '../office/itemHost';
import type { ItemWorld } from '../office/itemWorld';
import type { HostContext } from '../office/hostCalls';
import type { MailStore } from '../mailbox/mailStore';
import type { ClientProfile } from '../office/profiles';
import { personalContacts } from '../../tenant/outsiders';
import type { TenantPerson } from '../../tenant/people';
import { tenant } from '../../tenant/tenant';

export type ServerWorldOptions = {
  profile: ClientProfile;
  store: MailStore;
  person: TenantPerson;
  addIn: AddIn;
  state: () => ComposeState;
  setState: (state: ComposeState) => void;
  onChange: (change: Change) => void;
  onRoaming: (settings: Record<string, unknown>) => void;
  accessToken: () => Promise<string>;
};

/** Answers the calls of a script in the classic engine, about a draft whose state came with the event. */
export function serverHost(options: ServerWorldOptions): AnswerCall {
  return createItemHost(serverWorld(options));
}

function serverWorld(options: ServerWorldOptions): ItemWorld {
  const { profile, store, person, addIn, state } = options;
  const blocked = (): never => {
    throw new HostError(failures.wrongMode('This call'));
  };
  const place = { person: person.id, item: state().draft.id };
  return {
    profile,
    permission: addIn.permission,
    acquaintance: { domain: tenant.domain, contacts: personalContacts[person.mail] ?? [] },
    images: addIn.images,
    item: () => ({ kind: 'compose', state: state() }),
    change: (change) => {
      options.setState(applyChange(state(), change));
      options.onChange(change);
    },
    readNotices: { all: () => [], set: blocked },
    initializationContext: () => state().initializationContext,
    savedId: () => store.draft(person.id, place.item)?.id,
    save: () => {
      store.saveDraft(person.id, state().draft);
      return Promise.resolve(place.item);
    },
    close: blocked,
    ...attachmentsOf(store, place),
    eml: blocked,
    headers: blocked,
    saveRoaming: (settings) => {
      store.saveRoamingSettings(person.id, addIn.id, settings);
      options.onRoaming(settings);
      return Promise.resolve();
    },
    accessToken: options.accessToken,
    newMessage: blocked,
  };
}

/** The attachments of a draft, in the store. */
function attachmentsOf(
  store: MailStore,
  place: Place,
): Pick<ItemWorld, 'attachmentContent' | 'addAttachment' | 'removeAttachment'> {
  return {
    attachmentContent: (id) => {
      const found = store.content(place.person, id);
      if (found === undefined) throw new HostError(failures.badAttachment());
      return Promise.resolve(found.content.toString('base64'));
    },
    addAttachment: (name, base64, inline) => {
      const content = Buffer.from(base64, 'base64');
      const file = { name, contentType: 'application/octet-stream', inline, content };
      return Promise.resolve(store.attach(place, file));
    },
    removeAttachment: (id) => {
      store.removeAttachment(place.person, id);
      return Promise.resolve();
    },
  };
}

/** What a script in the classic engine knows from its first moment. */
export function classicContext(
  {
    profile,
    store,
    person,
    addIn,
    state,
  }: Pick<ServerWorldOptions, 'profile' | 'store' | 'person' | 'addIn' | 'state'>,
  displayLanguage: string,
): HostContext {
  const { conversationId, inReplyTo } = state().draft;
  return {
    surface: 'event',
    profile: profile.name,
    displayLanguage,
    dark: false,
    permission: addIn.permission,
    images: addIn.images,
    user: { displayName: person.name, emailAddress: person.mail },
    roaming: store.roamingSettings(person.id, addIn.id),
    item: { mode: 'compose', conversationId, inReplyTo },
  };
}
