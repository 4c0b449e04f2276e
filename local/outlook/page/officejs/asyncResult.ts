import type { CallFailure } from '../../office/hostCalls';
import { HostError } from '../../office/hostError';
import type { Host } from './host';

type Callback = (result: Partial<Office.AsyncResult<unknown>>) => void;

/** Runs the work and hands its outcome to the callback among the arguments, as an AsyncResult. */
export function answerAsync(host: Host, args: readonly unknown[], work: () => Promise<unknown>): void {
  const callback = args.findLast((arg): arg is Callback => typeof arg === 'function');
  const asyncContext = optionOf(args, 'asyncContext');
  const tell = (result: Partial<Office.AsyncResult<unknown>>): void => {
    try {
      callback?.({ asyncContext, ...result });
    } catch (error) {
      host.fault(error);
    }
  };
  work().then(
    (value) => tell({ status: Office.AsyncResultStatus.Succeeded, value: value ?? undefined }),
    (failure: unknown) => tell({ status: Office.AsyncResultStatus.Failed, error: failureOf(failure) }),
  );
}

/** An option by its name, wherever the options stand among the arguments. */
export function optionOf(args: readonly unknown[], name: string): unknown {
  const found = args.find((arg) => typeof arg === 'object' && arg !== null && name in arg);
  return found === undefined ? undefined : Reflect.get(Object(found), name);
}

/** A text argument; throws as office.js does when the add-in gives something else. */
export function textArgument(value: unknown, api: string): string {
  if (typeof value !== 'string') throw new Error(`${api}: the parameter must be a string.`);
  return value;
}

function failureOf(failure: unknown): CallFailure {
  if (failure instanceof HostError) return failure.failure;
  if (typeof failure === 'object' && failure !== null && 'code' in failure && 'message' in failure) {
    return failure as CallFailure;
  }
  return { code: 5001, name: 'InternalError', message: String(failure) };
}
