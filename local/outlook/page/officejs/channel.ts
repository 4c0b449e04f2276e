import type { ToHost, ToOffice } from '../../office/hostCalls';

/** The way to the client that runs the add-in. */
export type Channel = {
  /** The classic client's engine runs no `Office.onReady`. */
  engine: 'page' | 'script';
  post: (message: ToHost) => void;
  listen: (receive: (message: ToOffice) => void) => void;
};

/** What the classic client's engine has besides the language. */
type ScriptHost = { post: (json: string) => void; listen: (receive: (json: string) => void) => void };

/** The channel to the client around this script; undefined when it runs on its own. */
export function openChannel(): Channel | undefined {
  const scriptHost: unknown = Reflect.get(globalThis, 'officeHost');
  if (isScriptHost(scriptHost)) return scriptChannel(scriptHost);
  return typeof window === 'undefined' || window.parent === window ? undefined : frameChannel();
}

function scriptChannel(host: ScriptHost): Channel {
  return {
    engine: 'script',
    post: (message) => host.post(JSON.stringify(message)),
    listen: (receive) => host.listen((json) => receive(JSON.parse(json) as ToOffice)),
  };
}

/** Only the page around the frame, of the same origin, is heard and told. */
function frameChannel(): Channel {
  return {
    engine: 'page',
    post: (message) => window.parent.postMessage({ office: message }, location.origin),
    listen: (receive) =>
      window.addEventListener('message', (event: MessageEvent<{ toOffice?: ToOffice } | null>) => {
        if (event.source !== window.parent || event.origin !== location.origin) return;
        if (event.data?.toOffice !== undefined) receive(event.data.toOffice);
      }),
  };
}

function isScriptHost(value: unknown): value is ScriptHost {
  return typeof value === 'object' && value !== null && 'post' in value && 'listen' in value;
}
