import { runInContext } from 'node:vm';
import { messageOf } from './foreignError';
import type { Context } from 'node:vm';

type Realm = {
  promise: { [Symbol.hasInstance]: (value: unknown) => boolean };
  report: (message: string) => void;
};

const realms = new Set<Realm>();
let listening = false;

/**
 * Reports promises that the scripts of a context reject and nobody handles. Without this they would end the
 * process, since Node ends at any unhandled rejection; those that are not a script's still do.
 */
export function ownRejections(context: Context, report: (message: string) => void): () => void {
  const promise: unknown = runInContext('Promise', context);
  const realm: Realm = {
    promise: { [Symbol.hasInstance]: (value) => typeof promise === 'function' && value instanceof promise },
    report,
  };
  realms.add(realm);
  if (!listening) {
    process.on('unhandledRejection', takeRejection);
    listening = true;
  }
  return () => {
    // Late rejections of a script that has been stopped still come; they are dropped.
    realm.report = () => undefined;
    setTimeout(() => realms.delete(realm), forgetAfterMs).unref();
  };
}

const forgetAfterMs = 60_000;

function takeRejection(reason: unknown, promise: Promise<unknown>): void {
  for (const realm of realms) {
    if (promise instanceof realm.promise) {
      realm.report(messageOf(reason));
      return;
    }
  }
  throw reason;
}
