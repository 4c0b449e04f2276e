import type { OfficeRecipient } from './hostCalls';
import { failures, HostError } from './hostError';
import type { AnswersOf } from './itemHost';
import { composeOf, withState } from './itemWorld';
import type { ItemWorld } from './itemWorld';
import type { Address } from '../mailbox/message';
import { recipientType } from './recipientType';

/** As many as Outlook takes in one call. */
const recipientsAtATime = 100;
const subjectLimit = 255;
const addressPattern = /^[^\s@]+@[^\s@]+$/;

/** A recipient as Office hands it out, with its untrustworthy type. */
export function officeRecipient(world: Pick<ItemWorld, 'acquaintance'>, address: Address): OfficeRecipient {
  return {
    displayName: address.name,
    emailAddress: address.address,
    recipientType: recipientType(address.address, world.acquaintance),
  };
}

/** The calls about who a message goes to and comes from, and about its subject. */
export function recipientCalls(
  world: ItemWorld,
): AnswersOf<'recipients.get' | 'recipients.set' | 'from.get' | 'subject.get' | 'subject.set'> {
  return {
    'recipients.get': ({ field }) =>
      composeOf(world, 'getAsync')
        .draft[field].slice(0, world.profile.recipientLimit)
        .map((address) => officeRecipient(world, address)),
    'recipients.set': ({ field, recipients, add }) => {
      const { draft } = composeOf(world, add ? 'addAsync' : 'setAsync');
      if (recipients.length > recipientsAtATime) throw new HostError(failures.tooManyRecipients());
      const given = recipients.map(({ displayName, emailAddress }) => {
        if (!addressPattern.test(emailAddress)) throw new HostError(failures.badAddress());
        return { name: displayName || emailAddress, address: emailAddress };
      });
      const all = add ? [...draft[field], ...given] : given;
      world.change({ kind: 'recipients', field, recipients: all });
      return null;
    },
    'from.get': () => {
      const { from } = composeOf(world, 'from.getAsync').draft;
      return { displayName: from.name, emailAddress: from.address };
    },
    'subject.get': () =>
      withState(world, { compose: ({ draft }) => draft.subject, read: ({ subject }) => subject }),
    'subject.set': ({ subject }) => {
      composeOf(world, 'subject.setAsync');
      if (subject.length > subjectLimit) throw new HostError(failures.tooLarge('The subject'));
      world.change({ kind: 'subject', subject });
      return null;
    },
  };
}
