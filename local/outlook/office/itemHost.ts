import { permissions } from '../manifest/addIn';
import type { Permission } from '../manifest/addIn';
import { bodyCalls } from './bodyCalls';
import { composeOf, withState } from './itemWorld';
import type { ItemWorld } from './itemWorld';
import type { HostCallInput, HostCallName, HostCalls, HostCallValue } from './hostCalls';
import { failures, HostError } from './hostError';
import { attachmentCalls } from './attachmentCalls';
import { noticeCalls } from './noticeCalls';
import { recipientCalls } from './recipientCalls';
import { sessionCalls } from './sessionCalls';

type Answers = {
  [N in HostCallName]: (input: HostCallInput<N>) => HostCallValue<N> | Promise<HostCallValue<N>>;
};

const settingsLimit = 32 * 1024;
const formRecipientLimit = 100;
const formBodyLimit = 32 * 1024;
const formSubjectLimit = 255;

/** The lowest permission of the calls that ask for more than ReadItem (from the type definitions). */
const demands: Partial<Record<HostCallName, Permission>> = {
  'recipients.set': 'ReadWriteItem',
  'subject.set': 'ReadWriteItem',
  'body.set': 'ReadWriteItem',
  'attachments.add': 'ReadWriteItem',
  'attachments.remove': 'ReadWriteItem',
  'session.all': 'ReadWriteItem',
  'session.remove': 'ReadWriteItem',
  'session.clear': 'ReadWriteItem',
  'item.save': 'ReadWriteItem',
  'item.close': 'Restricted',
  'roaming.save': 'Restricted',
};

export type AnswerCall = (name: HostCallName, input: unknown) => Promise<unknown>;

/** The client's side of office.js: answers the calls of one add-in about one item, with Outlook's limits. */
export function createItemHost(world: ItemWorld): AnswerCall {
  const answers: Answers = {
    ...recipientCalls(world),
    ...bodyCalls(world),
    ...attachmentCalls(world),
    ...sessionCalls(world),
    ...noticeCalls(world),
    ...itemCalls(world),
    ...mailboxCalls(world),
  };
  // Each name has its own input; office.js is the only one that sends them.
  const byName: Record<HostCallName, (input: never) => unknown> = answers;
  const answer = (name: HostCallName, input: unknown): unknown => {
    if (!(name in byName)) throw new HostError(failures.host(`${name} is not imitated here.`));
    const demanded = demands[name] ?? 'ReadItem';
    if (permissions.indexOf(world.permission) < permissions.indexOf(demanded)) {
      throw new HostError(failures.permission(name));
    }
    return byName[name](input as never);
  };
  return (name, input) => new Promise((resolve) => resolve(answer(name, input)));
}

function itemCalls(
  world: ItemWorld,
): Pick<
  Answers,
  | 'item.composeType'
  | 'item.initializationContext'
  | 'item.id'
  | 'item.save'
  | 'item.close'
  | 'item.eml'
  | 'item.headers'
> {
  return {
    'item.composeType': () => {
      const { composeType } = composeOf(world, 'getComposeTypeAsync').draft;
      return { composeType, coercionType: 'html' };
    },
    'item.initializationContext': () => world.initializationContext(),
    'item.id': () => {
      const id = world.savedId();
      if (id === undefined) throw new HostError(failures.notSaved());
      return id;
    },
    'item.save': async () => {
      composeOf(world, 'saveAsync');
      return world.save();
    },
    'item.close': () => {
      world.close();
      return null;
    },
    'item.eml': () => readOnly(world, 'getAsFileAsync', () => world.eml()),
    'item.headers': () => readOnly(world, 'getAllInternetHeadersAsync', () => world.headers()),
  };
}

function mailboxCalls(world: ItemWorld): Pick<Answers, 'roaming.save' | 'auth.token' | 'mailbox.newMessage'> {
  return {
    'roaming.save': async ({ settings }) => {
      if (JSON.stringify(settings).length > settingsLimit) throw new HostError(failures.settingsFull());
      await world.saveRoaming(settings);
      return null;
    },
    'auth.token': () => world.accessToken(),
    'mailbox.newMessage': ({ form }) => {
      const lists = [form.toRecipients, form.ccRecipients, form.bccRecipients];
      const tooLarge =
        lists.some(({ length }) => length > formRecipientLimit) ||
        form.subject.length > formSubjectLimit ||
        form.htmlBody.length > formBodyLimit;
      if (tooLarge) throw new HostError(failures.tooLarge('The form'));
      world.newMessage(form);
      return null;
    },
  };
}

function readOnly<T>(world: ItemWorld, call: string, answer: () => T): T {
  return withState(world, {
    compose: () => {
      throw new HostError(failures.wrongMode(call));
    },
    read: answer,
  });
}

export type AnswersOf<N extends HostCallName> = {
  [K in N]: (input: HostCalls[K][0]) => HostCalls[K][1] | Promise<HostCalls[K][1]>;
};
