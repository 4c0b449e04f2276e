import type { ComposeState } from '../office/composeState';
import type { EventLine } from '../events/engineNews';
import type { Attachment, Draft, Folder, Message, Summary } from '../mailbox/message';
import type { NewDraft } from '../mailbox/quote';
import type { StartAnswer } from '../events/startAnswer';

/** An attachment of a file from disk comes with its content, since it is stored nowhere. */
export type FileAttachment = Attachment & { base64: string };
export type FileMessage = Omit<Message, 'attachments'> & { attachments: FileAttachment[] };

export type NewFile = { name: string; contentType: string; inline: boolean; base64: string };

export type EventRequest = {
  handler: string;
  args: Record<string, unknown>;
  language: string;
  once: boolean;
  state: ComposeState;
};

/** The mailbox's server, for one person. Every function rejects when the server does not do as it was asked. */
export type Api = ReturnType<typeof createApi>;

/** The server as one person sees it; null leaves it to the server who that is. */
export function createApi(personId: string | null) {
  const query = new URLSearchParams(personId === null ? {} : { person: personId });
  const ask: Ask = async (method, path, body, signal) => {
    const answer = await fetch(`/outlook/api/${path}?${query.toString()}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}`);
    return answer;
  };
  return {
    start: async (language: string): Promise<StartAnswer> => {
      query.set('language', language);
      const answer = (await (await ask('GET', 'start')).json()) as StartAnswer;
      // From now on this page is this person's, whatever another page chooses.
      query.set('person', answer.personId);
      return answer;
    },
    ...readingApi(ask),
    ...writingApi(ask),
    ...addInApi(ask),
  };
}

type Ask = (method: string, path: string, body?: unknown, signal?: AbortSignal) => Promise<Response>;

function readingApi(ask: Ask) {
  const get = async <T>(path: string): Promise<T> => (await ask('GET', path)).json() as Promise<T>;
  return {
    folder: (folder: Folder) => get<Summary[]>(`folders/${folder}`),
    message: (id: string) => get<Message>(`messages/${id}`),
    draft: (id: string) => get<Draft>(`drafts/${id}`),
    headers: async (id: string) => (await ask('GET', `messages/${id}/headers`)).text(),
    eml: async (id: string) => bytesOf(await ask('GET', `messages/${id}/eml`)),
    attachment: async (id: string) => bytesOf(await ask('GET', `attachments/${id}`)),
    readFile: async (content: Uint8Array) =>
      (await ask('POST', 'files', content)).json() as Promise<FileMessage>,
    putInInbox: async (content: Uint8Array) =>
      (await ask('POST', 'inbox', content)).json() as Promise<{ id: string }>,
  };
}

function writingApi(ask: Ask) {
  return {
    newDraft: async (draft: NewDraft) => (await ask('POST', 'drafts', { draft })).json() as Promise<Draft>,
    saveDraft: (draft: Draft) => ask('PUT', `drafts/${draft.id}`, { draft }),
    discardDraft: (id: string) => ask('DELETE', `drafts/${id}`),
    sendDraft: (draft: Draft) => ask('POST', `drafts/${draft.id}/send`, { draft }),
    attach: async (draftId: string, file: NewFile) =>
      (await ask('POST', `drafts/${draftId}/attachments`, file)).json() as Promise<Attachment>,
    detach: async (id: string): Promise<void> => {
      await ask('DELETE', `attachments/${id}`);
    },
  };
}

function addInApi(ask: Ask) {
  return {
    saveRoaming: (settings: Record<string, unknown>) => ask('PUT', 'roaming', { settings }),
    accessToken: async () => {
      const { accessToken } = (await (await ask('POST', 'token')).json()) as { accessToken: string };
      return accessToken;
    },
    event: async (request: EventRequest, signal: AbortSignal, onLine: (line: EventLine) => void) =>
      readLines(await ask('POST', 'events', request, signal), onLine),
  };
}

async function bytesOf(answer: Response): Promise<Uint8Array> {
  return new Uint8Array(await answer.arrayBuffer());
}

async function readLines(answer: Response, onLine: (line: EventLine) => void): Promise<void> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    const lines = `${rest}${part.value}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(JSON.parse(line) as EventLine);
  }
}
