import type { ToOffice } from '../office/hostCalls';
import { createActions, textOf } from './officejs/actions';
import { auth } from './officejs/auth';
import { openChannel } from './officejs/channel';
import type { Channel } from './officejs/channel';
import { officeContext } from './officejs/context';
import { enums, mailboxEnums } from './officejs/enums';
import { createHandlers } from './officejs/handlers';
import { createCalls, hostOf } from './officejs/host';
import type { Host } from './officejs/host';
import { imitated } from './officejs/imitated';

// Stands in for Microsoft's office.js: in the panes and the hidden page of the local Outlook, and in the engine
// of classic Windows. On a page of its own it does as Microsoft's does and answers that there is no host.

const noInitialize: (reason: string) => void = () => undefined;

type Ready = { host: unknown; platform: unknown };
type ReadyCallback = (info: Ready) => unknown;

/** How long a page in a frame waits for an Outlook around it. */
const patienceMs = 2_000;

function startOffice(): void {
  const channel = openChannel();
  const handlers = createHandlers();
  const { call, answered } = createCalls((message) => channel?.post(message));
  const { actions, launch } = createActions((message) => channel?.post(message));
  const fault = (error: unknown): void =>
    channel?.post({ kind: 'fault', event: null, fault: 'threw', message: textOf(error) });
  let host: Host | undefined;
  let context: object = {};
  const readiness = createReadiness(channel, fault);

  const receive = (message: ToOffice): void => {
    answered(message);
    const given = message.kind === 'context' || message.kind === 'happened' ? message.context : undefined;
    if (given !== undefined) {
      if (host === undefined) {
        host = hostOf(given, call, fault);
        context = officeContext(host, handlers);
      }
      host.context = given;
      const info = { host: enums.HostType.Outlook, platform: host.profile.platform };
      whenParsed(() => readiness.found(info));
    }
    if (message.kind === 'launch') launch(message.event, message.handler, message.args);
    if (message.kind === 'happened' && host !== undefined) handlers.run(host, message.type, message.args);
  };

  const members = { ...enums, actions, auth: auth(() => host), onReady: readiness.onReady };
  Object.defineProperties(members, {
    context: { get: () => context },
    MailboxEnums: { get: () => (host === undefined ? undefined : mailboxEnums) },
    initialize: {
      get: () => readiness.initialize,
      set: (callback: typeof noInitialize) => (readiness.initialize = callback),
    },
  });
  Object.assign(globalThis, { Office: imitated('Office', members) });
  channel?.listen(receive);
  channel?.post({ kind: 'hello' });
}

function createReadiness(channel: Channel | undefined, fault: (error: unknown) => void) {
  let found: (info: Ready) => void = () => undefined;
  // In the engine of classic Windows this never comes: Outlook does not run what is in Office.onReady there.
  const ready = new Promise<Ready>((resolve) => {
    if (channel?.engine !== 'script') found = resolve;
  });
  const nobody = { host: null, platform: null };
  if (channel === undefined) found(nobody);
  else if (channel.engine === 'page') setTimeout(() => found(nobody), patienceMs);
  const readiness = {
    found: (info: Ready): void => found(info),
    initialize: noInitialize,
    onReady: (callback?: ReadyCallback): Promise<Ready> => {
      if (callback !== undefined) void ready.then(callback).catch(fault);
      return ready;
    },
  };
  void ready.then(({ host }) => {
    if (host !== null) readiness.initialize(enums.InitializationReason.DocumentOpened);
  }, fault);
  if (channel?.engine === 'page')
    void Promise.all([ready, pageLoaded()]).then(() => channel.post({ kind: 'loaded' }));
  return readiness;
}

/** Microsoft's office.js loads more scripts before it answers, so the page has always been parsed by then. */
function whenParsed(run: () => void): void {
  if (typeof document === 'undefined' || document.readyState !== 'loading') run();
  else document.addEventListener('DOMContentLoaded', run);
}

/** When the add-in's own scripts have run. */
function pageLoaded(): Promise<void> {
  return new Promise((resolve) => {
    const soon = (): void => void setTimeout(resolve, 0);
    if (document.readyState === 'complete') soon();
    else window.addEventListener('load', soon);
  });
}

startOffice();
