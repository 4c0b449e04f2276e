import { Client, GraphError, ResponseType, RetryHandlerOptions } from '@microsoft/microsoft-graph-client';
import { setTimeout as wait } from 'node:timers/promises';
import { Unavailable } from '../workflows/ports';

/** The few requests we make; this file alone imports the Graph client, which is no longer developed. */
export type Graph = {
  /** Answers undefined for 404. Tried again after throttling and lost connections. */
  get(path: string): Promise<unknown>;
  /**
   * Creates. `duplicate` when a unique column refuses; `unknown` when the answer was lost, so that it may or
   * may not have been done: whoever calls looks, and decides.
   */
  post(path: string, body: object): Promise<{ created: unknown } | 'duplicate' | 'unknown'>;
  /** Changes what has the version; `changed` when it has another, or when the answer was lost. */
  patch(path: string, version: string, body: object): Promise<{ patched: unknown } | 'changed'>;
};

export type GraphSettings = {
  /** For example `https://graph.microsoft.com`. */
  url: string;
  accessToken(): Promise<string>;
};

/** Microsoft asks for this form, and prefers traffic that has it. */
const userAgent = 'NONISV|Lex Sarah|LexSarah/1.0';
const timeoutMilliseconds = 8000;
const maximumTries = 4;
const longestWaitMilliseconds = 4000;

export function createGraph({ url, accessToken }: GraphSettings): Graph {
  const client = Client.initWithMiddleware({
    baseUrl: url,
    customHosts: new Set([new URL(url).hostname]),
    authProvider: { getAccessToken: accessToken },
  });
  // The client's own retries would send a POST twice; ours follow from what each request means.
  const request = (path: string) =>
    client
      .api(path)
      .header('User-Agent', userAgent)
      .responseType(ResponseType.JSON)
      .middlewareOptions([new RetryHandlerOptions(0, 0)])
      .option('signal', AbortSignal.timeout(timeoutMilliseconds));
  return {
    get: (path) => tryAgain(() => request(path).get() as Promise<unknown>).catch(ifMissing),
    post: (path, body) =>
      attempt(async () => ({ created: (await request(path).post(body)) as unknown }), {
        duplicate: 'duplicate',
        lost: 'unknown',
      }),
    patch: (path, version, body) =>
      attempt(
        async () => ({ patched: (await request(path).header('If-Match', version).patch(body)) as unknown }),
        { conflict: 'changed', lost: 'changed' },
      ),
  };
}

/** A value in a `$filter`: the client encodes nothing, and `#` would cut the address in two. */
export function quoted(value: string): string {
  return `'${encodeURIComponent(value.replaceAll("'", "''"))}'`;
}

type Meaning = 'duplicate' | 'conflict' | 'missing' | 'throttled' | 'lost' | 'refused';

/** Only the message tells a duplicate from other bad requests; Graph has no code for it. */
function meaningOf(fault: unknown): Meaning {
  if (!(fault instanceof GraphError)) return 'lost';
  const { statusCode, message } = fault;
  if (statusCode === 400 && message.includes('unique constraints')) return 'duplicate';
  if (statusCode === 409 || statusCode === 412) return 'conflict';
  if (statusCode === 404) return 'missing';
  if (statusCode === 429) return 'throttled';
  return statusCode === -1 || statusCode >= 500 ? 'lost' : 'refused';
}

async function attempt<T, const A extends string>(
  write: () => Promise<T>,
  answers: Partial<Record<Meaning, A>>,
): Promise<T | A> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write();
    } catch (fault) {
      const meaning = meaningOf(fault);
      const answer = answers[meaning];
      if (answer !== undefined) return answer;
      if (meaning !== 'throttled' || tries === maximumTries) throw unavailable(fault);
      await pause(fault, tries);
    }
  }
}

async function tryAgain<T>(read: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await read();
    } catch (fault) {
      const meaning = meaningOf(fault);
      if ((meaning !== 'throttled' && meaning !== 'lost') || tries === maximumTries) throw unavailable(fault);
      await pause(fault, tries);
    }
  }
}

function ifMissing(fault: unknown): undefined {
  if (fault instanceof Unavailable && meaningOf(fault.cause) === 'missing') return undefined;
  throw fault;
}

/** Waits as long as the server asks, or longer for each try; never so long that a person gives up. */
async function pause(fault: unknown, tries: number): Promise<void> {
  const asked = fault instanceof GraphError ? Number(fault.headers?.get('Retry-After') ?? 0) * 1000 : 0;
  if (asked > longestWaitMilliseconds) throw unavailable(fault);
  await wait(Math.max(asked, 100 * 2 ** tries * (0.5 + Math.random() / 2)));
}

/** The status is all that is kept: bodies and addresses may hold personal data. */
function unavailable(fault: unknown): Unavailable {
  const status = fault instanceof GraphError ? `${fault.statusCode} ${fault.code ?? ''}` : 'no answer';
  return new Unavailable(`Graph: ${status.trim()}`, { cause: fault });
}
