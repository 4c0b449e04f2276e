import { failures, HostError } from './hostError';
import type { AnswersOf } from './itemHost';
import { composeOf } from './itemWorld';
import type { ItemWorld } from './itemWorld';

/** The calls about what an add-in keeps while a draft is open. */
export function sessionCalls(
  world: ItemWorld,
): AnswersOf<'session.get' | 'session.all' | 'session.set' | 'session.remove' | 'session.clear'> {
  const data = (): Record<string, string> => composeOf(world, 'sessionData').session;
  const value = (key: string): string => {
    const found = data()[key];
    if (found === undefined) throw new HostError(failures.keyNotFound());
    return found;
  };
  return {
    'session.get': ({ key }) => value(key),
    'session.all': () => ({ ...data() }),
    'session.set': ({ key, value: text }) => {
      const others = Object.entries(data()).filter(([name]) => name !== key);
      const total = [...others, [key, text]].flat().join('').length;
      if (total > world.profile.sessionDataLimit) throw new HostError(failures.sessionFull());
      world.change({ kind: 'session', key, value: text });
      return null;
    },
    'session.remove': ({ key }) => {
      value(key);
      world.change({ kind: 'session', key, value: null });
      return null;
    },
    'session.clear': () => {
      data();
      world.change({ kind: 'sessionCleared' });
      return null;
    },
  };
}
