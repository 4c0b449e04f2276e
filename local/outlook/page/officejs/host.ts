import type {
  HostCallInput,
  HostCallName,
  HostCallValue,
  HostContext,
  ToHost,
  ToOffice,
} from '../../office/hostCalls';
import { profiles } from '../../office/profiles';
import type { ClientProfile } from '../../office/profiles';

/** What the parts of the double share. */
export type Host = {
  /** Replaced when another item is chosen. */
  context: HostContext;
  profile: ClientProfile;
  call: <N extends HostCallName>(name: N, input: HostCallInput<N>) => Promise<HostCallValue<N>>;
  /** Tells the client of an error in the add-in's own code. */
  fault: (thrown: unknown) => void;
};

type Waiting = { resolve: (value: unknown) => void; reject: (failure: unknown) => void };

/** Numbers the calls and matches the answers. */
export function createCalls(post: (message: ToHost) => void): {
  call: Host['call'];
  answered: (message: ToOffice) => void;
} {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  return {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        last += 1;
        // The client answers each call with the value that belongs to its name.
        waiting.set(last, { resolve: resolve as Waiting['resolve'], reject });
        post({ kind: 'call', id: last, name, input });
      }),
    answered: (message) => {
      if (message.kind !== 'answer' && message.kind !== 'refusal') return;
      const found = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === 'answer') found?.resolve(message.value);
      else found?.reject(message.failure);
    },
  };
}

/** The host as the client's first message describes it. */
export function hostOf(context: HostContext, call: Host['call'], fault: Host['fault']): Host {
  return { context, profile: profiles[context.profile], call, fault };
}

/** Refuses, as Outlook does, what may not be used while an event is handled. */
export function refuseInEvents(host: Host, api: string): void {
  if (host.context.surface === 'event') {
    throw new Error(`${api} is not supported in an event handler.`);
  }
}
