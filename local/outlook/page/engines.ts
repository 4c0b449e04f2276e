import type { EngineNews } from '../events/engineNews';
import { classicEngine } from './classicEngine';
import { pageEngine } from './pageEngine';
import type { World } from './pageWorld';

/** One launch event for the add-in's handler. */
export type Launch = {
  handler: string;
  args: Record<string, unknown>;
  /** The engine may end as soon as the handler has completed. */
  once: boolean;
  news: (news: EngineNews) => void;
  /** The handler changed the item itself. */
  onMutation?: () => void;
};

/** Runs a handler; the answer stops it. */
export type Engine = (launch: Launch) => () => void;

/** The engine of the person's client. */
export function engineOf(world: World): Engine {
  return world.store.get().profile.engine === 'script' ? classicEngine(world) : pageEngine(world);
}
