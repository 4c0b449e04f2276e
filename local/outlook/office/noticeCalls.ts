import type { Notice } from './hostCalls';
import { failures, HostError } from './hostError';
import type { AnswersOf } from './itemHost';
import { withState } from './itemWorld';
import type { ItemWorld } from './itemWorld';

const messageLimit = 150;
const keyLimit = 32;
const noticeLimit = 5;

/** The calls about the info bar above an item. */
export function noticeCalls(world: ItemWorld): AnswersOf<'notices.all' | 'notices.set' | 'notices.remove'> {
  const present = (): Notice[] =>
    withState(world, { compose: ({ notices }) => notices, read: () => world.readNotices.all() });
  const put = (notice: Notice): void =>
    withState(world, {
      compose: () => world.change({ kind: 'notice', notice }),
      read: () => world.readNotices.set([...present().filter(({ key }) => key !== notice.key), notice]),
    });
  return {
    'notices.all': () => [...present()],
    'notices.set': ({ notice }) => {
      check(notice, world);
      const others = present().filter(({ key }) => key !== notice.key);
      if (others.length >= noticeLimit) throw new HostError(failures.tooManyNotices());
      if (notice.type === 'insightMessage' && others.some(({ type }) => type === 'insightMessage')) {
        throw new HostError(failures.badNotice('Only one InsightMessage is allowed per add-in.'));
      }
      put(notice);
      return null;
    },
    'notices.remove': ({ key }) => {
      if (!present().some((notice) => notice.key === key)) throw new HostError(failures.noticeMissing());
      withState(world, {
        compose: () => world.change({ kind: 'noticeRemoved', key }),
        read: () => world.readNotices.set(present().filter((notice) => notice.key !== key)),
      });
      return null;
    },
  };
}

/** The rules of NotificationMessageDetails in the type definitions. */
function check(notice: Notice, world: ItemWorld): void {
  const refuse = (why: string): never => {
    throw new HostError(failures.badNotice(why));
  };
  if (notice.message.length > messageLimit || notice.key.length > keyLimit || notice.key === '') {
    throw new HostError(failures.noticeTooLong());
  }
  const plain = notice.type === 'errorMessage' || notice.type === 'progressIndicator';
  if (plain && notice.icon !== undefined) refuse('This type has no icon.');
  if (notice.type !== 'informationalMessage' && notice.persistent !== undefined) {
    refuse('Only an InformationalMessage can be persistent.');
  }
  if (!plain && !world.images.includes(notice.icon ?? ''))
    refuse('The icon must be an image of the manifest.');
  checkActions(notice, world, refuse);
}

function checkActions(notice: Notice, world: ItemWorld, refuse: (why: string) => never): void {
  const actions = notice.actions ?? [];
  if (notice.type !== 'insightMessage') {
    if (actions.length > 0) refuse('Only an InsightMessage has actions.');
    return;
  }
  const reading = world.item()?.kind === 'read';
  if (reading && world.profile.name === 'web') refuse('The web client shows this type in compose mode only.');
  const [action] = actions;
  if (action === undefined || actions.length > 1) return refuse('An InsightMessage has exactly one action.');
  if (action.actionType !== 'showTaskPane') refuse('The action must be showTaskPane.');
  if (action.actionText === '') refuse('The action needs a text.');
}
