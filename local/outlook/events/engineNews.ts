import type { Change } from '../office/composeState';
import type { CompletedOptions } from '../office/hostCalls';

/** What a handler did, in the order in which it did it. */
export type EngineNews =
  | { kind: 'completed'; options: CompletedOptions }
  | { kind: 'noHandler' }
  /** The add-in's code could not be run. */
  | { kind: 'unavailable'; message: string }
  | { kind: 'threw'; message: string };

/** What the page is told while a handler runs in the classic engine, one line each. */
export type EventLine =
  | { kind: 'change'; change: Change }
  | { kind: 'roaming'; settings: Record<string, unknown> }
  | { kind: 'news'; news: EngineNews };
