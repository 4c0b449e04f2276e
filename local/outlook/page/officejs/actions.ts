import type { CompletedOptions, ToHost } from '../../office/hostCalls';
import { imitated } from './imitated';

type Handler = (event: unknown) => unknown;

const messageLimit = 500;
const labelLimit = 20;

/** `Office.actions`, and the way from an event to the function that the add-in has associated. */
export function createActions(post: (message: ToHost) => void) {
  const associated = new Map<string, Handler>();
  return {
    actions: imitated('Office.actions', {
      associate: (id: string, handler: Handler) => void associated.set(id.toUpperCase(), handler),
    } satisfies Partial<Office.Actions>),
    launch: (event: number, name: string, args: Record<string, unknown>): void => {
      const handler = associated.get(name.toUpperCase());
      const fault = (error: unknown): void =>
        post({ kind: 'fault', event, fault: 'threw', message: textOf(error) });
      if (handler === undefined) {
        post({ kind: 'fault', event, fault: 'noHandler', message: `${name} is not associated.` });
        return;
      }
      const completed = (options: CompletedOptions = {}): void =>
        post({ kind: 'completed', event, options: checked(options) });
      try {
        Promise.resolve(handler({ ...args, completed })).catch(fault);
      } catch (error) {
        fault(error);
      }
    },
  };
}

/** What was thrown, for the person who mends the add-in. */
export function textOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** The limits of SmartAlertsEventCompletedOptions in Microsoft's types; a call beyond them does not count. */
function checked(options: CompletedOptions): CompletedOptions {
  for (const name of ['errorMessage', 'errorMessageMarkdown'] as const) {
    if ((options[name] ?? '').length > messageLimit) {
      throw new Error(`event.completed: ${name} is longer than ${messageLimit} characters.`);
    }
  }
  if ((options.cancelLabel ?? '').length > labelLimit) {
    throw new Error(`event.completed: cancelLabel is longer than ${labelLimit} characters.`);
  }
  if (options.sendModeOverride !== undefined && options.sendModeOverride !== softest) {
    throw new Error(`event.completed: sendModeOverride can only be ${softest}.`);
  }
  return options;
}

const softest = 'promptUser';
