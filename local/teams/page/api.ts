import type { Chat, ChatRow, PressAnswer, PressedAction } from '../chat';

const base = '/teams/api';

async function get<T>(path: string): Promise<T> {
  const answer = await fetch(base + path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as T;
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const answer = await fetch(base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as T;
}

const messages = (personId: string): string => `/chats/${encodeURIComponent(personId)}/messages`;

/** The page's requests to its server; each rejects when there is no answer. */
export const api = {
  changes: `${base}/changes`,
  chats: (): Promise<ChatRow[]> => get('/chats'),
  chat: (personId: string): Promise<Chat> => get(`/chats/${encodeURIComponent(personId)}`),
  read: (personId: string, upTo: string): Promise<unknown> =>
    post(`/chats/${encodeURIComponent(personId)}/read`, { upTo }),
  write: (personId: string, text: string): Promise<unknown> => post(messages(personId), { text }),
  writeAgain: (personId: string, id: string): Promise<unknown> =>
    post(`${messages(personId)}/${id}/again`, {}),
  press: (personId: string, id: string, action: PressedAction): Promise<PressAnswer> =>
    post(`${messages(personId)}/${id}/actions`, action),
  refresh: (personId: string, id: string): Promise<unknown> =>
    post(`${messages(personId)}/${id}/refresh`, {}),
};
