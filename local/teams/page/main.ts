import { render } from 'lit-html';
import type { Chat, PressAnswer } from '../chat';
import { api } from './api';
import { makeCardNodes } from './cardNodes';
import type { OnPress } from './cards';
import { followChanges, oneAtATime } from './changes';
import type { Under } from './messageView';
import { pageView } from './view';
import type { Doings, Notification, Shown } from './view';
import { wording } from './wording';

const root = document.querySelector<HTMLElement>('#page');
if (!root) throw new Error('The page has no place to be drawn in.');
root.replaceChildren();

const cards = makeCardNodes();
const under = new Map<string, Under>();
const shown: Shown = {
  personId: personOfAddress(),
  chats: [],
  chat: undefined,
  online: true,
  listOpen: false,
  notifications: [],
  announcement: '',
  card: cards.of,
  under: (messageId) => under.get(messageId),
};

const reload = oneAtATime(load);

const doings: Doings = {
  open: (personId) => {
    history.pushState(null, '', `/teams?person=${encodeURIComponent(personId)}`);
    openChat(personId);
  },
  toggleList: () => {
    shown.listOpen = !shown.listOpen;
    draw();
  },
  dismiss: (notification) => {
    shown.notifications = shown.notifications.filter((one) => one !== notification);
    draw();
  },
  write: (text) => void keepOnline(api.write(shown.personId, text)),
  writeAgain: (messageId) => void keepOnline(api.writeAgain(shown.personId, messageId)),
};

function personOfAddress(): string {
  const named = new URLSearchParams(location.search).get('person');
  return named ?? /(?:^|; )person=([^;]*)/.exec(document.cookie)?.[1] ?? '';
}

function draw(): void {
  if (!root) return;
  render(pageView(shown, doings), root);
  const me = shown.chats.find(isMine);
  document.title = me ? `${me.name} – Teams` : 'Teams';
}

function openChat(personId: string): void {
  shown.personId = personId;
  shown.chat = undefined;
  shown.listOpen = false;
  shown.notifications = shown.notifications.filter((one) => one.personId !== personId);
  cards.clear();
  under.clear();
  draw();
  void reload().then(() => document.querySelector<HTMLElement>('#chat')?.focus());
}

/** Reads the list and the open chat, and shows what is new in them. */
async function load(): Promise<void> {
  try {
    const chats = await api.chats();
    const known = chats.some((row) => row.personId === shown.personId);
    if (!known) shown.personId = chats[0]?.personId ?? '';
    const personId = shown.personId;
    document.cookie = `person=${personId}; path=/; samesite=lax`;
    const chat = await api.chat(personId);
    shown.online = true;
    // Another chat was opened in the meantime; its own reading shows it.
    if (personId !== shown.personId) return;
    notify(chats);
    shown.chats = chats;
    showChat(chat);
  } catch {
    shown.online = false;
    draw();
  }
}

function notify(chats: Shown['chats']): void {
  for (const row of chats) {
    const before = shown.chats.find((one) => one.personId === row.personId);
    const isNew = before && row.newest && (before.newest?.id ?? '') < row.newest.id;
    const seen = row.personId === shown.personId && document.visibilityState === 'visible';
    if (!isNew || !row.newest || seen) continue;
    const notification: Notification = {
      personId: row.personId,
      name: row.name,
      preview: row.newest.preview,
    };
    const others = shown.notifications.filter((one) => one.personId !== row.personId);
    shown.notifications = [notification, ...others].slice(0, 3);
  }
}

function showChat(chat: Chat): void {
  const before = shown.chat?.messages.at(-1)?.id;
  const newest = chat.messages.at(-1);
  shown.chat = chat;
  const { changed, focused } = cards.update(chat, onPress);
  for (const id of changed) under.delete(id);
  if (changed.length > 0) shown.announcement = wording.cardChanged;
  if (before !== undefined && newest && newest.id > before && newest.from === 'bot') {
    shown.announcement = `${wording.app}: ${shown.chats.find(isMine)?.newest?.preview ?? ''}`;
  }
  draw();
  for (const id of focused) articleOf(id)?.querySelector<HTMLElement>('.holder')?.focus();
  if (newest && newest.id !== before) articleOf(newest.id)?.scrollIntoView({ block: 'end' });
  markRead(chat);
  refreshCards(chat);
}

function isMine(row: Shown['chats'][number]): boolean {
  return row.personId === shown.personId;
}

function articleOf(messageId: string): HTMLElement | null {
  return document.querySelector(`[data-message="${CSS.escape(messageId)}"]`);
}

function markRead(chat: Chat): void {
  const newest = chat.messages.at(-1);
  const unread = shown.chats.find(isMine)?.unread ?? 0;
  if (newest && unread > 0 && document.visibilityState === 'visible')
    void keepOnline(api.read(chat.personId, newest.id));
}

/** Cards that ask for it are fetched anew, but not while the person is writing in them. */
function refreshCards(chat: Chat): void {
  for (const { id, refreshDue } of chat.messages) {
    if (refreshDue && !cards.touched(id)) void keepOnline(api.refresh(chat.personId, id));
  }
}

/** Every press is sent, also the second of a double click: Teams does so too. */
function onPress(messageId: string): OnPress {
  return (action, again) => {
    say(messageId, { text: wording.busy, busy: true });
    api.press(shown.personId, messageId, action).then(
      (answer) => showAnswer(messageId, answer, again),
      () => showAnswer(messageId, { kind: 'unreachable' }, again),
    );
  };
}

function showAnswer(messageId: string, answer: PressAnswer, again: () => void): void {
  switch (answer.kind) {
    case 'card':
      cards.forget(messageId);
      under.delete(messageId);
      void reload();
      return;
    case 'message':
      say(messageId, { text: answer.text, busy: false });
      return;
    case 'sent':
      say(messageId, { text: wording.sent, busy: false });
      return;
    case 'unreachable':
    case 'slow':
      say(messageId, { text: wording[answer.kind], busy: false, again });
  }
}

/** Nothing moves so soon that the second click of a double click would land beside the button. */
const scrollAfterMs = 500;

function say(messageId: string, said: Under): void {
  under.set(messageId, said);
  draw();
  const line = articleOf(messageId)?.querySelector('.under');
  setTimeout(() => line?.scrollIntoView({ block: 'nearest' }), scrollAfterMs);
}

async function keepOnline(request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch {
    shown.online = false;
    draw();
  }
}

window.addEventListener('popstate', () => openChat(personOfAddress()));
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void reload();
});
draw();
void reload();
followChanges(api.changes, reload);
