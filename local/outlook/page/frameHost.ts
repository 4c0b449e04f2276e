import type { CompletedOptions, HostContext, ToHost, ToOffice } from '../office/hostCalls';
import { failures, HostError } from '../office/hostError';
import type { AnswerCall } from '../office/itemHost';

export type FrameHost = {
  context: () => HostContext;
  answer: AnswerCall;
  onLoaded?: () => void;
  onCompleted?: (event: number, options: CompletedOptions) => void;
  onFault?: (fault: 'noHandler' | 'threw', message: string) => void;
};

export type FrameChannel = { post: (message: ToOffice) => void; close: () => void };

/** The client's end of the channel to the office.js in a frame. Only that frame, of this origin, is heard. */
export function openFrameChannel(frame: HTMLIFrameElement, host: FrameHost): FrameChannel {
  const post = (message: ToOffice): void =>
    frame.contentWindow?.postMessage({ toOffice: message }, location.origin);
  const take = (message: ToHost): void => {
    if (message.kind === 'hello') post({ kind: 'context', context: host.context() });
    if (message.kind === 'loaded') host.onLoaded?.();
    if (message.kind === 'completed') host.onCompleted?.(message.event, message.options);
    if (message.kind === 'fault') host.onFault?.(message.fault, message.message);
    if (message.kind === 'call') void answer(message, host, post);
  };
  const listener = (event: MessageEvent<{ office?: ToHost } | null>): void => {
    if (event.source !== frame.contentWindow || event.origin !== location.origin) return;
    if (event.data?.office !== undefined) take(event.data.office);
  };
  window.addEventListener('message', listener);
  return { post, close: () => window.removeEventListener('message', listener) };
}

async function answer(
  call: ToHost & { kind: 'call' },
  host: FrameHost,
  post: (message: ToOffice) => void,
): Promise<void> {
  const { id, name, input } = call;
  try {
    post({ kind: 'answer', id, value: (await host.answer(name, input)) ?? null });
  } catch (error) {
    const failure = error instanceof HostError ? error.failure : failures.host(String(error));
    post({ kind: 'refusal', id, failure });
  }
}
